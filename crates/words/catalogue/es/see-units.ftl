### Los capítulos de la página «Ver» sobre las unidades de VGG-19.

see-walk = De los bordes a las cosas
see-walk-summary = Cinco capas en cinco pasos: qué buscan sus unidades, de un color a la cabeza de un animal.
see-nine = Los nueve fragmentos
see-nine-summary = ¿Qué nueve de 180 fotos excitan más a una unidad? ¿Y cuáles de las suyas?
see-look = En su imagen
see-look-summary = ¿En qué parte de su imagen responde cada unidad, y a qué píxeles?
see-made = Una imagen hecha para una unidad
see-made-summary = Del ruido, paso a paso, a una imagen que excita cada vez más a una unidad.

see-layer = Capa
see-unit = Unidad { NUMBER($number) }
see-unit-choice = ¿Qué unidad?
see-telling = Unidades que vale la pena ver
see-unit-number = Unidad
see-unit-range = de 0 a { NUMBER($last) }

see-walk-lead = La red es VGG-19; conv4_1 es la primera capa de su cuarto bloque. Cada unidad de una capa responde a una pregunta sobre una parte de la imagen. Lea los cinco pasos uno tras otro: las preguntas se vuelven más difíciles y las partes, más grandes. Señale un fragmento para ver la foto de la que procede.
see-walk-1 = En la primera capa, una unidad pregunta por un color o por un borde entre dos colores.
see-walk-2 = En el segundo bloque, las unidades preguntan por combinaciones: un color sobre otro, dos líneas juntas, un punto oscuro.
see-walk-3 = En el tercer bloque, las unidades preguntan por patrones pequeños: un punto en un anillo, líneas paralelas, una luz en la oscuridad.
see-walk-4 = En el cuarto bloque, los patrones se convierten en partes: un ojo, puntales, manchas de blanco y negro.
see-walk-5 = En el quinto bloque, las unidades preguntan por cosas: la cabeza de un animal, una torre, arcos. Aceptan muchas variedades, en muchos lugares y, a veces, otra cosa.
see-walk-field = Una unidad de esta capa ve { NUMBER($side) } × { NUMBER($side) } píxeles.
see-walk-questions = Preguntas que surgen en clase
see-ask-unit = ¿Qué es una unidad?
see-ask-unit-answer = Un kernel de una capa con su sesgo y su ReLU. Calcula lo mismo en cada posición de la imagen, así que tiene tantas respuestas como posiciones tiene la capa. La capa conv4_1 tiene 512 unidades.
see-ask-nine = ¿Por qué nueve?
see-ask-nine-answer = Un fragmento podría ser casualidad. Nueve llenan un pequeño cuadrado, y lo que los nueve tienen en común es una buena pista de lo que busca la unidad, hasta donde lo muestran estas fotos.
see-ask-plot = ¿Qué se muestra, la unidad o la foto?
see-ask-plot-answer = La foto: los píxeles que ve la unidad en la posición en la que más responde. El kernel de la unidad es una tabla de números; solo en la primera capa se puede dibujar con colores.
see-ask-same = ¿Pueden dos fragmentos proceder de una misma foto?
see-ask-same-answer = Aquí no: de cada foto solo cuenta la posición más fuerte. De lo contrario, una foto con muchos ojos podría llenar los nueve lugares.

see-nine-lead = Elija una capa y una de sus unidades. Los nueve fragmentos son lo que ve la unidad donde más responde, empezando por la respuesta más fuerte. ¿Qué tienen en común?
see-patches = Los nueve fragmentos
see-patches-label = Los nueve fragmentos que más excitan a la unidad { NUMBER($number) }, de más a menos
see-patches-of = Encontrados entre las { NUMBER($count) } fotos que vienen con esta página por la VGG-19 compacta (ligera) con la que pinta la página «Estilo». La VGG-19 original encuentra algunos de los mismos fragmentos y algunos otros. Las fotos proceden de un paquete para niños: hay muchos animales y pocas caras, automóviles, comidas y letras.
see-patch = Fragmento { NUMBER($number) }: { $title }
see-patch-picture = En su foto
see-patch-field = La unidad ve { NUMBER($side) } × { NUMBER($side) } píxeles.
see-own = Sus propias fotos
see-own-lead = Elija de 20 a 200 fotos. Cada una se examina en este navegador y no se conserva nada: cuando usted sale de este capítulo, las fotos y los fragmentos se olvidan.
see-own-choose = Elegir fotos…
see-own-stop = Detener
see-own-scan = Examen de sus fotos
see-own-progress =
    { $planned ->
        [one] { NUMBER($scanned) } de { NUMBER($planned) } foto examinada.
       *[other] { NUMBER($scanned) } de { NUMBER($planned) } fotos examinadas.
    }
see-own-unreadable = { $count ->
    [one] Un archivo no se pudo leer.
   *[other] { NUMBER($count) } archivos no se pudieron leer.
 }
see-own-left-out = { $count ->
    [one] Una foto se dejó fuera: se examinan como máximo 200.
   *[other] { NUMBER($count) } fotos se dejaron fuera: se examinan como máximo 200.
 }
see-own-label = Los fragmentos de sus fotos que más excitan a la unidad { NUMBER($number) }, de más a menos

see-look-lead = La red mira su imagen. Cada mapa pertenece a una unidad y es claro donde la unidad responde. Elija un mapa y después una posición en él: el marco muestra lo que la unidad ve allí, y debajo está aquello a lo que responde.
see-look-pace = La red tardó { NUMBER($ms) } ms.
see-maps = Mapas
see-maps-lead = Claro significa una respuesta fuerte. El blanco es la respuesta más fuerte de esta página de mapas; el brillo sigue la raíz cuadrada.
see-maps-back = Atrás
see-maps-on = Más unidades
see-maps-range = De { NUMBER($first) } a { NUMBER($last) }, de { NUMBER($all) }
see-map = Unidad { NUMBER($number) }, respuesta más fuerte { NUMBER($strength, minimumFractionDigits: 1, maximumFractionDigits: 1) }
see-order = Orden
see-order-strength = las más fuertes primero
see-order-number = por número
see-camera-stop = Detener la cámara
see-camera-note = De cada imagen de la cámara se mira el cuadrado central, a 160 × 160 píxeles. Elija un mapa para congelar la imagen y mirar con más detalle.
see-lens-map = El mapa de la unidad. Las teclas de flecha mueven la posición.
see-lens-value = Respuesta { NUMBER($value, maximumFractionDigits: 1) } en la columna { NUMBER($x) }, fila { NUMBER($y) }. El marco muestra los { NUMBER($side) } × { NUMBER($side) } píxeles que ve la unidad.
see-back = De vuelta a la imagen
see-back-lead = La respuesta se lleva hacia atrás por la red, capa por capa, hasta los píxeles.
see-rule = Regla
see-rule-guided = guiada
see-rule-deconvolution = deconvnet
see-rule-gradient = gradiente
see-rule-guided-keeps = La retropropagación guiada conserva, en el camino de vuelta, lo que es positivo donde la unidad estuvo activa en el de ida. Muestra las formas más claras, porque sigue los bordes de la propia foto.
see-rule-deconvolution-keeps = La deconvnet conserva, en el camino de vuelta, lo que es positivo y no tiene en cuenta qué unidades estuvieron activas. Las formas quedan bajo un patrón de tablero de ajedrez.
see-rule-gradient-keeps = El gradiente lo conserva todo donde las unidades estuvieron activas. Dice cuánto cambiaría la respuesta con un pequeño cambio de cada píxel, y parece ruido.
see-rule-no-proof = Ninguna de las tres demuestra que estos píxeles causen la respuesta.
see-drawing = Se dibuja
see-drawing-photo = la foto donde cuenta
see-drawing-gradient = lo que volvió

see-made-lead = Aquí la red se queda como está y lo que se entrena es la imagen: empieza como ruido y cambia paso a paso para que una unidad responda con más fuerza. Lo que resulta no es una foto de nada. Muestra qué hace responder a esta unidad, a menudo repetido muchas veces.
see-made-picture = La imagen
see-made-seed = Número del ruido
see-made-start = Hacer una imagen
see-made-stop = Detener y conservar
see-made-save = Guardar como PNG
see-made-how = El mismo ruido da siempre la misma imagen en el mismo equipo. Otro número da otra imagen de la misma unidad. Hasta conv4_1 se aumenta la media del mapa de la unidad; en conv5_1, su respuesta en el centro.
see-made-label = Imagen hecha para la unidad { NUMBER($number) } de { $layer }
see-made-progress = Paso { NUMBER($step) } de { NUMBER($planned) }. La respuesta creció de { NUMBER($first, maximumFractionDigits: 1) } a { NUMBER($strength, maximumFractionDigits: 1) }.
see-made-beside = Lo que más excita a la misma unidad entre las fotos:
