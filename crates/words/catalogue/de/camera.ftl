### Die Kamera.

camera-live = Live-Kamera
camera-which = Kamera
camera-numbered = Kamera { NUMBER($number) }
camera-use = Kamera verwenden
camera-take = Bild aufnehmen
camera-stop = Kamera ausschalten
camera-picture = Bild aus der Kamera
