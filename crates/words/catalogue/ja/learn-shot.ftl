learn-shot = ワンショット
learn-shot-summary = 人物を考え出してネットワークに画像を 1 枚見せ、帽子や眼鏡や薄暗い光でも名前を答えられるかを確かめます。
learn-shot-lead = ネットワークが学習したのは、名前ではなく距離です。そのため、新しい人物に学習は要りません。1 枚の画像を特徴ベクトルにして保存し、後の画像をそれと比べます。
learn-net-needed = この章では、「学習させる」の章の、学習していないときのネットワークを使います。ネットワークを学習させるか、学習が終わるのを待ってください。
learn-shot-invent = 人物を考え出す
learn-shot-invent-lead = ネットワークはこの人物を一度も見ていません。下の画像を 1 度だけ見せます。登録はそれだけです。
learn-shot-enrolled = A：登録した画像
learn-shot-another = 別の人物
learn-shot-traits = 顔を変える
learn-shot-found = この人物と、1 枚ずつの画像で登録したほかの { NUMBER($others) } 人の中で、ほかの画像 { NUMBER($all) } 枚のうち { NUMBER($right) } 枚を正しい名前で示しました。
learn-shot-table = 考え出した人物のほかの画像
learn-shot-picture = 画像 x
learn-shot-compared = 比較
learn-shot-named = 名前
learn-shot-own = d(A, x) = { $own }
learn-shot-nearer = d(A, x) = { $own } < { $other } = d(N, x)
learn-shot-further = d(A, x) = { $own } ≥ { $other } = d(N, x)
learn-shot-compares = d(A, x) は、画像 x の特徴ベクトルと、登録した画像 A の特徴ベクトルの間の距離の 2 乗です。N は、登録したほかの人の画像のうち最も近いものです。A が N より近ければ、正しい名前になります。ここでは誰も拒否しません。
learn-shot-people = 新しい 10 人
learn-shot-people-lead = ネットワークが一度も見ていない { NUMBER($people) } 人です。1 人につき、ほかの画像 { NUMBER($searched) } 枚の名前を答えます。まず 1 人 1 枚、次に 1 人 { NUMBER($enrolled) } 枚の画像を登録します。
learn-shot-measuring = 画像を特徴ベクトルにしています…
learn-shot-result = ほかの画像 { NUMBER($of) } 枚のうち正しい名前で示したもの：1 人 1 枚の登録で { NUMBER($one) } 枚、3 枚の登録で { NUMBER($three) } 枚。
learn-shot-mean = 3 枚の場合は、1 人ごとに特徴ベクトルの平均をとり、再び長さ 1 にして保存します。どちらの場合も、同じほかの画像を比べます。枚数が少ないので、偶然の影響が大きくなります。別の人でもお試しください。
learn-shot-person = 人物 { NUMBER($person) }、登録した画像
learn-shot-others = 別の 10 人

## ほかの画像

learn-disguise-hat = 帽子あり
learn-disguise-glasses = 眼鏡あり
learn-disguise-dim-light = 薄暗い光
learn-disguise-left = 一方を向く
learn-disguise-right = 反対側を向く
learn-disguise-other-hair = 別の髪形

## 特徴

learn-trait-number = { NUMBER($number) } / { NUMBER($all) }
learn-trait-face-width = 顔の幅
learn-trait-face-height = あごの長さ
learn-trait-jaw = あごの細さ
learn-trait-skin-tone = 肌の濃さ
learn-trait-hair-colour = 髪の色（黒から白）
learn-trait-hair-style = 髪形
learn-trait-eye-distance = 目の間隔
learn-trait-eye-width = 目の幅
learn-trait-eye-height = 目の高さ
learn-trait-eye-colour = 目の色（茶色から灰色）
learn-trait-brow-thickness = 眉の太さ
learn-trait-nose-length = 鼻の長さ
learn-trait-nose-width = 鼻の幅
learn-trait-mouth-width = 口の幅
learn-trait-lips = 下唇の厚さ
learn-trait-beard = ひげ
learn-trait-freckles = そばかす
learn-trait-age = 年齢のしわ
