### Robustesse d’une nouvelle phrase de passe.

passphrase-strength = Robustesse
passphrase-very-weak = Très faible
passphrase-weak = Faible
passphrase-fair = Moyenne
passphrase-strong = Forte
passphrase-very-strong = Très forte
passphrase-estimate = { $strength }. Temps approximatif pour la deviner, à 10 000 essais par seconde : { $time }.
passphrase-no-estimate = L’estimation de la robustesse n’a pas pu être chargée.
passphrase-at-once = moins d’une seconde
passphrase-seconds =
    { $count ->
        [one] { NUMBER($count) } seconde
       *[other] { NUMBER($count) } secondes
    }
passphrase-minutes =
    { $count ->
        [one] { NUMBER($count) } minute
       *[other] { NUMBER($count) } minutes
    }
passphrase-hours =
    { $count ->
        [one] { NUMBER($count) } heure
       *[other] { NUMBER($count) } heures
    }
passphrase-days =
    { $count ->
        [one] { NUMBER($count) } jour
       *[other] { NUMBER($count) } jours
    }
passphrase-years =
    { $count ->
        [one] { NUMBER($count) } an
       *[other] { NUMBER($count) } ans
    }
passphrase-centuries = des siècles
