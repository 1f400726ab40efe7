### Die Kamera.

camera-live = Live-Kamera
camera-which = Kamera
camera-numbered = Kamera { NUMBER($number) }
camera-use = Kamera verwenden
camera-take = Bild aufnehmen
camera-stop = Kamera ausschalten
camera-picture = Bild aus der Kamera
camera-starting = Die Kamera wird eingeschaltet …
camera-asks = Der Browser fragt, ob diese Seite die Kamera verwenden darf. Antworten Sie ihm, meist neben der Adresszeile.
camera-no-frame-yet = Die Kamera ist eingeschaltet; ihr erstes Bild wird erwartet …
