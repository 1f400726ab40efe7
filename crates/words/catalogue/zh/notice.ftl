### 为什么结果的可靠性较低。

notice-no-face = 没有找到人脸。请换一张人脸更大、端正且光线良好的图片。
notice-several-faces = 找到 { NUMBER($faces) } 张人脸；使用标出的那一张。
notice-small-face = 人脸较小（两眼间距 { NUMBER($pixels) } 像素），因此结果的可靠性较低。
notice-cut-off = 人脸在边缘被截断，因此结果的可靠性较低。
notice-turned = 头部转向一侧，因此结果的可靠性较低。
notice-blurred = 人脸模糊，因此结果的可靠性较低。请使用更清晰的图片。
notice-drawn = 人脸有大片单一颜色，可能是画的，因此结果的可靠性较低。
notice-unclear = 无法可靠地读取人脸：可能模糊、被遮挡、是画的或严重倾斜。
