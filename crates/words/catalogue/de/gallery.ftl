### The gallery: what stands before it, and what several of its pages share.

gallery-starting = Start
gallery-wait = Einen Moment
gallery-checking = Die Galerie wird gesucht …
gallery-checking-late = Der Speicher des Browsers hat noch nicht geantwortet. Wenn nichts geschieht, versuchen Sie es noch einmal; hilft das nicht, schließen Sie andere Tabs mit dieser Seite oder starten Sie den Browser neu.
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
gallery-dismiss = OK
gallery-restored = Der Browser hatte die Galerie verloren. Sie wurde aus der zweiten Kopie wiederhergestellt, die diese Seite anlegt.
gallery-updated = Die Galerie im Browser war veraltet. Sie wurde aus der zweiten Kopie aktualisiert, die diese Seite anlegt.
gallery-lost = Der Browser hat seinen Speicher beschädigt vorgefunden und gelöscht, und damit die Galerie. Wenn Sie eine exportierte Datei haben, legen Sie eine Galerie an und importieren Sie die Datei. Sonst nehmen Sie die Personen neu auf.
gallery-left-out =
    { $count ->
        [one] Ein Datensatz fehlt oder wurde außerhalb dieser Seite geändert und wird daher nicht verwendet. Wenn Sie eine exportierte Datei haben, importieren Sie sie.
       *[other] { NUMBER($count) } Datensätze fehlen oder wurden außerhalb dieser Seite geändert und werden daher nicht verwendet. Wenn Sie eine exportierte Datei haben, importieren Sie sie.
    }
gallery-backup-due = Von dieser Galerie gibt es keine Sicherung, und der Browser darf sie löschen, wenn der Platz knapp wird. Exportieren Sie sie in eine Datei.
gallery-copied = Im Browser liegt eine zweite Kopie.
gallery-not-copied = Der Browser konnte keine zweite Kopie anlegen.
