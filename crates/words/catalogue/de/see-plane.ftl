### Das Kapitel „In zwei Dimensionen“.

see-plane-lead = Auf einem Bild ist der Kernel ein kleines Quadrat von Zahlen. Wählen Sie einen mit Namen oder tippen Sie eigene Gewichte: Die Antwort folgt sofort.
see-kernel-title = Der Kernel
see-presets = Kernel mit Namen
see-preset-identity = Identität
see-preset-identity-means = 1 in der Mitte: das Bild selbst.
see-preset-blur = Weichzeichnen
see-preset-blur-means = Ein Mittel, in dem nahe Pixel mehr zählen. Die Helligkeit bleibt, Einzelheiten gehen verloren.
see-preset-sharpen = Schärfen
see-preset-sharpen-means = Das Bild minus seinen Laplace: Was sich von seiner Umgebung unterscheidet, wird stärker, also wirken Kanten schärfer.
see-preset-sobel-x = Senkrechte Kanten
see-preset-sobel-x-means = Was rechts ist, minus was links ist (Sobel): Er antwortet auf senkrechte Kanten.
see-preset-sobel-y = Waagrechte Kanten
see-preset-sobel-y-means = Was unten ist, minus was oben ist (Sobel): Er antwortet auf waagrechte Kanten.
see-preset-laplacian = Laplace
see-preset-laplacian-means = Die Nachbarn minus die Mitte: Er antwortet auf Kanten in jeder Richtung und auf Punkte.
see-preset-emboss = Relief
see-preset-emboss-means = Rechts unten minus links oben, plus das Bild: Es sieht aus wie ein Relief.
see-preset-own-means = Ihr eigener Kernel.
see-kernel-side = Größe
see-kernel-cells = Gewichte des Kernels
see-cell = Zeile { NUMBER($row) }, Spalte { NUMBER($column) }
see-sum-zero = Die Gewichte ergeben zusammen { $sum }: Auf eine gleichmäßige Fläche ist die Antwort 0, wie hell sie auch ist.
see-sum-one = Die Gewichte ergeben zusammen { $sum }: Eine gleichmäßige Fläche behält ihre Helligkeit.
see-sum-other = Die Gewichte ergeben zusammen { $sum }: Damit wird eine gleichmäßige Fläche malgenommen.
see-colours = Farben
see-colours-sum = Eine Summe aus allen dreien
see-colours-each = Jede für sich
see-red = Rot
see-green = Grün
see-blue = Blau
see-relu = ReLU: Negative Antworten werden 0
see-pool = Pooling von 2 × 2
see-pool-none = Keines
see-pool-max = Maximum
see-pool-mean = Mittel
see-sums = Größe und Kosten
see-output-formula = Seite der Antwort = ⌊(N + 2P − F) / S⌋ + 1, abgerundet bei ⌊ ⌋. N ist die Seite der Eingabe. F ist, was der Kernel überdeckt; eine Dilation D spreizt ihn über D · (Größe − 1) + 1 Pixel.
see-output-size = { $sum }
see-output-pool = Nach dem Pooling: { $sum }
see-cost-sum = { $positions } Positionen × { $taps } Gewichte × 3 Farben = { $all } Multiplikationen mit Addition
see-cost-each = { $positions } Positionen in den drei Farben zusammen × { $taps } Gewichte = { $all } Multiplikationen mit Addition
see-plane-range = Die Antwort liegt zwischen { $low } und { $high }.
see-scale-picture = Schwarz ist 0 oder weniger, Weiß ist 1 oder mehr.
see-scale-signed = Grau ist 0, Weiß ist { $most }, Schwarz ist ebenso viel unter 0.
see-scale-positive = Schwarz ist 0, Weiß ist { $most }.
