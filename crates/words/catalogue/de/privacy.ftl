### The page about privacy.

privacy-title = Datenschutz
privacy-intro = Likeness besteht aus Dateien auf einem Webserver und sonst nichts. Die Bilder Ihrer Kamera, Ihre Fotos und alles daraus Berechnete bleiben in diesem Browser-Tab.
privacy-computed = Was berechnet wird
privacy-points = Wo in einem Bild Gesichter sind, und 68 Punkte des größten.
privacy-encoding = 128 Zahlen, die jedes Gesicht beschreiben: seine Kodierung. Kodierungen werden miteinander verglichen; sie werden nie gezeigt und nur von den Personen gespeichert, die Sie aufnehmen.
privacy-leaves = Was dieses Gerät verlässt
privacy-nothing = Nichts über Sie. Die Seite lädt ihre eigenen Dateien (Programm, Netze, Beispielbilder) von dem Server, von dem sie stammt; ihre Sicherheitsregeln verbieten jede andere Verbindung.
privacy-keeps = Was dieser Browser behält
privacy-delete = Alles löschen, was diese Seite gespeichert hat
privacy-stored = Jetzt gespeichert:
privacy-none = Jetzt ist nichts gespeichert.
privacy-looking = Sehe nach …
see-privacy = Was wo bleibt, steht unter <a>Datenschutz</a>.
