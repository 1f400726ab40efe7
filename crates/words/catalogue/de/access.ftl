### Creating, locking and unlocking the gallery.

access-create-title = Galerie anlegen
access-create-intro = Die Personen, die Sie aufnehmen, werden verschlüsselt in diesem Browser gespeichert und nirgendwo sonst. Wie soll die Galerie gesperrt werden?
access-create = Galerie anlegen
access-creating = Wird angelegt …
access-lock = Sperre
access-by-passphrase = Eine Passphrase
access-by-passphrase-means = Die Galerie wird mit einem Schlüssel verschlüsselt, der aus Ihrer Passphrase entsteht. Wer eine Kopie der Dateien hat, kann eine kurze oder gebräuchliche Passphrase erraten. Eine vergessene Passphrase lässt sich nicht wiederherstellen.
access-by-browser = Dieser Browser
access-by-browser-means = Sie müssen sich nichts merken. Das schützt vor anderen Websites und vor beiläufigem Kopieren der Dateien, nicht vor jemandem, der diesen Browser benutzt.
access-passphrase = Passphrase
access-repeat = Passphrase wiederholen
access-show = Anzeigen
access-hide = Verbergen
access-show-field = Anzeigen: { $field }
access-rule = Mindestens { NUMBER($least) } Zeichen; gut geeignet sind einige zufällige Wörter.
access-rule-more = Mindestens { NUMBER($least) } Zeichen (noch { NUMBER($more) }); gut geeignet sind einige zufällige Wörter.
access-mismatch = Die beiden Passphrasen sind verschieden. Geben Sie zweimal dieselbe ein.
access-locked-title = Die Galerie ist gesperrt
access-inside = { count-people } darin, verschlüsselt.
access-unlock = Galerie entsperren
access-unlocking = Wird entsperrt …
access-wait = Noch { NUMBER($seconds) } s warten
access-tries-left =
    { $left ->
        [one] Nach einer weiteren falschen Passphrase müssen Sie vor dem nächsten Versuch warten.
       *[other] Nach { NUMBER($left) } weiteren falschen Passphrasen müssen Sie vor dem nächsten Versuch warten.
    }
access-tries-wait = Vor jedem weiteren Versuch müssen Sie warten. Nichts wird gelöscht.
access-forgotten = Lässt sie sich nicht entsperren?
access-forgotten-means = Der Inhalt lässt sich nicht wiederherstellen. Sie können ihn löschen und die Personen neu aufnehmen oder eine exportierte Datei importieren.
