### Registrar personas.

enrol-title = Registrar a alguien
enrol-picture = Imagen
enrol-person = Persona
enrol-take-another = Tomar otra
enrol-back = Atrás
enrol-searching =
    { $photos ->
        [one] Buscando caras: { NUMBER($done) } de { NUMBER($photos) } foto
       *[other] Buscando caras: { NUMBER($done) } de { NUMBER($photos) } fotos
    }
enrol-one-shot = Basta una imagen: la red no se entrenó con esta persona, compara (aprendizaje de un solo ejemplo). Con más imágenes, hasta { NUMBER($most) }, el resultado es más seguro.
enrol-stored = Lo que se guarda, cifrado: 128 números que describen la cara, el nombre y la fecha. La imagen en sí no se guarda.
enrol-invitation = Basta una imagen de cada persona.
enrol-chip = La cara alineada
enrol-look = Mire a la cámara
enrol-camera-starting = Iniciando la cámara…
enrol-hold-still = Bien. No se mueva…
enrol-good-so-far = Imágenes buenas hasta ahora
enrol-burst =
    { $good ->
        [0] Aún no hay ninguna imagen buena.
        [one] Una imagen buena.
       *[other] La mejor de { NUMBER($good) } imágenes buenas.
    }

# La comprobación de calidad.
enrol-check-passed = cumplido:
enrol-check-failed = aún no cumplido:
enrol-check-one-face = Una cara
enrol-check-size = Bastante cerca
enrol-check-inside = La cara entera
enrol-check-frontal = De frente
enrol-check-upright = Sin inclinar
enrol-check-sharpness = Nítida
enrol-check-exposure = Bien expuesta
enrol-check-evenness = Luz uniforme
enrol-check-photographed = Una foto
enrol-advice-several = Solo una persona en la imagen, por favor.
enrol-advice-no-face = Mire a la cámara; aún no se encuentra ninguna cara.
enrol-advice-size = Acérquese.
enrol-advice-inside = Póngase en el centro; parte de la cara queda fuera de la imagen.
enrol-advice-frontal = Gírese hacia la cámara.
enrol-advice-upright = Mantenga la cabeza derecha.
enrol-advice-sharpness = No se mueva, o limpie el objetivo.
enrol-advice-exposure = Busque una luz que no sea ni escasa ni deslumbrante.
enrol-advice-evenness = Gírese hacia la luz; media cara está en sombra.
enrol-advice-photographed = Use una foto; esto puede ser un dibujo.
enrol-fault-one-face = no hay exactamente una cara
enrol-fault-size = demasiado pequeña
enrol-fault-inside = cortada por el borde
enrol-fault-frontal = girada
enrol-fault-upright = inclinada
enrol-fault-sharpness = borrosa
enrol-fault-exposure = demasiado oscura o clara
enrol-fault-evenness = iluminada por un lado
enrol-fault-photographed = quizá dibujada
enrol-unusable = No es lo bastante buena: { $faults }.
enrol-measured = { NUMBER($measured) } (límite { NUMBER($limit) })
enrol-measured-fine = { NUMBER($measured, minimumFractionDigits: 2, maximumFractionDigits: 2) } (límite { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })
enrol-unmeasured = – (límite { NUMBER($limit) })
enrol-unmeasured-fine = – (límite { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })

# Las caras que esperan y lo que se pregunta sobre ellas.
enrol-who = ¿Quién es?
enrol-choose-faces = Elija las caras de una persona y escriba su nombre; después, siga con la siguiente.
enrol-refused = Archivos que no se pudieron usar
enrol-refused-file = { $name }: { $why }
enrol-face-from = Cara de { $source }
enrol-use-face = Usar: Cara de { $source }
enrol-remove-face = Quitar: Cara de { $source }
enrol-remove = Quitar
enrol-name-known = { $name } ya está en la galería con { count-pictures }; lo nuevo se añade.
enrol-name-shared = Hay otras personas con este nombre: { $labels }. Para añadir a una de ellas, escriba el nombre con su número.
enrol-another = Es otra persona con el mismo nombre.
enrol-the-person = La persona
enrol-consent = { $person } acepta que la codificación de esta cara se guarde aquí.
enrol-consent-dated = { $person } acepta que la codificación de esta cara se guarde aquí, { $day }.
enrol-thumbnail = Conservar una imagen pequeña para la lista. La foto en sí nunca se guarda.
enrol-enrol = Registrar
enrol-enrolling = Registrando…
enrol-enrolling-of = Registrando { NUMBER($number) } de { NUMBER($faces) }…
enrol-needs-face = Elija antes una cara.
enrol-needs-name = Escriba un nombre.
enrol-long-name = Un nombre tiene como máximo { NUMBER($most) } caracteres.
enrol-needs-consent = Marque que la persona acepta.
enrol-done = { $name } está en la galería con { count-pictures }.
enrol-left =
    { $faces ->
        [one] Queda 1 cara por registrar.
       *[other] Quedan { NUMBER($faces) } caras por registrar.
    }
enrol-new-face = La cara nueva
enrol-duplicate = Esta cara se parece a la de { $name }, que ya está en la galería. ¿Es la misma persona?
enrol-duplicate-distance = Distancia { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
enrol-duplicate-same = Sí, añadirla a { $name }
enrol-duplicate-other = No, { $name } es otra persona
enrol-duplicate-namesake = No, es otra persona con el mismo nombre
