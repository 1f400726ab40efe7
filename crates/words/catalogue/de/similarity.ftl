### How similar the enrolled people are.

similarity-title = Wie ähnlich sind sie sich?
similarity-lead = Die Abstände zwischen den Personen, die Sie kennen, d = ‖f(A) − f(B)‖.
similarity-measuring = Wird gemessen …
similarity-too-few = Zum Vergleichen braucht es zwei Bilder.
similarity-map = Karte
similarity-map-label =
    { $pictures ->
        [one] Karte von { NUMBER($pictures) } Bild; nahe Punkte sind ähnlich
       *[other] Karte von { NUMBER($pictures) } Bildern; nahe Punkte sind ähnlich
    }
similarity-map-means = Die ersten beiden Hauptkomponenten der 128 Zahlen; sie zeigen { NUMBER($x) } % und { NUMBER($y) } % der Varianz. Nahe Punkte sind ähnlich.
similarity-matrix = Alle gegen alle
similarity-most-similar = Am ähnlichsten: { $a } und { $b }, Abstand { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
similarity-table = Tabelle der Abstände
similarity-table-caption = Kleinster Abstand zwischen den Bildern zweier Personen; auf der Diagonale der größte zwischen den eigenen einer Person
similarity-shown = Gezeigt werden die ersten { NUMBER($shown) } von { count-people }.
similarity-threshold = Ein anderer Schwellenwert
similarity-tau = τ = { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }
similarity-in-use = (in Gebrauch: { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) })
similarity-no-genuine = Von niemandem gibt es zwei Bilder; über Paare einer Person lässt sich daher nichts sagen.
similarity-genuine = { NUMBER($matched) } von { NUMBER($pairs) } Paaren einer Person würden übereinstimmen.
similarity-one-person = Es gibt nur eine Person.
similarity-none-confused = Keines von { NUMBER($pairs) } Paaren zweier Personen würde verwechselt.
similarity-confused = { NUMBER($confused) } von { NUMBER($pairs) } Paaren zweier Personen würden verwechselt.
similarity-slider-means = Der Regler ändert nichts; er zeigt, was sich ändern würde.
similarity-curve = Wie gut sie sich unterscheiden lassen
similarity-roc = Gleichfehlerrate { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %, Fläche unter der Kurve { NUMBER($auc, minimumFractionDigits: 3, maximumFractionDigits: 3) }, über { NUMBER($genuine) } Paare einer Person und { NUMBER($impostor) } zweier Personen.
similarity-roc-few = So wenige Paare zeigen eine Tendenz, mehr nicht.
similarity-roc-needs = Eine Kurve braucht mindestens zwei Personen, eine davon mit zwei Bildern.
similarity-axis-fmr = Paare zweier Personen, die übereinstimmen (FMR)
similarity-axis-tmr = Paare einer Person, die übereinstimmen (TMR)
similarity-somebody = jemand
