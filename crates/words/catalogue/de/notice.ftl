### Warum ein Ergebnis weniger sicher ist.

notice-no-face = Kein Gesicht gefunden. Nehmen Sie ein Bild, in dem das Gesicht größer, aufrecht und gut beleuchtet ist.
notice-several-faces = { NUMBER($faces) } Gesichter gefunden; das markierte wird verwendet.
notice-small-face = Das Gesicht ist klein ({ NUMBER($pixels) } Pixel zwischen den Augen), daher ist das Ergebnis weniger sicher.
notice-cut-off = Das Gesicht ist am Rand abgeschnitten, daher ist das Ergebnis weniger sicher.
notice-turned = Der Kopf ist abgewandt, daher ist das Ergebnis weniger sicher.
notice-blurred = Das Gesicht ist unscharf, daher ist das Ergebnis weniger sicher. Nehmen Sie ein schärferes Bild.
notice-drawn = Große Teile des Gesichts haben eine einzige Farbe: Es ist vielleicht gezeichnet, daher ist das Ergebnis weniger sicher.
notice-unclear = Das Gesicht lässt sich nicht zuverlässig auswerten: Es ist vielleicht unscharf, verdeckt, gezeichnet oder stark geneigt.
