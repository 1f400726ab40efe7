### Style transfer: what a job waits for, what it is doing, and what can be done with it.

style-job = Stilübertragung
style-job-progress-label = Fortschritt der Stilübertragung

## What is missing

style-job-needs-photo = Wählen Sie ein Foto.
style-job-needs-style = Wählen Sie einen Stil: einen mitgelieferten oder ein eigenes Bild.
style-job-engine-stopped = Bis das behoben ist, kann nichts stilisiert werden.
style-job-engine-starting = Die Berechnung wird gestartet; gleich können Sie stilisieren.
style-job-sending = Die Bilder werden vorbereitet …
style-job-no-size = Dieses Gerät hat zu wenig Speicher für die Stilübertragung. Schließen Sie andere Tabs und wählen Sie das Foto noch einmal.
style-job-ready = Bereit zum Stilisieren.

## What it is doing

style-job-asked = Wird vorbereitet …
style-job-loading = { $model } wird heruntergeladen …
style-job-running = Stilisieren läuft …
style-job-pausing = Pause nach diesem Schritt …
style-job-paused = Angehalten.
style-job-ending = Wird beendet …
style-job-finished = Fertig.
style-job-stopped = Beendet; das Ergebnis bleibt erhalten.
style-job-cancelled = Abgebrochen.
style-job-diverged = Die Optimierung ist divergiert; das letzte gute Ergebnis bleibt erhalten. Eine kleinere Schrittweite verhindert das.
style-job-lost = Der Hintergrundprozess ist ausgefallen. Das letzte Ergebnis bleibt erhalten; Sie können damit weitermachen.
style-job-lost-early = Der Hintergrundprozess ist ausgefallen, bevor es ein Ergebnis gab. Beginnen Sie noch einmal.

## How far it is

style-job-download = { $received } von { $total }; wird für den nächsten Besuch gespeichert
style-job-iteration = Iteration { NUMBER($done) } von { NUMBER($planned) } bei { $size } px
style-job-line = { $iteration }, { $rate }, { $left }
style-job-rate = { NUMBER($rate) } pro Sekunde
style-job-rate-slow = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } pro Sekunde
style-job-left-unknown = Restzeit unbekannt
style-job-left-seconds = noch { NUMBER($seconds) } s
style-job-left-minutes = noch { NUMBER($minutes) } min

## Buttons

style-job-paint = Stilisieren
style-job-paint-again = Noch einmal stilisieren
style-job-pause = Anhalten
style-job-continue = Weiter
style-job-stop = Beenden
style-job-cancel = Abbrechen
style-job-more = { NUMBER($iterations) } mehr
style-job-resume = Vom letzten Ergebnis aus weitermachen
style-job-save = PNG speichern
