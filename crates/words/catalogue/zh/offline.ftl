### 没有网络连接时的访问，以及页面的新版本。

update-label = 新版本
update-ready = 本页面的新版本已就绪。
update-reload = 重新加载
update-later = 稍后
offline-title = 离线使用
offline-kept = 此浏览器保留了页面、程序和用于人脸的神经网络，因此没有网络连接也能使用。
offline-none = 页面没有保留供离线使用：此浏览器在这里不允许，或者页面刚刚打开。
offline-rest = 仍然缺少：“风格”页的神经网络、示例图片和声明。使用过之后就会保留。
offline-keep = 将全部内容保留供离线使用（{ $size }）
offline-left = 还剩 { $size }
offline-all = 全部内容均可离线使用。
offline-failed = 有些文件没有获取成功。请检查网络连接和此设备的可用空间，然后重试。
