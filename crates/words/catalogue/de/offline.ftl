### Besuche ohne Verbindung, und neuere Versionen der Seite.

update-label = Neue Version
update-ready = Eine neue Version dieser Seite ist bereit.
update-reload = Neu laden
update-later = Später
offline-title = Ohne Verbindung
offline-kept = Dieser Browser behält die Seite, ihr Programm und die Netze für Gesichter, damit sie ohne Verbindung funktionieren.
offline-none = Die Seite wird nicht für Besuche ohne Verbindung behalten: Dieser Browser erlaubt es hier nicht, oder die Seite wurde eben erst geöffnet.
offline-rest = Es fehlen noch: die Netze der Seite Stil, Beispielbilder und Lizenztexte. Sie werden behalten, sobald Sie sie benutzt haben.
offline-keep = Alles offline verfügbar machen ({ $size })
offline-left = Noch { $size }
offline-all = Alles ist offline verfügbar.
offline-failed = Einige Dateien kamen nicht an. Prüfen Sie Ihre Verbindung und den freien Speicherplatz dieses Geräts, und versuchen Sie es dann noch einmal.
