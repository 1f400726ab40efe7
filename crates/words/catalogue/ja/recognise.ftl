recognise-title = これは誰ですか？
recognise-lead = 認識（1:K）：これは、知っている K 人のうちの誰でしょうか。それとも、誰でもないのでしょうか。
recognise-source = 画像の入力元
recognise-photos = 写真
recognise-nobody-enrolled = まだ誰も登録されていないため、誰も認識できません。
recognise-unknown = 不明
recognise-nobody = 画像に誰も写っていません
# 答えのように読める名前。
recognise-quoted = 「{ $name }」
# 一覧の一部。名前の後に続く。
recognise-also-not-sure =
    { $faces ->
        [1] 不確か
       *[other] 不確か { NUMBER($faces) } 人
    }
recognise-also-unknown =
    { $faces ->
        [1] 不明
       *[other] 不明 { NUMBER($faces) } 人
    }
recognise-looking = 顔を探しています…
recognise-status = 誰か
recognise-who = 誰ですか？
recognise-invitation = カメラの前にいる人のうち、知っている人の名前をすべて示します。
recognise-careful = 誤った名前の許容割合
recognise-false-alarm = 知らない人の約 { NUMBER($strangers) } 人に 1 人を誤った名前で示します
recognise-false-alarm-unknown = 誤った名前を示す割合は不明です
recognise-limits-measured = { count-people }の場合、距離が τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } 以下で、2 位との差が { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } 以上なら名前を示し、距離が { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } を超えると不明とします。τ は、知らない人で測定した値です。
recognise-limits-extrapolated = { count-people }の場合、距離が τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } 以下で、2 位との差が { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } 以上なら名前を示し、距離が { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } を超えると不明とします。τ は、測定結果の分布の裾から外挿した値です。
recognise-numbers = 判定のもとになった数値
recognise-distances = 距離
recognise-head-face = 顔
recognise-head-answer = 答え
recognise-head-nearest = 最も近い人
recognise-head-runner-up = 2 位
recognise-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
recognise-time = { $time } で計算しました。

# 写真。
recognise-photo = 写真
recognise-photo-who = 誰が写っていますか？
recognise-photo-invitation = 写真 1 枚、複数枚、またはフォルダー全体を選べます。
recognise-choose-folder = フォルダーを選ぶ
recognise-save-csv = CSV で保存
recognise-all-photos = すべての写真
recognise-photo-table = 写真の表
recognise-head-photo = 写真
recognise-head-who = 写っている人
recognise-batch-running = 写真 { NUMBER($done) } / { NUMBER($photos) } 枚
recognise-batch-stopped = 写真 { NUMBER($photos) } 枚のうち { NUMBER($done) } 枚で中止しました。
recognise-batch-done = 写真 { NUMBER($photos) } 枚の処理が終わりました。

# その名前の人物か。
claim-title = 名乗ったとおりの人ですか？
claim-lead = 照合（1:1）：この顔は、この名前の人物の顔ですか？　はいか、いいえで答えます。
claim-verdict = 判定
claim-i-am = 私の名前
claim-placeholder = 名前を選ぶか入力
claim-invitation = 名前を示してから、カメラを見てください。
claim-who = どなたですか？
claim-are-you = { $name }さんですか？
claim-yes = はい、{ $name }さんです
claim-no = いいえ、{ $name }さんではありません
claim-nobody-of-that-name = その名前の人は登録されていません。
claim-choose = 名前を選ぶか入力してください。
claim-no-picture = { $name }さんには、比べるための画像がありません。先に登録してください。
claim-look = カメラを見てください。
claim-close = 2 つの顔は十分に近いです。
claim-between = 距離は、しきい値 { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) } と { NUMBER($reject, minimumFractionDigits: 2, maximumFractionDigits: 2) } の間にあります。もっと明るい場所でお試しください。
claim-far = 2 つの顔は離れすぎています。
