### Le chapitre « Sentir le problème ».

learn-feel-lead = L’image du haut montre une personne. L’une des deux du bas montre la même personne à un autre moment : sous une autre lumière, avec une autre expression, peut-être avec un chapeau ou une autre coiffure. Laquelle ?
learn-feel-question = Question { NUMBER($number) } sur { NUMBER($all) }
learn-feel-anchor = La personne que vous cherchez
learn-feel-left = L’image de gauche montre la même personne
learn-feel-right = L’image de droite montre la même personne
learn-feel-hint = Choisissez une image, ou appuyez sur la flèche gauche ou droite.
learn-feel-score = Vous avez eu raison { NUMBER($visitor) } fois sur { NUMBER($all) }, les pixels { NUMBER($pixels) } fois.
learn-feel-pixels-means = « Les pixels » désigne un programme qui compare les images point par point, en 32 × 32 pixels, et choisit celle dont les couleurs sont les plus proches.
learn-feel-measuring = Mesure de ce que valent les pixels avec plus de personnes…
learn-feel-eer = Mesuré à l’instant sur { NUMBER($pictures) } images de { NUMBER($people) } autres personnes dessinées : même à son meilleur seuil, la comparaison des pixels prend { $eer } des paires de deux personnes pour une seule personne, et la même part des paires d’une même personne pour deux (le taux d’égale erreur).
learn-feel-why = La lumière, la pose et les cheveux changent plus les pixels que la personne elle-même. Un réseau doit trouver des nombres dans lesquels seule la personne compte. Le chapitre suivant en entraîne un.
learn-feel-again = Encore, avec d’autres personnes
learn-feel-answers = Vos réponses
learn-feel-you = Vous
learn-feel-pixels = Pixels
learn-feel-right-answer = juste
learn-feel-wrong-answer = faux
