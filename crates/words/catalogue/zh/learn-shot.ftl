### “单样本”一章。

learn-shot = 单样本
learn-shot-summary = 创造一个人，给网络看一张图片，看看此人戴上帽子、戴上眼镜或在昏暗光线下时，网络能否认出来。
learn-shot-lead = 网络学到的是距离，不是姓名。所以新来的人无需训练：编码一张图片并保留下来，以后的图片与它比较即可。
learn-net-needed = 本章使用“训练”一章的网络，要等它停下来才行。请训练一个网络，或等训练结束。
learn-shot-invent = 创造一个人
learn-shot-invent-lead = 网络从未见过这个人。只给它看一次下面的图片：录入就完成了。
learn-shot-enrolled = A，录入的图片
learn-shot-another = 换一个人
learn-shot-traits = 改变面容
learn-shot-found = 另外 { NUMBER($all) } 张图片中，认对了 { NUMBER($right) } 张；候选是此人和另外 { NUMBER($others) } 个各用一张图片录入的人。
learn-shot-table = 所创造的人的其他图片
learn-shot-picture = 图片 x
learn-shot-compared = 比较
learn-shot-named = 认出
learn-shot-own = d(A, x) = { $own }
learn-shot-nearer = d(A, x) = { $own } < { $other } = d(N, x)
learn-shot-further = d(A, x) = { $own } ≥ { $other } = d(N, x)
learn-shot-compares = d(A, x) 是图片 x 与录入图片 A 的编码之间的平方距离。N 是其他已录入的人中最近的图片。如果 A 比 N 更近，就算认对。这里不拒绝任何人。
learn-shot-people = 十个新人
learn-shot-people-lead = { NUMBER($people) } 个网络从未见过的人，每人另有 { NUMBER($searched) } 张图片要认：先用每人一张录入图片，再用每人 { NUMBER($enrolled) } 张。
learn-shot-measuring = 正在对图片编码…
learn-shot-result = 另外 { NUMBER($of) } 张图片中认对的数量：每人录入一张图片时 { NUMBER($one) } 张，录入三张时 { NUMBER($three) } 张。
learn-shot-mean = 录入三张图片时，为每人保留这三个编码的均值，并重新归一化到长度 1。两次比较的是同样的其他图片。图片这么少，偶然性影响很大：请换一批人试试。
learn-shot-person = 人物 { NUMBER($person) }，录入的图片
learn-shot-others = 换十个人

## 其他图片

learn-disguise-hat = 戴帽子
learn-disguise-glasses = 戴眼镜
learn-disguise-dim-light = 光线昏暗
learn-disguise-left = 转向一侧
learn-disguise-right = 转向另一侧
learn-disguise-other-hair = 换了发型

## 特征

learn-trait-number = { NUMBER($number) } / { NUMBER($all) }
learn-trait-face-width = 脸的宽度
learn-trait-face-height = 下巴长度
learn-trait-jaw = 下颌收窄程度
learn-trait-skin-tone = 肤色深浅
learn-trait-hair-colour = 发色，从黑到白
learn-trait-hair-style = 发型
learn-trait-eye-distance = 两眼间距
learn-trait-eye-width = 眼睛宽度
learn-trait-eye-height = 眼睛高度
learn-trait-eye-colour = 眼睛颜色，从棕到灰
learn-trait-brow-thickness = 眉毛粗细
learn-trait-nose-length = 鼻子长度
learn-trait-nose-width = 鼻子宽度
learn-trait-mouth-width = 嘴的宽度
learn-trait-lips = 下唇厚度
learn-trait-beard = 胡须
learn-trait-freckles = 雀斑
learn-trait-age = 皱纹
