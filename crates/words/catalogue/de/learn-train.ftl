### Training: what a run waits for, what it is doing, and what can be done with it.

learn-train-lead = Das Netz macht aus jedem Bild einen Punkt. Es lernt aus je drei Bildern, einem Triplett: eine Person (der Anker A), noch einmal dieselbe Person (das Positive P) und jemand anderes (das Negative N). Jeder Schritt ändert das Netz ein wenig, sodass P näher an A rückt und N sich entfernt.
learn-train-people = Es lernt aus { NUMBER($learned) } gezeichneten Personen und wird an { NUMBER($unseen) } anderen gemessen, die es beim Lernen nie sieht.
learn-training = Training
learn-training-progress = Fortschritt des Trainings
learn-now = Jetzt
learn-triplet-now = Ein Triplett der letzten Schritte
learn-triplet-waiting = Während des Trainings erscheint ein Triplett.
learn-curves = Der Verlauf des Trainings
learn-roc = Wie gut Unbekannte unterschieden werden
learn-roc-text = Die Kurve für Personen, die das Netz nie gesehen hat. Am markierten Punkt sind beide Fehlerraten { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %. Je näher die Kurve der linken oberen Ecke kommt, desto besser.

## What it is doing

learn-status-requested = Vorbereitung: Die Personen für die Prüfung werden gezeichnet …
learn-status-running = Training läuft …
learn-status-collapsed = Das Netz ist kollabiert: Es legt alle fast auf einen Punkt, und der Verlust bleibt beim Rand stehen. Wählen Sie andere Tripletts.
learn-status-pausing = Pause nach diesem Schritt …
learn-status-paused = Angehalten.
learn-status-ending = Wird beendet …
learn-status-ended = { NUMBER($steps) } Schritte sind getan. Bei Personen, die das Netz nie gesehen hat, ging die Gleichfehlerrate von { $first } auf { $last }.
learn-status-loaded = Ein Netz wurde geladen, das { NUMBER($steps) } Schritte gelernt hat. Bei Personen, die es nie gesehen hat, ist die Gleichfehlerrate { $eer }.
learn-status-stopped = Beendet.
learn-status-diverged = Der Verlust ist keine Zahl mehr, darum endete das Training. Trainieren Sie noch einmal mit anderem Startwert.
learn-status-lost = Der Hintergrundprozess ist ausgefallen und mit ihm das Netz. Trainieren Sie noch einmal.

## How far it is

learn-progress-steps = Schritt { NUMBER($done) } von { NUMBER($planned) }
learn-progress-line = { $steps }, { $rate } Bilder pro Sekunde, { $left }

## Buttons

learn-action-train = Trainieren
learn-action-pause = Anhalten
learn-action-continue = Weiter
learn-action-stop = Beenden
learn-action-more = Weiter trainieren
learn-action-again = Noch einmal mit anderem Startwert

## Files and the link

learn-keep = Behalten und weitergeben
learn-keep-net = Netz sichern
learn-keep-load = Netz laden
learn-keep-course = Kurven als Tabelle sichern
learn-keep-map = Die Karte als Bild speichern
learn-keep-map-measured = { NUMBER($people) } Personen, die es nie gesehen hat, bei Schritt { NUMBER($step) }: Gleichfehlerrate { $eer }.
learn-keep-map-trained = Trainiert mit { NUMBER($people) } gezeichneten Personen, Startwert { $seed }.
learn-keep-means = Das Netz ist eine Datei seiner Gewichte; sichern lässt es sich, wenn das Training geendet hat. Ein geladenes ersetzt das Netz hier und die Läufe, die damit verglichen werden. In der Tabelle steht NaN, wo eine Zeile eine Messung ist und kein Stapel.
learn-keep-link = Link zu diesem Aufbau
learn-keep-link-means = Er enthält die Einstellungen: Startwert, Zahl der Personen, wie verschieden die Bilder sind, Schritte, Tripletts. Gewichte enthält er nicht: Wer ihn öffnet, trainiert das Netz noch einmal.
