### 转头，按需进行的活体检测。

turn-title = 活体检测
turn-ask = 要求转头
turn-why = 用来区分真人头部和平面照片。得出结果并不需要它。
turn-straight = 请看摄像头。
turn-left = 请慢慢向左转头……
turn-right = 请慢慢向右转头……
turn-now-left = ……现在向左。
turn-now-right = ……现在向右。
turn-progress = 已看到的转头幅度
turn-skip = 跳过
turn-again = 再来一次
turn-moved = 动起来像真人头部，不像平面照片。弯曲的照片、视频或面具也可能通过。
turn-not-seen = 没有看到您转头。请在更亮的光线下重试。
turn-another-face = 另一张人脸取代了原来的那张。请独自在摄像头前重试。
turn-no-face = 没有看到人脸。请看着摄像头重试。
turn-skipped = 已跳过。结果不受影响。
turn-first = 请先完成活体检测
turn-first-means = 本站要求先完成活体检测：请使用摄像头，并按提示转头。
