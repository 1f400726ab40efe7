enrol-title = 人を登録する
enrol-picture = 画像
enrol-person = 人物
enrol-take-another = 撮り直す
enrol-back = 戻る
enrol-searching = 顔を探しています：写真 { NUMBER($done) } / { NUMBER($photos) } 枚
enrol-one-shot = 画像は 1 枚で十分です。ネットワークはこの人物で学習したのではなく、顔を比べるからです（ワンショット学習）。最大 { NUMBER($most) } 枚まで増やすと、より確実になります。
enrol-stored = 暗号化して保存するもの：顔を表す 128 個の数値、名前、日付。画像そのものは保存しません。
enrol-invitation = 1 人につき画像 1 枚で十分です。
enrol-chip = 位置合わせした顔
enrol-look = カメラを見てください
enrol-camera-starting = カメラを起動しています…
enrol-hold-still = いいですね。そのまま動かないでください…
enrol-good-so-far = これまでの良い画像
enrol-burst =
    { $good ->
        [0] 良い画像はまだありません。
        [1] 良い画像が 1 枚あります。
       *[other] 良い画像 { NUMBER($good) } 枚のうち、最も良いものです。
    }

# 画質の確認。一覧の各行の前に読み上げる。
enrol-check-passed = 合格：
enrol-check-failed = まだ不合格：
enrol-check-one-face = 顔は 1 つ
enrol-check-size = 十分に近い
enrol-check-inside = 顔全体が写っている
enrol-check-frontal = カメラに正面を向いている
enrol-check-upright = まっすぐ
enrol-check-sharpness = 鮮明
enrol-check-exposure = 適切な明るさ
enrol-check-evenness = 均一な光
enrol-check-photographed = 写真である
enrol-advice-several = 画像に写るのは 1 人だけにしてください。
enrol-advice-no-face = カメラを見てください。まだ顔が見つかりません。
enrol-advice-size = もっと近づいてください。
enrol-advice-inside = 中央に移動してください。顔の一部が画像からはみ出しています。
enrol-advice-frontal = カメラのほうを向いてください。
enrol-advice-upright = 頭をまっすぐにしてください。
enrol-advice-sharpness = 動かないようにするか、レンズを拭いてください。
enrol-advice-exposure = 暗すぎず、まぶしすぎない場所に移ってください。
enrol-advice-evenness = 光のほうを向いてください。顔の半分が影になっています。
enrol-advice-photographed = 写真を使ってください。これは絵かもしれません。
enrol-fault-one-face = 顔が 1 つではない
enrol-fault-size = 小さすぎる
enrol-fault-inside = 端で切れている
enrol-fault-frontal = 横を向いている
enrol-fault-upright = 傾いている
enrol-fault-sharpness = ぼやけている
enrol-fault-exposure = 暗すぎる、または明るすぎる
enrol-fault-evenness = 光が片側から当たっている
enrol-fault-photographed = 絵かもしれない
enrol-unusable = 条件を満たしていません：{ $faults }。
enrol-measured = { NUMBER($measured) }（基準 { NUMBER($limit) }）
enrol-measured-fine = { NUMBER($measured, minimumFractionDigits: 2, maximumFractionDigits: 2) }（基準 { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) }）
enrol-unmeasured = –（基準 { NUMBER($limit) }）
enrol-unmeasured-fine = –（基準 { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) }）

# 登録を待つ顔と、それについての質問。
enrol-who = 誰ですか？
enrol-choose-faces = まず 1 人の顔を選んで名前を付け、それから次の人に進んでください。
enrol-refused = 使えなかったファイル
enrol-refused-file = { $name }：{ $why }
enrol-face-from = { $source }の顔
enrol-use-face = 使う：{ $source }の顔
enrol-remove-face = 取り除く：{ $source }の顔
enrol-remove = 取り除く
enrol-name-known = { $name }さんは、すでに画像 { count-pictures }で登録されています。この画像はそこに追加されます。
enrol-name-shared = 同じ名前の人がほかにもいます：{ $labels }。そのうちの 1 人に追加するには、番号を付けて名前を入力してください。
enrol-another = これは同じ名前の別の人物です。
enrol-the-person = 本人
enrol-consent = この顔の特徴ベクトルをここに保存することに、同意を得ています（{ $person }）。
enrol-consent-dated = この顔の特徴ベクトルをここに保存することに、同意を得ています（{ $person }、{ $day }）。
enrol-thumbnail = 一覧用に小さな画像を残します。写真そのものは決して保存しません。
enrol-enrol = 登録
enrol-enrolling = 登録しています…
enrol-enrolling-of = 登録しています：{ NUMBER($number) } / { NUMBER($faces) }…
enrol-needs-face = 先に顔を選んでください。
enrol-needs-name = 名前を入力してください。
enrol-long-name = 名前は { NUMBER($most) } 文字までです。
enrol-needs-consent = 本人の同意を得ていることをチェックしてください。
enrol-done = { $name }さんを画像 { count-pictures }で登録しました。
enrol-left = 登録していない顔があと { NUMBER($faces) } 個あります。
enrol-new-face = 新しい顔
enrol-duplicate = この顔は、登録済みの{ $name }さんに似ています。同じ人物ですか？
enrol-duplicate-distance = 距離 { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }。
enrol-duplicate-same = はい、{ $name }さんに追加する
enrol-duplicate-other = いいえ、{ $name }さんとは別の人
enrol-duplicate-namesake = いいえ、同じ名前の別の人
