### 新口令的强度。

passphrase-strength = 强度
passphrase-very-weak = 很弱
passphrase-weak = 弱
passphrase-fair = 一般
passphrase-strong = 强
passphrase-very-strong = 很强
passphrase-estimate = { $strength }。以每秒猜 10,000 次计算，猜出它大约需要：{ $time }。
passphrase-no-estimate = 无法加载强度估计。
passphrase-at-once = 不到一秒
passphrase-seconds = { NUMBER($count) } 秒
passphrase-minutes = { NUMBER($count) } 分钟
passphrase-hours = { NUMBER($count) } 小时
passphrase-days = { NUMBER($count) } 天
passphrase-years = { NUMBER($count) } 年
passphrase-centuries = 数百年
