### Le transfert de style : ce qu’il attend, ce qu’il fait, et ce que l’on peut en faire.

style-job = Transfert de style
style-job-progress-label = Progression du transfert de style

## Ce qui manque

style-job-needs-photo = Choisissez une photo.
style-job-needs-style = Choisissez un style : l’un des styles fournis ou une image à vous.
style-job-engine-stopped = Rien ne peut être stylisé tant que ce problème n’est pas résolu.
style-job-engine-starting = Le moteur démarre ; vous pourrez styliser dans un instant.
style-job-sending = Préparation des images…
style-job-no-size = Cet appareil a trop peu de mémoire pour le transfert de style. Fermez d’autres onglets et choisissez de nouveau la photo.
style-job-ready = Prêt à styliser.

## Ce qu’il fait

style-job-asked = Préparation…
style-job-loading = Téléchargement : { $model }…
style-job-running = Stylisation…
style-job-pausing = Pause après cette itération…
style-job-paused = En pause.
style-job-ending = Arrêt…
style-job-finished = Terminé.
style-job-stopped = Arrêté ; le résultat a été gardé.
style-job-cancelled = Annulé.
style-job-diverged = L’optimisation a divergé ; le dernier bon résultat a été gardé. Un pas plus petit évite cela.
style-job-lost = Le processus d’arrière-plan s’est arrêté. Le dernier résultat a été gardé, et vous pouvez continuer à partir de lui.
style-job-lost-early = Le processus d’arrière-plan s’est arrêté avant d’obtenir un résultat. Recommencez.

## Où il en est

style-job-download = { $received } sur { $total } ; stocké pour la prochaine visite
style-job-iteration = itération { NUMBER($done) } sur { NUMBER($planned) } en { $size } px
style-job-line = { $iteration }, { $rate }, { $left }
style-job-rate = { NUMBER($rate) } par seconde
style-job-rate-slow = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } par seconde
style-job-left-unknown = temps restant inconnu
style-job-left-seconds = encore { NUMBER($seconds) } s
style-job-left-minutes = encore { NUMBER($minutes) } min

## Boutons

style-job-paint = Styliser
style-job-paint-again = Styliser de nouveau
style-job-pause = Pause
style-job-continue = Continuer
style-job-stop = Arrêter
style-job-cancel = Annuler
style-job-more = { NUMBER($iterations) } de plus
style-job-resume = Continuer depuis le dernier résultat
style-job-save = Enregistrer en PNG
