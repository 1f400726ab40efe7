### El entrenamiento: qué espera, qué está haciendo y qué se puede hacer con él.

learn-train-lead = La red convierte cada imagen en un punto. Aprende de tres imágenes a la vez, una tripleta: una persona (el ancla A), la misma persona otra vez (el positivo P) y otra persona (el negativo N). Cada paso cambia un poco la red para que P se acerque a A y N se aleje.
learn-train-people = Aprende de { NUMBER($learned) } personas dibujadas y se mide con otras { NUMBER($unseen) } que nunca ve mientras aprende.
learn-training = Entrenamiento
learn-training-progress = Progreso del entrenamiento
learn-now = Ahora
learn-triplet-now = Una tripleta de los últimos pasos
learn-triplet-waiting = Durante el entrenamiento aparece aquí una tripleta.
learn-curves = La evolución del entrenamiento
learn-roc = Con qué acierto se distingue a personas no vistas
learn-roc-text = La curva para las personas que la red nunca ha visto. En el punto marcado, ambas tasas de error son del { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %. Cuanto más cerca esté la curva de la esquina superior izquierda, mejor.

## Qué está haciendo

learn-status-requested = Preparando: se dibujan las personas para la prueba…
learn-status-running = Entrenando…
learn-status-collapsed = La red ha colapsado: pone a todas las personas casi en un mismo punto y la pérdida no se mueve del margen. Elija otras tripletas.
learn-status-pausing = Pausa después de este paso…
learn-status-paused = En pausa.
learn-status-ending = Deteniendo…
learn-status-ended = { NUMBER($steps) } pasos hechos. Con personas que la red nunca ha visto, la tasa de igual error pasó de { $first } a { $last }.
learn-status-loaded = Se cargó una red que ha aprendido durante { NUMBER($steps) } pasos. Con personas que nunca ha visto, la tasa de igual error es de { $eer }.
learn-status-stopped = Detenido.
learn-status-diverged = La pérdida ya no es un número, así que el entrenamiento terminó. Entrene de nuevo con otra semilla.
learn-status-lost = El proceso en segundo plano se detuvo y la red se perdió con él. Entrene de nuevo.

## Cuánto falta

learn-progress-steps = paso { NUMBER($done) } de { NUMBER($planned) }
learn-progress-line = { $steps }, { $rate } imágenes por segundo, { $left }

## Botones

learn-action-train = Entrenar
learn-action-pause = Pausar
learn-action-continue = Continuar
learn-action-stop = Detener
learn-action-more = Seguir entrenando
learn-action-again = Entrenar de nuevo con otra semilla

## Archivos y enlace

learn-keep = Guardar y compartir
learn-keep-net = Guardar la red
learn-keep-load = Cargar una red
learn-keep-course = Guardar las curvas como tabla
learn-keep-map = Guardar el mapa como imagen
learn-keep-map-measured = { NUMBER($people) } personas que nunca ha visto, en el paso { NUMBER($step) }: tasa de igual error { $eer }.
learn-keep-map-trained = Entrenada con { NUMBER($people) } personas dibujadas, semilla { $seed }.
learn-keep-means = La red es un archivo con sus pesos, que se puede guardar cuando el entrenamiento ha terminado. Al cargar otra, se reemplazan la red de aquí y los entrenamientos que se comparan con ella. En la tabla aparece NaN donde una fila es una medición y no un lote.
learn-keep-link = Enlace a esta configuración
learn-keep-link-means = Contiene los ajustes: semilla, número de personas, diferencia entre las imágenes, pasos, tripletas. No contiene pesos: quien lo abre vuelve a entrenar la red.
