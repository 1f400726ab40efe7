learn-many = 1:1 と 1:K
learn-many-summary = 「これは佐藤さんですか？」の比較は 1 回、「これは誰ですか？」の比較は登録した人数分です。知らない人は、一度だけ運が良ければ通ってしまいます。
learn-many-lead = 照合（1:1）では、画像がある 1 人の人物かどうかを問います。認識（1:K）では、登録した全員と比べます。K 人いれば、知らない人が誰かと間違えられる機会は K 回あります。
learn-many-measuring = 測定中：ネットワークが一度も見ていない人の画像を特徴ベクトルにしています…
learn-many-at = K 人の中では
learn-many-limit = 距離のしきい値は、1 回の比較で知らない人の { $fmr } を通す値です（FMR）。ここでは、全員を 1 枚の画像で登録しています。
learn-many-slider = 登録した人数 K
learn-many-k = K = { NUMBER($k) }
learn-many-strangers-measured = 知らない人を通す割合（測定値）
learn-many-by-formula = 同じ割合を 1 − (1 − FMR)^K で計算
learn-many-formula-numbers = 1 − (1 − { NUMBER($fmr, minimumFractionDigits: 4, maximumFractionDigits: 4) })^{ NUMBER($k) } = { $result }
learn-many-named-without = 誰も拒否しない場合に、登録した人を正しい名前で示す割合
learn-many-safe = K 人の中で、知らない人を通す割合が 1 % 以下になるしきい値 τ
learn-many-named-safely = そのしきい値 τ で、登録した人を正しい名前で示す割合
learn-many-between = この K では測定していません。測定値は K = { NUMBER($low) } と K = { NUMBER($high) } の間を補間したものです。この K で計算したのは式だけです。
learn-many-as-measured = この K で、このネットワークを使い、一度も見ていない絵の人物で測定しました。式は、知らない人との比較が互いに独立だと仮定します。実際には完全に独立ではないため、測定値とは異なります。
learn-many-charts = 人数による変化
learn-many-strangers = 知らない人を通す割合
learn-many-named = 登録した人を正しい名前で示す割合
learn-many-measured = 測定値
learn-many-formula = 式による値
learn-many-without-limit = 誰も拒否しない
learn-many-with-limit = 知らない人の 1 % を通すしきい値
learn-many-line = { $name }：K = { NUMBER($first) } で { $from }、K = { NUMBER($last) } で { $to }。
