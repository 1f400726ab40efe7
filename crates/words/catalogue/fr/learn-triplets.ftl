### Le chapitre « Quel triplet est instructif ? ».

learn-triplets-lead = Un triplet n’est instructif que tant que sa perte est supérieure à 0. Les triplets donnés à un réseau décident donc de la vitesse à laquelle il apprend, et même s’il apprend.
learn-triplets-look = Observer un triplet
learn-triplets-need = Il n’y a pas encore de points à observer : entraînez d’abord un réseau.
learn-triplets-from = Parmi les { NUMBER($people) } personnes que le réseau n’a jamais vues, telles qu’il les voit maintenant. Pendant l’entraînement, les nombres suivent.
learn-triplets-kind = Trouver un triplet actuellement
learn-triplets-another = Un autre
learn-triplets-none = Aucun triplet de ce genre n’a été trouvé parmi ceux qui ont été essayés. Choisissez un autre α ou un autre genre, ou laissez le réseau apprendre encore.
learn-triplets-alpha = Marge α
learn-triplets-alpha-means = Ce curseur ne change que ce que vous voyez ici. Tous les entraînements utilisent α = { NUMBER($margin, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
learn-triplets-arrows = Les flèches sur la carte montrent où ce triplet, à lui seul, déplacerait les trois points : A et P l’un vers l’autre, A et N à l’écart l’un de l’autre. Leurs longueurs ne sont comparables qu’entre elles.
learn-triplets-no-arrows = Il n’y a pas de flèches : ce triplet ne tire sur rien.
learn-race = Deux entraînements, une seule graine
learn-race-lead = Tous deux partent du même réseau et des mêmes personnes. Seuls diffèrent les triplets avec lesquels ils apprennent, et vous pouvez en changer en cours de route.
learn-race-miner-a = Triplets de l’entraînement A
learn-race-miner-b = Triplets de l’entraînement B
learn-race-a = A : { $miner }
learn-race-b = B : { $miner }
learn-race-train = Entraîner les deux
learn-race-again = Réentraîner les deux
learn-race-pause = Suspendre les deux
learn-race-continue = Continuer les deux
learn-race-stop = Arrêter les deux
learn-race-table = Tableau des deux entraînements
learn-miner-course = au hasard, tirés à l’avance
learn-miner-course-effect = Chaque triplet est tiré sans interroger le réseau. Bientôt, la plupart sont faciles et ne lui apprennent rien : il progresse donc lentement.
learn-miner-all = tous ceux dont la perte dépasse 0
learn-miner-all-effect = Toutes les images d’un lot sont comparées entre elles, et chaque triplet qui a une perte est utilisé. Le réseau apprend vite, et il reste de moins en moins de triplets instructifs.
learn-miner-semi-hard = semi-difficiles
learn-miner-semi-hard-effect = Pour chaque paire d’une même personne, on prend, s’il y en a un, un négatif plus éloigné que le positif mais à l’intérieur de la marge. Le réseau apprend vite et régulièrement.
learn-miner-hardest = les plus difficiles de chaque lot
learn-miner-hardest-effect = Pour chaque image, on prend le positif le plus éloigné et le négatif le plus proche. Dès le début, cela fait le plus souvent s’effondrer le réseau : tout le monde se retrouve au même point, et la perte reste à la marge.
