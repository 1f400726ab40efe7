### Le chapitre « En deux dimensions ».

see-plane-lead = Sur une image, le noyau est un petit carré de nombres. Choisissez-en un par son nom, ou saisissez vos propres poids : la réponse suit aussitôt.
see-kernel-title = Le noyau
see-presets = Noyaux connus
see-preset-identity = Identité
see-preset-identity-means = 1 au milieu : l’image elle-même.
see-preset-blur = Flou
see-preset-blur-means = Une moyenne dans laquelle les pixels proches comptent plus. Elle garde la luminosité et perd des détails.
see-preset-sharpen = Netteté
see-preset-sharpen-means = L’image moins son laplacien : ce qui diffère de son entourage est renforcé, et les contours paraissent plus nets.
see-preset-sobel-x = Contours verticaux
see-preset-sobel-x-means = Ce qui est à droite moins ce qui est à gauche (Sobel) : il répond aux contours verticaux.
see-preset-sobel-y = Contours horizontaux
see-preset-sobel-y-means = Ce qui est en bas moins ce qui est en haut (Sobel) : il répond aux contours horizontaux.
see-preset-laplacian = Laplacien
see-preset-laplacian-means = Les voisins moins le milieu : il répond aux contours dans toutes les directions, et aux points.
see-preset-emboss = Relief
see-preset-emboss-means = Le bas à droite moins le haut à gauche, plus l’image : on dirait un relief.
see-preset-own-means = Votre propre noyau.
see-kernel-side = Taille
see-kernel-cells = Poids du noyau
see-cell = Ligne { NUMBER($row) }, colonne { NUMBER($column) }
see-sum-zero = La somme des poids est { $sum } : une surface unie donne la réponse 0, quelle que soit sa luminosité.
see-sum-one = La somme des poids est { $sum } : une surface unie garde sa luminosité.
see-sum-other = La somme des poids est { $sum } : c’est par elle qu’une surface unie est multipliée.
see-colours = Couleurs
see-colours-sum = Une somme des trois
see-colours-each = Chacune séparément
see-red = Rouge
see-green = Vert
see-blue = Bleu
see-relu = ReLU : les réponses négatives deviennent 0
see-pool = Pooling de 2 × 2
see-pool-none = Aucun
see-pool-max = Maximum
see-pool-mean = Moyenne
see-sums = Taille et coût
see-output-formula = Côté de la réponse = ⌊(N + 2P − F) / S⌋ + 1, arrondi vers le bas par ⌊ ⌋. N est le côté de l’entrée. F est ce que couvre le noyau ; une dilatation D l’étale sur D · (taille − 1) + 1 pixels.
see-output-size = { $sum }
see-output-pool = Après le pooling : { $sum }
see-cost-sum = { $positions } positions × { $taps } poids × 3 couleurs = { $all } multiplications-additions
see-cost-each = { $positions } positions dans les trois couleurs réunies × { $taps } poids = { $all } multiplications-additions
see-plane-range = La réponse est comprise entre { $low } et { $high }.
see-scale-picture = Le noir vaut 0 ou moins, le blanc 1 ou plus.
see-scale-signed = Le gris vaut 0, le blanc { $most }, le noir autant au-dessous de 0.
see-scale-positive = Le noir vaut 0, le blanc { $most }.
