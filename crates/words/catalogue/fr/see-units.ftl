### Les chapitres de la page Voir sur les unités de VGG-19.

see-walk = Des contours aux objets
see-walk-summary = Cinq couches en cinq étapes : ce que cherchent leurs unités, d’une couleur jusqu’à la tête d’un animal.
see-nine = Les neuf extraits
see-nine-summary = Lesquelles, parmi 180 photos, excitent le plus une unité ? Voici les neuf premières. Et parmi les vôtres ?
see-look = Sur votre image
see-look-summary = Où chaque unité répond-elle dans votre image, et à quels pixels ?
see-made = Une image faite pour une unité
see-made-summary = Du bruit, pas à pas, vers une image qui excite de plus en plus une unité.

see-layer = Couche
see-unit = Unité { NUMBER($number) }
see-unit-choice = Quelle unité ?
see-telling = Unités à regarder
see-unit-number = Unité
see-unit-range = 0 à { NUMBER($last) }

see-walk-lead = Le réseau est VGG-19 ; conv4_1 est la première couche de son quatrième bloc. Chaque unité d’une couche répond à une question sur une partie de l’image. Lisez les cinq étapes l’une après l’autre : les questions deviennent plus difficiles, et les parties plus grandes. Pointez sur un extrait pour voir la photo dont il vient.
see-walk-1 = Dans la première couche, une unité cherche une couleur, ou un contour entre deux couleurs.
see-walk-2 = Dans le deuxième bloc, les unités cherchent des combinaisons : une couleur au-dessus d’une autre, deux lignes côte à côte, un point sombre.
see-walk-3 = Dans le troisième bloc, les unités cherchent de petits motifs : un point dans un anneau, des lignes parallèles, une lumière dans l’obscurité.
see-walk-4 = Dans le quatrième bloc, les motifs deviennent des parties : un œil, des entretoises, des taches noires et blanches.
see-walk-5 = Dans le cinquième bloc, les unités cherchent des objets : la tête d’un animal, une tour, des arches. Elles en acceptent de nombreuses sortes, à de nombreux endroits, et parfois autre chose.
see-walk-field = Une unité de cette couche voit { NUMBER($side) } × { NUMBER($side) } pixels.
see-walk-questions = Questions qui se posent en classe
see-ask-unit = Qu’est-ce qu’une unité ?
see-ask-unit-answer = Un noyau d’une couche, avec son biais et sa ReLU. Il fait le même calcul à chaque position de l’image : il a donc autant de réponses que la couche a de positions. La couche conv4_1 a 512 unités.
see-ask-nine = Pourquoi neuf ?
see-ask-nine-answer = Un seul extrait pourrait être un hasard. Neuf remplissent un petit carré, et ce que les neuf ont en commun donne une bonne idée de ce que cherche l’unité, pour autant que ces photos le montrent.
see-ask-plot = Qu’est-ce qui est montré, l’unité ou la photo ?
see-ask-plot-answer = La photo : les pixels que l’unité voit à la position où elle répond le plus fort. Le noyau de l’unité est lui-même un tableau de nombres ; on ne peut le dessiner en couleurs que dans la première couche.
see-ask-same = Deux extraits peuvent-ils venir d’une même photo ?
see-ask-same-answer = Pas ici : de chaque photo, seule compte la position la plus forte. Sinon, une photo avec beaucoup d’yeux pourrait remplir les neuf places.

see-nine-lead = Choisissez une couche et l’une de ses unités. Les neuf extraits sont ce que voit l’unité là où elle répond le plus fort, le plus fort d’abord. Qu’ont-ils en commun ?
see-patches = Les neuf extraits
see-patches-label = Les neuf extraits qui excitent le plus l’unité { NUMBER($number) }, le plus fort d’abord
see-patches-of = Trouvés parmi les { NUMBER($count) } photos fournies avec cette page, par le VGG-19 compact (léger) avec lequel peint la page « Style ». Le VGG-19 d’origine trouve en partie les mêmes extraits, en partie d’autres. Les photos viennent d’un logiciel pour enfants : il y a beaucoup d’animaux, et peu de visages, de voitures, de repas et de lettres.
see-patch = Extrait { NUMBER($number) } : { $title }
see-patch-picture = Dans sa photo
see-patch-field = L’unité voit { NUMBER($side) } × { NUMBER($side) } pixels.
see-own = Vos propres photos
see-own-lead = Choisissez de 20 à 200 photos. Chacune est analysée dans ce navigateur, et rien n’est conservé : quand vous quittez ce chapitre, photos et extraits sont oubliés.
see-own-choose = Choisir des photos…
see-own-stop = Arrêter
see-own-scan = Analyse de vos photos
see-own-progress = Photos analysées : { NUMBER($scanned) } sur { NUMBER($planned) }.
see-own-unreadable = { $count ->
    [one] { NUMBER($count) } fichier n’a pas pu être lu.
   *[other] { NUMBER($count) } fichiers n’ont pas pu être lus.
 }
see-own-left-out = { $count ->
    [one] { NUMBER($count) } photo a été laissée de côté : 200 au plus sont analysées.
   *[other] { NUMBER($count) } photos ont été laissées de côté : 200 au plus sont analysées.
 }
see-own-label = Les extraits de vos photos qui excitent le plus l’unité { NUMBER($number) }, le plus fort d’abord

see-look-lead = Le réseau regarde votre image. Chaque carte appartient à une unité et est claire là où l’unité répond. Choisissez une carte, puis une position sur celle-ci : le cadre montre ce que l’unité y voit et, au-dessous, ce à quoi elle répond.
see-look-pace = Le réseau a mis { NUMBER($ms) } ms.
see-maps = Cartes
see-maps-lead = Clair signifie une réponse forte. Le blanc est la réponse la plus forte de cette page de cartes ; la luminosité suit la racine carrée.
see-maps-back = Retour
see-maps-on = Autres unités
see-maps-range = { NUMBER($first) } à { NUMBER($last) } sur { NUMBER($all) }
see-map = Unité { NUMBER($number) }, réponse la plus forte { NUMBER($strength, minimumFractionDigits: 1, maximumFractionDigits: 1) }
see-order = Ordre
see-order-strength = la plus forte d’abord
see-order-number = par numéro
see-camera-stop = Arrêter la caméra
see-camera-note = Le carré central de chaque image est regardé, en 160 × 160 pixels. Choisissez une carte pour figer l’image et regarder de plus près.
see-lens-map = La carte de l’unité. Les touches fléchées déplacent la position.
see-lens-value = Réponse { NUMBER($value, maximumFractionDigits: 1) } à la colonne { NUMBER($x) }, ligne { NUMBER($y) }. Le cadre montre les { NUMBER($side) } × { NUMBER($side) } pixels que voit l’unité.
see-back = Ramené à l’image
see-back-lead = La réponse est ramenée à travers le réseau, couche par couche, jusqu’aux pixels.
see-rule = Règle
see-rule-guided = guidée
see-rule-deconvolution = deconvnet
see-rule-gradient = gradient
see-rule-guided-keeps = La rétropropagation guidée garde ce qui est positif au retour, là où l’unité était active à l’aller. Elle montre les formes les plus nettes, car elle suit les contours de la photo elle-même.
see-rule-deconvolution-keeps = Le deconvnet garde ce qui est positif au retour, sans tenir compte des unités qui étaient actives. Les formes apparaissent sous un motif en damier.
see-rule-gradient-keeps = Le gradient garde tout, là où les unités étaient actives. Il dit comment un petit changement de chaque pixel changerait la réponse, et ressemble à du bruit.
see-rule-no-proof = Aucune des trois ne prouve que ces pixels causent la réponse.
see-drawing = Représentation
see-drawing-photo = la photo là où elle compte
see-drawing-gradient = ce qui est revenu

see-made-lead = Ici, le réseau reste tel quel et c’est l’image qui est entraînée : au départ, c’est du bruit, puis elle change pas à pas pour qu’une unité réponde plus fort. Ce qui en sort n’est la photo de rien. Cela montre ce qui fait répondre cette unité, souvent répété de nombreuses fois.
see-made-picture = L’image
see-made-seed = Numéro du bruit
see-made-start = Créer une image
see-made-stop = Arrêter et garder
see-made-save = Enregistrer en PNG
see-made-how = Le même bruit donne toujours la même image sur le même ordinateur. Un autre numéro donne une autre image de la même unité. Jusqu’à conv4_1, c’est la moyenne de la carte de l’unité qui est augmentée ; à conv5_1, sa réponse au milieu.
see-made-label = Image faite pour l’unité { NUMBER($number) } de { $layer }
see-made-progress = Itération { NUMBER($step) } sur { NUMBER($planned) }. La réponse est passée de { NUMBER($first, maximumFractionDigits: 1) } à { NUMBER($strength, maximumFractionDigits: 1) }.
see-made-beside = Ce qui excite le plus la même unité parmi les photos :
