### 录入人员。

enrol-title = 录入一个人
enrol-picture = 图片
enrol-person = 人员
enrol-take-another = 再拍一张
enrol-back = 返回
enrol-searching = 正在查找人脸：{ NUMBER($done) } / { NUMBER($photos) } 张照片
enrol-one-shot = 一张图片就够了：网络并未针对这个人训练，而是做比较（单样本学习）。最多可用 { NUMBER($most) } 张图片，使结果更可靠。
enrol-stored = 加密存储的内容：描述人脸的 128 个数、姓名和日期。不会存储图片本身。
enrol-invitation = 每个人一张图片就够了。
enrol-chip = 对齐后的人脸
enrol-look = 请看摄像头
enrol-camera-starting = 正在启动摄像头…
enrol-hold-still = 很好。请保持不动…
enrol-good-so-far = 目前合格的图片
enrol-burst =
    { $good ->
        [0] 还没有合格的图片。
        [1] 一张合格的图片。
       *[other] 取 { NUMBER($good) } 张合格图片中最好的。
    }

# 质量检查。在清单的每一行之前朗读。
enrol-check-passed = 已满足：
enrol-check-failed = 尚未满足：
enrol-check-one-face = 一张人脸
enrol-check-size = 距离够近
enrol-check-inside = 人脸完整
enrol-check-frontal = 正对摄像头
enrol-check-upright = 头部端正
enrol-check-sharpness = 清晰
enrol-check-exposure = 曝光合适
enrol-check-evenness = 光照均匀
enrol-check-photographed = 是照片
enrol-advice-several = 画面中请只留一个人。
enrol-advice-no-face = 请看摄像头；还没有找到人脸。
enrol-advice-size = 请靠近一些。
enrol-advice-inside = 请移到中间；人脸有一部分在画面之外。
enrol-advice-frontal = 请转向摄像头。
enrol-advice-upright = 请把头摆正。
enrol-advice-sharpness = 请保持不动，或擦拭镜头。
enrol-advice-exposure = 请到光线不太暗也不刺眼的地方。
enrol-advice-evenness = 请转向光源；半边脸在阴影里。
enrol-advice-photographed = 请使用照片；这可能是一幅画。
enrol-fault-one-face = 不是恰好一张人脸
enrol-fault-size = 太小
enrol-fault-inside = 在边缘被截断
enrol-fault-frontal = 转向一侧
enrol-fault-upright = 歪斜
enrol-fault-sharpness = 模糊
enrol-fault-exposure = 太暗或太亮
enrol-fault-evenness = 光只来自一侧
enrol-fault-photographed = 可能是画的
enrol-unusable = 质量不够：{ $faults }。
enrol-measured = { NUMBER($measured) }（限值 { NUMBER($limit) }）
enrol-measured-fine = { NUMBER($measured, minimumFractionDigits: 2, maximumFractionDigits: 2) }（限值 { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) }）
enrol-unmeasured = –（限值 { NUMBER($limit) }）
enrol-unmeasured-fine = –（限值 { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) }）

# 等待录入的人脸，以及相关的询问。
enrol-who = 这是谁？
enrol-choose-faces = 请选择同一个人的人脸并填写姓名，然后继续处理下一个人。
enrol-refused = 无法使用的文件
enrol-refused-file = { $name }：{ $why }
enrol-face-from = 人脸来源：{ $source }
enrol-use-face = 使用此人脸，来源：{ $source }
enrol-remove-face = 移除此人脸，来源：{ $source }
enrol-remove = 移除
enrol-name-known = { $name }已录入，共 { count-pictures }；新图片会添加到其中。
enrol-name-shared = 还有其他人也叫这个名字：{ $labels }。要添加到其中一人，请输入带编号的姓名。
enrol-another = 这是另一个同名的人。
enrol-the-person = 此人
enrol-consent = { $person }同意在此存储这张人脸的编码。
enrol-consent-dated = { $person }同意在此存储这张人脸的编码，{ $day }。
enrol-thumbnail = 保留一张小图用于列表。绝不会存储照片本身。
enrol-enrol = 录入
enrol-enrolling = 正在录入…
enrol-enrolling-of = 正在录入 { NUMBER($number) } / { NUMBER($faces) }…
enrol-needs-face = 请先选择一张人脸。
enrol-needs-name = 请输入姓名。
enrol-long-name = 姓名最多 { NUMBER($most) } 个字符。
enrol-needs-consent = 请勾选此人已同意。
enrol-done = { $name }已录入，共 { count-pictures }。
enrol-left = 还有 { NUMBER($faces) } 张人脸待录入。
enrol-new-face = 新的人脸
enrol-duplicate = 这张人脸看起来像已录入的{ $name }。是同一个人吗？
enrol-duplicate-distance = 距离 { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }。
enrol-duplicate-same = 是，添加到{ $name }
enrol-duplicate-other = 不是，{ $name }是另一个人
enrol-duplicate-namesake = 不是，这是另一个同名的人
