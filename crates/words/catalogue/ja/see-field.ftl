see-field-lead = 各位置のユニットは、画像の一部のピクセルだけに左右されます。それがその位置での受容野です。カーネルが 1 より大きい層を重ねるごとに、受容野は広がります。画像をタップするか、画像上で矢印キーを使って位置を選んでください。
see-field-net = ネットワーク
see-field-which-net = どのネットワークですか？
see-net-vgg = VGG-19
see-net-own = 自分で組み立てるネットワーク
see-field-layer = 層
see-field-picture = 受容野を示した画像。矢印キーで位置を動かします。
see-field-position = この層の { NUMBER($column) } 列、{ NUMBER($row) } 行。
see-field-sees = 画像の { $columns } 列、{ $rows } 行が見えます（0 から数えます）。
see-field-inside = 受容野の { $side } × { $side } ピクセルは、すべて画像の中にあります。
see-field-padding = 受容野の { $side } × { $side } か所のうち、{ $columns } × { $rows } が画像の中にあります。残りはパディング、つまり画像の周りの 0 です。
see-field-nothing = この位置からは画像が見えず、パディングだけが見えます。
see-net-convolution = { NUMBER($layer) }：畳み込み { NUMBER($kernel) }
see-net-pool = { NUMBER($layer) }：プーリング { NUMBER($kernel) }
see-net-row = 層 { NUMBER($layer) }
see-net-kind = 種類
see-net-kind-convolution = 畳み込み
see-net-kind-pool = プーリング
see-net-add = 層を追加
see-net-remove = 取り除く
see-net-remove-row = 層 { NUMBER($layer) } を取り除く
see-net-not-a-number = 「{ $term }」は 0 以上の整数にしてください。
see-net-zero = カーネル、ストライド、ダイレーションは 1 以上にしてください。
see-net-too-big = { NUMBER($term) } は大きすぎます。4,096 以下にしてください。
see-net-only-padding = カーネルの範囲が { NUMBER($extent) } なので、パディングを { NUMBER($padding) } にすると、パディングしか見えない位置ができます。パディングを減らしてください。
see-net-kernel-too-big = カーネルの範囲は { NUMBER($extent) } 個の値ですが、ここにはパディングを含めて { NUMBER($padded) } 個しか残っていません。カーネルを小さくするか、その前のストライドを小さくしてください。
see-net-too-far = ストライドの積が、画像の大きさの限界を超えます。もっと小さくしてください。
see-recurrence = 層ごとに見える範囲
see-recurrence-jump = j = { $before } · { $stride } = { $after }
see-recurrence-size = r = { $before } + ({ $extent } − 1) · { $jump } = { $after }
see-recurrence-start = s = { $before } − { $padding } · { $jump } = { $after }
see-recurrence-means = j：隣り合う位置が何ピクセル離れているか。r：1 つの位置から、一辺に沿って何ピクセル見えるか。s：最初の位置から見える最初のピクセルで、0 未満はパディングです。計算は、ピクセルでの j = 1、r = 1、s = 0 から始めます。各行は 1 つ前の層から出発し、この層のストライド、カーネルの範囲、パディングを使います。
see-stages = すべての層の表
see-stage-layer = 層
see-stage-positions = 位置の数 (N + 2P − F) / S + 1
see-stage-jump = j
see-stage-size = r
see-stage-start = s
see-pyramid = 1 行のピクセルに沿って
see-pyramid-text = この位置からは、その行のピクセルが { NUMBER($count, useGrouping: "false") } 個、{ NUMBER($first, useGrouping: "false") } から { NUMBER($last, useGrouping: "false") } まで見えます。
see-pyramid-means = 上が位置で、その下に、関係するものを層ごとにピクセルまで示します。一番下の棒は、各ピクセルから位置へ至る道の数です。VGG-19 では中央に至る道が最も多いので、重みが等しければ、中央が最も効きます。
