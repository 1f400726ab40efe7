### Transferencia de estilo: qué espera un trabajo, qué está haciendo y qué se puede hacer con él.

style-job = Transferencia de estilo
style-job-progress-label = Progreso de la transferencia de estilo

## Qué falta

style-job-needs-photo = Elija una foto.
style-job-needs-style = Elija un estilo: uno incluido o cualquier imagen propia.
style-job-engine-stopped = No se puede estilizar nada hasta que esto se resuelva.
style-job-engine-starting = El motor está arrancando; en un momento podrá estilizar.
style-job-sending = Preparando las imágenes…
style-job-no-size = Este dispositivo tiene poca memoria para la transferencia de estilo. Cierre otras pestañas y elija la foto de nuevo.
style-job-ready = Todo listo para estilizar.

## Qué está haciendo

style-job-asked = Preparando…
style-job-loading = Descargando { $model }…
style-job-running = Estilizando…
style-job-pausing = Pausa después de este paso…
style-job-paused = En pausa.
style-job-ending = Deteniendo…
style-job-finished = Terminado.
style-job-stopped = Detenido; el resultado se conservó.
style-job-cancelled = Cancelado.
style-job-diverged = La optimización divergió; se conservó el último resultado bueno. Un tamaño de paso menor lo evita.
style-job-lost = El proceso en segundo plano se detuvo. El último resultado se conservó y puede continuar a partir de él.
style-job-lost-early = El proceso en segundo plano se detuvo antes de que hubiera un resultado. Empiece de nuevo.

## Cuánto falta

style-job-download = { $received } de { $total }; se guarda para la próxima visita
style-job-iteration = iteración { NUMBER($done) } de { NUMBER($planned) } a { $size } px
style-job-line = { $iteration }, { $rate }, { $left }
style-job-rate = { NUMBER($rate) } por segundo
style-job-rate-slow = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } por segundo
style-job-left-unknown = tiempo restante desconocido
style-job-left-seconds = quedan { NUMBER($seconds) } s
style-job-left-minutes = quedan { NUMBER($minutes) } min

## Botones

style-job-paint = Estilizar
style-job-paint-again = Estilizar de nuevo
style-job-pause = Pausar
style-job-continue = Continuar
style-job-stop = Detener
style-job-cancel = Cancelar
style-job-more = { NUMBER($iterations) } más
style-job-resume = Continuar desde el último resultado
style-job-save = Guardar PNG
