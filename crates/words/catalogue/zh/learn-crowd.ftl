### “需要多少人？”一章。

learn-crowd = 需要多少人？
learn-crowd-summary = 分别用 20、100 和 1,000 人训练：损失说明什么，陌生人又揭示什么。
learn-crowd-lead = 只见过几个人的网络可以把他们死记下来。它是否学会了区分不同的人，只有在它从未见过的人身上才看得出来。
learn-crowd-runs = 三次运行：20、100 和 1,000 人
learn-crowd-runs-lead = 三次训练依次进行，随机种子和步数都相同，并且都在同样的 200 个它们从未见过的人上测量。其他章节用于对比的网络会让出位置；曲线会保留到您离开本页面。
learn-crowd-train = 依次训练三个
learn-crowd-name = { NUMBER($people) } 人
learn-crowd-learned = 学习所用的人
learn-crowd-sentence = { NUMBER($people) } 人：在学习所用的人上，损失为 { $loss }；在从未见过的人上，错误率为 { $eer }。
learn-crowd-means = 损失接近 0 只说明训练所用的人能被区分开。在网络从未见过的人上的错误率，才说明这种能力能否推广。
