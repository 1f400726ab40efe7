### “基准测试”页。

bench-title = 基准测试
bench-intro = 用内置图片把本页面的每个网络运行几次，显示在此浏览器中所需的时间：首次运行的时间，以及其余各次的中位数和四分位距。不会发送任何数据。
bench-measure = 测量范围
bench-faces = 仅人脸
bench-everything = 全部，包括风格迁移和人员搜索
bench-busy = 正在进行风格迁移，会使测得的时间失真。请先在“风格”页停止它。
bench-start = 开始
bench-cancel = 取消
bench-save = 保存 JSON
bench-progress = 测量进度
bench-table = 用时表
bench-what = 项目
bench-median = 中位数
bench-range = 四分位距
bench-first = 首次运行
bench-runs = 运行次数
bench-from-to = { $from } 至 { $to }
bench-status = { NUMBER($item) } / { NUMBER($items) }：{ $what }
bench-done = 已完成。
bench-cancelled = 已停止，未测完全部项目。
bench-worker-lost = 后台工作线程已停止；目前的结果见下方。
bench-preparing = 正在准备
bench-downloading = 正在下载“{ $model }”：{ $received } / { $total }
bench-first-run = 首次运行
bench-run = 第 { NUMBER($run) } 次运行
bench-encode =
    { $faces ->
        [1] 人脸编码器，一张人脸
       *[other] 人脸编码器，一次 { NUMBER($faces) } 张人脸
    }
bench-detect = 人脸检测器，边长 { NUMBER($side, useGrouping: "false") }
bench-forward = { $model }，前向传播到 conv5_1，边长 { NUMBER($side, useGrouping: "false") }
bench-style-step = 风格迁移的一步，{ $model }，边长 { NUMBER($side, useGrouping: "false") }
bench-analyse = 一张照片的人脸、关键点和编码，检测器边长 { NUMBER($side, useGrouping: "false") }
bench-search = 在 { NUMBER($people) } 人中搜索，每人 5 张图片
bench-unlock = 打开 { NUMBER($people) } 人的记录，每人 5 张图片
