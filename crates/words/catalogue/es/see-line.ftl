### El capítulo «En una dimensión».

see-line-lead = Un kernel es una fila corta de números, sus pesos. Póngalo sobre una señal, multiplique cada peso por el valor que tiene debajo y sume: ese es un número de la respuesta. Después, deslícelo una posición.
see-findings = Qué se encontró
see-heart = Latidos del corazón
see-heart-lead = Ocho segundos de un electrocardiograma dibujado, a 250 valores por segundo. La corriente eléctrica añade un zumbido de 50 Hz, el nivel se desplaza poco a poco y un latido llega demasiado pronto.
see-heart-mean = Media de cinco
see-heart-mean-means = Cinco veces 1/5: cada valor se convierte en la media de cinco. Cinco valores son exactamente un período del zumbido, así que el zumbido se anula.
see-heart-strokes = Pendientes
see-heart-strokes-means = −1 −1 0 1 1: lo que viene menos lo que fue. Responde donde la señal sube o baja con fuerza. Se desliza sobre lo que deja la media de cinco.
see-heart-beat = El latido
see-heart-beat-means = 41 pesos con la forma de la parte empinada de un latido. Responde más donde la señal se le parece y así encuentra los latidos. Se desliza sobre lo que deja la media de cinco.
see-heart-own-means = Sus propios pesos se deslizan sobre la señal sin tratar. ¿Cuáles quitan el zumbido? Pruebe con cinco números iguales, o con 1 −0,618 1 0 0.
see-span = Mostrar
see-span-whole = Los ocho segundos
see-span-second = Un segundo
see-span-start = Desde
see-heart-input-label = Línea de la señal en milivoltios
see-heart-response-label = Línea de la respuesta. { $findings }
see-heart-beats = Latidos encontrados
see-heart-early-beat = Latido adelantado
see-heart-second-input = Entrada, después de la media de cinco
see-heart-hum = A 50 Hz, la ganancia del kernel es { NUMBER($gain, minimumFractionDigits: 3, maximumFractionDigits: 3) }: 0 quita un tono, 1 lo conserva. Amplitud medida a 50 Hz: { NUMBER($before, minimumFractionDigits: 3, maximumFractionDigits: 3) } en la entrada, { NUMBER($after, minimumFractionDigits: 3, maximumFractionDigits: 3) } en la respuesta.
see-heart-found =
    { $beats ->
        [one] { NUMBER($beats) } latido encontrado, unos { NUMBER($pulse) } por minuto.
       *[other] { NUMBER($beats) } latidos encontrados, unos { NUMBER($pulse) } por minuto.
    }
see-heart-found-early =
    { $beats ->
        [one] { NUMBER($beats) } latido encontrado, unos { NUMBER($pulse) } por minuto. Uno llega antes de tiempo, en { $early }.
       *[other] { NUMBER($beats) } latidos encontrados, unos { NUMBER($pulse) } por minuto. Uno llega antes de tiempo, en { $early }.
    }
see-heart-another = Otros latidos
see-sound = Un sonido
see-sound-filters = Un banco de 128 pares de filtros se desliza sobre un sonido de 8000 valores por segundo, cada par para una frecuencia.
see-sound-lead = Cuatro segundos de un sonido dibujado: cuatro notas, un tono que sube de 200 a 3600 Hz y tres chasquidos.
see-sound-own-lead = Su propio sonido, en la medida en que está por debajo de 4000 Hz, llevado al volumen máximo. Permanece en este navegador y desaparece cuando usted sale de este capítulo.
see-sound-cut = Solo se muestran sus diez primeros segundos.
see-sound-own-label = Espectrograma de su propio sonido
see-sound-record = Grabar cuatro segundos
see-sound-file = Elegir un archivo de sonido
see-sound-drawn = El sonido dibujado
see-sound-finish = Terminar grabación
see-sound-cancel = Cancelar
see-sound-asking = Esperando su permiso para usar el micrófono…
see-sound-recording = Grabando. Hable, cante o silbe.
see-sound-reading = Leyendo el sonido…
see-sound-denied = El micrófono no está permitido. Permítalo en la barra de direcciones o en la página que incluye esta; o elija un archivo de sonido.
see-sound-no-microphone = No se encontró ningún micrófono. Conecte uno, o elija un archivo de sonido.
see-sound-busy = El micrófono no responde. Cierre otros programas que lo usen e inténtelo de nuevo.
see-sound-no-recording = Este navegador no puede grabar aquí. Elija un archivo de sonido.
see-sound-unreadable = Este archivo no se puede leer como sonido ({ $detail }). Elija otro, por ejemplo un archivo WAV o MP3.
see-sound-huge = Este archivo ocupa más de 50 MB. Elija un sonido más corto.
see-sound-silent = Este sonido es silencio. Compruebe que el micrófono no esté silenciado, o elija otro archivo.
see-sound-short = Este sonido es más corto que un filtro, 32 milisegundos. Elija uno más largo.
see-sound-play = Reproducir el sonido
see-sound-stop = Detener
see-sound-another = Otra melodía
see-sound-failed = Este navegador no reproduce sonido ({ $detail }). Todo lo demás funciona sin él.
see-sound-label = Espectrograma: cuatro notas planas, una línea ascendente y tres líneas verticales en los chasquidos
see-sound-axes = De izquierda a derecha: { $seconds }. De abajo arriba: de 0 a 4000 Hz. Cuanto más claro, más fuerte, en dB.
see-sound-frames = Cada filtro tiene 256 pesos y avanza de 64 en 64: { $sum } columnas. Todos los filtros juntos requieren { $products } multiplicaciones y sumas.
see-filter = Filtro para
see-hertz = { NUMBER($hertz) } Hz
see-filter-means = Un filtro del par: una onda que aparece y se desvanece. Su pareja es la misma onda, desplazada un cuarto de período. Juntos dicen con qué fuerza suena esta frecuencia, empiece donde empiece su onda. Las redes que aprenden del sonido sin tratar encuentran por sí mismas filtros parecidos.
see-filter-most = La respuesta a { $frequency } a lo largo del tiempo. En su punto más fuerte es { NUMBER($most, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
