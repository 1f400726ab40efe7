### Le chapitre « En une dimension ».

see-line-lead = Un noyau est une courte rangée de nombres, ses poids. Posez-le sur un signal, multipliez chaque poids par la valeur placée dessous, et additionnez : voilà un nombre de la réponse. Faites-le ensuite glisser d’un cran.
see-findings = Ce qui a été trouvé
see-heart = Un cœur qui bat
see-heart-lead = Huit secondes d’un électrocardiogramme dessiné, à 250 valeurs par seconde. Le secteur ronfle à 50 Hz, le niveau dérive, et un battement arrive trop tôt.
see-heart-mean = Moyenne de cinq
see-heart-mean-means = Cinq fois 1/5 : chaque valeur devient la moyenne de cinq. Cinq valeurs font exactement une période du ronflement ; la moyenne l’élimine donc.
see-heart-strokes = Pentes
see-heart-strokes-means = −1 −1 0 1 1 : ce qui vient moins ce qui était. La réponse est forte là où le signal monte ou descend fortement. Ce noyau glisse sur ce que laisse la moyenne de cinq.
see-heart-beat = Le battement
see-heart-beat-means = 41 poids en forme de la partie raide d’un battement. La réponse est la plus forte là où le signal lui ressemble : c’est ainsi que ce noyau trouve les battements. Il glisse sur ce que laisse la moyenne de cinq.
see-heart-own-means = Vos propres poids glissent sur le signal brut. Lesquels éliminent le ronflement ? Essayez cinq nombres égaux, ou 1 −0,618 1 0 0.
see-span = Afficher
see-span-whole = Les huit secondes
see-span-second = Une seconde
see-span-start = À partir de
see-heart-input-label = Courbe du signal en millivolts
see-heart-response-label = Courbe de la réponse. { $findings }
see-heart-beats = Battements trouvés
see-heart-early-beat = Battement précoce
see-heart-second-input = Entrée, après la moyenne de cinq
see-heart-hum = À 50 Hz, le gain du noyau est de { NUMBER($gain, minimumFractionDigits: 3, maximumFractionDigits: 3) } : 0 élimine un son pur, 1 le conserve. Amplitude mesurée à 50 Hz : { NUMBER($before, minimumFractionDigits: 3, maximumFractionDigits: 3) } dans l’entrée, { NUMBER($after, minimumFractionDigits: 3, maximumFractionDigits: 3) } dans la réponse.
see-heart-found =
    { $beats ->
        [one] { NUMBER($beats) } battement trouvé, environ { NUMBER($pulse) } par minute.
       *[other] { NUMBER($beats) } battements trouvés, environ { NUMBER($pulse) } par minute.
    }
see-heart-found-early =
    { $beats ->
        [one] { NUMBER($beats) } battement trouvé, environ { NUMBER($pulse) } par minute. L’un d’eux arrive trop tôt, à { $early }.
       *[other] { NUMBER($beats) } battements trouvés, environ { NUMBER($pulse) } par minute. L’un d’eux arrive trop tôt, à { $early }.
    }
see-heart-another = Un autre cœur
see-sound = Un son
see-sound-filters = Un banc de 128 paires de filtres glisse sur un son de 8 000 valeurs par seconde, chaque paire pour une fréquence.
see-sound-lead = Quatre secondes d’un son de synthèse : quatre notes, un son pur qui monte de 200 à 3 600 Hz, et trois clics.
see-sound-own-lead = Votre propre son, pour ce qui se trouve au-dessous de 4 000 Hz, rendu aussi fort que possible. Il reste dans ce navigateur et disparaît quand vous quittez ce chapitre.
see-sound-cut = Seules ses dix premières secondes sont affichées.
see-sound-own-label = Spectrogramme de votre propre son
see-sound-record = Enregistrer quatre secondes
see-sound-file = Choisir un fichier audio
see-sound-drawn = Le son de synthèse
see-sound-finish = Terminer
see-sound-cancel = Annuler
see-sound-asking = En attente de votre autorisation pour utiliser le microphone…
see-sound-recording = Enregistrement en cours. Parlez, chantez ou sifflez.
see-sound-reading = Lecture du son…
see-sound-denied = Le microphone n’est pas autorisé. Autorisez-le dans la barre d’adresse, ou dans la page qui intègre celle-ci ; ou choisissez un fichier audio.
see-sound-no-microphone = Aucun microphone n’a été trouvé. Branchez-en un, ou choisissez un fichier audio.
see-sound-busy = Le microphone ne répond pas. Fermez les autres programmes qui l’utilisent et réessayez.
see-sound-no-recording = Ce navigateur ne peut pas enregistrer ici. Choisissez plutôt un fichier audio.
see-sound-unreadable = Ce fichier ne peut pas être lu comme un son ({ $detail }). Choisissez-en un autre, par exemple un fichier WAV ou MP3.
see-sound-huge = Ce fichier dépasse 50 Mo. Choisissez un son plus court.
see-sound-silent = Ce son est silencieux. Vérifiez que le microphone n’est pas coupé, ou choisissez un autre fichier.
see-sound-short = Ce son est plus court qu’un filtre, soit 32 millisecondes. Choisissez-en un plus long.
see-sound-play = Écouter le son
see-sound-stop = Arrêter
see-sound-another = Une autre mélodie
see-sound-failed = Ce navigateur ne joue aucun son ({ $detail }). Tout le reste fonctionne sans cela.
see-sound-label = Spectrogramme : quatre notes horizontales, une ligne montante et trois lignes verticales pour les clics
see-sound-axes = De gauche à droite : { $seconds }. De bas en haut : de 0 à 4 000 Hz. Plus c’est clair, plus c’est fort, en décibels.
see-sound-frames = Chaque filtre a 256 poids et avance de 64 : { $sum } colonnes. Tous les filtres ensemble demandent { $products } multiplications-additions.
see-filter = Filtre pour
see-hertz = { NUMBER($hertz) } Hz
see-filter-means = Un filtre de la paire : une onde qui s’élève puis s’éteint. L’autre est la même onde, décalée d’un quart de période. Ensemble, ils disent avec quelle force cette fréquence est présente, où que commence son onde. Les réseaux qui apprennent à partir du son brut trouvent d’eux-mêmes des filtres semblables.
see-filter-most = La réponse à { $frequency } au fil du temps. À son maximum, elle vaut { NUMBER($most, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
