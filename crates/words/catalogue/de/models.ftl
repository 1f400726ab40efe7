### Die Netze und die Seite über sie.

model-face-detector = Gesichtsdetektor
model-face-landmarks = Gesichtspunkte
model-face-encoder = Gesichtskodierer
model-vgg-balanced = ausgewogenes VGG
model-vgg-light = leichtes VGG
model-vgg-19 = VGG-19
