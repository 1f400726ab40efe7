### The gallery: what stands before it, and what several of its pages share.

gallery-starting = Start
gallery-wait = Einen Moment
gallery-checking = Die Galerie wird gesucht …
gallery-stopped = Angehalten
gallery-try-again = Erneut versuchen
gallery-camera = Kamera
gallery-start-camera = Kamera starten
gallery-stop-camera = Kamera stoppen
gallery-answer = Ergebnis
gallery-not-security = Zur Bequemlichkeit, nicht zur Sicherheit: Auch ein Foto des Gesichts wird erkannt.
gallery-name = Name
gallery-not-sure = Nicht sicher
gallery-choose-photos = Fotos auswählen
gallery-delete = Löschen
gallery-cancel = Abbrechen
