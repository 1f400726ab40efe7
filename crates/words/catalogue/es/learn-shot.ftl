### El capítulo «Un solo ejemplo».

learn-shot = Un solo ejemplo
learn-shot-summary = Invente a una persona, muestre a la red una sola imagen y vea si la identifica con sombrero, con gafas, con poca luz.
learn-shot-lead = La red ha aprendido una distancia, no nombres. Por eso una persona nueva no requiere entrenamiento: se codifica y se conserva una imagen, y las posteriores se comparan con ella.
learn-net-needed = Este capítulo consulta la red del capítulo «Entrenar» cuando está en reposo. Entrene una o deje que termine el entrenamiento.
learn-shot-invent = Invente a una persona
learn-shot-invent-lead = La red nunca ha visto a esta persona. Se le muestra la imagen de abajo una vez: ese es todo el registro.
learn-shot-enrolled = A, la imagen registrada
learn-shot-another = Otra persona
learn-shot-traits = Cambie la cara
learn-shot-found = { NUMBER($right) } de { NUMBER($all) } imágenes posteriores se identifican bien, entre esta persona y otras { NUMBER($others) } registradas con una imagen cada una.
learn-shot-table = Imágenes posteriores de la persona inventada
learn-shot-picture = Imagen x
learn-shot-compared = Comparación
learn-shot-named = Identificada
learn-shot-own = d(A, x) = { $own }
learn-shot-nearer = d(A, x) = { $own } < { $other } = d(N, x)
learn-shot-further = d(A, x) = { $own } ≥ { $other } = d(N, x)
learn-shot-compares = d(A, x) es el cuadrado de la distancia entre las codificaciones que da la red a la imagen x y a la imagen registrada A. N es la imagen más cercana de cualquier otra persona registrada. La persona se identifica bien si A está más cerca que N. Aquí no se rechaza a nadie.
learn-shot-people = Diez personas nuevas
learn-shot-people-lead = { NUMBER($people) } personas que la red nunca ha visto. De cada una se identifican { NUMBER($searched) } imágenes posteriores: primero con una imagen registrada de cada persona y después con { NUMBER($enrolled) }.
learn-shot-measuring = Codificando las imágenes…
learn-shot-result = Bien identificadas, de { NUMBER($of) } imágenes posteriores: { NUMBER($one) } con una imagen registrada de cada persona, { NUMBER($three) } con tres.
learn-shot-mean = Con tres imágenes se conserva, para cada persona, la media de sus codificaciones, llevada de nuevo a longitud 1. Las dos veces se comparan las mismas imágenes posteriores. Con tan pocas, el azar influye mucho: pruebe con otras personas.
learn-shot-person = Persona { NUMBER($person) }, la imagen registrada
learn-shot-others = Otras diez

## Imágenes posteriores

learn-disguise-hat = con sombrero
learn-disguise-glasses = con gafas
learn-disguise-dim-light = con poca luz
learn-disguise-left = girada hacia un lado
learn-disguise-right = girada hacia el otro lado
learn-disguise-other-hair = con otro pelo

## Rasgos

learn-trait-number = { NUMBER($number) } de { NUMBER($all) }
learn-trait-face-width = Ancho de la cara
learn-trait-face-height = Largo del mentón
learn-trait-jaw = Mandíbula estrecha
learn-trait-skin-tone = Oscuridad de la piel
learn-trait-hair-colour = Color del pelo, de negro a blanco
learn-trait-hair-style = Peinado
learn-trait-eye-distance = Distancia entre los ojos
learn-trait-eye-width = Ancho de los ojos
learn-trait-eye-height = Alto de los ojos
learn-trait-eye-colour = Color de los ojos, de castaño a gris
learn-trait-brow-thickness = Grosor de las cejas
learn-trait-nose-length = Largo de la nariz
learn-trait-nose-width = Ancho de la nariz
learn-trait-mouth-width = Ancho de la boca
learn-trait-lips = Grosor del labio inferior
learn-trait-beard = Barba
learn-trait-freckles = Pecas
learn-trait-age = Arrugas de la edad
