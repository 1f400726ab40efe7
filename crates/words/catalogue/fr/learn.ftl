### La page Apprendre : ce que partagent ses chapitres.

learn-title = Comment un réseau apprend-il à distinguer les gens ?
learn-lead = Essayez d’abord par vous-même. Regardez ensuite un petit réseau l’apprendre dans ce navigateur, à partir de rien.
learn-people = Les personnes sont ici dessinées par un programme ; aucune n’existe. Le réseau est minuscule et ne connaît que ces dessins. Les réseaux pour de vrais visages sont bien plus grands et apprennent avec des photos de bien plus de personnes.
learn-feel = Sentir le problème
learn-feel-summary = Trois images de deux personnes : vous, contre un programme qui ne compare que des pixels.
learn-train = Entraîner
learn-train-summary = Un seul bouton : un réseau apprend avec des personnes dessinées, puis est testé sur d’autres qu’il n’a jamais vues.
learn-triplets = Quel triplet est instructif ?
learn-triplets-summary = Des exemples faciles, semi-difficiles et difficiles, et ce que devient un réseau qui apprend avec les mauvais.

## Triplets

learn-anchor = A, l’ancre : une personne
learn-positive = P, le positif : la même personne
learn-negative = N, le négatif : quelqu’un d’autre
learn-to-positive = d(A, P), qui doit devenir petite
learn-to-negative = d(A, N), qui doit devenir grande
learn-distance-means = d est le carré de la distance entre les points de deux images : 0 pour un seul et même point, 4 au plus.
learn-loss-formula = perte = max(d(A, P) − d(A, N) + α, 0)
learn-loss-numbers = max({ $positive } − { $negative } + { $margin }, 0) = { $loss }
learn-margin-means = La marge α est l’écart dont N doit être plus éloigné que P pour que le triplet soit réglé.
learn-kind-easy = facile
learn-kind-easy-means = N est plus éloigné que P, au moins de la marge. La perte vaut 0 : ce triplet n’apprend rien au réseau.
learn-kind-semi-hard = semi-difficile
learn-kind-semi-hard-means = N est plus éloigné que P, mais de moins que la marge. Ce triplet est encore instructif.
learn-kind-hard = difficile
learn-kind-hard-means = N est aussi proche que P, ou plus proche : le réseau prend le mauvais. La perte est au moins égale à la marge.
learn-kind-is = Ce triplet est { $kind }.

## Les points du réseau sur une carte

learn-map = Personnes que le réseau n’a jamais vues
learn-map-label = Carte de { NUMBER($pictures) } images. Les touches fléchées mènent d’un point à l’autre.
learn-map-means = Chaque point est une image ; il y en a { NUMBER($pictures) }, de { NUMBER($people) } personnes. Douze personnes ont chacune une forme et une couleur : leurs quatre images devraient se rapprocher. L’échelle reste la même : des points proches au départ s’écartent à mesure que le réseau apprend.
learn-map-explained = Le réseau donne 32 nombres à chaque image. La carte est plane et montre { NUMBER($x) } % et { NUMBER($y) } % de leur variation ; des points qui semblent proches ici peuvent donc être plus éloignés.
learn-map-hint = Pointez sur la carte, touchez-la ou déplacez-vous avec les touches fléchées pour voir une image.
learn-map-empty = La carte apparaît quand l’entraînement commence.
learn-point = Personne { NUMBER($person) }, image { NUMBER($picture) }
learn-neighbour-same = La plus proche de toutes les autres images montre la même personne, à la distance { $distance }.
learn-neighbour-other = La plus proche de toutes les autres images montre quelqu’un d’autre, à la distance { $distance }. Ici, le réseau se trompe.

## Courbes

learn-eer = Taux d’erreur sur les personnes jamais vues (EER)
learn-eer-means = Le taux d’égale erreur, mesuré sur des personnes que le réseau n’a jamais vues. Le seuil est fixé pour que les deux erreurs soient aussi fréquentes : prendre deux personnes pour une, et une personne pour deux. Deviner au hasard donne 50 %.
learn-loss = Perte
learn-loss-means = Ce que l’entraînement diminue, en moyenne sur les triplets qu’il utilise.
learn-active = Triplets encore instructifs
learn-active-means = La part de ceux dont la perte est supérieure à 0. Les autres ne changent rien.
learn-spread = Dispersion des points
learn-spread-means = 0 si toutes les images sont au même point ; 1 au plus.
learn-pictures-seen = Images vues
learn-step = itération { NUMBER($step) }
learn-curve-waiting = Apparaît pendant l’entraînement
learn-curve-summary = { $name } : de { $from } à { $to } à l’itération { NUMBER($step) }.
learn-curve-name = Cet entraînement
