### El capítulo «Experimente el problema».

learn-feel-lead = La imagen de arriba muestra a una persona. Una de las dos de abajo muestra a la misma persona en otro momento: con otra luz, con otra expresión, quizá con sombrero o con otro pelo. ¿Cuál?
learn-feel-question = Pregunta { NUMBER($number) } de { NUMBER($all) }
learn-feel-anchor = La persona que se busca
learn-feel-left = La imagen izquierda muestra a la misma persona
learn-feel-right = La imagen derecha muestra a la misma persona
learn-feel-hint = Elija una imagen, o pulse la tecla de flecha izquierda o derecha.
learn-feel-score = Aciertos de { NUMBER($all) }: usted, { NUMBER($visitor) }; los píxeles, { NUMBER($pixels) }.
learn-feel-pixels-means = «Los píxeles» son un programa que compara las imágenes punto por punto, a 32 × 32 píxeles, y se queda con la de colores más cercanos.
learn-feel-measuring = Midiendo hasta dónde llegan los píxeles con más personas…
learn-feel-eer = Medido ahora mismo con { NUMBER($pictures) } imágenes de otras { NUMBER($people) } personas dibujadas: incluso con su mejor límite, la comparación de píxeles toma por una sola persona { $eer } de los pares de dos personas, y por dos la misma proporción de los pares de una sola (la tasa de igual error).
learn-feel-why = La luz, la postura y el pelo cambian los píxeles más que la persona. Una red tiene que encontrar números en los que solo cuente la persona. El próximo capítulo entrena una.
learn-feel-again = Otra vez, con otras personas
learn-feel-answers = Sus respuestas
learn-feel-you = Usted
learn-feel-pixels = Píxeles
learn-feel-right-answer = bien
learn-feel-wrong-answer = mal
