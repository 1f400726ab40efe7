### Painting.

paint-needs-photo = Wählen Sie ein Foto zum Malen.
paint-needs-style = Wählen Sie einen Stil: einen von unseren oder ein beliebiges eigenes Bild.
paint-stopped = Nichts kann gemalt werden, bis das behoben ist.
paint-starting = Das Rechenwerk startet; gleich kann gemalt werden.
paint-placing = Die Bilder werden vorbereitet.
paint-no-size = Dieses Gerät hat zu wenig Speicher zum Malen; schließen Sie andere Tabs und wählen Sie das Foto noch einmal.
paint-ready = Bereit zum Malen.
paint-asked = Das Malen wird vorbereitet …
paint-painting = Es wird gemalt …
paint-pausing = Pause nach diesem Schritt …
paint-paused = Angehalten.
paint-finished = Fertig.
paint-kept = Beendet; das Bild bleibt erhalten.
paint-cancelled = Abgebrochen.
paint-diverged = Die Zahlen sind davongelaufen, daher endete das Malen mit dem letzten guten Bild. Eine kleinere Schrittweite vermeidet das.
paint-lost = Der Teil der Seite, der malt, ist stehen geblieben. Das letzte Bild ist sicher: Sie können davon weitermachen.
paint-faceless = Im Gemälde wird kein Gesicht mehr gefunden.
paint-iteration = Durchgang { NUMBER($done) } von { NUMBER($planned) } bei { NUMBER($pixels) } px
paint-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } in der Sekunde
