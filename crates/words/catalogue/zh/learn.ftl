### “学习”页：各章共用的文字。

learn-title = 网络怎样学会区分不同的人？
learn-lead = 先亲自试一试，再看一个小网络在此浏览器中从零学起。
learn-people = 这里的人都由程序绘制，没有一个真实存在。这个网络很小，只认识这样的图画。用于真实人脸的网络要大得多，学习所用的照片来自多得多的人。
learn-feel = 体会难点
learn-feel-summary = 两个人的三张图片：您与一个只比较像素的程序比一比。
learn-train = 训练
learn-train-summary = 只需一个按钮：网络从绘制的人学习，再用它从未见过的人来测试。
learn-triplets = 哪种三元组有学习价值？
learn-triplets-summary = 简单、半困难和困难的例子，以及网络从错误的例子学习会怎样。

## 三元组

learn-anchor = A，锚样本：一个人
learn-positive = P，正样本：同一个人
learn-negative = N，负样本：另一个人
learn-to-positive = d(A, P)，应当变小
learn-to-negative = d(A, N)，应当变大
learn-distance-means = d 是两张图片对应的点之间的平方距离：同一个点为 0，最大为 4。
learn-loss-formula = 损失 = max(d(A, P) − d(A, N) + α, 0)
learn-loss-numbers = max({ $positive } − { $negative } + { $margin }, 0) = { $loss }
learn-margin-means = 间隔 α 表示 N 必须比 P 远出多少，这个三元组才算达标。
learn-kind-easy = 简单
learn-kind-easy-means = N 比 P 更远，且至少远出一个间隔。损失为 0，所以这个三元组没有学习价值。
learn-kind-semi-hard = 半困难
learn-kind-semi-hard-means = N 比 P 更远，但不到一个间隔。这个三元组仍有学习价值。
learn-kind-hard = 困难
learn-kind-hard-means = N 与 P 一样近，甚至更近：网络会选错。损失至少等于间隔。
learn-kind-is = 这是一个{ $kind }三元组。

## 网络的点分布图

learn-map = 网络从未见过的人
learn-map-label = { NUMBER($pictures) } 张图片的分布图。用方向键在点之间移动。
learn-map-means = 每个点是一张图片；共有 { NUMBER($people) } 人的 { NUMBER($pictures) } 张图片。其中十二人各有一种形状和颜色：他们各自的四张图片应当聚到一起。比例始终不变，所以起初挤在一起的点会随着网络的学习而散开。
learn-map-explained = 网络给每张图片 32 个数。分布图是平面的，两个方向分别显示这些数变化的 { NUMBER($x) }% 和 { NUMBER($y) }%，所以在这里看起来很近的点，实际可能相距较远。
learn-map-hint = 请指向或点按分布图，或用方向键移动，以查看图片。
learn-map-empty = 训练开始后会显示分布图。
learn-point = 人物 { NUMBER($person) }，图片 { NUMBER($picture) }
learn-neighbour-same = 在所有其他图片中，最近的一张是同一个人，距离为 { $distance }。
learn-neighbour-other = 在所有其他图片中，最近的一张是另一个人，距离为 { $distance }。网络在这里认错了。

## 曲线

learn-eer = 对从未见过的人的错误率（EER）
learn-eer-means = 等错误率，在网络从未见过的人上测得。阈值的取值使两种错误同样频繁：把两个人当成一个人，和把一个人当成两个人。瞎猜的结果是 50%。
learn-loss = 损失
learn-loss-means = 训练要减小的量，对所用三元组取平均。
learn-active = 仍有学习价值的三元组
learn-active-means = 损失大于 0 的三元组所占的比例。其余的不带来任何变化。
learn-spread = 点的分散程度
learn-spread-means = 所有图片都在同一个点时为 0；最大为 1。
learn-pictures-seen = 已看图片数
learn-step = 第 { NUMBER($step) } 步
learn-curve-waiting = 训练时显示
learn-curve-summary = { $name }：从 { $from } 变为 { $to }（第 { NUMBER($step) } 步）。
learn-curve-name = 本次运行
