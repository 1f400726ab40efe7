### The chapter “Feel the problem”.

learn-feel-lead = Das obere Bild zeigt eine Person. Eines der beiden unteren zeigt dieselbe Person ein andermal: in anderem Licht, mit anderer Miene, vielleicht mit Hut oder anderem Haar. Welches?
learn-feel-question = Frage { NUMBER($number) } von { NUMBER($all) }
learn-feel-anchor = Die gesuchte Person
learn-feel-left = Das linke Bild zeigt dieselbe Person
learn-feel-right = Das rechte Bild zeigt dieselbe Person
learn-feel-hint = Wählen Sie ein Bild, oder drücken Sie die linke oder die rechte Pfeiltaste.
learn-feel-score = Sie hatten { NUMBER($visitor) } von { NUMBER($all) } Mal recht, die Pixel { NUMBER($pixels) } Mal.
learn-feel-pixels-means = „Die Pixel“ steht für ein Programm, das die Bilder Punkt für Punkt vergleicht, bei 32 × 32 Pixeln, und das mit den näheren Farben nimmt.
learn-feel-measuring = Es wird gemessen, wie weit die Pixel bei mehr Personen kommen …
learn-feel-eer = Eben gemessen an { NUMBER($pictures) } Bildern von { NUMBER($people) } anderen gezeichneten Personen: Selbst bei der besten Grenze hält der Pixelvergleich { $eer } der Paare zweier Personen für eine Person, und denselben Anteil der Paare einer Person für zwei (die Gleichfehlerrate).
learn-feel-why = Licht, Haltung und Haar ändern die Pixel stärker als die Person. Ein Netz muss Zahlen finden, in denen nur die Person zählt. Das nächste Kapitel trainiert eines.
learn-feel-again = Noch einmal, mit anderen Personen
learn-feel-answers = Ihre Antworten
learn-feel-you = Sie
learn-feel-pixels = Pixel
learn-feel-right-answer = richtig
learn-feel-wrong-answer = falsch
