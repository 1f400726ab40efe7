### Enrolling people.

enrol-title = Person aufnehmen
enrol-picture = Bild
enrol-person = Person
enrol-take-another = Noch eines aufnehmen
enrol-back = Zurück
enrol-searching = Gesichter werden gesucht: { NUMBER($done) } von { NUMBER($photos) } Fotos
enrol-one-shot = Ein Bild genügt: Das Netz wurde nicht auf diese Person trainiert, es vergleicht (One-Shot-Learning). Bis zu { NUMBER($most) } Bilder machen das Ergebnis sicherer.
enrol-stored = Verschlüsselt gespeichert werden 128 Zahlen, die das Gesicht beschreiben, der Name und das Datum. Das Bild selbst wird nicht gespeichert.
enrol-invitation = Ein Bild einer Person genügt.
enrol-chip = Das ausgerichtete Gesicht
enrol-look = Schauen Sie in die Kamera
enrol-camera-starting = Die Kamera wird gestartet …
enrol-hold-still = Gut. Halten Sie still …
enrol-good-so-far = Gute Bilder bisher
enrol-burst =
    { $good ->
        [0] Noch kein gutes Bild.
        [one] Ein gutes Bild.
       *[other] Das beste von { NUMBER($good) } guten Bildern.
    }

# The quality check. Read aloud before each line of the checklist.
enrol-check-passed = erfüllt:
enrol-check-failed = noch nicht erfüllt:
enrol-check-one-face = Ein Gesicht
enrol-check-size = Nah genug
enrol-check-inside = Das ganze Gesicht
enrol-check-frontal = Zur Kamera gewandt
enrol-check-upright = Aufrecht
enrol-check-sharpness = Scharf
enrol-check-exposure = Gut belichtet
enrol-check-evenness = Gleichmäßig beleuchtet
enrol-check-photographed = Ein Foto
enrol-advice-several = Bitte nur eine Person im Bild.
enrol-advice-no-face = Schauen Sie in die Kamera; noch kein Gesicht gefunden.
enrol-advice-size = Kommen Sie näher.
enrol-advice-inside = Gehen Sie in die Mitte; ein Teil des Gesichts liegt außerhalb des Bildes.
enrol-advice-frontal = Wenden Sie sich zur Kamera.
enrol-advice-upright = Halten Sie den Kopf gerade.
enrol-advice-sharpness = Halten Sie still, oder reinigen Sie das Objektiv.
enrol-advice-exposure = Suchen Sie Licht, das weder dunkel noch grell ist.
enrol-advice-evenness = Wenden Sie sich zum Licht; das halbe Gesicht liegt im Schatten.
enrol-advice-photographed = Nehmen Sie ein Foto; das ist vielleicht gezeichnet.
enrol-fault-one-face = nicht genau ein Gesicht
enrol-fault-size = zu klein
enrol-fault-inside = am Rand abgeschnitten
enrol-fault-frontal = abgewandt
enrol-fault-upright = geneigt
enrol-fault-sharpness = unscharf
enrol-fault-exposure = zu dunkel oder zu hell
enrol-fault-evenness = von einer Seite beleuchtet
enrol-fault-photographed = vielleicht gezeichnet
enrol-unusable = Nicht gut genug: { $faults }.
enrol-measured = { NUMBER($measured) } (Grenze { NUMBER($limit) })
enrol-measured-fine = { NUMBER($measured, minimumFractionDigits: 2, maximumFractionDigits: 2) } (Grenze { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })
enrol-unmeasured = – (Grenze { NUMBER($limit) })
enrol-unmeasured-fine = – (Grenze { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })

# The faces that wait, and what is asked about them.
enrol-who = Wer ist das?
enrol-choose-faces = Wählen Sie die Gesichter einer Person und geben Sie den Namen an; dann folgt die nächste.
enrol-refused = Dateien, die nicht verwendet werden konnten
enrol-refused-file = { $name }: { $why }
enrol-face-from = Gesicht aus { $source }
enrol-use-face = Verwenden: Gesicht aus { $source }
enrol-remove-face = Entfernen: Gesicht aus { $source }
enrol-remove = Entfernen
enrol-name-known = { $name } ist schon aufgenommen ({ count-pictures }); diese kommen dazu.
enrol-name-shared = Ebenso heißen: { $labels }. Um einer dieser Personen ein Bild hinzuzufügen, geben Sie den Namen mit der Nummer ein.
enrol-another = Das ist eine andere Person mit demselben Namen.
enrol-the-person = Die Person
enrol-consent = { $person } ist damit einverstanden, dass die Kodierung dieses Gesichts hier gespeichert wird.
enrol-consent-dated = { $person } ist damit einverstanden, dass die Kodierung dieses Gesichts hier gespeichert wird, { $day }.
enrol-thumbnail = Ein kleines Bild für die Liste behalten. Das Foto selbst wird nie gespeichert.
enrol-enrol = Aufnehmen
enrol-enrolling = Wird aufgenommen …
enrol-enrolling-of = { NUMBER($number) } von { NUMBER($faces) } wird aufgenommen …
enrol-needs-face = Wählen Sie zuerst ein Gesicht.
enrol-needs-name = Geben Sie einen Namen ein.
enrol-long-name = Ein Name hat höchstens { NUMBER($most) } Zeichen.
enrol-needs-consent = Bestätigen Sie, dass die Person einverstanden ist.
enrol-done = { $name } ist mit { $pictures ->
        [one] { NUMBER($pictures) } Bild
       *[other] { NUMBER($pictures) } Bildern
    } aufgenommen.
enrol-left =
    { $faces ->
        [one] 1 Gesicht ist noch aufzunehmen.
       *[other] { NUMBER($faces) } Gesichter sind noch aufzunehmen.
    }
enrol-new-face = Das neue Gesicht
enrol-duplicate = Dieses Gesicht ähnelt { $name }; diese Person ist schon aufgenommen. Ist es dieselbe Person?
enrol-duplicate-distance = Abstand { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
enrol-duplicate-same = Ja, zu { $name } hinzufügen
enrol-duplicate-other = Nein, { $name } ist jemand anderes
enrol-duplicate-namesake = Nein, das ist eine andere Person mit demselben Namen
