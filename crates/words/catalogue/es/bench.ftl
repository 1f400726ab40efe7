### La página de rendimiento.

bench-title = Rendimiento
bench-intro = Ejecuta varias veces cada red de esta página con imágenes incluidas y muestra cuánto tarda en este navegador: la primera ejecución, y la mediana de las demás con su rango intercuartílico. No se envía nada a ningún lugar.
bench-measure = Medir
bench-faces = Solo caras
bench-everything = Todo, también la transferencia de estilo y la búsqueda entre personas
bench-busy = Hay una transferencia de estilo en marcha que alteraría los tiempos. Deténgala antes en la página «Estilo».
bench-start = Empezar
bench-cancel = Cancelar
bench-save = Guardar JSON
bench-progress = Progreso de la medición
bench-table = Tabla de tiempos
bench-what = qué
bench-median = mediana
bench-range = rango intercuartílico
bench-first = primera ejecución
bench-runs = ejecuciones
bench-from-to = de { $from } a { $to }
bench-status = { NUMBER($item) } de { NUMBER($items) }: { $what }
bench-done = Listo.
bench-cancelled = Se detuvo antes de medirlo todo.
bench-worker-lost = El proceso en segundo plano se detuvo; los resultados obtenidos están abajo.
bench-preparing = preparando
bench-downloading = descargando { $model }: { $received } de { $total }
bench-first-run = primera ejecución
bench-run = ejecución { NUMBER($run) }
bench-encode =
    { $faces ->
        [one] codificador de caras, una cara
       *[other] codificador de caras, { NUMBER($faces) } caras a la vez
    }
bench-detect = detector de caras a { NUMBER($side, useGrouping: "false") }
bench-forward = { $model }, paso hacia delante hasta conv5_1, a { NUMBER($side, useGrouping: "false") }
bench-style-step = paso de la transferencia de estilo, { $model }, a { NUMBER($side, useGrouping: "false") }
bench-analyse = cara, puntos faciales y codificación de una foto, detector a { NUMBER($side, useGrouping: "false") }
bench-search = búsqueda entre { NUMBER($people) } personas con 5 imágenes cada una
bench-unlock = apertura de las fichas de { NUMBER($people) } personas con 5 imágenes cada una
