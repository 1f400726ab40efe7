### 创建、锁定和解锁人脸库。

access-create-title = 创建人脸库
access-create-intro = 您录入的人加密后存储在此浏览器中，不会存储在其他任何地方。要用什么方式锁定人脸库？
access-create = 创建人脸库
access-creating = 正在创建…
access-lock = 锁定方式
access-by-passphrase = 口令
access-by-passphrase-means = 人脸库用由您的口令生成的密钥加密。如果口令太短或太常见，拿到文件副本的人就有可能猜出来。忘记的口令无法找回。
access-by-browser = 此浏览器
access-by-browser-means = 无需记住任何东西。这种方式可以防范其他网站和随手复制文件，但防不住使用此浏览器的人。
access-passphrase = 口令
access-repeat = 再次输入口令
access-show = 显示
access-hide = 隐藏
access-show-field = 显示：{ $field }
access-rule = 至少 { NUMBER($least) } 个字符；几个随机的词就很好。
access-rule-more = 至少 { NUMBER($least) } 个字符（还差 { NUMBER($more) } 个）；几个随机的词就很好。
access-mismatch = 两次输入的口令不同。请输入两次相同的口令。
access-locked-title = 人脸库已锁定
access-inside = 内有 { count-people }，已加密。
access-unlock = 解锁人脸库
access-unlocking = 正在解锁…
access-wait = 请等待 { NUMBER($seconds) } 秒
access-tries-left = 口令再输错 { NUMBER($left) } 次，下次尝试前就必须等待。
access-tries-wait = 此后每次尝试前都必须等待。不会删除任何内容。
access-forgotten = 无法解锁？
access-forgotten-means = 里面的内容无法恢复。您可以删除人脸库后重新录入，或者导入已导出的文件。
