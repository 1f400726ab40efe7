### Die Bilder, die zur Seite gehören.

sample-astronaut = Astronautin
sample-astronaut-again = Astronautin, ein anderes Bild
sample-hopper = Grace Hopper
sample-use = Beispiel verwenden: { $name }
sample-try = Ohne Kamera ausprobieren:
sample-astronaut-credit = Eileen Collins, fotografiert von der NASA; gemeinfrei. Das Bild stammt aus scikit-image.
sample-astronaut-again-credit = Dasselbe Bild, gedreht, verkleinert und aufgehellt, keine zweite Fotografie; ebenfalls gemeinfrei.
sample-hopper-credit = Offizielles Porträt der United States Navy; gemeinfrei. Das Bild stammt aus matplotlib.
sample-swirls = Pinselwirbel
sample-waves = Holzschnittwellen
sample-glass = Buntglas
sample-mosaic = Mosaik
sample-hatching = Tuscheschraffur
sample-woodcut = Holzschnitt
sample-dots = Farbpunkte
sample-style-credit = Von einem Programm dieses Projekts gezeichnet; CC0.
