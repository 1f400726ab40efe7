style-job = スタイル変換
style-job-progress-label = スタイル変換の進行状況

## 足りないもの

style-job-needs-photo = 写真を選んでください。
style-job-needs-style = スタイルを選んでください。内蔵のものか、自分の好きな画像を使えます。
style-job-engine-stopped = 問題が解決するまで、変換できません。
style-job-engine-starting = エンジンを起動しています。もうすぐ変換できます。
style-job-sending = 画像を準備しています…
style-job-no-size = この端末のメモリーは、スタイル変換には足りません。ほかのタブを閉じて、写真を選び直してください。
style-job-ready = 変換できます。

## 現在の状態

style-job-asked = 準備しています…
style-job-loading = { $model }をダウンロードしています…
style-job-running = 変換しています…
style-job-pausing = このステップの後で一時停止します…
style-job-paused = 一時停止しました。
style-job-ending = 停止しています…
style-job-finished = 完了しました。
style-job-stopped = 停止しました。結果は残っています。
style-job-cancelled = キャンセルしました。
style-job-diverged = 最適化が発散しました。最後の良い結果を残しました。ステップサイズを小さくすると防げます。
style-job-lost = バックグラウンドワーカーが停止しました。最後の結果が残っているので、そこから続けられます。
style-job-lost-early = 結果ができる前に、バックグラウンドワーカーが停止しました。もう一度開始してください。

## 進み具合

# $received と $total：「1.2 MB」のような単位付きの数値。
style-job-download = { $received } / { $total }（次回のために保存）
style-job-iteration = 反復 { NUMBER($done) } / { NUMBER($planned) }（{ $size } px）
style-job-line = { $iteration }、{ $rate }、{ $left }
style-job-rate = 毎秒 { NUMBER($rate) } 回
style-job-rate-slow = 毎秒 { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } 回
style-job-left-unknown = 残り時間不明
style-job-left-seconds = 残り { NUMBER($seconds) } 秒
style-job-left-minutes = 残り { NUMBER($minutes) } 分

## ボタン

style-job-paint = 変換
style-job-paint-again = もう一度変換
style-job-pause = 一時停止
style-job-continue = 再開
style-job-stop = 停止
style-job-cancel = キャンセル
style-job-more = さらに { NUMBER($iterations) } 回
style-job-resume = 最後の結果から続ける
style-job-save = PNG を保存
