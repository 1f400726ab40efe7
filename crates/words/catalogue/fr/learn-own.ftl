### Le chapitre « Sur votre propre galerie ».

learn-own = Sur votre propre galerie
learn-own-summary = Une couche de plus, apprise avec les personnes que vous avez inscrites : les nomme-t-elle mieux ?
learn-own-lead = Un réseau qui connaît un peu tout le monde pourrait-il mieux apprendre vos quelques personnes ? Derrière le réseau qui reconnaît de vrais visages, une couche linéaire W apprend par triplets avec les images de votre galerie. Chaque image est mise de côté à son tour : W apprend avec les autres, puis doit nommer celle qu’elle n’a jamais vue. Il faut deux personnes avec trois images différentes chacune.
learn-own-formula = f′(x) = W f(x) / ‖W f(x)‖
learn-own-triplets = A et P sont deux images d’une même personne. N est une image de quelqu’un d’autre dans votre galerie, ou un inconnu : 128 nombres tirés au hasard, répartis comme ceux de vrais visages, et qui ne sont ceux de personne. La marge α vaut ici 1,2 : avec les 0,2 des autres chapitres, deux ou trois triplets sur cent seulement étaient instructifs lors de nos mesures, tant ces encodages distinguent déjà bien les gens.
learn-own-closed = Ce chapitre travaille sur votre propre galerie, qui n’est pas ouverte. Créez-la ou déverrouillez-la sur la page « Personnes », puis revenez.
learn-own-people = Vers la page « Personnes »
learn-own-few = Il faut deux personnes avec trois images chacune, pour qu’il en reste deux pour apprendre. { $people ->
    [0] Personne dans votre galerie n’a
    [one] Une personne de votre galerie a
   *[other] { NUMBER($people) } personnes de votre galerie ont
 } trois images lues par l’encodeur utilisé.
learn-own-other-encoder = Des inconnus ne peuvent être tirés que pour l’encodeur que cette page utilise par défaut. Choisissez-le sur la page « Modèles ».
learn-own-run = L’essai
learn-own-try = Entraîner et comparer
learn-own-again = Réentraîner
learn-own-stop = Arrêter
learn-own-progress = Itération { NUMBER($done) } sur { NUMBER($all) }. Perte { $loss } ; { $active } des triplets sont encore instructifs.
learn-own-stopped = Arrêté. Rien n’a été conservé.
learn-own-result =
    { $pictures ->
        [one] { NUMBER($pictures) } image de { NUMBER($people) } personnes, nommée d’après ce qui a été appris avec les autres
       *[other] { NUMBER($pictures) } images de { NUMBER($people) } personnes, chacune nommée d’après ce qui a été appris avec les autres
    }
learn-own-by = Encodages
learn-own-right = Bien nommées
learn-own-wrong = Mal nommées
learn-own-refused = Non nommées
learn-own-own = Distance à la bonne personne
learn-own-other = Distance à l’autre la plus proche
learn-own-plain = Tels quels
learn-own-head = Derrière W
learn-own-distances = Les distances sont des moyennes sur les images mises de côté : à la moyenne des autres images de la même personne, et à la moyenne la plus proche d’une autre personne. Une image est nommée si la distance à la moyenne la plus proche ne dépasse pas un seuil sous lequel passe un inconnu tiré au hasard sur 100 ; chaque colonne a le sien.
learn-own-loss = Sur les images avec lesquelles W a appris, la perte est passée de { $first } à { $last }.
learn-own-same = Avec ou sans W, le nombre d’images bien nommées est le même : rien de ce que W a appris ne se voit dans les noms. Les distances disent si W a déplacé les images qu’elle n’a jamais vues.
learn-own-better = Derrière W, { $pictures ->
    [one] une image de plus est bien nommée.
   *[other] { NUMBER($pictures) } images de plus sont bien nommées.
 } Avec si peu d’images, le hasard peut en faire autant.
learn-own-worse = Derrière W, { $pictures ->
    [one] une image de moins est bien nommée :
   *[other] { NUMBER($pictures) } images de moins sont bien nommées :
 } ce que W a appris par cœur l’induit en erreur.
learn-own-note = Ceci est une leçon. W est jetée, rien n’en est stocké ni envoyé, et elle ne décide de rien : sur les autres pages, les visages sont comparés tels quels.
