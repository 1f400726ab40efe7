### La página «Aprender»: lo que comparten sus capítulos.

learn-title = ¿Cómo aprende una red a distinguir a las personas?
learn-lead = Inténtelo antes por su cuenta. Después vea cómo lo aprende una red pequeña en este navegador, desde cero.
learn-people = A las personas de aquí las dibuja un programa; ninguna existe. La red es diminuta y solo conoce estos dibujos. Las redes para caras reales son mucho más grandes y aprenden de fotos de muchas más personas.
learn-feel = Experimente el problema
learn-feel-summary = Tres imágenes de dos personas: usted contra un programa que solo compara píxeles.
learn-train = Entrenar
learn-train-summary = Un botón: una red aprende de personas dibujadas y se prueba con otras que nunca ha visto.
learn-triplets = ¿Qué tripleta enseña?
learn-triplets-summary = Ejemplos fáciles, semidifíciles y difíciles, y qué le pasa a una red que aprende de los equivocados.

## Tripletas

learn-anchor = A, el ancla: una persona
learn-positive = P, el positivo: la misma persona
learn-negative = N, el negativo: otra persona
learn-to-positive = d(A, P), que debe hacerse pequeña
learn-to-negative = d(A, N), que debe hacerse grande
learn-distance-means = d es el cuadrado de la distancia entre los puntos de dos imágenes: 0 si el punto es el mismo, 4 como máximo.
learn-loss-formula = pérdida = max(d(A, P) − d(A, N) + α, 0)
learn-loss-numbers = max({ $positive } − { $negative } + { $margin }, 0) = { $loss }
learn-margin-means = El margen α es cuánto más lejos que P tiene que estar N para que la tripleta quede resuelta.
learn-kind-easy = fácil
learn-kind-easy-means = N está más lejos que P, al menos en el margen. La pérdida es 0, así que esta tripleta no enseña nada.
learn-kind-semi-hard = semidifícil
learn-kind-semi-hard-means = N está más lejos que P, pero por menos del margen. Esta tripleta todavía enseña.
learn-kind-hard = difícil
learn-kind-hard-means = N está igual de cerca que P, o más: la red elige la equivocada. La pérdida es al menos el margen.
learn-kind-is = Esta tripleta es { $kind }.

## Los puntos de la red en un mapa

learn-map = Personas que la red nunca ha visto
learn-map-label = Mapa de { NUMBER($pictures) } imágenes. Las teclas de flecha llevan de un punto a otro.
learn-map-means = Cada punto es una imagen; hay { NUMBER($pictures) } de { NUMBER($people) } personas. Doce personas tienen una forma y un color propios: sus cuatro imágenes deberían acabar juntas. La escala no cambia, así que los puntos que empiezan juntos se separan a medida que la red aprende.
learn-map-explained = La red da a cada imagen 32 números. El mapa es plano y muestra el { NUMBER($x) } % y el { NUMBER($y) } % de su variación, así que puntos que aquí parecen cercanos pueden estar más lejos.
learn-map-hint = Señale el mapa, tóquelo o muévase con las teclas de flecha para ver una imagen.
learn-map-empty = El mapa aparece cuando empieza el entrenamiento.
learn-point = Persona { NUMBER($person) }, imagen { NUMBER($picture) }
learn-neighbour-same = La más cercana de todas las demás imágenes muestra a la misma persona, a una distancia de { $distance }.
learn-neighbour-other = La más cercana de todas las demás imágenes muestra a otra persona, a una distancia de { $distance }. Aquí la red se equivoca.

## Curvas

learn-eer = Tasa de error con personas no vistas (EER)
learn-eer-means = La tasa de igual error, medida con personas que la red nunca ha visto. El límite se fija para que los dos errores sean igual de frecuentes: tomar a dos personas por una y a una por dos. Al azar sería del 50 %.
learn-loss = Pérdida
learn-loss-means = Lo que el entrenamiento reduce; media de las tripletas que usa.
learn-active = Tripletas que aún enseñan
learn-active-means = La proporción con pérdida mayor que 0. Las demás no cambian nada.
learn-spread = Dispersión de los puntos
learn-spread-means = 0 si todas las imágenes están en un mismo punto; 1 como máximo.
learn-pictures-seen = Imágenes vistas
learn-step = paso { NUMBER($step) }
learn-curve-waiting = Aparece durante el entrenamiento
learn-curve-summary = { $name }: de { $from } a { $to } en el paso { NUMBER($step) }.
learn-curve-name = Este entrenamiento
