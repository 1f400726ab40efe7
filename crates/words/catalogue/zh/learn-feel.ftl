### “体会难点”一章。

learn-feel-lead = 上面的图片是一个人。下面两张图片中，有一张是同一个人在另一个时刻：光线不同，表情不同，也许戴着帽子或换了发型。是哪一张？
learn-feel-question = 第 { NUMBER($number) } 题，共 { NUMBER($all) } 题
learn-feel-anchor = 要找的人
learn-feel-left = 左图是同一个人
learn-feel-right = 右图是同一个人
learn-feel-hint = 请选择一张图片，或按左、右方向键。
learn-feel-score = 共 { NUMBER($all) } 题，您答对 { NUMBER($visitor) } 题，像素答对 { NUMBER($pixels) } 题。
learn-feel-pixels-means = “像素”指一个程序：它以 32 × 32 像素逐点比较图片，选出颜色更接近的那一张。
learn-feel-measuring = 正在测量换成更多人时像素的表现…
learn-feel-eer = 刚刚在另外 { NUMBER($people) } 个绘制的人的 { NUMBER($pictures) } 张图片上测得：即使采用最佳阈值，像素比较也会把 { $eer } 的两人图片对当成同一个人，并把同样比例的同一人图片对当成两个人（等错误率）。
learn-feel-why = 光线、姿态和头发对像素的影响，比换一个人还大。网络必须找出只取决于人的数值。下一章将训练这样一个网络。
learn-feel-again = 换一批人再来一次
learn-feel-answers = 您的答案
learn-feel-you = 您
learn-feel-pixels = 像素
learn-feel-right-answer = 对
learn-feel-wrong-answer = 错
