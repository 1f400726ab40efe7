### Le chapitre « Un seul exemple ».

learn-shot = Un seul exemple
learn-shot-summary = Inventez une personne, montrez-en une image au réseau et voyez s’il la nomme avec un chapeau, avec des lunettes, dans la pénombre.
learn-shot-lead = Le réseau a appris une distance, pas des noms. Une nouvelle personne ne demande donc pas d’entraînement : une image est encodée et conservée, et les images suivantes lui sont comparées.
learn-net-needed = Ce chapitre interroge le réseau du chapitre « Entraîner » une fois au repos. Entraînez-en un, ou laissez l’entraînement se terminer.
learn-shot-invent = Inventer une personne
learn-shot-invent-lead = Le réseau n’a jamais vu cette personne. L’image ci-dessous lui est montrée, une fois : c’est toute l’inscription.
learn-shot-enrolled = A, l’image inscrite
learn-shot-another = Quelqu’un d’autre
learn-shot-traits = Modifier le visage
learn-shot-found =
    { $right ->
        [one] { NUMBER($right) } des { NUMBER($all) } autres images est bien nommée, parmi cette personne et { NUMBER($others) } autres, inscrites à partir d’une image chacune.
       *[other] { NUMBER($right) } des { NUMBER($all) } autres images sont bien nommées, parmi cette personne et { NUMBER($others) } autres, inscrites à partir d’une image chacune.
    }
learn-shot-table = Autres images de la personne inventée
learn-shot-picture = Image x
learn-shot-compared = Comparaison
learn-shot-named = Nom donné
learn-shot-own = d(A, x) = { $own }
learn-shot-nearer = d(A, x) = { $own } < { $other } = d(N, x)
learn-shot-further = d(A, x) = { $own } ≥ { $other } = d(N, x)
learn-shot-compares = d(A, x) est le carré de la distance entre l’encodage de l’image x et celui de l’image inscrite A. N est l’image la plus proche d’une autre personne inscrite. La personne est bien nommée si A est plus proche que N. Aucun visage n’est refusé ici.
learn-shot-people = Dix nouvelles personnes
learn-shot-people-lead = { NUMBER($people) } personnes que le réseau n’a jamais vues. { NUMBER($searched) } autres images de chacune sont à nommer : d’abord avec une image inscrite par personne, puis avec { NUMBER($enrolled) }.
learn-shot-measuring = Encodage des images…
learn-shot-result = Bien nommées, sur { NUMBER($of) } autres images : { NUMBER($one) } avec une image inscrite par personne, { NUMBER($three) } avec trois.
learn-shot-mean = Avec trois images, c’est la moyenne de leurs encodages, ramenée à la longueur 1, qui est conservée pour chaque personne. Les deux fois, les mêmes autres images sont comparées. Comme elles sont peu nombreuses, le hasard joue un grand rôle : essayez d’autres personnes.
learn-shot-person = Personne { NUMBER($person) }, l’image inscrite
learn-shot-others = Dix autres

## Autres images

learn-disguise-hat = avec un chapeau
learn-disguise-glasses = avec des lunettes
learn-disguise-dim-light = dans la pénombre
learn-disguise-left = tête tournée d’un côté
learn-disguise-right = tête tournée de l’autre côté
learn-disguise-other-hair = avec une autre coiffure

## Traits

learn-trait-number = { NUMBER($number) } sur { NUMBER($all) }
learn-trait-face-width = Largeur du visage
learn-trait-face-height = Longueur du menton
learn-trait-jaw = Mâchoire étroite
learn-trait-skin-tone = Teinte foncée de la peau
learn-trait-hair-colour = Couleur des cheveux, du noir au blanc
learn-trait-hair-style = Coiffure
learn-trait-eye-distance = Écart des yeux
learn-trait-eye-width = Largeur des yeux
learn-trait-eye-height = Hauteur des yeux
learn-trait-eye-colour = Couleur des yeux, du brun au gris
learn-trait-brow-thickness = Épaisseur des sourcils
learn-trait-nose-length = Longueur du nez
learn-trait-nose-width = Largeur du nez
learn-trait-mouth-width = Largeur de la bouche
learn-trait-lips = Épaisseur de la lèvre inférieure
learn-trait-beard = Barbe
learn-trait-freckles = Taches de rousseur
learn-trait-age = Rides
