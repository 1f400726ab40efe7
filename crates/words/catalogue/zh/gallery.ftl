### 人脸库：打开之前的内容，以及多个页面共用的文字。

gallery-starting = 正在启动
gallery-wait = 请稍候
gallery-checking = 正在查找人脸库…
gallery-checking-late = 浏览器的存储空间尚未响应。如果一直没有反应，请重试；如果仍不行，请关闭打开此页面的其他标签页，或重新启动浏览器。
gallery-stopped = 已停止
gallery-try-again = 重试
gallery-camera = 摄像头
gallery-start-camera = 启动摄像头
gallery-stop-camera = 停止摄像头
gallery-answer = 结果
gallery-not-security = 只为方便，不能用作安全手段：拿一张人脸照片也能通过。
gallery-name = 姓名
gallery-not-sure = 不确定
gallery-choose-photos = 选择照片
gallery-delete = 删除
gallery-cancel = 取消
gallery-dismiss = 确定
gallery-restored = 浏览器丢失了人脸库。已用本页面保留的第二份副本恢复。
gallery-updated = 浏览器中的人脸库不是最新的。已用本页面保留的第二份副本更新。
gallery-lost = 浏览器发现其存储已损坏并将其删除，人脸库也一并被删除。如果您有导出的文件，请创建人脸库并导入该文件；否则请重新录入。
gallery-left-out = 有 { NUMBER($count) } 条记录缺失或被本页面以外的程序更改，因此未被使用。如果您有导出的文件，请导入。
gallery-backup-due = 此人脸库没有备份，空间不足时浏览器可能会将其删除。请导出到文件。
gallery-copied = 浏览器中保留了第二份副本。
gallery-not-copied = 浏览器无法保留第二份副本。
