### La página «Privacidad»: qué se calcula, se envía y se guarda, y cómo eliminarlo.

privacy-title = Privacidad
privacy-intro = Likeness es un conjunto de archivos en un servidor web y nada más. Las imágenes de su cámara, sus fotos, lo que graba un micrófono y todo lo que se calcula a partir de ello permanecen en esta pestaña del navegador.
privacy-computed = Qué se calcula
privacy-points = Dónde hay caras en una imagen, y 68 puntos de la que se usa.
privacy-encoding = 128 números que describen cada cara: su codificación. Las codificaciones se comparan entre sí; nunca se muestran, y solo se guardan las de las personas que usted registra.
privacy-style = En la página «Estilo»: las características que una red encuentra en una foto y en un estilo, y la imagen hecha a partir de ellas. Un PNG guardado contiene los ajustes usados y nada sobre usted ni sobre la foto.
privacy-memory = Las codificaciones están en la memoria del proceso en segundo plano y no se pasan ni siquiera al resto de esta página. Las de una imagen que usted no registra se borran cuando quita la imagen o cierra la pestaña.
privacy-leaves = Qué sale de este dispositivo
privacy-nothing = Nada sobre usted. La página obtiene sus propios archivos (programa, redes, imágenes de ejemplo, idiomas) del servidor del que procede. Su política de seguridad prohíbe a la página y a su proceso en segundo plano pedir nada a otro servidor.
privacy-stored-title = Qué guarda este navegador
privacy-files = Los archivos de esta página y de las redes, para que la próxima visita no necesite descarga ni conexión; además, lo elegido en la página «Modelos» y el idioma. Los entrega un service worker, un pequeño programa de esta página que se ejecuta en el navegador; no envía nada.
privacy-host = Lo que quien aloja esta página haya ajustado para ella, si acaso: una copia de site.json, para las visitas sin conexión.
privacy-people = De cada persona que usted registra: el nombre, la fecha de su consentimiento y la codificación de cada imagen. Una imagen pequeña de la cara, solo si marca esa opción; nunca la foto ni la imagen de la cámara. Las fichas cifradas se conservan por duplicado, por si el navegador pierde su base de datos.
privacy-tab-keeps = En esta pestaña, hasta que usted la cierre: los ajustes y las imágenes elegidos en la página «Estilo», para que no se pierdan al recargarla.
privacy-lock-title = Cómo se protege a las personas registradas
privacy-lock-each = Cada ficha se cifra (AES-256-GCM) antes de guardarse. Usted elige qué la desbloquea al crear la galería.
privacy-lock-passphrase = <b>Una frase de contraseña</b> protege frente a quien tenga este equipo o una copia de su disco, pero no la frase. Una frase corta o común se puede adivinar; una olvidada no se puede recuperar.
privacy-lock-browser = <b>Este navegador</b> protege frente a otros sitios y frente a quien copie los archivos de paso. No protege frente a quien use este navegador.
privacy-lock-neither = Ninguno de los dos protege mientras la galería está desbloqueada, ni frente a un programa que vigile este equipo, ni frente a una extensión del navegador que pueda leer esta página. Un archivo exportado es tan seguro como su frase de contraseña.
privacy-delete = Eliminar todo lo que guardó esta página
privacy-checking = Comprobando…
privacy-now = Guardado ahora:
privacy-none = No hay nada guardado.
privacy-deleted = Eliminado y comprobado: no queda nada.
privacy-left = El navegador no lo eliminó todo:
privacy-forbidden = El navegador prohíbe a esta página guardar nada, así que no hay nada guardado.
privacy-unknown = El navegador no dice qué hay guardado: { $detail }
privacy-cache =
    { $files ->
        [one] Caché «{ $name }»: { NUMBER($files) } archivo
       *[other] Caché «{ $name }»: { NUMBER($files) } archivos
    }
privacy-tab =
    { $values ->
        [one] Esta pestaña: { NUMBER($values) } valor de la página «Estilo», hasta que se cierre la pestaña
       *[other] Esta pestaña: { NUMBER($values) } valores de la página «Estilo», hasta que se cierre la pestaña
    }
privacy-service-worker = Service worker: entrega los archivos que se conservan para visitas sin conexión
privacy-setting = Ajuste «{ $key }»: { $value }
privacy-gallery = Galería: { $people } con { $pictures }, cifrado
