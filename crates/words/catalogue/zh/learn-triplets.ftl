### “哪种三元组有学习价值？”一章。

learn-triplets-lead = 只有损失大于 0 时，三元组才有学习价值。所以给网络哪些三元组，决定了它学得多快，甚至决定它能不能学会。
learn-triplets-look = 观察一个三元组
learn-triplets-need = 还没有可看的点：请先训练一个网络。
learn-triplets-from = 取自网络从未见过的 { NUMBER($people) } 个人，按网络现在对他们的看法。训练时，数值会随之变化。
learn-triplets-kind = 查找目前属于此类的三元组
learn-triplets-another = 换一个
learn-triplets-none = 在试过的三元组中没有找到这样的。请选择其他 α 或其他类型，或让网络继续学习。
learn-triplets-alpha = 间隔 α
learn-triplets-alpha-means = 此滑块只改变您在这里看到的内容。所有训练都使用 α = { NUMBER($margin, minimumFractionDigits: 1, maximumFractionDigits: 1) }。
learn-triplets-arrows = 分布图上的箭头表示：仅凭这个三元组，三个点会往哪里移动。A 和 P 彼此靠近，A 和 N 彼此远离。箭头的长度只能互相比较。
learn-triplets-no-arrows = 没有箭头：这个三元组不产生拉力。
learn-race = 同一随机种子的两次运行
learn-race-lead = 两次运行从同样的网络和同样的人开始，只有学习所用的三元组不同；训练过程中可以切换。
learn-race-miner-a = 运行 A 的三元组
learn-race-miner-b = 运行 B 的三元组
learn-race-a = A：{ $miner }
learn-race-b = B：{ $miner }
learn-race-train = 同时训练
learn-race-again = 重新同时训练
learn-race-pause = 全部暂停
learn-race-continue = 全部继续
learn-race-stop = 全部停止
learn-race-table = 两次运行的表格
learn-miner-course = 随机，预先抽取
learn-miner-course-effect = 抽取三元组时不考虑网络。很快大多数三元组就变得简单，不再有学习价值，所以网络学得慢。
learn-miner-all = 损失大于 0 的全部三元组
learn-miner-all-effect = 一个批次中的所有图片相互比较，凡是有损失的三元组都会使用。网络学得快，而有学习价值的三元组越来越少。
learn-miner-semi-hard = 半困难
learn-miner-semi-hard-effect = 对同一个人的每对图片，取一个比正样本更远、但仍在间隔以内的负样本（如果有）。网络学得又快又稳。
learn-miner-hardest = 每个批次中最困难的
learn-miner-hardest-effect = 对每张图片，取最远的正样本和最近的负样本。如果从一开始就这样做，通常会使网络坍缩：所有人都落到同一个点上，损失停在间隔的大小。
