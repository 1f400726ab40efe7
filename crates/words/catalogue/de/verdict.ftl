### The answer, and what it waits for.

verdict-stopped = Nicht verfügbar
verdict-choose = Zwei Bilder wählen
verdict-one-more = Noch ein Bild
verdict-ready = Wird vorbereitet …
verdict-no-face = Noch kein Gesicht
verdict-same = Dieselbe Person
verdict-unsure = Nicht sicher
verdict-different = Verschiedene Personen
verdict-stopped-means = Nichts kann verglichen werden, bis das behoben ist.
verdict-choose-means = Ein Gesicht auf jeder Seite, per Kamera oder Foto; hier lesen Sie, ob sie übereinstimmen.
verdict-ready-means = Ihre Bilder werden verglichen, sobald das Rechenwerk läuft.
verdict-looking-means = Die Gesichter werden gesucht und verglichen.
verdict-closer = Die beiden Gesichter sind sich näher als die Grenze.
verdict-between = Die beiden Gesichter liegen zwischen den Grenzen. Versuchen Sie ein klareres Bild.
verdict-rarely = Zwei Bilder einer Person liegen selten so weit auseinander.
verdict-needs = „{ $question }“ braucht noch ein Bild.
verdict-pass = Etwa 1 von { NUMBER($pairs) } Paaren verschiedener Personen käme ebenfalls durch.
gauge = Abstand { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }; dieselbe Person bis { NUMBER($same, minimumFractionDigits: 3, maximumFractionDigits: 3) }
faces-found =
    { $faces ->
        [one] Ein Gesicht gefunden.
       *[other] { NUMBER($faces) } Gesichter gefunden; das größte wird benutzt.
    }
