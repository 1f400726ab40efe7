### Die Seite Datenschutz: was berechnet, gesendet und gespeichert wird, und wie man es löscht.

privacy-title = Datenschutz
privacy-intro = Likeness besteht aus Dateien auf einem Webserver und sonst nichts. Die Bilder Ihrer Kamera, Ihre Fotos, Aufnahmen des Mikrofons und alles daraus Berechnete bleiben in diesem Browser-Tab.
privacy-computed = Was berechnet wird
privacy-points = Wo in einem Bild Gesichter sind, und 68 Punkte des verwendeten.
privacy-encoding = 128 Zahlen, die jedes Gesicht beschreiben: seine Kodierung. Kodierungen werden miteinander verglichen; sie werden nie gezeigt und nur von den Personen gespeichert, die Sie aufnehmen.
privacy-style = Auf der Seite Stil: die Merkmale, die ein Netz in einem Foto und in einem Stil findet, und das daraus erzeugte Bild. Eine gespeicherte PNG-Datei enthält die verwendeten Einstellungen und nichts über Sie oder das Foto.
privacy-memory = Die Kodierungen liegen im Speicher des Hintergrundprozesses und werden nicht einmal an den Rest dieser Seite weitergegeben. Die eines Bildes, das Sie nicht aufnehmen, werden gelöscht, wenn Sie das Bild entfernen oder den Tab schließen.
privacy-leaves = Was dieses Gerät verlässt
privacy-nothing = Nichts über Sie. Die Seite lädt ihre eigenen Dateien (Programm, Netze, Beispielbilder, Sprachen) von dem Server, von dem sie stammt; ihre Sicherheitsregeln verbieten der Seite und ihrem Hintergrundprozess, etwas von einem anderen Server anzufordern.
privacy-stored-title = Was dieser Browser speichert
privacy-files = Die Dateien dieser Seite und der Netze, damit der nächste Besuch keinen Download und keine Verbindung braucht, die Auswahl auf der Seite Modelle und die Sprache. Ein Service Worker, ein kleines Skript dieser Seite, das im Browser läuft, gibt sie heraus; er sendet nichts.
privacy-host = Was die Betreiber dieser Seite für sie eingestellt haben, wenn überhaupt: eine Kopie von site.json, für Besuche ohne Verbindung.
privacy-people = Für jede Person, die Sie aufnehmen: den Namen, das Datum ihrer Einwilligung und die Kodierung jedes Bildes. Ein kleines Bild des Gesichts nur, wenn Sie das ankreuzen; nie das Foto oder das Kamerabild. Die verschlüsselten Datensätze liegen doppelt im Browser, falls er seine Datenbank verliert.
privacy-tab-keeps = In diesem Tab, bis Sie ihn schließen: die Einstellungen und Bilder, die Sie auf der Seite Stil gewählt haben, damit sie beim Neuladen nicht verloren gehen.
privacy-lock-title = Wie aufgenommene Personen geschützt sind
privacy-lock-each = Jeder Datensatz wird verschlüsselt (AES-256-GCM), bevor er gespeichert wird. Womit er geöffnet wird, wählen Sie beim Anlegen der Galerie.
privacy-lock-passphrase = <b>Eine Passphrase</b> schützt vor Leuten, die diesen Computer oder eine Kopie seiner Festplatte haben, aber nicht die Passphrase. Eine kurze oder häufige Passphrase kann erraten werden; eine vergessene lässt sich nicht wiederherstellen.
privacy-lock-browser = <b>Dieser Browser</b> schützt vor anderen Websites und davor, dass jemand nebenbei Dateien kopiert. Er schützt nicht vor jemandem, der diesen Browser benutzt.
privacy-lock-neither = Beides schützt nicht, solange die Galerie entsperrt ist, nicht vor einem Programm, das diesen Computer überwacht, und nicht vor einer Browser-Erweiterung, die diese Seite lesen darf. Eine exportierte Datei ist so sicher wie ihre Passphrase.
privacy-delete = Alles löschen, was diese Seite gespeichert hat
privacy-checking = Wird geprüft …
privacy-now = Jetzt gespeichert:
privacy-none = Es ist nichts gespeichert.
privacy-deleted = Gelöscht und geprüft: Es ist nichts mehr gespeichert.
privacy-left = Der Browser hat nicht alles gelöscht:
privacy-forbidden = Der Browser verbietet dieser Seite, etwas zu speichern; es ist also nichts gespeichert.
privacy-unknown = Der Browser gibt nicht an, was gespeichert ist: { $detail }
privacy-cache = 
    { $files ->
        [one] Cache „{ $name }“: { NUMBER($files) } Datei
       *[other] Cache „{ $name }“: { NUMBER($files) } Dateien
    }
privacy-tab =
    { $values ->
        [one] Dieser Tab: { NUMBER($values) } Wert der Seite Stil, bis der Tab geschlossen wird
       *[other] Dieser Tab: { NUMBER($values) } Werte der Seite Stil, bis der Tab geschlossen wird
    }
privacy-service-worker = Service Worker: gibt die Dateien heraus, die für Besuche ohne Verbindung behalten werden
privacy-setting = Einstellung „{ $key }“: { $value }
privacy-gallery = Galerie: { $people } mit { $pictures }, verschlüsselt
