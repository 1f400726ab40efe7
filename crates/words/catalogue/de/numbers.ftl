### The numbers behind the answer.

numbers-title = Die Zahlen dahinter
numbers-distance = Abstand d
numbers-same-to = dieselbe Person bis
numbers-unsure-to = nicht sicher bis
numbers-unknown = unbekannt
numbers-time = Wo die Zeit blieb
numbers-stage = Schritt
numbers-claim = Soll
numbers-probe = Ist
numbers-one = ein Bild insgesamt
numbers-looked = angesehene Bilder
