### The host’s own file, site.json: what is wrong with it.

site-title = Für die Betreiber dieser Seite: site.json
site-lead = Ein Teil der Datei wird nicht verwendet. Was daran richtig ist, schon.
site-unreadable = Sie ist kein JSON-Objekt: { $detail }
site-unknown = „{ $field }“: Dieses Feld gibt es nicht.
site-name = „name“: 1 bis 40 sichtbare Zeichen werden erwartet.
site-expected = „{ $field }“: Erwartet wird { $expected }.
site-low-contrast = „{ $field }“: Der Kontrast ist an einer Stelle der Seite nur { NUMBER($ratio, maximumFractionDigits: 2) } : 1. Nötig sind 4,5 : 1.
