### Transfert de style : réglages, préréglages, coûts et formules.

style-settings = Réglages
style-settings-presets = Préréglages
style-preset-gentle = Doux
style-preset-default = Par défaut
style-preset-textbook = Du manuel
style-preset-strong = Fort
style-preset-large-strokes = Touches larges
style-preset-keep-colours = Garder les couleurs
style-preset-texture = Texture seule

style-strength = Intensité du style
# Les extrémités du curseur.
style-strength-photo = Photo
style-strength-style = Style
style-strength-value = { $strength }, β/α = { $ratio }
style-strength-minimal = minimale
style-strength-gentle = douce
style-strength-default = par défaut
style-strength-strong = forte
style-strength-textbook = du manuel
style-strength-very-strong = très forte
style-strength-mostly = surtout le style
style-strength-only = style seul ; la photo est ignorée

style-stroke = Taille des touches
style-stroke-fine-end = Fines
style-stroke-broad-end = Larges
style-stroke-value = { $stroke }, { $scale } ×
style-stroke-very-fine = très fines
style-stroke-fine = fines
style-stroke-same = comme dans l’image de style
style-stroke-broad = larges
style-stroke-very-broad = très larges

style-protect =
    { $faces ->
        [one] Protéger le visage
       *[other] Protéger les { NUMBER($faces) } visages
    }
style-protect-off = non
style-protect-stylise = Styliser
style-protect-keep = Conserver

style-colours = Couleurs
style-colours-style = Du style
style-colours-photo = De la photo
style-colours-matched = Du style, adaptées à la photo

style-size = Plus grand côté (pixels)
style-size-unknown = Les tailles apparaissent dès qu’il y a une photo.
style-size-memory = Demande environ { $memory } de mémoire.
style-size-item = { $size } px (environ { $memory })
style-size-too-large = { $size } demande plus de mémoire que cet appareil n’en offre.
style-sizes-too-large = De { $first } à { $last }, il faut plus de mémoire que cet appareil n’en offre.

## Fichier de réglages

style-file = Réglages tirés d’un PNG
style-file-hint = Un PNG enregistré ici contient ses réglages. Déposez-le ici, ou :
style-file-load = Charger des réglages
style-file-loaded = Réglages chargés depuis « { $name } ».
style-file-loaded-stopped = Réglages chargés depuis « { $name } », arrêté après { NUMBER($done) } itérations sur { NUMBER($planned) }.

## Options avancées

style-advanced = Options avancées : α, β, λ, coûts et courbes
style-advanced-settings = Tous les réglages
style-group-costs = Coûts
style-group-layers = Couches de style
style-group-start = Départ
style-group-adam = Adam
style-group-network = Réseau
style-setting-alpha = α, poids du contenu
style-setting-beta = β, poids du style
style-setting-variation = variation totale
style-setting-lambda = λ { $layer }
style-setting-rate = taille du pas
style-setting-first-moment = décroissance du premier moment, β₁
style-setting-second-moment = décroissance du second moment, β₂
style-setting-average = décroissance de la moyenne des itérés
style-setting-iterations = itérations
style-setting-seed = graine du bruit
style-setting-content-layer = couche de contenu
style-setting-start = image de départ
style-start-photo = la photo
style-start-noise = du bruit
style-start-mix = la photo avec du bruit
style-start-result = le dernier résultat
style-setting-noise = part de bruit, de 0 à 1
style-setting-network = réseau
style-network-automatic = automatique, selon l’appareil
style-network-light = léger : plus rapide
style-network-balanced = équilibré : plus fin
style-network-full = VGG-19, si le site le fournit
style-network-not-offered = { $net } (non proposé ici)

## Nombres

style-number-scientific = { NUMBER($mantissa, minimumFractionDigits: 2, maximumFractionDigits: 2) }e{ $exponent }

## Coûts et formules

style-costs = Coûts au fil des itérations
style-costs-waiting = Les courbes apparaissent pendant le calcul d’un résultat
style-costs-table = Afficher en tableau
style-costs-table-label = Tableau des coûts
style-costs-caption = Coûts avant pondération
style-costs-iteration = itération
style-costs-start = itération 0
style-costs-none = Coûts au fil des itérations : aucun pour l’instant.
style-costs-summary = Coûts au fil des itérations : J de { $total_first } à { $total_last }, J content de { $content_first } à { $content_last }, J style de { $style_first } à { $style_last }.
style-cost-content = J content
style-cost-layer = J style { $layer }
style-formulas = Ce qui est minimisé
style-formula-total = Coût total
style-formula-content = Coût de contenu
style-formula-style = Coût de style
style-formulas-note = Les formules des manuels divisent par des tailles. Ici, chaque coût est plutôt divisé par la norme de sa cible, et le coût de contenu est multiplié par { NUMBER($kappa, maximumFractionDigits: 2) }, de sorte que α et β ont le même effet à toutes les tailles et pour tous les styles. Les λ sont ramenés à une somme de 1.
style-formulas-after = Après l’itération { NUMBER($iteration) }, dans les coûts relatifs qui sont minimisés
style-terms = Termes
style-terms-term = terme
style-terms-weight = poids
style-terms-cost = coût
style-terms-textbook = coût du manuel
style-term-content = J content, { $layer }
style-term-layer = J style, { $layer }
