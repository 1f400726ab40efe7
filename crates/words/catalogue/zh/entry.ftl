### 对粘贴或拖放的图片的说明。

entry-label = 粘贴或拖放的内容
entry-close = 关闭
entry-not-here = 此页不接收图片。“验证”、“识别”、“人物”、“风格”和“观察”页可以接收。
entry-camera-only = 验证姓名只能使用摄像头。要比较两张图片，请选择“两张图片”。
entry-locked = 没有接收任何内容：人脸库尚未解锁。请解锁后重新拖放或粘贴图片。
entry-left-out = 接收了 { NUMBER($taken) } 张图片；另有 { NUMBER($left) } 个文件因没有空位而未接收。
entry-opened = 用此应用打开的照片会显示在这里。
entry-to-style = 在“风格”页打开
