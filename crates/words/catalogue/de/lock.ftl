### What protects the gallery.

lock-title = Wie aufgenommene Personen geschützt sind
lock-each = Jeder Eintrag wird verschlüsselt (AES-256-GCM), bevor er gespeichert wird. Was ihn öffnet, wählen Sie, wenn die Galerie angelegt wird.
lock-passphrase = Eine Passphrase
lock-passphrase-means = schützt vor allen, die diesen Computer oder eine Kopie seiner Festplatte haben, aber nicht die Passphrase. Vergessen lässt sie sich nicht wiederherstellen.
lock-browser = Dieser Browser
lock-browser-means = schützt vor anderen Websites und vor beiläufigem Kopieren von Dateien. Er schützt nicht vor jemandem, der diesen Browser benutzt.
lock-neither = Keines von beiden schützt, solange die Galerie offen ist, vor einem Programm, das diesen Computer überwacht, oder vor einer Browser-Erweiterung, die diese Seite lesen darf.
