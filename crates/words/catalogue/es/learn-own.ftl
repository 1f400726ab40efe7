### El capítulo «Con su propia galería».

learn-own = Con su propia galería
learn-own-summary = Una capa más, aprendida de las personas que usted registró: ¿las identifica mejor?
learn-own-lead = ¿Podría una red que conoce un poco a todo el mundo aprender mejor a sus pocas personas? Después de la red que reconoce caras reales, una capa lineal W aprende, con tripletas, de las imágenes de su galería. Cada imagen se deja fuera por turno: W aprende de las demás y después tiene que identificar la que nunca ha visto. Hacen falta dos personas con tres imágenes distintas cada una.
learn-own-formula = f′(x) = W f(x) / ‖W f(x)‖
learn-own-triplets = A y P son dos imágenes de una persona. N es una imagen de otra persona de su galería, o un desconocido: 128 números sorteados al azar, distribuidos como los de las caras reales, y que no son de nadie. El margen α es aquí 1,2: con el 0,2 de los otros capítulos, cuando lo medimos, solo enseñaban algo dos o tres de cada cien tripletas, porque estas codificaciones ya distinguen muy bien a las personas.
learn-own-closed = Este capítulo trabaja con su propia galería, que no está abierta. Créela o desbloquéela en la página «Personas» y después vuelva aquí.
learn-own-people = A la página «Personas»
learn-own-few = Hacen falta dos personas con tres imágenes cada una, para que queden dos de las que aprender. { $people ->
    [0] Nadie en su galería tiene
    [one] Una persona de su galería tiene
   *[other] { NUMBER($people) } personas de su galería tienen
 } tres imágenes leídas por el codificador en uso.
learn-own-other-encoder = Solo se pueden sortear desconocidos para el codificador que esta página usa de forma predeterminada. Elíjalo en la página «Modelos».
learn-own-run = La prueba
learn-own-try = Entrenar y comparar
learn-own-again = Volver a entrenar
learn-own-stop = Detener
learn-own-progress = Paso { NUMBER($done) } de { NUMBER($all) }. Pérdida { $loss }; todavía enseñan { $active } de las tripletas.
learn-own-stopped = Detenido. No se conservó nada.
learn-own-result = { NUMBER($pictures) } imágenes de { NUMBER($people) } personas, cada una identificada con lo aprendido de las demás
learn-own-by = Codificaciones
learn-own-right = Bien identificadas
learn-own-wrong = Mal identificadas
learn-own-refused = Sin identificar
learn-own-own = Distancia a la propia persona
learn-own-other = Distancia a la otra más cercana
learn-own-plain = Tal cual
learn-own-head = Después de W
learn-own-distances = Las distancias son medias de las imágenes que se dejaron fuera: a la media de las otras imágenes de esa persona y a la media más cercana de cualquier otra. Una imagen se identifica si la media más cercana está dentro de un umbral que alcanza uno de cada 100 desconocidos sorteados; cada columna tiene el suyo.
learn-own-loss = En las imágenes de las que aprendió W, la pérdida pasó de { $first } a { $last }.
learn-own-same = Ambas formas identifican bien el mismo número de imágenes: nada de lo que aprendió W se nota en los nombres. Las distancias dicen si ha movido las imágenes que nunca ha visto.
learn-own-better = Después de W { $pictures ->
    [one] se identifica bien una imagen más
   *[other] se identifican bien { NUMBER($pictures) } imágenes más
 }. Con tan pocas imágenes, también puede ser azar.
learn-own-worse = Después de W { $pictures ->
    [one] se identifica bien una imagen menos
   *[other] se identifican bien { NUMBER($pictures) } imágenes menos
 }: lo que aprendió de memoria la lleva a error.
learn-own-note = Esto es una lección. W se desecha, nada de ella se guarda ni se envía, y no decide nada: en las demás páginas las caras se comparan tal cual.
