### Le chapitre « En trois dimensions ».

see-space-lead = Un noyau peut aussi être un cube. Il glisse dans un volume, ou dans un film, dont le troisième axe est le temps.
see-axis-height = De bas en haut
see-axis-depth = Du visage vers l’arrière
see-axis-width = De gauche à droite
see-head = Une tête
see-head-lead = Une tête dessinée comme un scanner la montrerait : 32 × 32 × 32 valeurs. Un crâne clair entoure le cerveau, et dans le cerveau se trouve une petite tache claire.
see-head-edge-height = Contours, bas-haut
see-head-edge-depth = Contours, avant-arrière
see-head-edge-width = Contours, gauche-droite
see-head-ball = Boules claires
see-head-masked-ball = Boules claires, crâne masqué
see-head-edge-means = Un noyau de 3 × 3 × 3. Blanc : cela s’éclaircit le long de cet axe. Noir : cela s’assombrit. Gris : ni l’un ni l’autre.
see-head-missed = Un noyau de 7 × 7 × 7 qui cherche des boules claires. Sa réponse la plus forte est au crâne, plus clair que la tache.
see-head-found = Le crâne est masqué : il ne reste que le cerveau. La réponse la plus forte est maintenant à la tache claire.
see-head-pairs = Chaque paire montre une coupe de l’entrée à gauche et de la réponse à droite. Les lignes indiquent où passent les deux autres coupes.
see-head-go = Aller à la réponse la plus forte
see-head-another = Une autre tête
see-slice-input = Coupe { NUMBER($number) } de l’entrée
see-slice-response = Coupe { NUMBER($number) } de la réponse
see-film = Un film
see-film-lead = 24 images de 48 × 48 pixels. Un carré se déplace d’un pixel par image, un autre reste immobile.
see-film-direction = Le carré se déplace
see-film-right = vers la droite
see-film-left = vers la gauche
see-film-down = vers le bas
see-film-up = vers le haut
see-film-change = d/dt : ce qui change
see-film-time = Image
see-film-play = Lancer le film
see-film-pause = Pause
see-film-frame = Image { NUMBER($number) } du film
see-film-response = La réponse à l’image { NUMBER($number) }
see-film-none = Pas de réponse ici : le noyau a besoin d’images avant et après.
see-film-grey = Dans la réponse, le gris vaut 0, le blanc est au-dessus et le noir au-dessous.
see-film-strengths = Réponse la plus forte de chaque noyau, positive ou négative
see-film-kernel = Noyau
see-film-moving = Près du carré en mouvement
see-film-standing = Près du carré immobile
see-film-strengths-means = d/dt compare l’image suivante à la précédente ; ce qui est immobile disparaît donc. Un noyau pour une direction est un cube de 5 × 5 × 5 qui se déplace avec le carré ; il répond le plus fort à sa propre direction.
see-film-camera = Filmer avec la caméra
see-film-camera-lead = Le carré central de l’image est filmé en 48 × 48 pixels, comme dans un miroir : 24 images en une ou deux secondes. Déplacez une main d’un côté à l’autre.
see-film-take = Prendre 24 images
see-film-taking =
    { $frames ->
        [one] { NUMBER($taken) } sur { NUMBER($frames) } image
       *[other] { NUMBER($taken) } sur { NUMBER($frames) } images
    }
see-film-drawn = Le film dessiné
see-film-own-lead = Votre propre film, 24 images de 48 × 48 pixels. Il reste dans ce navigateur et disparaît quand vous quittez ce chapitre.
see-film-strongest = Réponse la plus forte
see-film-own-means = d/dt compare l’image suivante à la précédente ; ce qui est immobile disparaît donc, hormis le bruit de la caméra. Un noyau pour une direction répond le plus fort à un contour qui se déplace dans son sens d’un pixel par image.
see-chain = Les deux mêmes couches en une, deux et trois dimensions
see-chain-lead = La première couche a 16 noyaux, la seconde 32, chacun de côté 5, sans remplissage. L’image de la deuxième chaîne est en couleurs et a trois canaux ; les autres entrées en ont un.
see-chain-which = Couche
see-chain-layer = { NUMBER($dimensions) }D, couche { NUMBER($layer) }
see-chain-input = Entrée
see-chain-kernel = Chaque noyau
see-chain-output = Sortie
see-chain-parameters = Paramètres
see-chain-multiply-adds = Multiplications-additions
see-chain-means = Le dernier nombre de l’entrée, du noyau et de la sortie est le nombre de canaux, s’il y en a plusieurs. Les paramètres sont les poids et un biais par noyau ; ils ne dépendent pas de la taille de l’entrée.
