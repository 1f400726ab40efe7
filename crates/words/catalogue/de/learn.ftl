### The Learn page: what its chapters share.

learn-title = Wie lernt ein Netz, Menschen zu unterscheiden?
learn-lead = Versuchen Sie es zuerst selbst. Dann sehen Sie zu, wie ein kleines Netz es in diesem Browser lernt, von null an.
learn-people = Die Personen hier zeichnet ein Programm; keine von ihnen gibt es. Das Netz ist winzig und kennt nur solche Zeichnungen. Netze für echte Gesichter sind viel größer, und sie lernen aus Fotos von weit mehr Menschen.
learn-feel = Das Problem spüren
learn-feel-summary = Drei Bilder von zwei Personen: Sie gegen ein Programm, das nur Pixel vergleicht.
learn-train = Trainieren
learn-train-summary = Ein Knopf: Ein Netz lernt aus gezeichneten Personen und wird an anderen geprüft, die es nie gesehen hat.
learn-triplets = Welches Triplett lehrt?
learn-triplets-summary = Leichte, semi-harte und harte Beispiele, und was aus einem Netz wird, das aus den falschen lernt.

## Triplets

learn-anchor = A, der Anker: eine Person
learn-positive = P, das Positive: dieselbe Person
learn-negative = N, das Negative: jemand anderes
learn-to-positive = d(A, P), soll klein werden
learn-to-negative = d(A, N), soll groß werden
learn-distance-means = d ist der quadrierte Abstand der Punkte zweier Bilder: 0 für ein und denselben Punkt, höchstens 4.
learn-loss-formula = Verlust = max(d(A, P) − d(A, N) + α, 0)
learn-loss-numbers = max({ $positive } − { $negative } + { $margin }, 0) = { $loss }
learn-margin-means = Der Rand α (englisch margin) sagt, wie viel weiter N entfernt sein muss als P, damit das Triplett erledigt ist.
learn-kind-easy = leicht
learn-kind-easy-means = N ist weiter entfernt als P, und zwar mindestens um den Rand. Der Verlust ist 0, also lehrt dieses Triplett nichts.
learn-kind-semi-hard = semi-hart
learn-kind-semi-hard-means = N ist weiter entfernt als P, aber um weniger als den Rand. Dieses Triplett lehrt noch etwas.
learn-kind-hard = hart
learn-kind-hard-means = N ist so nah wie P oder näher: Das Netz nimmt das falsche. Der Verlust ist mindestens so groß wie der Rand.
learn-kind-is = Dieses Triplett ist { $kind }.

## The net's points on a map

learn-map = Personen, die das Netz nie gesehen hat
learn-map-label = Karte von { NUMBER($pictures) } Bildern. Die Pfeiltasten führen von Punkt zu Punkt.
learn-map-means = Jeder Punkt ist ein Bild; es sind { NUMBER($pictures) } von { NUMBER($people) } Personen. Zwölf Personen haben je eine Form und Farbe: Ihre vier Bilder sollen zueinander finden. Der Maßstab bleibt gleich; Punkte, die anfangs nah beieinander liegen, rücken auseinander, während das Netz lernt.
learn-map-explained = Das Netz gibt jedem Bild 32 Zahlen. Die Karte ist flach und zeigt { NUMBER($x) } % und { NUMBER($y) } % ihrer Streuung; was hier nah aussieht, kann also weiter auseinander liegen.
learn-map-hint = Zeigen oder tippen Sie auf die Karte oder nehmen Sie die Pfeiltasten, um ein Bild zu sehen.
learn-map-empty = Die Karte erscheint, wenn das Training beginnt.
learn-point = Person { NUMBER($person) }, Bild { NUMBER($picture) }
learn-neighbour-same = Das nächste aller anderen Bilder zeigt dieselbe Person, im Abstand { $distance }.
learn-neighbour-other = Das nächste aller anderen Bilder zeigt jemand anderen, im Abstand { $distance }. Hier irrt sich das Netz.

## Curves

learn-eer = Fehlerrate bei Unbekannten (EER)
learn-eer-means = Die Gleichfehlerrate, gemessen an Personen, die das Netz nie gesehen hat. Die Grenze liegt so, dass beide Fehler gleich häufig sind: zwei Personen für eine zu halten und eine Person für zwei. Raten ergibt 50 %.
learn-loss = Verlust
learn-loss-means = Was das Training kleiner macht, gemittelt über die Tripletts, die es nutzt.
learn-active = Tripletts, die noch lehren
learn-active-means = Der Anteil mit einem Verlust über 0. Die anderen ändern nichts.
learn-spread = Streuung der Punkte
learn-spread-means = 0, wenn alle Bilder auf einem Punkt liegen; höchstens 1.
learn-pictures-seen = Gesehene Bilder
learn-step = Schritt { NUMBER($step) }
learn-curve-waiting = Erscheint während des Trainings
learn-curve-summary = { $name }: von { $from } auf { $to } bei Schritt { NUMBER($step) }.
learn-curve-name = Dieser Lauf
