learn-train-lead = ネットワークは、それぞれの画像を 1 つの点にします。一度に 3 枚の画像の組、つまりトリプレットから学習します。ある人物（アンカー A）、同じ人物のもう 1 枚（ポジティブ P）、別の人物（ネガティブ N）です。1 ステップごとにネットワークを少し動かし、P を A に近づけ、N を遠ざけます。
learn-train-people = { NUMBER($learned) } 人の絵から学習し、学習中に一度も見ない別の { NUMBER($unseen) } 人で測定します。
learn-training = 学習
learn-training-progress = 学習の進行状況
learn-now = 現在
learn-triplet-now = 直近のステップのトリプレット
learn-triplet-waiting = 学習中にトリプレットが表示されます。
learn-curves = 学習の経過
learn-roc = 見ていない人をどれだけ見分けられるか
learn-roc-text = ネットワークが一度も見ていない人での曲線です。印の付いた点では、両方の誤り率が { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } % です。曲線が左上の角に近いほど良い結果です。

## 現在の状態

learn-status-requested = 準備しています。テスト用の人物を描いています…
learn-status-running = 学習しています…
learn-status-collapsed = ネットワークが崩壊しました。全員をほぼ同じ点に置き、損失がマージンのまま変わりません。別のトリプレットを選んでください。
learn-status-pausing = このステップの後で一時停止します…
learn-status-paused = 一時停止しました。
learn-status-ending = 停止しています…
learn-status-ended = { NUMBER($steps) } ステップが終わりました。一度も見ていない人での等価エラー率は、{ $first } から { $last } になりました。
learn-status-loaded = { NUMBER($steps) } ステップ学習したネットワークを読み込みました。一度も見ていない人での等価エラー率は { $eer } です。
learn-status-stopped = 停止しました。
learn-status-diverged = 損失が数値でなくなったため、学習を終了しました。別のシードで学習し直してください。
learn-status-lost = バックグラウンドワーカーが停止し、ネットワークも失われました。もう一度学習させてください。

## 進み具合

learn-progress-steps = ステップ { NUMBER($done) } / { NUMBER($planned) }
learn-progress-line = { $steps }、毎秒 { $rate } 枚、{ $left }

## ボタン

learn-action-train = 学習させる
learn-action-pause = 一時停止
learn-action-continue = 再開
learn-action-stop = 停止
learn-action-more = さらに学習させる
learn-action-again = 別のシードで学習し直す

## ファイルとリンク

learn-keep = 保存と共有
learn-keep-net = ネットワークを保存
learn-keep-load = ネットワークを読み込む
learn-keep-course = 曲線を表として保存
learn-keep-map = マップを画像として保存
learn-keep-map-measured = 一度も見ていない { NUMBER($people) } 人、ステップ { NUMBER($step) }：等価エラー率 { $eer }。
learn-keep-map-trained = 絵の人物 { NUMBER($people) } 人で学習、シード { $seed }。
learn-keep-means = ネットワークは重みのファイルで、学習が終わると保存できます。読み込むと、ここのネットワークと、それと比べている実行が置き換わります。表では、バッチではなく測定の行に NaN と記します。
learn-keep-link = この設定へのリンク
learn-keep-link-means = 設定（シード、人数、画像の違いの大きさ、ステップ数、トリプレット）が入ります。重みは入らないので、開いた人は改めてネットワークを学習させます。
