### La galería: lo que hay antes de ella y lo que comparten varias de sus páginas.

gallery-starting = Iniciando
gallery-wait = Un momento
gallery-checking = Buscando la galería…
gallery-checking-late = El almacenamiento del navegador aún no ha respondido. Si no ocurre nada, vuelva a intentarlo; si eso no ayuda, cierre las otras pestañas con esta página o reinicie el navegador.
gallery-stopped = Detenido
gallery-try-again = Reintentar
gallery-camera = Cámara
gallery-start-camera = Iniciar la cámara
gallery-stop-camera = Detener la cámara
gallery-answer = Respuesta
gallery-not-security = Por comodidad, no por seguridad: la foto de una cara pasa por esa cara.
gallery-name = Nombre
gallery-not-sure = No está claro
gallery-choose-photos = Elegir fotos
gallery-delete = Eliminar
gallery-cancel = Cancelar
gallery-dismiss = Aceptar
gallery-restored = El navegador había perdido la galería. Se restauró a partir de la segunda copia que conserva esta página.
gallery-updated = La galería del navegador no estaba al día. Se actualizó a partir de la segunda copia que conserva esta página.
gallery-lost = El navegador encontró dañado su almacenamiento y lo eliminó, y con él la galería. Si tiene un archivo exportado, cree una galería e impórtelo. Si no, registre de nuevo a las personas.
gallery-left-out =
    { $count ->
        [one] Una ficha falta o se cambió fuera de esta página, así que no se usa. Si tiene un archivo exportado, impórtelo.
       *[other] { NUMBER($count) } fichas faltan o se cambiaron fuera de esta página, así que no se usan. Si tiene un archivo exportado, impórtelo.
    }
gallery-backup-due = No hay copia de seguridad de esta galería, y el navegador puede eliminarla si le falta espacio. Expórtela a un archivo.
gallery-copied = El navegador conserva una segunda copia.
gallery-not-copied = El navegador no pudo conservar una segunda copia.
