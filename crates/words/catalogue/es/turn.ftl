### El giro de la cabeza, una prueba de vida si se pide.

turn-title = Prueba de vida
turn-ask = Pedir un giro de la cabeza
turn-why = Distingue una cabeza de una foto plana. No hace falta para la respuesta.
turn-straight = Mire a la cámara.
turn-left = Gire la cabeza despacio hacia la izquierda…
turn-right = Gire la cabeza despacio hacia la derecha…
turn-now-left = … ahora hacia la izquierda.
turn-now-right = … ahora hacia la derecha.
turn-progress = Cuánto del giro se vio
turn-skip = Omitir
turn-again = Pedir de nuevo
turn-moved = Se movió como una cabeza, no como una foto plana. También pueden pasar una foto doblada, una grabación o una máscara.
turn-not-seen = No se vio girar la cabeza. Inténtelo de nuevo, con más luz.
turn-another-face = Otra cara ocupó el lugar de la primera. Inténtelo de nuevo, sin nadie más ante la cámara.
turn-no-face = No se vio ninguna cara. Inténtelo de nuevo, mirando a la cámara.
turn-skipped = Omitida. La respuesta es la misma sin ella.
turn-first = Primero, una prueba de vida
turn-first-means = Este sitio pide primero una prueba de vida: use la cámara y gire la cabeza como se le pide.
