### “关于”页：本页面是什么、怎样工作、有哪些局限，以及来源。

about-title = 关于 Likeness
about-intro = Likeness 能判断两张图片上是否是同一个人，也能判断一张人脸属于您录入的哪个人，还能按其他图片的风格重绘照片。这一切都由在您的浏览器中运行的卷积神经网络完成，没有任何服务器参与计算。
about-how = 工作原理
about-find = <b>检测。</b>一个小网络为每张人脸画出方框。在实时视频中使用最大的人脸，在照片中使用靠近中央的较大人脸。
about-align = <b>对齐。</b>第二个网络在人脸上标出 68 个点。通过旋转、缩放和平移，把这些点移到固定的模板上，使眼睛和嘴在一张小方图中总处于同样的位置。
about-encode = <b>编码。</b>一个残差网络把这张图片 x 转换成编码 f(x)，即 128 个数。训练的目标是让同一个人的图片彼此靠近，让不同人的图片彼此远离，对它从未见过的人也是如此。
about-compare = <b>比较。</b>两张图片 A 和 B 的距离是 d(A, B) = ‖f(A) − f(B)‖²。本页面显示它和它的平方根，阈值是针对平方根设定的。
about-decide = <b>判定。</b>距离不超过阈值 τ 时，结果是“同一个人”；略高于阈值时是“不确定”；再高则是“不是同一个人”。τ 根据实测的图片对设定，只让很少的不同人图片对通过；结果会说明有多少。
about-terms = <b>验证</b>是把一张人脸与一个声称的人比较（1:1）：是或否。<b>识别</b>是把它与全部 K 个已录入的人比较（1:K）：是其中哪一个，还是都不是？人越多，认错的机会就越多，因此 τ 随 K 增大而变严，使认错的概率保持为您选择的值。
about-one-shot = 每个人一张图片就够了，因为网络并不针对这个人训练，而是做比较。教科书称之为单样本学习（one-shot learning）。
about-style = 风格迁移的原理
about-style-features = <b>分析。</b>把一个原本训练来辨认物体的网络（精简版 VGG-19）用于照片、风格图片和结果图片。各层的激活值就是图片的内容；哪些激活值会同时出现（无论在什么位置）就是它的风格（Gram 矩阵）。
about-style-compare = <b>比较。</b>J = α J_content + β J_style 衡量结果与照片内容以及与风格的差距。
about-style-improve = <b>改进。</b>每个像素都朝着使 J 变小的方向稍作改变，重复几百次；先在小图上进行，再在更大的图上进行。
about-style-check = <b>检查。</b>如果照片中有人脸，本页面会说明人脸编码器是否仍能认出这个人。
about-limits = 局限
about-limits-security = 它只为方便，不能用作安全手段：把照片举到摄像头前，也会被当成照片里的人。
about-limits-rates = 错误率是在测量所用图片上的平均值。它可能因人群而异；对于儿童、年龄差距大、戴口罩、图片昏暗和转头的情况，请预计会有更多错误。
about-limits-groups = 在图片中肤色深浅相近的陌生人之间，每 1,000 对中被判为匹配的：浅肤色 0.7 对，稍深 2 对，棕褐 0.7 对，深肤色 0.5 对；这些差别并不确定，未经改动的图片中也没有漏掉任何人脸。由于图片不足，没有测量深肤色的人被拒绝的频率；也没有按性别和年龄测量错误率，因为图片没有这类标注。
about-limits-conditions = 在人为变差的测试图片上：过暗或过曝的图片会漏掉人脸；头部倾斜 40 度时，近一半的人脸关键点出错；非常模糊的人脸五张中有四张被拒绝。图片小，或 JPEG 质量低至 20，几乎没有影响。
about-limits-relatives = 亲属之间，尤其是双胞胎之间，比没有血缘关系的人更接近。
about-limits-decisions = 不要仅凭它的结果对他人作出决定。
about-credits = 许可证与致谢
about-credits-likeness = Likeness：MIT 或 Apache-2.0，任选其一。
about-credits-detector = 人脸检测器和关键点网络：来自 Vincent Mühler 的 face-api.js，经由 @vladmandic/face-api；MIT。
about-credits-encoder = 人脸编码器：MobileFaceNet，来自 Vladimir Mandic 的 human-models；MIT。该软件包没有说明由谁训练，也没有说明用哪些图片训练。
about-credits-encoder-dlib = 站点可以改为提供的人脸编码器：Davis King 的 dlib 人脸识别模型；CC0。
about-credits-vgg = 精简版 VGG：源自 Karen Simonyan 和 Andrew Zisserman 的 VGG-19（CC BY 4.0）；参见 models/NOTICES.md。
about-credits-method = 风格迁移：依据 Gatys、Ecker 和 Bethge，2016 年。
about-credits-styles = 内置风格中的 { NUMBER($styles) } 个：由本项目的程序绘制；CC0。
about-credits-paintings = 内置风格中的 { NUMBER($paintings) } 个：Vincent van Gogh（梵高）的画作；公有领域。图片随 GCompris 提供。
about-credits-software = 使用 burn（MIT 或 Apache-2.0）计算，使用 Leptos（MIT）显示。
about-credits-zxcvbn = 口令强度：zxcvbn-ts，依据 Dan Wheeler 的 zxcvbn；MIT。
about-credits-sample = { $name }：{ $credit }
