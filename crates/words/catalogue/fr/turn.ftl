### Tourner la tête, un signe de vie sur demande.

turn-title = Signe de vie
turn-ask = Demander de tourner la tête
turn-why = Distingue une tête d’une photo plate. La réponse n’en a pas besoin.
turn-straight = Regardez la caméra.
turn-left = Tournez lentement la tête vers la gauche…
turn-right = Tournez lentement la tête vers la droite…
turn-now-left = … puis vers la gauche.
turn-now-right = … puis vers la droite.
turn-progress = Part du mouvement qui a été vue
turn-skip = Passer
turn-again = Redemander
turn-moved = A bougé comme une tête, et non comme une photo plate. Une photo pliée, une vidéo ou un masque peuvent aussi passer.
turn-not-seen = Nous n’avons pas vu votre tête tourner. Réessayez avec plus de lumière.
turn-another-face = Un autre visage a pris la place du premier. Réessayez, sans personne d’autre devant la caméra.
turn-no-face = Nous n’avons pas vu de visage. Réessayez en regardant la caméra.
turn-skipped = Étape passée. La réponse est la même sans elle.
turn-first = D’abord un signe de vie
turn-first-means = Ce site demande d’abord un signe de vie : utilisez la caméra et tournez la tête comme demandé.
