### 风格迁移：设置、预设、代价和公式。

style-settings = 设置
style-settings-presets = 预设
style-preset-gentle = 柔和
style-preset-default = 默认
style-preset-textbook = 教科书
style-preset-strong = 强烈
style-preset-large-strokes = 大笔触
style-preset-keep-colours = 保留颜色
style-preset-texture = 仅纹理

style-strength = 风格强度
# 滑块的两端。
style-strength-photo = 照片
style-strength-style = 风格
style-strength-value = { $strength }，β/α = { $ratio }
style-strength-minimal = 极弱
style-strength-gentle = 柔和
style-strength-default = 默认
style-strength-strong = 强烈
style-strength-textbook = 教科书
style-strength-very-strong = 非常强烈
style-strength-mostly = 以风格为主
style-strength-only = 仅风格；忽略照片

style-stroke = 笔触大小
style-stroke-fine-end = 细
style-stroke-broad-end = 粗
style-stroke-value = { $stroke }，{ $scale } ×
style-stroke-very-fine = 很细
style-stroke-fine = 细
style-stroke-same = 与风格图片相同
style-stroke-broad = 粗
style-stroke-very-broad = 很粗

style-protect =
    { $faces ->
        [1] 保护人脸
       *[other] 保护 { NUMBER($faces) } 张人脸
    }
style-protect-off = 关闭
style-protect-stylise = 风格化
style-protect-keep = 保持原样

style-colours = 颜色
style-colours-style = 取自风格
style-colours-photo = 取自照片
style-colours-matched = 风格，与照片匹配

style-size = 长边（像素）
style-size-unknown = 选择照片后会列出尺寸。
style-size-memory = 需要约 { $memory } 内存。
style-size-item = { $size } 像素（约 { $memory }）
style-size-too-large = { $size } 所需的内存超出了此设备所能提供的。
style-sizes-too-large = { $first } 到 { $last } 所需的内存超出了此设备所能提供的。

## 设置文件

style-file = 从 PNG 读取设置
style-file-hint = 在这里保存的 PNG 包含其设置。请将它拖放到此处，或者：
style-file-load = 加载设置
style-file-loaded = 已从“{ $name }”加载设置。
style-file-loaded-stopped = 已从“{ $name }”加载设置；它在 { NUMBER($planned) } 次迭代中完成 { NUMBER($done) } 次后停止。

## 高级

style-advanced = 高级：α、β、λ、代价与曲线
style-advanced-settings = 全部设置
style-group-costs = 代价
style-group-layers = 风格层
style-group-start = 起点
style-group-adam = Adam
style-group-network = 网络
style-setting-alpha = α，内容权重
style-setting-beta = β，风格权重
style-setting-variation = 全变分
style-setting-lambda = λ { $layer }
style-setting-rate = 步长
style-setting-first-moment = 一阶矩的衰减，β₁
style-setting-second-moment = 二阶矩的衰减，β₂
style-setting-average = 迭代平均的衰减
style-setting-iterations = 迭代次数
style-setting-seed = 噪声种子
style-setting-content-layer = 内容层
style-setting-start = 起始图片
style-start-photo = 照片
style-start-noise = 噪声
style-start-mix = 照片加噪声
style-start-result = 最后的结果
style-setting-noise = 噪声比例，0 到 1
style-setting-network = 网络
style-network-automatic = 自动，依设备而定
style-network-light = 轻量版：更快
style-network-balanced = 均衡版：更精细
style-network-full = VGG-19（如果本站点提供）
style-network-not-offered = { $net }（本站点不提供）

## 数值

style-number-scientific = { NUMBER($mantissa, minimumFractionDigits: 2, maximumFractionDigits: 2) }e{ $exponent }

## 代价与公式

style-costs = 代价随迭代的变化
style-costs-waiting = 计算结果时会显示曲线
style-costs-table = 以表格显示
style-costs-table-label = 代价表
style-costs-caption = 加权前的代价
style-costs-iteration = 迭代
style-costs-start = 迭代 0
style-costs-none = 代价随迭代的变化：暂无。
style-costs-summary = 代价随迭代的变化：J 从 { $total_first } 变为 { $total_last }，J 内容从 { $content_first } 变为 { $content_last }，J 风格从 { $style_first } 变为 { $style_last }。
style-cost-content = J 内容
style-cost-layer = J 风格 { $layer }
style-formulas = 最小化的目标
style-formula-total = 总代价
style-formula-content = 内容代价
style-formula-style = 风格代价
style-formulas-note = 教科书的公式除以各种大小。这里改为把每项代价除以其目标的范数，并把内容代价乘以 { NUMBER($kappa, maximumFractionDigits: 2) }，使 α 和 β 在任何尺寸和任何风格下效果相同。各个 λ 经过缩放，总和为 1。
style-formulas-after = 第 { NUMBER($iteration) } 次迭代后，按所最小化的相对代价
style-terms = 各项
style-terms-term = 项
style-terms-weight = 权重
style-terms-cost = 代价
style-terms-textbook = 教科书代价
style-term-content = J 内容，{ $layer }
style-term-layer = J 风格，{ $layer }
