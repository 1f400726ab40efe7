### 人脸库的设置：锁定方式，以及删除全部内容。

settings-title = 人脸库设置
settings-lock = 锁定
settings-locking = 正在锁定…
settings-auto-lock = 无操作多久后自动锁定
settings-auto-lock-means = 摄像头运行期间视为有操作。关闭标签页会立即锁定人脸库。
settings-hour = 1 小时
settings-never = 从不
settings-change-lock = 更改锁定方式
settings-current-passphrase = 当前口令
settings-changing = 正在更改锁定方式…
settings-changed-passphrase = 从现在起，用新口令解锁人脸库。
settings-changed-browser = 从现在起，由此浏览器解锁人脸库。
settings-incompatible = 有 { NUMBER($pictures) } 张图片由其他网络生成，不参与比较。请重新录入相应的人。
settings-delete-all = 删除全部内容
settings-delete-means = 这会删除人脸库中的人、人脸库的密钥、已下载的神经网络和设置：即本页面在此浏览器中存储的全部内容。此操作无法撤销。
settings-delete-confirm = 全部删除
settings-deleting = 正在删除…
settings-deleted = 已删除并核实：没有留下任何内容。
settings-deleted-unverified = 已删除，但浏览器没有说明还留下什么：{ $detail }
settings-delete-kept = 浏览器仍保留着 { NUMBER($items) } 个存储项。
