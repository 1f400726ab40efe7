### El capítulo «Qué ve una unidad».

see-field-lead = En cada posición, una unidad depende solo de algunos píxeles de la imagen: su campo receptivo en esa posición. Cada capa cuyo kernel es mayor que 1 agranda el campo. Toque la imagen, o use en ella las teclas de flecha, para elegir una posición.
see-field-net = La red
see-field-which-net = ¿Qué red?
see-net-vgg = VGG-19
see-net-own = Una red que usted construye
see-field-layer = Capa
see-field-picture = La imagen con el campo receptivo. Las teclas de flecha mueven la posición.
see-field-position = Columna { NUMBER($column) }, fila { NUMBER($row) } de esta capa.
see-field-sees = Ve las columnas { $columns } y las filas { $rows } de la imagen, contadas desde 0.
see-field-inside = Los { $side } × { $side } píxeles de su campo están todos en la imagen.
see-field-padding = De los { $side } × { $side } lugares de su campo, { $columns } × { $rows } están en la imagen. El resto es padding: ceros alrededor de la imagen.
see-field-nothing = Esta posición no ve nada de la imagen, solo padding.
see-net-convolution = { NUMBER($layer) }: convolución { NUMBER($kernel) }
see-net-pool = { NUMBER($layer) }: pooling { NUMBER($kernel) }
see-net-row = Capa { NUMBER($layer) }
see-net-kind = Tipo
see-net-kind-convolution = convolución
see-net-kind-pool = pooling
see-net-add = Añadir una capa
see-net-remove = Quitar
see-net-remove-row = Quitar la capa { NUMBER($layer) }
see-net-not-a-number = «{ $term }» debe ser un número entero, 0 o mayor.
see-net-zero = El kernel, el stride y la dilatación deben ser al menos 1.
see-net-too-big = { NUMBER($term) } es demasiado grande: como máximo, 4096.
see-net-only-padding = Con un padding de { NUMBER($padding) }, algunas posiciones solo verían padding, porque el kernel cubre { NUMBER($extent) }. Elija un padding menor.
see-net-kernel-too-big = El kernel cubre { NUMBER($extent) } valores, pero aquí solo quedan { NUMBER($padded) }, padding incluido. Elija un kernel menor o, antes de él, strides menores.
see-net-too-far = El producto de los strides es mayor de lo que puede medir una imagen. Elija otros menores.
see-recurrence = Hasta dónde ve, capa por capa
see-recurrence-jump = j = { $before } · { $stride } = { $after }
see-recurrence-size = r = { $before } + ({ $extent } − 1) · { $jump } = { $after }
see-recurrence-start = s = { $before } − { $padding } · { $jump } = { $after }
see-recurrence-means = j: a cuántos píxeles están entre sí las posiciones vecinas. r: cuántos píxeles ve una posición a lo largo de un lado. s: el primer píxel que ve la primera posición; por debajo de 0 es padding. Las cuentas empiezan en los píxeles con j = 1, r = 1, s = 0. Cada línea parte de la capa anterior y usa el stride de esta capa, lo que cubre su kernel y su padding.
see-stages = Todas las capas en una tabla
see-stage-layer = Capa
see-stage-positions = Posiciones (N + 2P − F) / S + 1
see-stage-jump = j
see-stage-size = r
see-stage-start = s
see-pyramid = A lo largo de una fila de píxeles
see-pyramid-text = Esta posición ve { NUMBER($count, useGrouping: "false") } píxeles de su fila, del { NUMBER($first, useGrouping: "false") } al { NUMBER($last, useGrouping: "false") }.
see-pyramid-means = Arriba está la posición y, debajo, todo aquello de lo que depende, capa por capa hasta los píxeles. Las barras de abajo cuentan los caminos que llevan de cada píxel a la posición. En VGG-19 la mayoría lleva al centro, así que con pesos iguales el centro es lo que más cuenta.
