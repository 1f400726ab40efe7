### 识别人员（1:K）和验证姓名（1:1）。

recognise-title = 这是谁？
recognise-lead = 识别（1:K）：这是您认识的 K 个人中的哪一个，还是都不是？
recognise-source = 图片来源
recognise-photos = 照片
recognise-nobody-enrolled = 还没有录入任何人，因此无法识别。
recognise-unknown = 未知
recognise-nobody = 图片中没有人
# 读起来像结果的姓名。
recognise-quoted = “{ $name }”
# 列表中的项，位于一个或多个姓名之后。
recognise-also-not-sure =
    { $faces ->
        [1] 不确定
       *[other] { NUMBER($faces) } 张人脸不确定
    }
recognise-also-unknown =
    { $faces ->
        [1] 未知
       *[other] { NUMBER($faces) } 张未知人脸
    }
recognise-looking = 正在查找人脸…
recognise-status = 识别结果
recognise-who = 这是谁？
recognise-invitation = 摄像头前的每个人，只要认识就会显示姓名。
recognise-careful = 可接受的认错率
recognise-false-alarm = 约每 { NUMBER($strangers) } 个陌生人认错 1 个
recognise-false-alarm-unknown = 认错率未知
recognise-limits-measured = 人脸库有 { count-people }时，距离不超过 τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) }，且比第二接近者至少近 { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } 的人脸会显示姓名，距离超过 { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } 则为未知；τ 是在陌生人身上测得的。
recognise-limits-extrapolated = 人脸库有 { count-people }时，距离不超过 τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) }，且比第二接近者至少近 { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } 的人脸会显示姓名，距离超过 { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } 则为未知；τ 由实测数据的尾部外推得出。
recognise-numbers = 背后的数值
recognise-distances = 距离
recognise-head-face = 人脸
recognise-head-answer = 结果
recognise-head-nearest = 最接近者
recognise-head-runner-up = 第二接近者
recognise-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
recognise-time = 计算用时 { $time }。

# 照片。
recognise-photo = 照片
recognise-photo-who = 照片中有谁？
recognise-photo-invitation = 一张照片、多张照片或整个文件夹。
recognise-choose-folder = 选择文件夹
recognise-save-csv = 保存为 CSV
recognise-all-photos = 全部照片
recognise-photo-table = 照片表
recognise-head-photo = 照片
recognise-head-who = 照片中的人
recognise-batch-running = { NUMBER($done) } / { NUMBER($photos) } 张照片
recognise-batch-stopped = 已停止，完成 { NUMBER($done) } / { NUMBER($photos) } 张照片。
recognise-batch-done = 已完成 { NUMBER($photos) } 张照片。

# 是叫这个名字的人吗？
claim-title = 是本人吗？
claim-lead = 验证（1:1）：这张人脸是不是叫这个名字的人？是或否。
claim-verdict = 结论
claim-i-am = 我是
claim-placeholder = 选择或输入姓名
claim-invitation = 请说明您是谁，然后看摄像头。
claim-who = 您声称自己是谁？
claim-are-you = 您是{ $name }吗？
claim-yes = 是，这是{ $name }
claim-no = 否，这不是{ $name }
claim-nobody-of-that-name = 没有录入叫这个名字的人。
claim-choose = 请选择或输入姓名。
claim-no-picture = 没有{ $name }的图片可供比较。请先录入一张。
claim-look = 请看摄像头。
claim-close = 两张人脸足够接近。
claim-between = 距离介于阈值 { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) } 和 { NUMBER($reject, minimumFractionDigits: 2, maximumFractionDigits: 2) } 之间。请换到光线更好的地方再试。
claim-far = 两张人脸相差太远。
