### 训练：运行在等什么、正在做什么，以及可以怎样处理它。

learn-train-lead = 网络把每张图片变成一个点。它每次从三张图片学习，即一个三元组：一个人（锚样本 A）、同一个人的另一张图片（正样本 P）和另一个人（负样本 N）。每一步都把网络稍作调整，使 P 靠近 A，使 N 远离 A。
learn-train-people = 它从 { NUMBER($learned) } 个绘制的人学习，并用另外 { NUMBER($unseen) } 个学习时从未见过的人来测量。
learn-training = 训练
learn-training-progress = 训练进度
learn-now = 当前
learn-triplet-now = 最近几步中的一个三元组
learn-triplet-waiting = 训练时会显示一个三元组。
learn-curves = 训练过程
learn-roc = 对从未见过的人的区分效果
learn-roc-text = 针对网络从未见过的人的曲线。在标出的点上，两种错误率都是 { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) }%。曲线越靠近左上角越好。

## 正在做什么

learn-status-requested = 正在准备：绘制测试用的人…
learn-status-running = 正在训练…
learn-status-collapsed = 网络已坍缩：它把所有人都放在几乎同一个点上，损失停在间隔的大小。请选择其他三元组。
learn-status-pausing = 将在这一步之后暂停…
learn-status-paused = 已暂停。
learn-status-ending = 正在停止…
learn-status-ended = 已完成 { NUMBER($steps) } 步。在网络从未见过的人上，等错误率从 { $first } 变为 { $last }。
learn-status-loaded = 已加载一个学习了 { NUMBER($steps) } 步的网络。在它从未见过的人上，等错误率为 { $eer }。
learn-status-stopped = 已停止。
learn-status-diverged = 损失已不再是数值，训练因此结束。请换一个随机种子重新训练。
learn-status-lost = 后台工作线程已停止，网络也随之丢失。请重新训练。

## 进度

learn-progress-steps = 第 { NUMBER($done) } 步，共 { NUMBER($planned) } 步
learn-progress-line = { $steps }，每秒 { $rate } 张图片，{ $left }

## 按钮

learn-action-train = 训练
learn-action-pause = 暂停
learn-action-continue = 继续
learn-action-stop = 停止
learn-action-more = 接着训练
learn-action-again = 换随机种子重新训练

## 文件与链接

learn-keep = 保存与分享
learn-keep-net = 保存网络
learn-keep-load = 加载网络
learn-keep-course = 将曲线保存为表格
learn-keep-map = 将分布图保存为图片
learn-keep-map-measured = { NUMBER($people) } 个它从未见过的人，第 { NUMBER($step) } 步：等错误率 { $eer }。
learn-keep-map-trained = 用 { NUMBER($people) } 个绘制的人训练，随机种子 { $seed }。
learn-keep-means = 网络保存为权重文件，训练结束后即可保存。加载网络会取代这里的网络以及与它对比的运行。在表格中，如果某一行是测量而不是批次，则显示 NaN。
learn-keep-link = 此设置的链接
learn-keep-link-means = 其中包含设置：随机种子、人数、图片差异程度、步数、三元组。不包含权重：打开链接的人会重新训练网络。
