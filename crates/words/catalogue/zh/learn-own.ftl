### “用您自己的人脸库”一章。

learn-own = 用您自己的人脸库
learn-own-summary = 再加一层，向您录入的人学习：这样能认得更准吗？
learn-own-lead = 一个对谁都略知一二的网络，能不能更好地学会您这几个人？在识别真实人脸的网络之后，加一个线性层 W，用三元组从您人脸库中的图片学习。每张图片轮流被留出：W 从其余图片学习，然后要认出它从未见过的那一张。需要两个人，每人三张不同的图片。
learn-own-formula = f′(x) = W f(x) / ‖W f(x)‖
learn-own-triplets = A 和 P 是同一个人的两张图片。N 是您人脸库中另一个人的图片，或者一个陌生人：随机抽取的 128 个数，分布与真实人脸相同，但不属于任何人。这里的间隔 α 是 1.2：如果用其他章节的 0.2，我们测得一百个三元组中只有两三个有学习价值，因为这些编码已经能很好地区分不同的人。
learn-own-closed = 本章使用您自己的人脸库，但它尚未打开。请在“人物”页创建或解锁人脸库，然后回到这里。
learn-own-people = 前往“人物”页
learn-own-few = 至少需要两个人，每人有三张图片，这样留出一张后还有两张可供学习。{ $people ->
    [0] 您的人脸库中还没有人
   *[other] 您的人脸库中有 { NUMBER($people) } 个人
 }具备三张由当前编码器读取的图片。
learn-own-other-encoder = 只有本页面默认使用的编码器才能抽取陌生人。请在“模型”页选择它。
learn-own-run = 试验
learn-own-try = 训练并比较
learn-own-again = 再次训练
learn-own-stop = 停止
learn-own-progress = 第 { NUMBER($done) } 步，共 { NUMBER($all) } 步。损失 { $loss }；仍有 { $active } 的三元组有学习价值。
learn-own-stopped = 已停止。没有保留任何内容。
learn-own-result = { NUMBER($people) } 人的 { NUMBER($pictures) } 张图片，每张都由从其余图片学到的结果来认
learn-own-by = 编码
learn-own-right = 认对
learn-own-wrong = 认错
learn-own-refused = 未认出
learn-own-own = 到本人的距离
learn-own-other = 到最近他人的距离
learn-own-plain = 原样
learn-own-head = 经 W 变换
learn-own-distances = 距离是对所有留出图片取的平均值：到此人其余图片的均值的距离，以及到最近的他人均值的距离。如果最近的均值在阈值以内，就认为图片是那个人；阈值的取值使 100 个抽取的陌生人中有一个低于它，每一列各有自己的阈值。
learn-own-loss = 在 W 学习所用的图片上，损失从 { $first } 变为 { $last }。
learn-own-same = 两种方式认对的图片数量相同：W 学到的东西没有体现在姓名上。它是否移动了从未见过的图片，要看距离。
learn-own-better = 经 W 变换后，多认对了 { NUMBER($pictures) } 张图片。图片这么少，这也可能只是偶然。
learn-own-worse = 经 W 变换后，少认对了 { NUMBER($pictures) } 张图片：它死记下来的东西误导了它。
learn-own-note = 这只是一堂课。W 会被丢弃，不会存储或发送它的任何内容，它也不作任何判定：在其他页面上，人脸仍按原样比较。
