### Exporting the gallery to a file, and importing one.

transfer-export-title = In eine Datei exportieren
transfer-export-means = Eine Datei mit allen Personen der Galerie, verschlüsselt mit einer eigenen Passphrase: für einen anderen Browser oder als Sicherungskopie.
transfer-export-passphrase = Passphrase für die Datei
transfer-export-repeat = Passphrase der Datei wiederholen
transfer-export = Exportieren
transfer-exporting = Wird verschlüsselt …
transfer-exported =
    { count-people } mit { $pictures ->
        [one] { NUMBER($pictures) } Bild
       *[other] { NUMBER($pictures) } Bildern
    } in einer verschlüsselten Datei von { $size }. Bewahren Sie die Passphrase auf: Ohne sie lässt sich die Datei nicht öffnen.
transfer-import-title = Eine Datei importieren
transfer-import-means = Früher exportierte Personen kommen mit allen Bildern zurück.
transfer-import-section = Einen Export importieren
transfer-import-file = Exportierte Datei
transfer-import-passphrase = Passphrase der Datei
transfer-import-existing = Personen, die schon hier sind,
transfer-import-merge = bleiben, und die Personen der Datei kommen dazu
transfer-import-replace = werden gelöscht und durch die Personen der Datei ersetzt
transfer-import = Importieren
transfer-importing = Die Datei wird gelesen …
transfer-import-deriving = Der Schlüssel wird aus der Passphrase abgeleitet …
transfer-import-opening = Die Datei wird geöffnet und geprüft …
transfer-import-people = Die Personen werden verschlüsselt …
transfer-import-count = { NUMBER($done) } von { count-people }
transfer-import-writing = Alles wird gespeichert …
transfer-import-progress = Fortschritt des Imports
transfer-import-cancel = Import abbrechen
transfer-import-cancelling = Wird abgebrochen …
transfer-import-cancelled = Der Import wurde abgebrochen. Nichts aus der Datei wurde gespeichert.
transfer-choose-file = Wählen Sie zuerst die Datei.
transfer-replaced =
    Die Galerie enthält jetzt, was die Datei enthält: { count-people } mit { $pictures ->
        [one] { NUMBER($pictures) } Bild
       *[other] { NUMBER($pictures) } Bildern
    }.
transfer-nothing-new =
    Alles war schon da: { count-people } mit { $pictures ->
        [one] { NUMBER($pictures) } Bild
       *[other] { NUMBER($pictures) } Bildern
    }.
transfer-added =
    Hinzugefügt: { $new_people ->
        [one] { NUMBER($new_people) } Person
       *[other] { NUMBER($new_people) } Personen
    } und { $new_pictures ->
        [one] { NUMBER($new_pictures) } Bild
       *[other] { NUMBER($new_pictures) } Bilder
    }; die Datei enthält { count-people } mit { $pictures ->
        [one] { NUMBER($pictures) } Bild
       *[other] { NUMBER($pictures) } Bildern
    }.
transfer-left-out =
    { $pictures ->
        [one] { NUMBER($pictures) } Bild wurde ausgelassen: Niemand hat mehr als { NUMBER($most) }.
       *[other] { NUMBER($pictures) } Bilder wurden ausgelassen: Niemand hat mehr als { NUMBER($most) }.
    }
transfer-incompatible =
    { $pictures ->
        [one] { NUMBER($pictures) } Bild stammt von einem anderen Netz: Es bleibt, wird aber nie verglichen. Nehmen Sie diese Person neu auf.
       *[other] { NUMBER($pictures) } Bilder stammen von einem anderen Netz: Sie bleiben, werden aber nie verglichen. Nehmen Sie diese Personen neu auf.
    }
transfer-persisted = Der Browser hat zugesagt, die Galerie nicht von sich aus zu löschen.
transfer-not-persisted = Der Browser hat nicht zugesagt, die Galerie zu behalten: Wird der Speicher knapp, kann er sie löschen. Exportieren Sie ab und zu eine Kopie.
transfer-persistence-unknown = Der Browser sagt nicht, ob er die Galerie löschen darf. Exportieren Sie ab und zu eine Kopie.
transfer-storage = Diese Website belegt { $used } von { $quota }, die sie belegen darf.
