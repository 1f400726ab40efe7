### Reconnaître des personnes (1:K) et vérifier un nom (1:1).

recognise-title = Qui est-ce ?
recognise-lead = Reconnaissance (1:K) : laquelle des K personnes que vous connaissez est-ce, ou n’est-ce aucune d’elles ?
recognise-source = Source des images
recognise-photos = Photos
recognise-nobody-enrolled = Personne n’est encore inscrit ; personne ne peut donc être reconnu.
recognise-unknown = Inconnu
recognise-nobody = Personne sur l’image
# Un nom qui se lit comme une réponse.
recognise-quoted = « { $name } »
# Parties d’une liste, après un ou plusieurs noms.
recognise-also-not-sure =
    { $faces ->
        [one] incertain
       *[other] incertain pour { NUMBER($faces) } visages
    }
recognise-also-unknown =
    { $faces ->
        [one] inconnu
       *[other] { NUMBER($faces) } visages inconnus
    }
recognise-looking = Recherche de visages…
recognise-status = Qui c’est
recognise-who = Qui est-ce ?
recognise-invitation = Chaque personne devant la caméra est nommée, si elle est connue.
recognise-careful = Taux accepté de noms erronés
recognise-false-alarm =
    { $strangers ->
        [one] environ 1 nom erroné pour { NUMBER($strangers) } inconnu
       *[other] environ 1 nom erroné pour { NUMBER($strangers) } inconnus
    }
recognise-false-alarm-unknown = le taux de noms erronés n’est pas connu
recognise-limits-measured = Avec { count-people }, un visage est nommé jusqu’à une distance de τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } et avec une avance de { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } sur le suivant, et il est inconnu au-delà de { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } ; τ a été mesuré sur des inconnus.
recognise-limits-extrapolated = Avec { count-people }, un visage est nommé jusqu’à une distance de τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } et avec une avance de { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } sur le suivant, et il est inconnu au-delà de { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } ; τ est extrapolé à partir de la queue de la distribution mesurée.
recognise-numbers = Les nombres derrière la réponse
recognise-distances = Distances
recognise-head-face = visage
recognise-head-answer = réponse
recognise-head-nearest = le plus proche
recognise-head-runner-up = le suivant
recognise-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
recognise-time = Calculé en { $time }.

# Photos.
recognise-photo = Photo
recognise-photo-who = Qui est dessus ?
recognise-photo-invitation = Une photo, plusieurs, ou un dossier entier.
recognise-choose-folder = Choisir un dossier
recognise-save-csv = Enregistrer en CSV
recognise-all-photos = Toutes les photos
recognise-photo-table = Tableau des photos
recognise-head-photo = photo
recognise-head-who = qui est dessus
recognise-batch-running = photo { NUMBER($done) } sur { NUMBER($photos) }
recognise-batch-stopped = Arrêté à la photo { NUMBER($done) } sur { NUMBER($photos) }.
recognise-batch-done =
    { $photos ->
        [one] { NUMBER($photos) } photo traitée.
       *[other] { NUMBER($photos) } photos traitées.
    }

# Est-ce la personne qui porte ce nom ?
claim-title = Est-ce bien la personne annoncée ?
claim-lead = Vérification (1:1) : ce visage est-il celui de la personne qui porte ce nom ? Oui ou non.
claim-verdict = Verdict
claim-i-am = Je suis
claim-placeholder = Choisissez ou saisissez un nom
claim-invitation = Dites qui vous êtes, puis regardez la caméra.
claim-who = Qui dites-vous être ?
claim-are-you = Êtes-vous { $name } ?
claim-yes = Oui, c’est { $name }
claim-no = Non, ce n’est pas { $name }
claim-nobody-of-that-name = Personne n’est inscrit sous ce nom.
claim-choose = Choisissez ou saisissez un nom.
claim-no-picture = Il n’y a aucune image à comparer pour { $name }. Inscrivez-en d’abord une.
claim-look = Regardez la caméra.
claim-close = Les deux visages sont assez proches.
claim-between = La distance est entre les seuils { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) } et { NUMBER($reject, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Essayez avec une meilleure lumière.
claim-far = Les deux visages sont trop éloignés.
