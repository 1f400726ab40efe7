### Was zu eingefügten oder abgelegten Bildern gesagt wird.

entry-label = Eingefügtes oder Abgelegtes
entry-close = Schließen
entry-not-here = Diese Seite nimmt keine Bilder. Das tun Prüfen, Erkennen, Personen, Stil und Sehen.
entry-camera-only = Ein Name wird nur mit der Kamera geprüft. Zum Vergleich zweier Bilder wählen Sie „Zwei Bilder“.
entry-locked = Es wurde nichts übernommen: Die Galerie ist noch nicht entsperrt. Entsperren Sie sie, und legen Sie die Bilder dann noch einmal ab.
entry-left-out =
    { $taken ->
        [one] 1 Bild wurde übernommen;
       *[other] { NUMBER($taken) } Bilder wurden übernommen;
    } { $left ->
        [one] 1 Datei nicht, für sie ist hier kein Platz.
       *[other] { NUMBER($left) } Dateien nicht, für sie ist hier kein Platz.
    }
entry-opened = Fotos, die Sie mit dieser App öffnen, kommen hierher.
entry-to-style = Auf der Seite „Stil“ öffnen
