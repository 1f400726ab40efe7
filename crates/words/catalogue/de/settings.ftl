### The gallery's settings: its lock, and deleting everything.

settings-title = Einstellungen der Galerie
settings-lock = Sperre
settings-locking = Wird gesperrt …
settings-auto-lock = Automatisch sperren nach Untätigkeit von
settings-auto-lock-means = Eine laufende Kamera zählt als Tätigkeit. Wird der Tab geschlossen, ist die Galerie sofort gesperrt.
settings-hour = 1 Stunde
settings-never = nie
settings-change-lock = Sperre ändern
settings-current-passphrase = Aktuelle Passphrase
settings-changing = Die Sperre wird geändert …
settings-changed-passphrase = Ab jetzt entsperrt die neue Passphrase die Galerie.
settings-changed-browser = Ab jetzt entsperrt dieser Browser die Galerie.
settings-incompatible =
    { $pictures ->
        [one] { NUMBER($pictures) } Bild stammt von einem anderen Netz und wird nicht verglichen. Nehmen Sie diese Person neu auf.
       *[other] { NUMBER($pictures) } Bilder stammen von einem anderen Netz und werden nicht verglichen. Nehmen Sie diese Personen neu auf.
    }
settings-delete-all = Alles löschen
settings-delete-means = Gelöscht werden die Personen der Galerie, ihr Schlüssel, die heruntergeladenen Netze und die Einstellungen: alles, was diese Seite in diesem Browser gespeichert hat. Das lässt sich nicht rückgängig machen.
settings-delete-confirm = Wirklich alles löschen
settings-deleting = Wird gelöscht …
settings-deleted = Gelöscht und überprüft: Nichts ist übrig.
settings-deleted-unverified = Gelöscht, aber der Browser sagt nicht, was übrig ist: { $detail }
settings-delete-kept =
    { $items ->
        [one] Der Browser hat { NUMBER($items) } gespeichertes Element behalten.
       *[other] Der Browser hat { NUMBER($items) } gespeicherte Elemente behalten.
    }
