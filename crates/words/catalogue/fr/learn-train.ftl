### L’entraînement : ce qu’il attend, ce qu’il fait, et ce que l’on peut en faire.

learn-train-lead = Le réseau transforme chaque image en un point. Il apprend avec trois images à la fois, un triplet : une personne (l’ancre A), la même personne une deuxième fois (le positif P) et quelqu’un d’autre (le négatif N). Chaque itération déplace un peu le réseau, de sorte que P se rapproche de A et que N s’éloigne.
learn-train-people = Il apprend avec { NUMBER($learned) } personnes dessinées et est mesuré sur { NUMBER($unseen) } autres, qu’il ne voit jamais pendant l’apprentissage.
learn-training = Entraînement
learn-training-progress = Progression de l’entraînement
learn-now = Maintenant
learn-triplet-now = Un triplet des dernières itérations
learn-triplet-waiting = Un triplet apparaît pendant l’entraînement.
learn-curves = Le cours de l’entraînement
learn-roc = Distinction des personnes jamais vues
learn-roc-text = La courbe pour des personnes que le réseau n’a jamais vues. Au point marqué, les deux taux d’erreur valent { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %. Plus la courbe est proche du coin supérieur gauche, mieux c’est.

## Ce qu’il fait

learn-status-requested = Préparation : les personnes du test sont en train d’être dessinées…
learn-status-running = Entraînement…
learn-status-collapsed = Le réseau s’est effondré : il place tout le monde presque au même point, et la perte reste à la marge. Choisissez d’autres triplets.
learn-status-pausing = Pause après cette itération…
learn-status-paused = En pause.
learn-status-ending = Arrêt…
learn-status-ended = { NUMBER($steps) } itérations sont faites. Sur des personnes que le réseau n’a jamais vues, le taux d’égale erreur est passé de { $first } à { $last }.
learn-status-loaded = Un réseau qui a appris pendant { NUMBER($steps) } itérations a été chargé. Sur des personnes qu’il n’a jamais vues, le taux d’égale erreur est de { $eer }.
learn-status-stopped = Arrêté.
learn-status-diverged = La perte n’est plus un nombre ; l’entraînement s’est donc arrêté. Recommencez avec une autre graine.
learn-status-lost = Le processus d’arrière-plan s’est arrêté, et le réseau a été perdu avec lui. Recommencez l’entraînement.

## Où il en est

learn-progress-steps = itération { NUMBER($done) } sur { NUMBER($planned) }
learn-progress-line = { $steps }, { $rate } images par seconde, { $left }

## Boutons

learn-action-train = Entraîner
learn-action-pause = Pause
learn-action-continue = Continuer
learn-action-stop = Arrêter
learn-action-more = Prolonger
learn-action-again = Réentraîner avec une autre graine

## Fichiers et lien

learn-keep = Garder et partager
learn-keep-net = Enregistrer le réseau
learn-keep-load = Charger un réseau
learn-keep-course = Enregistrer les courbes en tableau
learn-keep-map = Enregistrer la carte en image
learn-keep-map-measured = { NUMBER($people) } personnes qu’il n’a jamais vues, à l’itération { NUMBER($step) } : taux d’égale erreur { $eer }.
learn-keep-map-trained = Entraîné sur { NUMBER($people) } personnes dessinées, graine { $seed }.
learn-keep-means = Le réseau est un fichier de ses poids, que l’on peut enregistrer une fois l’entraînement terminé. En charger un remplace le réseau présent ici et les entraînements qui lui sont comparés. Dans le tableau, NaN signale qu’une ligne est une mesure et non un lot.
learn-keep-link = Lien vers cette configuration
learn-keep-link-means = Il contient les réglages : graine, nombre de personnes, variété des images, itérations, triplets. Il ne contient aucun poids : la personne qui l’ouvre entraîne le réseau de nouveau.
