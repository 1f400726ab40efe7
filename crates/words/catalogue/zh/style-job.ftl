### 风格迁移：任务在等什么、正在做什么，以及可以怎样处理它。

style-job = 风格迁移
style-job-progress-label = 风格迁移的进度

## 缺少什么

style-job-needs-photo = 请选择照片。
style-job-needs-style = 请选择风格：内置风格，或您自己的任意图片。
style-job-engine-stopped = 解决此问题之前，无法进行风格化。
style-job-engine-starting = 引擎正在启动；稍后即可风格化。
style-job-sending = 正在准备图片…
style-job-no-size = 此设备的内存不足以进行风格迁移。请关闭其他标签页，然后重新选择照片。
style-job-ready = 可以开始风格化。

## 正在做什么

style-job-asked = 正在准备…
style-job-loading = 正在下载“{ $model }”…
style-job-running = 正在风格化…
style-job-pausing = 将在这一步之后暂停…
style-job-paused = 已暂停。
style-job-ending = 正在停止…
style-job-finished = 已完成。
style-job-stopped = 已停止；结果已保留。
style-job-cancelled = 已取消。
style-job-diverged = 优化发散了；已保留最后一个正常的结果。减小步长可以避免这种情况。
style-job-lost = 后台工作线程已停止。最后的结果已保留，您可以从它继续。
style-job-lost-early = 后台工作线程在得到结果之前就停止了。请重新开始。

## 进度

# $received 和 $total：带单位的数，例如“1.2 MB”。
style-job-download = { $received } / { $total }；会存储下来，供下次访问使用
style-job-iteration = 第 { NUMBER($done) } 次迭代，共 { NUMBER($planned) } 次，{ $size } 像素
style-job-line = { $iteration }，{ $rate }，{ $left }
style-job-rate = 每秒 { NUMBER($rate) } 次
style-job-rate-slow = 每秒 { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } 次
style-job-left-unknown = 剩余时间未知
style-job-left-seconds = 还剩 { NUMBER($seconds) } 秒
style-job-left-minutes = 还剩 { NUMBER($minutes) } 分钟

## 按钮

style-job-paint = 风格化
style-job-paint-again = 重新风格化
style-job-pause = 暂停
style-job-continue = 继续
style-job-stop = 停止
style-job-cancel = 取消
style-job-more = 再迭代 { NUMBER($iterations) } 次
style-job-resume = 从最后的结果继续
style-job-save = 保存 PNG
