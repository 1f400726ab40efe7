### Reconocer personas (1:K) y verificar un nombre (1:1).

recognise-title = ¿Quién es?
recognise-lead = Reconocimiento (1:K): ¿cuál de las K personas que usted conoce es, o no es ninguna de ellas?
recognise-source = Origen de la imagen
recognise-photos = Fotos
recognise-nobody-enrolled = Aún no hay nadie en la galería, así que no se puede reconocer a nadie.
recognise-unknown = Cara desconocida
recognise-nobody = No hay nadie en la imagen
recognise-quoted = «{ $name }»
# Partes de una lista, después de uno o más nombres.
recognise-also-not-sure =
    { $faces ->
        [one] una cara no está clara
       *[other] { NUMBER($faces) } caras no están claras
    }
recognise-also-unknown =
    { $faces ->
        [one] una cara desconocida
       *[other] { NUMBER($faces) } caras desconocidas
    }
recognise-looking = Buscando caras…
recognise-status = Quién es
recognise-who = ¿Quién es?
recognise-invitation = Se muestra el nombre de cada persona conocida que esté ante la cámara.
recognise-careful = Tasa aceptada de nombres equivocados
recognise-false-alarm = aproximadamente 1 nombre equivocado por cada { NUMBER($strangers) } desconocidos
recognise-false-alarm-unknown = no se conoce la tasa de nombres equivocados
recognise-limits-measured = Con { count-people }, una cara se identifica hasta una distancia de τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } y con una ventaja de { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } sobre la segunda, y es desconocida por encima de { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }; τ se midió con desconocidos.
recognise-limits-extrapolated = Con { count-people }, una cara se identifica hasta una distancia de τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } y con una ventaja de { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } sobre la segunda, y es desconocida por encima de { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }; τ se extrapoló a partir de la cola de lo medido.
recognise-numbers = Los números del resultado
recognise-distances = Distancias
recognise-head-face = cara
recognise-head-answer = respuesta
recognise-head-nearest = más cercana
recognise-head-runner-up = segunda
recognise-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
recognise-time = Calculado en { $time }.

# Fotos.
recognise-photo = Foto
recognise-photo-who = ¿Quién aparece?
recognise-photo-invitation = Una foto, varias o una carpeta entera.
recognise-choose-folder = Elegir carpeta
recognise-save-csv = Guardar como CSV
recognise-all-photos = Todas las fotos
recognise-photo-table = Tabla de las fotos
recognise-head-photo = foto
recognise-head-who = quién aparece
recognise-batch-running =
    { $photos ->
        [one] { NUMBER($done) } de { NUMBER($photos) } foto
       *[other] { NUMBER($done) } de { NUMBER($photos) } fotos
    }
recognise-batch-stopped =
    { $photos ->
        [one] Detenido tras { NUMBER($done) } de { NUMBER($photos) } foto.
       *[other] Detenido tras { NUMBER($done) } de { NUMBER($photos) } fotos.
    }
recognise-batch-done =
    { $photos ->
        [one] { NUMBER($photos) } foto lista.
       *[other] { NUMBER($photos) } fotos listas.
    }

# ¿Es la persona de ese nombre?
claim-title = ¿Es quien dice ser?
claim-lead = Verificación (1:1): ¿es esta cara la de la persona con este nombre? Sí o no.
claim-verdict = Veredicto
claim-i-am = Soy
claim-placeholder = Elija o escriba un nombre
claim-invitation = Diga quién es y después mire a la cámara.
claim-who = ¿Quién dice ser?
claim-are-you = ¿Es usted { $name }?
claim-yes = Sí, es { $name }
claim-no = No, no es { $name }
claim-nobody-of-that-name = No hay nadie en la galería con ese nombre.
claim-choose = Elija o escriba un nombre.
claim-no-picture = No hay ninguna imagen de { $name } con la que comparar. Registre antes una.
claim-look = Mire a la cámara.
claim-close = Las dos caras están lo bastante cerca una de otra.
claim-between = La distancia está entre los límites { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) } y { NUMBER($reject, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Pruebe con mejor luz.
claim-far = Las dos caras están demasiado lejos una de otra.
