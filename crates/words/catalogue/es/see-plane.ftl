### El capítulo «En dos dimensiones».

see-plane-lead = Sobre una imagen, el kernel es un pequeño cuadrado de números. Elija uno por su nombre o escriba sus propios pesos: la respuesta cambia al momento.
see-kernel-title = El kernel
see-presets = Kernels con nombre
see-preset-identity = Identidad
see-preset-identity-means = 1 en el centro: la propia imagen.
see-preset-blur = Desenfoque
see-preset-blur-means = Una media en la que cuentan más los píxeles cercanos. Conserva el brillo y pierde detalle.
see-preset-sharpen = Realce
see-preset-sharpen-means = La imagen menos su laplaciano: lo que difiere de su entorno se refuerza, así que los bordes parecen más nítidos.
see-preset-sobel-x = Bordes verticales
see-preset-sobel-x-means = Lo que está a la derecha menos lo que está a la izquierda (Sobel): responde a los bordes verticales.
see-preset-sobel-y = Bordes horizontales
see-preset-sobel-y-means = Lo que está abajo menos lo que está arriba (Sobel): responde a los bordes horizontales.
see-preset-laplacian = Laplaciano
see-preset-laplacian-means = Los vecinos menos el centro: responde a los bordes en todas las direcciones y a los puntos.
see-preset-emboss = Relieve
see-preset-emboss-means = Abajo a la derecha menos arriba a la izquierda, más la imagen: parece un relieve.
see-preset-own-means = Su propio kernel.
see-kernel-side = Tamaño
see-kernel-cells = Pesos del kernel
see-cell = Fila { NUMBER($row) }, columna { NUMBER($column) }
see-sum-zero = Los pesos suman { $sum }: a una zona uniforme se responde 0, por muy clara que sea.
see-sum-one = Los pesos suman { $sum }: una zona uniforme conserva su brillo.
see-sum-other = Los pesos suman { $sum }: por este número se multiplica una zona uniforme.
see-colours = Colores
see-colours-sum = Una suma de los tres
see-colours-each = Cada uno por separado
see-red = Rojo
see-green = Verde
see-blue = Azul
see-relu = ReLU: las respuestas negativas pasan a 0
see-pool = Pooling de 2 × 2
see-pool-none = Ninguno
see-pool-max = Máximo
see-pool-mean = Media
see-sums = Tamaño y costo
see-output-formula = Lado de la respuesta = ⌊(N + 2P − F) / S⌋ + 1, redondeado hacia abajo en ⌊ ⌋. N es el lado de la entrada. F es lo que cubre el kernel; una dilatación D lo extiende a D · (tamaño − 1) + 1 píxeles.
see-output-size = { $sum }
see-output-pool = Después del pooling: { $sum }
see-cost-sum = { $positions } posiciones × { $taps } pesos × 3 colores = { $all } multiplicaciones y sumas
see-cost-each = { $positions } posiciones en los tres colores juntos × { $taps } pesos = { $all } multiplicaciones y sumas
see-plane-range = La respuesta está entre { $low } y { $high }.
see-scale-picture = El negro es 0 o menos; el blanco es 1 o más.
see-scale-signed = El gris es 0, el blanco es { $most } y el negro, lo mismo por debajo de 0.
see-scale-positive = El negro es 0; el blanco es { $most }.
