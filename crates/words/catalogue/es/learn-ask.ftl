### El capítulo «Otro método»: la pregunta de sí o no.

learn-ask = Otro método
learn-ask-summary = Sin tripletas: dos imágenes y una pregunta, «¿una sola persona?». Las mismas personas, la misma semilla, otra pérdida.
learn-ask-lead = Una red también puede aprender de pares: y = 1 si dos imágenes muestran a una misma persona, y = 0 si muestran a dos. Ambas imágenes pasan por la misma red, y una regresión logística responde a partir de las dos codificaciones.
learn-ask-training = Entrenar con la pregunta
learn-ask-training-lead = Es un entrenamiento aparte, con las mismas personas, la misma semilla y el mismo número de pasos que el del capítulo «Entrenar», hecho o previsto. Su red deja sitio cuando usted inicia en otro capítulo otro entrenamiento para comparar.
learn-ask-features = Qué se calcula a partir de dos codificaciones
learn-ask-absolute = |f(i) − f(j)|
learn-ask-chi-squared = χ²
learn-ask-absolute-formula = ŷ = σ(Σ w_k · |f(i)_k − f(j)_k| + b), k = 1…32
learn-ask-chi-squared-formula = ŷ = σ(Σ w_k · (f(i)_k − f(j)_k)² / (f(i)_k + f(j)_k) + b), k = 1…32
learn-ask-train = Entrenar con la pregunta
learn-ask-again = Volver a entrenar con la pregunta
learn-ask-rates = Ambos métodos con personas que las redes nunca han visto
learn-ask-run = Aprendió de
learn-ask-steps = Pasos
learn-ask-triplet-run = tripletas (capítulo «Entrenar»)
learn-ask-question-run = la pregunta de sí o no
learn-ask-rates-mean = En ambos casos, la tasa de error es la de la simple distancia d entre codificaciones, para comparar las redes y no sus preguntas. Un solo entrenamiento de cada una demuestra poco: con otra semilla, los números cambian un poco.
learn-ask-weights = Los pesos w_k
learn-ask-weights-mean = Uno por cada uno de los 32 números de una codificación, según el último informe. Por debajo de cero: una diferencia en este número indica que no son la misma persona. Al principio todos son −1.
learn-ask-weights-are = { NUMBER($below) } de { NUMBER($all) } pesos están por debajo de cero; el menor es { $lowest } y el mayor, { $highest }.
learn-ask-weights-list = Los pesos como números
learn-ask-weight = w_{ NUMBER($k) } = { $value }
learn-ask-pair = Un par
learn-ask-pair-lead = De personas que la red nunca ha visto, con sus codificaciones de la última medición.
learn-ask-shows = El par muestra
learn-ask-same = una persona, y = 1
learn-ask-different = dos personas, y = 0
learn-ask-another = Otro par
learn-ask-picture-i = Imagen i
learn-ask-picture-j = Imagen j
learn-ask-no-answer = Habrá una respuesta cuando esta red empiece a aprender.
learn-ask-numbers = ŷ = { $probability } de que sea una sola persona, si de antemano ambas cosas son igual de probables; y = { NUMBER($y) }; pérdida −y log ŷ − (1 − y) log(1 − ŷ) = { $loss }
learn-ask-precomputed = Codificaciones calculadas de antemano
learn-ask-precomputed-lead = Las codificaciones de las personas registradas no cambian. Si se conservan, una imagen nueva solo necesita pasar una vez por la red, por muchas que sean las personas con las que se compara.
learn-ask-measure = Medir los tiempos
learn-ask-measure-when = Se puede medir cuando la red de este capítulo esté entrenada y no haya otro entrenamiento en marcha.
learn-ask-nanoseconds = { NUMBER($ns) } ns
learn-ask-measured = Medido ahora mismo en este dispositivo: { $encode } para codificar una imagen (la media de { NUMBER($pictures) } enviadas juntas a la red, con la ida y la vuelta), { $compare } para responder a la pregunta a partir de dos codificaciones.
learn-ask-follows = Según esto, comparar una imagen con { NUMBER($people) } personas registradas lleva { $without } si cada imagen se codifica de nuevo, y { $with } con codificaciones conservadas.
