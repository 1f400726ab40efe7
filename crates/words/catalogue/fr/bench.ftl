### La page Banc d’essai.

bench-title = Banc d’essai
bench-intro = Exécute plusieurs fois chaque réseau de cette page sur des images fournies et montre le temps nécessaire dans ce navigateur : le premier passage, puis la médiane des autres avec leur écart interquartile. Rien n’est envoyé nulle part.
bench-measure = Mesurer
bench-faces = Visages seulement
bench-everything = Tout, y compris le transfert de style et la recherche parmi des personnes
bench-busy = Un transfert de style est en cours et fausserait les temps. Arrêtez-le d’abord sur la page « Style ».
bench-start = Démarrer
bench-cancel = Annuler
bench-save = Enregistrer en JSON
bench-progress = Progression de la mesure
bench-table = Tableau des temps
bench-what = quoi
bench-median = médiane
bench-range = écart interquartile
bench-first = premier passage
bench-runs = passages
bench-from-to = { $from } à { $to }
bench-status = { NUMBER($item) } sur { NUMBER($items) } : { $what }
bench-done = Terminé.
bench-cancelled = Arrêté avant que tout soit mesuré.
bench-worker-lost = Le processus d’arrière-plan s’est arrêté ; les résultats déjà obtenus figurent ci-dessous.
bench-preparing = préparation
bench-downloading = téléchargement, { $model } : { $received } sur { $total }
bench-first-run = premier passage
bench-run = passage { NUMBER($run) }
bench-encode =
    { $faces ->
        [one] encodeur de visages, un visage
       *[other] encodeur de visages, { NUMBER($faces) } visages à la fois
    }
bench-detect = détecteur de visages en { NUMBER($side, useGrouping: "false") }
bench-forward = { $model }, propagation avant jusqu’à conv5_1, en { NUMBER($side, useGrouping: "false") }
bench-style-step = itération de transfert de style, { $model }, en { NUMBER($side, useGrouping: "false") }
bench-analyse = visage, points de repère et encodage d’une photo, détecteur en { NUMBER($side, useGrouping: "false") }
bench-search = recherche parmi { NUMBER($people) } personnes avec 5 images chacune
bench-unlock = ouverture des fiches de { NUMBER($people) } personnes avec 5 images chacune
