### “一个单元看到什么”一章。

see-field-lead = 在每个位置上，单元只取决于图片的一部分像素：这就是它在该处的感受野。每个卷积核大于 1 的层都会使感受野变大。请点按图片，或在图片上用方向键选择位置。
see-field-net = 网络
see-field-which-net = 哪个网络？
see-net-vgg = VGG-19
see-net-own = 您自己搭建的网络
see-field-layer = 层
see-field-picture = 标有感受野的图片。用方向键移动位置。
see-field-position = 此层的第 { NUMBER($column) } 列、第 { NUMBER($row) } 行。
see-field-sees = 它看到图片的列 { $columns } 和行 { $rows }，从 0 开始计数。
see-field-inside = 感受野的 { $side } × { $side } 个像素全部在图片内。
see-field-padding = 感受野的 { $side } × { $side } 个位置中，有 { $columns } × { $rows } 个在图片内。其余是填充：图片周围的零。
see-field-nothing = 这个位置看不到图片，只看到填充。
see-net-convolution = { NUMBER($layer) }：卷积 { NUMBER($kernel) }
see-net-pool = { NUMBER($layer) }：池化 { NUMBER($kernel) }
see-net-row = 第 { NUMBER($layer) } 层
see-net-kind = 类型
see-net-kind-convolution = 卷积
see-net-kind-pool = 池化
see-net-add = 添加一层
see-net-remove = 移除
see-net-remove-row = 移除第 { NUMBER($layer) } 层
see-net-not-a-number = “{ $term }”必须是整数，且不小于 0。
see-net-zero = 卷积核、步幅和膨胀率至少为 1。
see-net-too-big = { NUMBER($term) } 太大：最大为 4,096。
see-net-only-padding = 填充为 { NUMBER($padding) } 时，有些位置只会看到填充，因为卷积核覆盖 { NUMBER($extent) }。请减小填充。
see-net-kernel-too-big = 卷积核覆盖 { NUMBER($extent) } 个值，但这里连同填充只剩 { NUMBER($padded) } 个。请选择更小的卷积核，或减小前面各层的步幅。
see-net-too-far = 各层步幅的乘积超出了图片可能的大小。请选择更小的步幅。
see-recurrence = 逐层能看多远
see-recurrence-jump = j = { $before } · { $stride } = { $after }
see-recurrence-size = r = { $before } + ({ $extent } − 1) · { $jump } = { $after }
see-recurrence-start = s = { $before } − { $padding } · { $jump } = { $after }
see-recurrence-means = j：相邻位置相隔多少像素。r：一个位置沿一条边看到多少像素。s：第一个位置看到的第一个像素；小于 0 的是填充。计算从像素处的 j = 1、r = 1、s = 0 开始。每一行都以前一层为起点，使用本层的步幅、卷积核的覆盖范围和填充。
see-stages = 所有层的表格
see-stage-layer = 层
see-stage-positions = 位置数 (N + 2P − F) / S + 1
see-stage-jump = j
see-stage-size = r
see-stage-start = s
see-pyramid = 沿一行像素
see-pyramid-text = 这个位置看到所在行的 { NUMBER($count, useGrouping: "false") } 个像素，从 { NUMBER($first, useGrouping: "false") } 到 { NUMBER($last, useGrouping: "false") }。
see-pyramid-means = 最上面是该位置，下面逐层列出它所依赖的一切，直到像素。底部的条形表示从每个像素到该位置的路径数。在 VGG-19 中，多数路径通向中间，所以权重相等时，中间的影响最大。
