### Le chapitre « Ce que voit une unité ».

see-field-lead = À chaque position, une unité ne dépend que de certains pixels de l’image : c’est là son champ récepteur. Chaque couche dont le noyau est plus grand que 1 agrandit ce champ. Touchez l’image, ou utilisez-y les touches fléchées, pour choisir une position.
see-field-net = Le réseau
see-field-which-net = Quel réseau ?
see-net-vgg = VGG-19
see-net-own = Un réseau que vous construisez
see-field-layer = Couche
see-field-picture = L’image avec le champ récepteur. Les touches fléchées déplacent la position.
see-field-position = Colonne { NUMBER($column) }, ligne { NUMBER($row) } de cette couche.
see-field-sees = Elle voit les colonnes { $columns } et les lignes { $rows } de l’image, comptées à partir de 0.
see-field-inside = Les { $side } × { $side } pixels de son champ sont tous dans l’image.
see-field-padding = Sur les { $side } × { $side } places de son champ, { $columns } × { $rows } sont dans l’image. Le reste est du remplissage : des zéros autour de l’image.
see-field-nothing = Cette position ne voit rien de l’image, seulement du remplissage.
see-net-convolution = { NUMBER($layer) } : convolution { NUMBER($kernel) }
see-net-pool = { NUMBER($layer) } : pooling { NUMBER($kernel) }
see-net-row = Couche { NUMBER($layer) }
see-net-kind = Type
see-net-kind-convolution = convolution
see-net-kind-pool = pooling
see-net-add = Ajouter une couche
see-net-remove = Retirer
see-net-remove-row = Retirer la couche { NUMBER($layer) }
see-net-not-a-number = « { $term } » doit être un nombre entier, 0 ou plus.
see-net-zero = Le noyau, le pas et la dilatation doivent valoir au moins 1.
see-net-too-big = { NUMBER($term) } est trop grand : 4 096 au plus.
see-net-only-padding = Avec un remplissage de { NUMBER($padding) }, certaines positions ne verraient que du remplissage, car le noyau couvre { NUMBER($extent) }. Choisissez moins de remplissage.
see-net-kernel-too-big =
    { $extent ->
        [one] Le noyau couvre { NUMBER($extent) } valeur, mais il n’en reste ici que { NUMBER($padded) }, remplissage compris. Choisissez un noyau plus petit, ou des pas plus petits avant lui.
       *[other] Le noyau couvre { NUMBER($extent) } valeurs, mais il n’en reste ici que { NUMBER($padded) }, remplissage compris. Choisissez un noyau plus petit, ou des pas plus petits avant lui.
    }
see-net-too-far = Le produit des pas dépasse ce qu’une image peut avoir. Choisissez-en de plus petits.
see-recurrence = Jusqu’où elle voit, couche par couche
see-recurrence-jump = j = { $before } · { $stride } = { $after }
see-recurrence-size = r = { $before } + ({ $extent } − 1) · { $jump } = { $after }
see-recurrence-start = s = { $before } − { $padding } · { $jump } = { $after }
see-recurrence-means = j : l’écart, en pixels, entre deux positions voisines. r : le nombre de pixels qu’une position voit le long d’un côté. s : le premier pixel que voit la première position ; au-dessous de 0, c’est du remplissage. Les calculs commencent aux pixels avec j = 1, r = 1, s = 0. Chaque ligne part de la couche précédente et utilise le pas de cette couche, ce que couvre son noyau, et son remplissage.
see-stages = Toutes les couches en tableau
see-stage-layer = Couche
see-stage-positions = Positions (N + 2P − F) / S + 1
see-stage-jump = j
see-stage-size = r
see-stage-start = s
see-pyramid = Le long d’une ligne de pixels
see-pyramid-text =
    { $count ->
        [one] Cette position voit { NUMBER($count, useGrouping: "false") } pixel de sa ligne, de { NUMBER($first, useGrouping: "false") } à { NUMBER($last, useGrouping: "false") }.
       *[other] Cette position voit { NUMBER($count, useGrouping: "false") } pixels de sa ligne, de { NUMBER($first, useGrouping: "false") } à { NUMBER($last, useGrouping: "false") }.
    }
see-pyramid-means = En haut se trouve la position ; au-dessous, tout ce dont elle dépend, couche par couche jusqu’aux pixels. Les barres du bas comptent les chemins qui mènent de chaque pixel à la position. Dans VGG-19, la plupart mènent au milieu : à poids égaux, c’est donc le milieu qui compte le plus.
