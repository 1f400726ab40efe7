### 风格迁移：页面、图片来源、预览和以前的结果。

style-title = 将照片风格化
style-lead = 选择一张照片和一种风格，按“风格化”，然后观看。一切都在您的设备上计算。
style-try-again = 重试

## 图片

style-photo = 照片
style-style = 风格
style-drop = 请将图片拖放或粘贴到本页面的任意位置，或者：
style-opening = 正在打开图片…
style-camera-ready = 准备好后请拍照。
# $size：宽 × 高，单位为像素。
style-picture-size = { $name }，{ $size }
style-picture-reduced = { $name }（从 { $from } 缩小到 { $to }）
style-samples = 或者试试示例：
style-choose-photo = 选择照片
style-choose-picture = 选择图片
style-take-picture = 拍照
style-stop-camera = 停止摄像头
# 用摄像头拍摄的图片的名称。
style-camera-picture = 摄像头拍摄的图片
style-built-in = 内置风格
style-blend = 混合多种风格
style-full = 最多四种风格；请先移除一种。
style-restored = 已恢复页面重新加载之前的图片和设置。
style-remove = 移除
style-remove-named = 移除“{ $name }”
style-weight = “{ $name }”的权重

## 预览

style-empty = 结果会显示在这里。
style-photo-alt = 照片
style-live-alt = 目前的结果
style-past-alt = 结果：{ $title }
style-before-after = 前后对比：显示多少照片
style-photo-share = 照片 { NUMBER($percent) }%
style-full-screen = 全屏
style-face-check = 人脸检查
style-face-same = 仍被认作同一个人：距离 { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }，阈值 { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }。
style-face-other = 不再被认作同一个人：距离 { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }，阈值 { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }。
style-face-none = 结果中没有找到人脸。

## 以前的结果

style-history = 本次访问的结果
style-history-title = 本次访问
style-history-back = 返回当前结果
style-history-show = 显示结果 { NUMBER($number) }：{ $title }，{ $size } 像素
style-history-settings = 使用这些设置
# 结果的名称：照片及其风格。
style-result = { $photo }（风格：{ $styles }）
style-and = { $first }、{ $second }
style-unnamed = 照片
