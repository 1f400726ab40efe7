### “另一种方法”一章：是非题。

learn-ask = 另一种方法
learn-ask-summary = 不用三元组，而是两张图片加一个问题：“是同一个人吗？”人相同，随机种子相同，损失不同。
learn-ask-lead = 网络也可以从图片对中学习：两张图片是同一个人时 y = 1，是两个人时 y = 0。两张图片经过同一个网络，再由逻辑回归根据两个编码作答。
learn-ask-training = 用是非题训练
learn-ask-training-lead = 这是一次单独的运行，所用的人、随机种子和步数与“训练”一章的运行相同（或与该章将会采用的相同）。当您在其他章节开始另一次对比运行时，它的网络会让出位置。
learn-ask-features = 根据两个编码计算什么
learn-ask-absolute = |f(i) − f(j)|
learn-ask-chi-squared = χ²
learn-ask-absolute-formula = ŷ = σ(Σ w_k · |f(i)_k − f(j)_k| + b), k = 1…32
learn-ask-chi-squared-formula = ŷ = σ(Σ w_k · (f(i)_k − f(j)_k)² / (f(i)_k + f(j)_k) + b), k = 1…32
learn-ask-train = 用是非题训练
learn-ask-again = 再次用是非题训练
learn-ask-rates = 两种方法在网络从未见过的人上的表现
learn-ask-run = 学习方式
learn-ask-steps = 步数
learn-ask-triplet-run = 三元组（“训练”一章）
learn-ask-question-run = 是非题
learn-ask-rates-mean = 两者的错误率都按编码之间的普通距离 d 计算，这样比较的是网络，而不是它们的问题。各运行一次说明不了什么：换一个随机种子，数值就会略有不同。
learn-ask-weights = 权重 w_k
learn-ask-weights-mean = 编码的 32 个数各有一个权重，这里是最近一次报告的值。小于零表示：这个数上的差异说明不是同一个人。开始时全部为 −1。
learn-ask-weights-are = { NUMBER($all) } 个权重中有 { NUMBER($below) } 个小于零；最小的是 { $lowest }，最大的是 { $highest }。
learn-ask-weights-list = 权重的数值
learn-ask-weight = w_{ NUMBER($k) } = { $value }
learn-ask-pair = 一对图片
learn-ask-pair-lead = 图片中是网络从未见过的人，编码取自最近一次测量。
learn-ask-shows = 这对图片是
learn-ask-same = 同一个人，y = 1
learn-ask-different = 两个人，y = 0
learn-ask-another = 换一对
learn-ask-picture-i = 图片 i
learn-ask-picture-j = 图片 j
learn-ask-no-answer = 这个网络开始学习后才有答案。
learn-ask-numbers = 假设事先是与否的可能性相等，则是同一个人的概率 ŷ = { $probability }；y = { NUMBER($y) }；损失 −y log ŷ − (1 − y) log(1 − ŷ) = { $loss }
learn-ask-precomputed = 预先算好的编码
learn-ask-precomputed-lead = 已录入的人的编码不会改变。把它们保留下来，那么无论要与多少人比较，新图片都只需经过网络一次。
learn-ask-measure = 测量用时
learn-ask-measure-when = 本章的网络训练完成，并且没有其他训练在进行时，才能测量。
learn-ask-nanoseconds = { NUMBER($ns) } 纳秒
learn-ask-measured = 刚刚在此设备上测得：编码一张图片用时 { $encode }（{ NUMBER($pictures) } 张图片一起送入网络的平均值，包括往返传送），根据两个编码作答用时 { $compare }。
learn-ask-follows = 由此推算，一张图片与 { NUMBER($people) } 个已录入的人比较：如果每张图片都重新编码，需要 { $without }；如果保留编码，需要 { $with }。
