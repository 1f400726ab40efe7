### La page À propos : ce que c’est, comment cela fonctionne, ses limites et ses sources.

about-title = À propos de Likeness
about-intro = Likeness dit si deux images montrent la même personne et à laquelle des personnes inscrites un visage appartient ; il repeint aussi des photos dans le style d’autres images. Il utilise pour cela des réseaux de neurones convolutifs qui s’exécutent dans votre propre navigateur : aucun serveur ne calcule quoi que ce soit.
about-how = Fonctionnement
about-find = <b>Trouver.</b> Un petit réseau trace un cadre autour de chaque visage. Dans une vidéo en direct, le plus grand est retenu ; dans une photo, un grand visage proche du centre.
about-align = <b>Aligner.</b> Un deuxième réseau place 68 points sur le visage. Une rotation, une mise à l’échelle et une translation les amènent sur un modèle fixe : les yeux et la bouche se trouvent ainsi toujours au même endroit d’une petite image carrée.
about-encode = <b>Encoder.</b> Un réseau résiduel transforme cette image x en son encodage f(x) : 128 nombres. Il a été entraîné pour que les images d’une même personne soient proches et celles de personnes différentes éloignées, y compris pour des personnes qu’il n’a jamais vues.
about-compare = <b>Comparer.</b> La distance entre deux images A et B est d(A, B) = ‖f(A) − f(B)‖². Cette page l’affiche, ainsi que sa racine carrée, pour laquelle les seuils sont fixés.
about-decide = <b>Décider.</b> Jusqu’à un seuil τ, la réponse est « Même personne » ; un peu au-dessus, « Incertain » ; au-delà, « Personnes différentes ». τ a été fixé sur des paires mesurées de façon à laisser passer peu de paires de personnes différentes ; la réponse dit combien.
about-terms = La <b>vérification</b> compare un visage à une personne annoncée (1:1) : oui ou non. La <b>reconnaissance</b> le compare aux K personnes inscrites (1:K) : laquelle est-ce, ou n’est-ce aucune d’elles ? Plus il y a de personnes, plus il y a d’occasions de se tromper de nom ; τ devient donc plus strict quand K augmente, et le risque de nom erroné reste celui que vous avez choisi.
about-one-shot = Une seule image par personne suffit, car le réseau n’est pas entraîné sur cette personne : il compare. C’est l’apprentissage à partir d’un seul exemple, que les manuels appellent one-shot learning.
about-style = Fonctionnement du transfert de style
about-style-features = <b>Analyser.</b> Un réseau entraîné à nommer des objets, un VGG-19 compact, est appliqué à la photo, au style et au résultat. Les activations de ses couches forment le contenu de l’image ; les activations qui apparaissent ensemble, où que ce soit, forment son style (la matrice de Gram).
about-style-compare = <b>Comparer.</b> J = α J_content + β J_style mesure à quel point le résultat s’écarte du contenu de la photo et du style.
about-style-improve = <b>Améliorer.</b> Chaque pixel est légèrement modifié dans la direction qui diminue J, quelques centaines de fois, d’abord sur une petite image, puis sur de plus grandes.
about-style-check = <b>Contrôler.</b> Si la photo montre un visage, la page indique si l’encodeur de visages reconnaît encore la personne.
about-limits = Limites
about-limits-security = C’est un outil pratique, pas une sécurité : une photo tenue devant la caméra passe pour la personne qu’elle montre.
about-limits-rates = Les taux d’erreur sont des moyennes sur les images qui ont servi à les mesurer. Ils peuvent varier d’un groupe de personnes à l’autre ; attendez-vous à plus d’erreurs avec les enfants, un grand écart d’âge, les masques, les images sombres et les têtes tournées.
about-limits-groups = Sur 1 000 paires d’inconnus dont la peau est à peu près aussi claire sur les images, 0,7 concordent si elle est claire, 2 si elle est un peu plus foncée, 0,7 si elle est mate et 0,5 si elle est foncée ; ces différences ne sont pas certaines, et aucun visage n’a été manqué sur les images telles quelles. Faute d’images, on n’a pas mesuré combien de fois les personnes à la peau foncée sont refusées, ni les taux d’erreur selon le sexe et l’âge : les images ne portent pas ces indications.
about-limits-conditions = Sur les images de test dégradées, des visages ont été manqués quand l’image était très sombre ou surexposée ; à 40 degrés d’inclinaison, près de la moitié des points de repère étaient faux ; et quatre visages très flous sur cinq ont été refusés. Les petites images, et le JPEG jusqu’à une qualité de 20, n’ont presque pas nui.
about-limits-relatives = Les membres d’une même famille, et surtout les jumeaux, sont plus proches les uns des autres que des personnes sans lien de parenté.
about-limits-decisions = Ne prenez pas de décision concernant d’autres personnes sur la seule base de sa réponse.
about-credits = Licences et sources
about-credits-likeness = Likeness : MIT ou Apache-2.0, au choix.
about-credits-detector = Détecteur de visages et réseau des points de repère : issus de face-api.js de Vincent Mühler, par @vladmandic/face-api ; MIT.
about-credits-encoder = Encodeur de visages : MobileFaceNet, issu de human-models de Vladimir Mandic ; MIT. Le paquet ne dit ni qui l’a entraîné, ni sur quelles images.
about-credits-encoder-dlib = Encodeur de visages qu’un hébergeur peut proposer à la place : le modèle de reconnaissance faciale dlib de Davis King ; CC0.
about-credits-vgg = VGG compact : dérivé de VGG-19 de Karen Simonyan et Andrew Zisserman (CC BY 4.0) ; voir models/NOTICES.md.
about-credits-method = Transfert de style : d’après Gatys, Ecker et Bethge, 2016.
about-credits-styles =
    { $styles ->
        [one] { NUMBER($styles) } des styles fournis : dessiné par un programme de ce projet ; CC0.
       *[other] { NUMBER($styles) } des styles fournis : dessinés par des programmes de ce projet ; CC0.
    }
about-credits-paintings =
    { $paintings ->
        [one] { NUMBER($paintings) } des styles fournis : tableau de Vincent van Gogh ; domaine public. L’image provient de GCompris.
       *[other] { NUMBER($paintings) } des styles fournis : tableaux de Vincent van Gogh ; domaine public. Les images proviennent de GCompris.
    }
about-credits-software = Calculs avec burn (MIT ou Apache-2.0), affichage avec Leptos (MIT).
about-credits-zxcvbn = Robustesse des phrases de passe : zxcvbn-ts, d’après zxcvbn de Dan Wheeler ; MIT.
about-credits-sample = { $name } : { $credit }
