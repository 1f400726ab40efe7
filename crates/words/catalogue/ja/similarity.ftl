similarity-title = どれくらい似ていますか？
similarity-lead = 知っている人の間の距離 d = ‖f(A) − f(B)‖ です。
similarity-measuring = 測定しています…
similarity-too-few = 比べるには画像が 2 枚必要です。
similarity-map = マップ
similarity-map-label = { NUMBER($pictures) } 枚の画像のマップ。近い点は似ています
similarity-map-means = 128 個の数値の第 1、第 2 主成分です。分散の { NUMBER($x) } % と { NUMBER($y) } % を示します。近い点は似ています。
similarity-matrix = 全員どうしの比較
similarity-most-similar = 最も似ている組：{ $a }と{ $b }、距離 { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }。
similarity-table = 距離の表
similarity-table-caption = 2 人の画像の間の最小の距離。対角線上は、同じ人物の画像どうしの最大の距離
similarity-shown = { count-people }のうち、最初の { NUMBER($shown) } 人を表示しています。
similarity-threshold = 別のしきい値
similarity-tau = τ = { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }
similarity-in-use = （使用中：{ NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }）
similarity-no-genuine = 画像が 2 枚ある人がいないため、同じ人物の組については何も言えません。
similarity-genuine = 同じ人物の { NUMBER($pairs) } 組のうち、{ NUMBER($matched) } 組が一致とされます。
similarity-one-person = 1 人しかいません。
similarity-none-confused = 別人の { NUMBER($pairs) } 組のうち、取り違えられる組はありません。
similarity-confused = 別人の { NUMBER($pairs) } 組のうち、{ NUMBER($confused) } 組が取り違えられます。
similarity-slider-means = このスライダーは何も変更しません。変えた場合にどうなるかを示します。
similarity-curve = どれだけ見分けられるか
similarity-roc = 等価エラー率 { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %、曲線の下の面積 { NUMBER($auc, minimumFractionDigits: 3, maximumFractionDigits: 3) }（同じ人物の { NUMBER($genuine) } 組と別人の { NUMBER($impostor) } 組）。
similarity-roc-few = 組がこれだけ少ないと、傾向しか分かりません。
similarity-roc-needs = 曲線には、少なくとも 2 人が必要で、そのうち 1 人は画像が 2 枚必要です。
similarity-axis-fmr = 一致とされた別人の組（FMR）
similarity-axis-tmr = 一致とされた同じ人物の組（TMR）
similarity-somebody = ある人
