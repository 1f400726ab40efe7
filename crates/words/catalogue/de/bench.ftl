### Die Seite Benchmark.

bench-title = Benchmark
bench-intro = Lässt jedes Netz dieser Seite mehrmals auf eingebauten Bildern laufen und zeigt, wie lange es in diesem Browser braucht: den ersten Lauf, und den Median der übrigen mit ihrem Interquartilbereich. Nichts wird gesendet.
bench-measure = Messen
bench-faces = Nur Gesichter
bench-everything = Alles, auch die Stilübertragung und die Suche unter Personen
bench-busy = Eine Stilübertragung läuft und würde die Zeiten verfälschen. Beenden Sie sie zuerst auf der Seite Stil.
bench-start = Starten
bench-cancel = Abbrechen
bench-save = JSON speichern
bench-progress = Fortschritt der Messung
bench-table = Tabelle der Zeiten
bench-what = was
bench-median = Median
bench-range = Interquartilbereich
bench-first = erster Lauf
bench-runs = Läufe
bench-from-to = { $from } bis { $to }
bench-status = { NUMBER($item) } von { NUMBER($items) }: { $what }
bench-done = Fertig.
bench-cancelled = Abgebrochen, bevor alles gemessen war.
bench-worker-lost = Der Hintergrundprozess wurde beendet; die bisherigen Ergebnisse stehen unten.
bench-preparing = wird vorbereitet
bench-downloading = { $model } wird heruntergeladen: { $received } von { $total }
bench-first-run = erster Lauf
bench-run = Lauf { NUMBER($run) }
bench-encode = 
    { $faces ->
        [one] Gesichtskodierer, ein Gesicht
       *[other] Gesichtskodierer, { NUMBER($faces) } Gesichter auf einmal
    }
bench-detect = Gesichtsdetektor bei { NUMBER($side, useGrouping: "false") }
bench-forward = { $model }, Vorwärtslauf bis conv5_1, bei { NUMBER($side, useGrouping: "false") }
bench-style-step = Schritt der Stilübertragung, { $model }, bei { NUMBER($side, useGrouping: "false") }
bench-analyse = Gesicht, Gesichtspunkte und Kodierung eines Fotos, Detektor bei { NUMBER($side, useGrouping: "false") }
bench-search = Suche unter { NUMBER($people) } Personen mit je 5 Bildern
bench-unlock = Öffnen der Datensätze von { NUMBER($people) } Personen mit je 5 Bildern
