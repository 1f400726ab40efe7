### “1:1 与 1:K”一章。

learn-many = 1:1 与 1:K
learn-many-summary = “这是小安吗？”只需比较一次。“这是谁？”则要与每个已录入的人各比较一次，而陌生人只要碰巧一次就够了。
learn-many-lead = 验证（1:1）问的是：图片中是不是某个指定的人。识别（1:K）则与所有已录入的人比较。有 K 个人时，陌生人就有 K 次机会被误认为某个人。
learn-many-measuring = 正在测量：对网络从未见过的人的图片进行编码…
learn-many-at = 在 K 人之中
learn-many-limit = 距离阈值的取值使单次比较会放行 { $fmr } 的陌生人（FMR）。这里每个人都只用一张图片录入。
learn-many-slider = 已录入人数 K
learn-many-k = K = { NUMBER($k) }
learn-many-strangers-measured = 陌生人被放行（实测）
learn-many-by-formula = 同上，按 1 − (1 − FMR)^K 计算
learn-many-formula-numbers = 1 − (1 − { NUMBER($fmr, minimumFractionDigits: 4, maximumFractionDigits: 4) })^{ NUMBER($k) } = { $result }
learn-many-named-without = 不拒绝任何人时，已录入的人被认对
learn-many-safe = 在 K 人中最多放行 1% 陌生人的阈值 τ
learn-many-named-safely = 采用该阈值 τ 时，已录入的人被认对
learn-many-between = 没有在这个 K 值上测量：实测数值由 K = { NUMBER($low) } 与 K = { NUMBER($high) } 之间插值得出。只有公式是按这个 K 值计算的。
learn-many-as-measured = 在这个 K 值上，用这个网络对它从未见过的绘制的人测得。公式假定陌生人的各次比较彼此独立。实际上并不完全独立，所以结果与实测不同。
learn-many-charts = 随人数的变化
learn-many-strangers = 陌生人被放行
learn-many-named = 已录入的人被认对
learn-many-measured = 实测
learn-many-formula = 按公式
learn-many-without-limit = 不拒绝任何人
learn-many-with-limit = 按放行 1% 陌生人的阈值
learn-many-line = { $name }：K = { NUMBER($first) } 时为 { $from }，K = { NUMBER($last) } 时为 { $to }。
