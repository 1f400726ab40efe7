### Wie stark eine neue Passphrase ist.

passphrase-strength = Stärke
passphrase-very-weak = Sehr schwach
passphrase-weak = Schwach
passphrase-fair = Mittel
passphrase-strong = Stark
passphrase-very-strong = Sehr stark
passphrase-estimate = { $strength }. Bei 10.000 Versuchen pro Sekunde dauert das Erraten etwa: { $time }.
passphrase-no-estimate = Die Schätzung der Stärke konnte nicht geladen werden.
passphrase-at-once = weniger als eine Sekunde
passphrase-seconds =
    { $count ->
        [one] { NUMBER($count) } Sekunde
       *[other] { NUMBER($count) } Sekunden
    }
passphrase-minutes =
    { $count ->
        [one] { NUMBER($count) } Minute
       *[other] { NUMBER($count) } Minuten
    }
passphrase-hours =
    { $count ->
        [one] { NUMBER($count) } Stunde
       *[other] { NUMBER($count) } Stunden
    }
passphrase-days =
    { $count ->
        [one] { NUMBER($count) } Tag
       *[other] { NUMBER($count) } Tage
    }
passphrase-years =
    { $count ->
        [one] { NUMBER($count) } Jahr
       *[other] { NUMBER($count) } Jahre
    }
passphrase-centuries = Jahrhunderte
