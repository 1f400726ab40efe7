### Los ajustes de la galería: su bloqueo y eliminarlo todo.

settings-title = Ajustes de la galería
settings-lock = Bloquear
settings-locking = Bloqueando…
settings-auto-lock = Bloquear automáticamente sin actividad durante
settings-auto-lock-means = Una cámara en marcha cuenta como actividad. Cerrar la pestaña bloquea la galería de inmediato.
settings-hour = 1 hora
settings-never = nunca
settings-change-lock = Cambiar el bloqueo
settings-current-passphrase = Frase de contraseña actual
settings-changing = Cambiando el bloqueo…
settings-changed-passphrase = A partir de ahora, la nueva frase de contraseña desbloquea la galería.
settings-changed-browser = A partir de ahora, este navegador desbloquea la galería.
settings-incompatible =
    { $pictures ->
        [one] { NUMBER($pictures) } imagen es de otra red y no se compara. Registre de nuevo a esta persona.
       *[other] { NUMBER($pictures) } imágenes son de otra red y no se comparan. Registre de nuevo a estas personas.
    }
settings-delete-all = Eliminar todo
settings-delete-means = Esto elimina a las personas de la galería, la clave de esta, las redes descargadas y los ajustes: todo lo que esta página guardó en este navegador. No se puede deshacer.
settings-delete-confirm = Eliminarlo todo
settings-deleting = Eliminando…
settings-deleted = Eliminado y comprobado: no queda nada.
settings-deleted-unverified = Eliminado, pero el navegador no dice qué queda: { $detail }
settings-delete-kept =
    { $items ->
        [one] El navegador conservó { NUMBER($items) } elemento guardado.
       *[other] El navegador conservó { NUMBER($items) } elementos guardados.
    }
