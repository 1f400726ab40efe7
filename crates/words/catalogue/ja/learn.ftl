learn-title = ネットワークは人の見分け方をどう学習するのでしょうか。
learn-lead = まず自分で試してみましょう。それから、小さなネットワークがこのブラウザーの中で、ゼロから学習する様子を見てください。
learn-people = ここの人物はプログラムが描いたもので、実在しません。ネットワークはごく小さく、このような絵しか知りません。本物の顔のためのネットワークははるかに大きく、はるかに多くの人の写真から学習します。
learn-feel = 問題を体験する
learn-feel-summary = 2 人を写した 3 枚の画像で、ピクセルを比べるだけのプログラムと対決します。
learn-train = 学習させる
learn-train-summary = ボタン 1 つで、ネットワークが絵の人物から学習します。それから、一度も見ていない人物でテストします。
learn-triplets = どのトリプレットが役に立つか
learn-triplets-summary = イージー、セミハード、ハードの例と、不適切な例から学習したネットワークがどうなるかを見ます。

## トリプレット

learn-anchor = A（アンカー）：ある人物
learn-positive = P（ポジティブ）：同じ人物
learn-negative = N（ネガティブ）：別の人物
learn-to-positive = d(A, P)：小さくしたい距離
learn-to-negative = d(A, N)：大きくしたい距離
learn-distance-means = d は 2 枚の画像の点の間の距離の 2 乗です。同じ点なら 0、最大で 4 です。
learn-loss-formula = 損失 = max(d(A, P) − d(A, N) + α, 0)
learn-loss-numbers = max({ $positive } − { $negative } + { $margin }, 0) = { $loss }
learn-margin-means = マージン α は、N が P よりどれだけ遠ければトリプレットを解決済みとするかを表します。
learn-kind-easy = イージー
learn-kind-easy-means = N は P よりマージン以上遠くにあります。損失は 0 なので、このトリプレットからは何も学習しません。
learn-kind-semi-hard = セミハード
learn-kind-semi-hard-means = N は P より遠くにありますが、その差はマージン未満です。このトリプレットからはまだ学習できます。
learn-kind-hard = ハード
learn-kind-hard-means = N は P と同じかそれより近くにあり、ネットワークは人物を取り違えます。損失はマージン以上です。
learn-kind-is = このトリプレットは「{ $kind }」です。

## マップ上の点

learn-map = ネットワークが一度も見ていない人
learn-map-label = { NUMBER($pictures) } 枚の画像のマップ。矢印キーで点から点へ移動できます。
learn-map-means = 1 つの点が 1 枚の画像を表し、{ NUMBER($people) } 人の画像が { NUMBER($pictures) } 枚あります。12 人は、それぞれ形と色を持っています。同じ人の 4 枚の画像が集まるのが目標です。縮尺は変わらないので、最初は近くにある点が、学習が進むにつれて広がります。
learn-map-explained = ネットワークは、画像ごとに 32 個の数値を出します。マップは平面なので、そのばらつきのうち { NUMBER($x) } % と { NUMBER($y) } % だけを示します。ここで近く見える点も、実際にはもっと離れていることがあります。
learn-map-hint = 画像を見るには、マップを指すかタップするか、矢印キーで移動してください。
learn-map-empty = 学習を始めるとマップが表示されます。
learn-point = 人物 { NUMBER($person) }、画像 { NUMBER($picture) }
learn-neighbour-same = ほかのすべての画像の中で最も近いものは、同じ人物の画像で、距離は { $distance } です。
learn-neighbour-other = ほかのすべての画像の中で最も近いものは、別の人物の画像で、距離は { $distance } です。ここではネットワークが間違えています。

## 曲線

learn-eer = 見ていない人での誤り率（EER）
learn-eer-means = ネットワークが一度も見ていない人で測った等価エラー率です。2 人を同じ人物とする間違いと、同じ人物を 2 人とする間違いが同じ頻度になるように、しきい値を決めます。当てずっぽうなら 50 % です。
learn-loss = 損失
learn-loss-means = 学習で小さくしていく値で、使ったトリプレットの平均です。
learn-active = まだ役に立つトリプレット
learn-active-means = 損失が 0 を超えるものの割合です。それ以外は何も変えません。
learn-spread = 点の広がり
learn-spread-means = すべての画像が 1 点にあれば 0、最大で 1 です。
learn-pictures-seen = 見た画像の数
learn-step = ステップ { NUMBER($step) }
learn-curve-waiting = 学習中に表示されます
learn-curve-summary = { $name }：ステップ { NUMBER($step) } までに、{ $from } から { $to } に変化。
learn-curve-name = 今回の実行
