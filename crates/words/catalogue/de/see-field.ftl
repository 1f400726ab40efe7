### Das Kapitel „Was eine Einheit sieht“.

see-field-lead = An jeder Position hängt eine Einheit nur von einigen Pixeln des Bildes ab: ihrem rezeptiven Feld dort. Jede Schicht, deren Kernel größer als 1 ist, vergrößert es. Tippen Sie auf das Bild oder nehmen Sie dort die Pfeiltasten, um eine Position zu wählen.
see-field-net = Das Netz
see-field-which-net = Welches Netz?
see-net-vgg = VGG-19
see-net-own = Ein Netz, das Sie bauen
see-field-layer = Schicht
see-field-picture = Das Bild mit dem rezeptiven Feld. Die Pfeiltasten bewegen die Position.
see-field-position = Spalte { NUMBER($column) }, Zeile { NUMBER($row) } dieser Schicht.
see-field-sees = Sie sieht die Spalten { $columns } und die Zeilen { $rows } des Bildes, gezählt ab 0.
see-field-inside = Alle { $side } × { $side } Pixel ihres Feldes liegen im Bild.
see-field-padding = Von den { $side } × { $side } Plätzen ihres Feldes liegen { $columns } × { $rows } im Bild. Der Rest ist Padding: Nullen um das Bild herum.
see-field-nothing = Diese Position sieht nichts vom Bild, nur Padding.
see-net-convolution = { NUMBER($layer) }: Faltung { NUMBER($kernel) }
see-net-pool = { NUMBER($layer) }: Pooling { NUMBER($kernel) }
see-net-row = Schicht { NUMBER($layer) }
see-net-kind = Art
see-net-kind-convolution = Faltung
see-net-kind-pool = Pooling
see-net-add = Schicht hinzufügen
see-net-remove = Entfernen
see-net-remove-row = Schicht { NUMBER($layer) } entfernen
see-net-not-a-number = „{ $term }“ muss eine ganze Zahl sein, mindestens 0.
see-net-zero = Kernel, Schrittweite und Dilation müssen mindestens 1 sein.
see-net-too-big = { NUMBER($term) } ist zu groß: höchstens 4.096.
see-net-only-padding = Bei einem Padding von { NUMBER($padding) } sähen manche Positionen nur Padding, denn der Kernel reicht über { NUMBER($extent) }. Wählen Sie weniger Padding.
see-net-kernel-too-big = Der Kernel reicht über { NUMBER($extent) } Werte, aber hier sind mit dem Padding nur noch { NUMBER($padded) } übrig. Wählen Sie einen kleineren Kernel oder davor kleinere Schrittweiten.
see-net-too-far = Die Schrittweiten ergeben zusammen mehr, als ein Bild haben kann. Wählen Sie kleinere.
see-recurrence = Wie weit sie sieht, Schicht für Schicht
see-recurrence-jump = j = { $before } · { $stride } = { $after }
see-recurrence-size = r = { $before } + ({ $extent } − 1) · { $jump } = { $after }
see-recurrence-start = s = { $before } − { $padding } · { $jump } = { $after }
see-recurrence-means = j: wie viele Pixel benachbarte Positionen auseinander liegen. r: wie viele Pixel eine Position entlang einer Seite sieht. s: das erste Pixel, das die erste Position sieht; unter 0 ist Padding. Die Rechnung beginnt bei den Pixeln mit j = 1, r = 1, s = 0. Jede Zeile geht von der Schicht davor aus und nimmt die Schrittweite dieser Schicht, die Reichweite ihres Kernels und ihr Padding.
see-stages = Alle Schichten als Tabelle
see-stage-layer = Schicht
see-stage-positions = Positionen (N + 2P − F) / S + 1
see-stage-jump = j
see-stage-size = r
see-stage-start = s
see-pyramid = Entlang einer Zeile von Pixeln
see-pyramid-text = Diese Position sieht { NUMBER($count, useGrouping: "false") } Pixel ihrer Zeile, von { NUMBER($first, useGrouping: "false") } bis { NUMBER($last, useGrouping: "false") }.
see-pyramid-means = Oben ist die Position, darunter alles, wovon sie abhängt, Schicht für Schicht bis zu den Pixeln. Die Balken unten zählen die Wege, die von jedem Pixel zur Position führen. In VGG-19 führen die meisten zur Mitte; bei gleichen Gewichten zählt also die Mitte am meisten.
