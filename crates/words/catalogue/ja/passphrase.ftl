passphrase-strength = 強度
passphrase-very-weak = とても弱い
passphrase-weak = 弱い
passphrase-fair = ふつう
passphrase-strong = 強い
passphrase-very-strong = とても強い
# $strength は上の 5 つのどれか、$time は下の時間のどれか。
passphrase-estimate = { $strength }。毎秒 1 万回の推測で破られるまでの時間の目安：{ $time }。
passphrase-no-estimate = 強度の推定機能を読み込めませんでした。
passphrase-at-once = 1 秒未満
passphrase-seconds = { NUMBER($count) } 秒
passphrase-minutes = { NUMBER($count) } 分
passphrase-hours = { NUMBER($count) } 時間
passphrase-days = { NUMBER($count) } 日
passphrase-years = { NUMBER($count) } 年
passphrase-centuries = 数世紀
