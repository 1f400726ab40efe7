### 程序到达之前。这些文字在构建页面时写入 index.html。

start-late = 用时比平常长。如果网络连接较慢，请稍候；否则请重新加载页面。
start-file = 本页面是作为文件打开的，而浏览器只运行来自 Web 服务器的 WebAssembly。
    .next = 请将页面所在的文件夹放到任意 Web 服务器上，或在其中启动一个服务器，例如运行“python3 -m http.server”，然后打开 http://localhost:8000。
start-old = 此浏览器太旧，无法运行本页面：它缺少支持 SIMD 的 WebAssembly。
    .next = 请使用较新的浏览器：Chrome 或 Edge 91 及以上，Firefox 89 及以上，Safari 16.4 及以上。
start-offline = 无法连接到本页面的服务器。
    .next = 请检查网络连接，然后重试。
start-missing = 本页面的服务器上缺少页面的一部分。
    .next = 请稍后重试。如果本页面由您托管：请上传整个 dist 文件夹。
start-type = 本页面的服务器将其程序作为另一种文件发送。
    .next = 请以 text/javascript 类型发送以 .js 结尾的文件（如果本页面由您托管）。
start-cut = 收到的页面程序不完整。
    .next = 请重试，尽可能换用更好的网络连接。
start-broken = 已收到页面程序，但它无法启动。
    .next = 请重试。如果问题再次出现，请换用其他浏览器，并报告技术细节。
