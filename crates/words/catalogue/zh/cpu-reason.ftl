### 为什么使用 CPU 而不用图形处理器。

cpu-reason-asked = 已指定使用 CPU。
cpu-reason-no-webgpu = 此浏览器在这里不支持 WebGPU，因此由 CPU 计算。
cpu-reason-no-adapter = 浏览器没有找到可用于 WebGPU 的图形处理器，因此由 CPU 计算。
cpu-reason-no-timestamps = 此图形处理器缺少 GPU 运行时所需的时间戳功能，因此由 CPU 计算。
cpu-reason-software-adapter = 唯一的 WebGPU 适配器是软件适配器（{ $name }），比 CPU 方式还慢，因此由 CPU 计算。
cpu-reason-not-built-in = CPU 处理人脸只需不到一秒，因此由 CPU 计算人脸。如果您在下方选择 WebGPU，则全部由图形处理器计算。
cpu-reason-open-failed = 无法打开图形处理器，因此由 CPU 计算。
cpu-reason-self-test-failed = 图形处理器在“{ $model }”中算出了错误的数值，因此由 CPU 计算。
cpu-reason-lost = 图形处理器已失去响应，因此从现在起由 CPU 计算。
cpu-reason-stopped = 后台工作线程停止了两次，为稳妥起见，从现在起由 CPU 计算。
