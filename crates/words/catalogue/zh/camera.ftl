### 摄像头。

camera-live = 实时摄像头
camera-which = 摄像头
camera-numbered = 摄像头 { NUMBER($number) }
camera-use = 使用摄像头
camera-take = 拍照
camera-stop = 停止摄像头
camera-picture = 摄像头拍摄的图片
camera-starting = 正在启动摄像头…
camera-asks = 浏览器正在询问是否允许本页面使用摄像头。请作出回答，询问通常显示在地址栏旁边。
camera-no-frame-yet = 摄像头已开启，正在等待第一帧画面…
