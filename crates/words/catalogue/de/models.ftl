### Die Netze und die Seite über sie.

model-face-detector = Gesichtsdetektor
model-face-landmarks = Gesichtspunkte
model-face-encoder = Gesichtskodierer
model-vgg-balanced = ausgewogenes VGG
model-vgg-light = leichtes VGG
model-vgg-19 = VGG-19
models-title = Modelle
models-engine = Berechnung
models-nets = Netze
models-later = Werden hier aufgeführt, sobald die Berechnung läuft.
models-runs-on = Läuft auf
models-webgpu = GPU, über WebGPU
models-cpu = CPU, über WebAssembly
models-adapter = Adapter
models-why-cpu = Warum nicht die GPU
models-details = Einzelheiten
models-kernels = Kernel
models-kernels-own = die eigenen von Likeness
models-kernels-direct = die eigenen von Likeness, Summand für Summand (?kernels=direct)
models-kernels-burn = die von burn (?kernels=burn)
models-started-in = Gestartet in
models-restarted = Neu gestartet nach
models-compute-on = Rechnen auf
models-auto = Automatisch
models-webgpu-name = WebGPU
models-cpu-name = CPU
models-choice-address = Durch die Adresse festgelegt (?{ $parameter }={ $value }). Eine Auswahl hier entfernt das aus der Adresse.
models-choice-stored = In diesem Browser für den nächsten Besuch gespeichert.
models-choice-default = WebGPU, wenn es einen echten Grafikprozessor gibt, sonst die CPU.
models-deviation = Abweichung { $deviation } der größten Zahl
models-not-numbers = die Ergebnisse waren keine Zahlen
models-faces = Für Gesichter
models-faces-intro = Vortrainierte Netze, zusammen { $size }, einmal heruntergeladen und jedes Mal geprüft: am SHA-256 der Datei, und indem jedes auf ein eingebautes Bild angewandt und das Ergebnis mit gespeicherten Zahlen verglichen wird.
models-table = Tabelle der Netze für Gesichter
models-net = Netz
models-size = Größe
models-sha = SHA-256
models-licence = Lizenz
models-self-test = Selbsttest: Abweichung / erlaubt
models-style = Für die Stilübertragung
models-style-intro = Das verwendete Netz wird bei der ersten Stilübertragung geladen, dann behalten und auf die gleichen zwei Arten geprüft. Ein anderes können Sie auf der Seite Stil in den erweiterten Einstellungen wählen.
models-what = Was es ist
models-used = Für die Stilübertragung verwendet
models-size-of = Größe
models-source = Herkunft der Gewichte
models-licence-of = Lizenz
models-vgg-light = VGG-19 bis conv5_1, auf ein Achtel seines Rechenaufwands verkleinert
models-vgg-balanced = VGG-19 bis conv5_1, auf drei Zehntel seines Rechenaufwands verkleinert; feiner
models-vgg-19 = VGG-19 selbst bis conv5_1
models-used-chosen = wenn gewählt
models-used-cpu = auf der CPU, oder wenn gewählt
models-used-webgpu = mit WebGPU, oder wenn gewählt
models-used-always = wenn kein anderes gewählt ist
