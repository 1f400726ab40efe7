### “二维”一章。

see-plane-lead = 在图片上，卷积核是一小方块数。请按名称选择一个，或输入您自己的权重：响应会立即更新。
see-kernel-title = 卷积核
see-presets = 有名称的卷积核
see-preset-identity = 恒等
see-preset-identity-means = 中间为 1：就是图片本身。
see-preset-blur = 模糊
see-preset-blur-means = 一种均值，越近的像素影响越大。保持亮度，失去细节。
see-preset-sharpen = 锐化
see-preset-sharpen-means = 图片减去它的拉普拉斯：与周围不同的地方得到加强，因此边缘看起来更清晰。
see-preset-sobel-x = 竖直边缘
see-preset-sobel-x-means = 右边减去左边（Sobel）：对竖直边缘有响应。
see-preset-sobel-y = 水平边缘
see-preset-sobel-y-means = 下面减去上面（Sobel）：对水平边缘有响应。
see-preset-laplacian = 拉普拉斯
see-preset-laplacian-means = 周围减去中间：对各个方向的边缘以及对点都有响应。
see-preset-emboss = 浮雕
see-preset-emboss-means = 右下减去左上，再加上图片：看起来像浮雕。
see-preset-own-means = 您自己的卷积核。
see-kernel-side = 大小
see-kernel-cells = 卷积核的权重
see-cell = 第 { NUMBER($row) } 行，第 { NUMBER($column) } 列
see-sum-zero = 权重之和为 { $sum }：均匀区域无论多亮，响应都是 0。
see-sum-one = 权重之和为 { $sum }：均匀区域保持原来的亮度。
see-sum-other = 权重之和为 { $sum }：均匀区域会乘以这个数。
see-colours = 颜色
see-colours-sum = 三种颜色合成一个和
see-colours-each = 每种颜色单独计算
see-red = 红
see-green = 绿
see-blue = 蓝
see-relu = ReLU：负响应变为 0
see-pool = 2 × 2 池化
see-pool-none = 无
see-pool-max = 最大值
see-pool-mean = 平均值
see-sums = 大小与计算量
see-output-formula = 响应的边长 = ⌊(N + 2P − F) / S⌋ + 1，⌊ ⌋ 表示向下取整。N 是输入的边长。F 是卷积核的覆盖范围；膨胀率 D 将其扩展到 D · (大小 − 1) + 1 个像素。
see-output-size = { $sum }
see-output-pool = 池化后：{ $sum }
see-cost-sum = { $positions } 个位置 × { $taps } 个权重 × 3 种颜色 = { $all } 次乘加
see-cost-each = 三种颜色共 { $positions } 个位置 × { $taps } 个权重 = { $all } 次乘加
see-plane-range = 响应介于 { $low } 和 { $high } 之间。
see-scale-picture = 黑色为 0 或更小，白色为 1 或更大。
see-scale-signed = 灰色为 0，白色为 { $most }，黑色为相应的负值。
see-scale-positive = 黑色为 0，白色为 { $most }。
