### Crear, bloquear y desbloquear la galería.

access-create-title = Crear una galería
access-create-intro = Las personas que usted registre se guardan cifradas en este navegador y en ningún otro lugar. ¿Cómo debe bloquearse la galería?
access-create = Crear la galería
access-creating = Creando…
access-lock = Bloqueo
access-by-passphrase = Una frase de contraseña
access-by-passphrase-means = La galería se cifra con una clave creada a partir de su frase de contraseña. Quien tenga una copia de los archivos puede adivinar una frase corta o común. Una frase olvidada no se puede recuperar.
access-by-browser = Este navegador
access-by-browser-means = No hay que recordar nada. Protege frente a otros sitios y frente a quien copie los archivos de paso, pero no frente a quien use este navegador.
access-passphrase = Frase de contraseña
access-repeat = Repita la frase
access-show = Mostrar
access-hide = Ocultar
access-show-field = Mostrar: { $field }
access-rule = Al menos { NUMBER($least) } caracteres; unas cuantas palabras al azar funcionan bien.
access-rule-more = Al menos { NUMBER($least) } caracteres (faltan { NUMBER($more) }); unas cuantas palabras al azar funcionan bien.
access-mismatch = Las dos frases de contraseña son distintas. Escriba la misma dos veces.
access-locked-title = La galería está bloqueada
access-inside = Dentro hay { count-people }, con cifrado.
access-unlock = Desbloquear la galería
access-unlocking = Desbloqueando…
access-wait = Espere { NUMBER($seconds) } s
access-tries-left =
    { $left ->
        [one] Con una frase de contraseña incorrecta más, tendrá que esperar antes del siguiente intento.
       *[other] Con { NUMBER($left) } frases de contraseña incorrectas más, tendrá que esperar antes del siguiente intento.
    }
access-tries-wait = Tiene que esperar antes de cada nuevo intento. No se borra nada.
access-forgotten = ¿No puede desbloquearla?
access-forgotten-means = Su contenido no se puede recuperar. Puede eliminarlo y registrar de nuevo a las personas, o importar un archivo exportado.
