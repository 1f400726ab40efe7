### Antes de que llegue el programa.

start-late = Esto tarda más de lo habitual. Si su conexión es lenta, espere un poco; si no, recargue la página.
start-file = Esta página se abrió como archivo, y los navegadores solo ejecutan WebAssembly desde un servidor web.
    .next = Ponga su carpeta en cualquier servidor web, o inicie uno en ella, por ejemplo con «python3 -m http.server», y abra http://localhost:8000.
start-old = Este navegador es demasiado antiguo para esta página: no tiene WebAssembly con SIMD.
    .next = Use un navegador actual: Chrome o Edge desde la versión 91, Firefox desde la 89, Safari desde la 16.4.
start-offline = No hay conexión con el servidor de esta página.
    .next = Compruebe su conexión y después inténtelo de nuevo.
start-missing = En el servidor falta una parte de esta página.
    .next = Inténtelo de nuevo más tarde. Si usted aloja esta página: suba la carpeta dist completa.
start-type = El servidor de esta página envía su programa como otro tipo de archivo.
    .next = Configure el servidor, si usted aloja esta página, para que envíe como text/javascript los archivos que terminan en .js.
start-cut = El programa de esta página llegó incompleto.
    .next = Inténtelo de nuevo, con una conexión mejor si puede.
start-broken = El programa de esta página llegó, pero no arranca.
    .next = Inténtelo de nuevo. Si vuelve a ocurrir, use otro navegador e informe de los detalles técnicos.
