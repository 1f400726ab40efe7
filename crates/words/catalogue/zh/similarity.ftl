### 已录入的人有多相似。

similarity-title = 他们有多相似？
similarity-lead = 您认识的人之间的距离，d = ‖f(A) − f(B)‖。
similarity-measuring = 正在测量…
similarity-too-few = 至少要有两张图片才能比较。
similarity-map = 分布图
similarity-map-label = { NUMBER($pictures) } 张图片的分布图；靠得近的点彼此相似
similarity-map-means = 128 个数的前两个主成分；分别显示方差的 { NUMBER($x) }% 和 { NUMBER($y) }%。靠得近的点彼此相似。
similarity-matrix = 两两比较
similarity-most-similar = 最相似：{ $a }和{ $b }，相距 { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }。
similarity-table = 距离表
similarity-table-caption = 两个人的图片之间的最小距离；对角线上是同一个人的图片之间的最大距离
similarity-shown = 显示 { count-people }中的前 { NUMBER($shown) } 人。
similarity-threshold = 试试其他阈值
similarity-tau = τ = { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }
similarity-in-use = （使用中：{ NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }）
similarity-no-genuine = 没有人有两张图片，因此无法说明同一个人的图片对的情况。
similarity-genuine = 同一个人的 { NUMBER($pairs) } 对图片中，有 { NUMBER($matched) } 对会匹配。
similarity-one-person = 只有一个人。
similarity-none-confused = 两个人的 { NUMBER($pairs) } 对图片中，没有一对会混淆。
similarity-confused = 两个人的 { NUMBER($pairs) } 对图片中，有 { NUMBER($confused) } 对会混淆。
similarity-slider-means = 此滑块不改变任何设置；它只显示会有什么变化。
similarity-curve = 区分效果
similarity-roc = 等错误率 { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) }%，曲线下面积 { NUMBER($auc, minimumFractionDigits: 3, maximumFractionDigits: 3) }，基于同一个人的 { NUMBER($genuine) } 对图片和两个人的 { NUMBER($impostor) } 对图片。
similarity-roc-few = 图片对这么少，只能看出趋势。
similarity-roc-needs = 曲线至少需要两个人，其中一人有两张图片。
similarity-axis-fmr = 匹配的两人图片对（FMR）
similarity-axis-tmr = 匹配的同一人图片对（TMR）
similarity-somebody = 某人
