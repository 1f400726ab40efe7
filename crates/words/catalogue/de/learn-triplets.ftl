### The chapter “Which triplet teaches?”.

learn-triplets-lead = Ein Triplett lehrt nur, solange sein Verlust über 0 liegt. Welche Tripletts ein Netz bekommt, entscheidet also, wie schnell es lernt und ob überhaupt.
learn-triplets-look = Ein Triplett ansehen
learn-triplets-need = Noch gibt es keine Punkte: Trainieren Sie zuerst ein Netz.
learn-triplets-from = Aus den { NUMBER($people) } Personen, die das Netz nie gesehen hat, so wie es sie jetzt sieht. Während es trainiert, folgen die Zahlen.
learn-triplets-kind = Art
learn-triplets-another = Ein anderes
learn-triplets-none = Unter den geprüften war kein solches Triplett. Wählen Sie ein anderes α oder eine andere Art, oder lassen Sie das Netz weiterlernen.
learn-triplets-alpha = Rand α
learn-triplets-alpha-means = Dieser Regler ändert nur, was Sie hier sehen. Jedes Training nutzt α = { NUMBER($margin, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
learn-triplets-arrows = Die Pfeile auf der Karte zeigen, wohin dieses Triplett allein die drei Punkte bewegen würde: A und P aufeinander zu, A und N auseinander. Ihre Längen sind nur untereinander vergleichbar.
learn-triplets-no-arrows = Es gibt keine Pfeile: Dieses Triplett zieht an nichts.
learn-race = Zwei Läufe aus einem Startwert
learn-race-lead = Beide beginnen mit demselben Netz und denselben Personen. Sie unterscheiden sich nur in den Tripletts, aus denen sie lernen, und Sie können während des Trainings wechseln.
learn-race-miner-a = Tripletts von Lauf A
learn-race-miner-b = Tripletts von Lauf B
learn-race-a = A: { $miner }
learn-race-b = B: { $miner }
learn-race-train = Beide trainieren
learn-race-again = Beide noch einmal trainieren
learn-race-pause = Beide anhalten
learn-race-continue = Beide weiter
learn-race-stop = Beide beenden
learn-race-table = Tabelle beider Läufe
learn-miner-course = zufällig, vorab gezogen
learn-miner-course-effect = Jedes Triplett wird gezogen, ohne das Netz zu fragen. Bald sind die meisten leicht und lehren nichts, darum lernt es langsam.
learn-miner-all = alle mit einem Verlust über 0
learn-miner-all-effect = Alle Bilder eines Stapels werden miteinander verglichen, und jedes Triplett mit Verlust wird genutzt. Es lernt schnell, und immer weniger Tripletts lehren noch etwas.
learn-miner-semi-hard = semi-hart
learn-miner-semi-hard-effect = Zu jedem Paar einer Person kommt ein Negatives, das weiter entfernt ist als das Positive, aber noch innerhalb des Rands, wenn es eines gibt. Es lernt schnell und stetig.
learn-miner-hardest = die härtesten jedes Stapels
learn-miner-hardest-effect = Zu jedem Bild kommen das fernste Positive und das nächste Negative. Von Anfang an lässt das ein Netz meist kollabieren: Alle landen auf einem Punkt, und der Verlust bleibt beim Rand stehen.
