### Inscrire des personnes.

enrol-title = Inscrire quelqu’un
enrol-picture = Image
enrol-person = Personne
enrol-take-another = En prendre une autre
enrol-back = Retour
enrol-searching = Recherche de visages : photo { NUMBER($done) } sur { NUMBER($photos) }
enrol-one-shot = Une seule image suffit : le réseau n’a pas été entraîné sur cette personne, il compare (one-shot learning). Avec plusieurs images, { NUMBER($most) } au plus, le résultat est plus sûr.
enrol-stored = Ce qui est stocké, sous forme chiffrée : 128 nombres qui décrivent le visage, le nom et la date. L’image elle-même n’est pas stockée.
enrol-invitation = Une seule image par personne suffit.
enrol-chip = Le visage aligné
enrol-look = Regardez la caméra
enrol-camera-starting = Démarrage de la caméra…
enrol-hold-still = Bien. Ne bougez plus…
enrol-good-so-far = Bonnes images jusqu’ici
enrol-burst =
    { $good ->
        [0] Pas encore de bonne image.
        [one] Une bonne image.
       *[other] La meilleure de { NUMBER($good) } bonnes images.
    }

# Le contrôle de qualité. Lu à voix haute avant chaque ligne de la liste.
enrol-check-passed = rempli :
enrol-check-failed = pas encore rempli :
enrol-check-one-face = Un seul visage
enrol-check-size = Assez près
enrol-check-inside = Visage entier
enrol-check-frontal = De face
enrol-check-upright = Droit
enrol-check-sharpness = Net
enrol-check-exposure = Bien exposé
enrol-check-evenness = Éclairage égal
enrol-check-photographed = Une photo
enrol-advice-several = Une seule personne sur l’image, s’il vous plaît.
enrol-advice-no-face = Regardez la caméra ; aucun visage trouvé pour l’instant.
enrol-advice-size = Approchez-vous.
enrol-advice-inside = Placez-vous au milieu ; une partie du visage est hors de l’image.
enrol-advice-frontal = Tournez-vous vers la caméra.
enrol-advice-upright = Tenez la tête droite.
enrol-advice-sharpness = Ne bougez pas, ou nettoyez l’objectif.
enrol-advice-exposure = Cherchez une lumière ni sombre ni éblouissante.
enrol-advice-evenness = Tournez-vous vers la lumière ; la moitié du visage est dans l’ombre.
enrol-advice-photographed = Utilisez une photo ; ceci est peut-être un dessin.
enrol-fault-one-face = pas exactement un visage
enrol-fault-size = trop petit
enrol-fault-inside = coupé au bord
enrol-fault-frontal = tourné de côté
enrol-fault-upright = incliné
enrol-fault-sharpness = flou
enrol-fault-exposure = trop sombre ou trop clair
enrol-fault-evenness = éclairé d’un seul côté
enrol-fault-photographed = peut-être dessiné
enrol-unusable = Qualité insuffisante : { $faults }.
enrol-measured = { NUMBER($measured) } (limite { NUMBER($limit) })
enrol-measured-fine = { NUMBER($measured, minimumFractionDigits: 2, maximumFractionDigits: 2) } (limite { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })
enrol-unmeasured = – (limite { NUMBER($limit) })
enrol-unmeasured-fine = – (limite { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })

# Les visages en attente, et ce qui est demandé à leur sujet.
enrol-who = Qui est-ce ?
enrol-choose-faces = Choisissez les visages d’une même personne et donnez-lui un nom, puis passez à la suivante.
enrol-refused = Fichiers inutilisables
enrol-refused-file = { $name } : { $why }
enrol-face-from = Visage ({ $source })
enrol-use-face = Utiliser : visage ({ $source })
enrol-remove-face = Retirer : visage ({ $source })
enrol-remove = Retirer
enrol-name-known = { $name } est déjà dans la galerie avec { count-pictures } ; cette inscription s’y ajoute.
enrol-name-shared = D’autres personnes portent aussi ce nom : { $labels }. Pour compléter l’une d’elles, saisissez le nom avec son numéro.
enrol-another = C’est une autre personne du même nom.
enrol-the-person = La personne
enrol-consent = { $person } accepte que l’encodage de ce visage soit stocké ici.
enrol-consent-dated = { $person } accepte que l’encodage de ce visage soit stocké ici ({ $day }).
enrol-thumbnail = Garder une petite image pour la liste. La photo elle-même n’est jamais stockée.
enrol-enrol = Inscrire
enrol-enrolling = Inscription…
enrol-enrolling-of = Inscription { NUMBER($number) } sur { NUMBER($faces) }…
enrol-needs-face = Choisissez d’abord un visage.
enrol-needs-name = Saisissez un nom.
enrol-long-name = Un nom compte au plus { NUMBER($most) } caractères.
enrol-needs-consent = Cochez la case indiquant que la personne est d’accord.
enrol-done = { $name } est maintenant dans la galerie avec { count-pictures }.
enrol-left =
    { $faces ->
        [one] Encore { NUMBER($faces) } visage à inscrire.
       *[other] Encore { NUMBER($faces) } visages à inscrire.
    }
enrol-new-face = Le nouveau visage
enrol-duplicate = Ce visage ressemble à { $name }, qui est déjà dans la galerie. Est-ce la même personne ?
enrol-duplicate-distance = Distance { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
enrol-duplicate-same = Oui, l’ajouter à { $name }
enrol-duplicate-other = Non, { $name } est quelqu’un d’autre
enrol-duplicate-namesake = Non, c’est une autre personne du même nom
