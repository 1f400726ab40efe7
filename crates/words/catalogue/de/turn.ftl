### The turn of the head, a sign of life on demand.

turn-title = Lebenszeichen
turn-ask = Um eine Drehung des Kopfes bitten
turn-why = Unterscheidet einen Kopf von einem flachen Foto. Für die Antwort ist das nicht nötig.
turn-straight = Schauen Sie in die Kamera.
turn-left = Drehen Sie den Kopf langsam nach links …
turn-right = Drehen Sie den Kopf langsam nach rechts …
turn-now-left = … jetzt nach links.
turn-now-right = … jetzt nach rechts.
turn-progress = Wie viel von der Drehung zu sehen war
turn-skip = Überspringen
turn-again = Noch einmal bitten
turn-moved = Bewegte sich wie ein Kopf, nicht wie ein flaches Foto. Auch ein gebogenes Foto, ein Video oder eine Maske kann bestehen.
turn-not-seen = Die Drehung des Kopfes war nicht zu sehen. Versuchen Sie es noch einmal, mit mehr Licht.
turn-another-face = Ein anderes Gesicht ist an die Stelle des ersten getreten. Versuchen Sie es noch einmal, allein vor der Kamera.
turn-no-face = Es war kein Gesicht zu sehen. Versuchen Sie es noch einmal und schauen Sie dabei in die Kamera.
turn-skipped = Übersprungen. Die Antwort ist ohne sie dieselbe.
turn-first = Zuerst ein Lebenszeichen
turn-first-means = Diese Seite bittet zuerst um ein Lebenszeichen: Verwenden Sie die Kamera und drehen Sie den Kopf, wie Sie gebeten werden.
