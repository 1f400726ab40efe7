### El capítulo «¿Qué tripleta enseña?».

learn-triplets-lead = Una tripleta solo enseña mientras su pérdida es mayor que 0. Por eso, las tripletas que recibe una red deciden con qué rapidez aprende, y si aprende siquiera.
learn-triplets-look = Mire una tripleta
learn-triplets-need = Aún no hay puntos que mirar: entrene antes una red.
learn-triplets-from = De las { NUMBER($people) } personas que la red nunca ha visto, tal como las ve ahora. Mientras se entrena, los números cambian con ella.
learn-triplets-kind = Buscar una tripleta que ahora sea
learn-triplets-another = Otra
learn-triplets-none = Entre las que se probaron no hay ninguna tripleta así. Elija otro α u otra clase, o deje que la red siga aprendiendo.
learn-triplets-alpha = Margen α
learn-triplets-alpha-means = Este control solo cambia lo que se ve aquí. Todos los entrenamientos usan α = { NUMBER($margin, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
learn-triplets-arrows = Las flechas del mapa muestran adónde llevaría esta tripleta, por sí sola, los tres puntos: acerca A y P y separa A y N. Sus longitudes solo son comparables entre sí.
learn-triplets-no-arrows = No hay flechas: esta tripleta no tira de nada.
learn-race = Dos entrenamientos con una semilla
learn-race-lead = Ambos empiezan con la misma red y las mismas personas. Solo difieren en las tripletas de las que aprenden, y usted puede cambiarlas durante el entrenamiento.
learn-race-miner-a = Tripletas de A
learn-race-miner-b = Tripletas de B
learn-race-a = A: { $miner }
learn-race-b = B: { $miner }
learn-race-train = Entrenar A y B
learn-race-again = Volver a entrenar A y B
learn-race-pause = Pausar A y B
learn-race-continue = Continuar A y B
learn-race-stop = Detener A y B
learn-race-table = Tabla de ambos entrenamientos
learn-miner-course = al azar, sorteadas de antemano
learn-miner-course-effect = Cada tripleta se sortea sin consultar a la red. Pronto la mayoría son fáciles y no enseñan nada, así que aprende despacio.
learn-miner-all = todas las de pérdida mayor que 0
learn-miner-all-effect = Todas las imágenes de un lote se comparan entre sí y se usa cada tripleta que tiene pérdida. Aprende rápido, y cada vez quedan menos tripletas que enseñen.
learn-miner-semi-hard = semidifíciles
learn-miner-semi-hard-effect = Para cada par de una persona se toma un negativo que esté más lejos que el positivo, pero dentro del margen, si lo hay. Aprende de forma rápida y constante.
learn-miner-hardest = las más difíciles de cada lote
learn-miner-hardest-effect = Para cada imagen se toman el positivo más lejano y el negativo más cercano. Desde el principio, esto suele hacer que la red colapse: todas las personas acaban en un mismo punto y la pérdida no se mueve del margen.
