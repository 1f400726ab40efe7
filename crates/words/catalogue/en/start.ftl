### Before the program has come. These are written into index.html when the page is built (crates/xtask/src/finish_build/first_screen.rs).

start-late = This takes longer than usual. On a slow connection, wait a little; otherwise reload the page.
start-file = This page was opened as a file, and browsers run WebAssembly only from a web server.
    .next = Put its folder on any web server, or start one in it, for example with “python3 -m http.server”, and open http://localhost:8000.
start-old = This browser is too old for this page: it lacks WebAssembly with SIMD.
    .next = Use a current browser: Chrome or Edge from 91, Firefox from 89, Safari from 16.4.
start-offline = There is no connection to the server of this page.
    .next = Check your connection, then try again.
start-missing = A part of this page is missing on its server.
    .next = Try again later. If you host this page: upload the whole dist folder.
start-type = The server of this page sends its program as another kind of file.
    .next = If you host this page: files that end in .js must be sent as text/javascript.
start-cut = The program of this page arrived incomplete.
    .next = Try again, on a better connection if you can.
start-broken = The program of this page arrived, but does not start.
    .next = Try again. If it happens again, use another browser, and report the technical details.
