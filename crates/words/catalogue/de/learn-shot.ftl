### The chapter “One shot”.

learn-shot = Ein Bild pro Person
learn-shot-summary = Erfinden Sie eine Person, zeigen Sie dem Netz ein Bild, und sehen Sie, ob es sie mit Hut, mit Brille und in schwachem Licht benennt.
learn-shot-lead = Das Netz hat einen Abstand gelernt, keine Namen. Eine neue Person braucht darum kein Training: Ein Bild wird kodiert und aufgehoben, spätere Bilder werden damit verglichen (one-shot learning).
learn-net-needed = Dieses Kapitel befragt das Netz des Kapitels „Trainieren“, sobald es ruht. Trainieren Sie eines, oder lassen Sie das Training enden.
learn-shot-invent = Eine Person erfinden
learn-shot-invent-lead = Das Netz hat diese Person nie gesehen. Es bekommt das Bild unten ein einziges Mal gezeigt: Das ist die ganze Aufnahme.
learn-shot-enrolled = A, das aufgenommene Bild
learn-shot-another = Jemand anderes
learn-shot-traits = Das Gesicht ändern
learn-shot-found = { NUMBER($right) } von { NUMBER($all) } weiteren Bildern werden richtig benannt, unter dieser Person und { NUMBER($others) } anderen, die mit je einem Bild aufgenommen sind.
learn-shot-table = Weitere Bilder der erfundenen Person
learn-shot-picture = Bild x
learn-shot-compared = Verglichen
learn-shot-named = Benannt
learn-shot-own = d(A, x) = { $own }
learn-shot-nearer = d(A, x) = { $own } < { $other } = d(N, x)
learn-shot-further = d(A, x) = { $own } ≥ { $other } = d(N, x)
learn-shot-compares = d(A, x) ist der quadrierte Abstand zwischen den Kodierungen, die das Netz dem Bild x und dem aufgenommenen Bild A gibt. N ist das nächste Bild aller anderen, die aufgenommen sind. Die Person ist richtig benannt, wenn A näher liegt als N. Abgewiesen wird hier niemand.
learn-shot-people = Zehn neue Personen
learn-shot-people-lead = { NUMBER($people) } Personen, die das Netz nie gesehen hat. Je { NUMBER($searched) } weitere Bilder werden benannt: zuerst mit einem aufgenommenen Bild jeder Person, dann mit { NUMBER($enrolled) }.
learn-shot-measuring = Die Bilder werden kodiert …
learn-shot-result = Richtig benannt, von { NUMBER($of) } weiteren Bildern: { NUMBER($one) } mit je einem aufgenommenen Bild, { NUMBER($three) } mit je drei.
learn-shot-mean = Bei drei Bildern wird für jede Person das Mittel ihrer Kodierungen aufgehoben, wieder auf Länge 1 gebracht. Beide Male werden dieselben weiteren Bilder verglichen. Bei so wenigen spielt der Zufall stark mit: Versuchen Sie andere Personen.
learn-shot-person = Person { NUMBER($person) }, das aufgenommene Bild
learn-shot-others = Zehn andere

## Further pictures

learn-disguise-hat = mit Hut
learn-disguise-glasses = mit Brille
learn-disguise-dim-light = in schwachem Licht
learn-disguise-left = zur einen Seite gedreht
learn-disguise-right = zur anderen Seite gedreht
learn-disguise-other-hair = mit anderem Haar

## Traits

learn-trait-number = { NUMBER($number) } von { NUMBER($all) }
learn-trait-face-width = Breite des Gesichts
learn-trait-face-height = Länge des Kinns
learn-trait-jaw = Schmaler Kiefer
learn-trait-skin-tone = Dunkelheit der Haut
learn-trait-hair-colour = Haarfarbe, von Schwarz bis Weiß
learn-trait-hair-style = Frisur
learn-trait-eye-distance = Abstand der Augen
learn-trait-eye-width = Breite der Augen
learn-trait-eye-height = Höhe der Augen
learn-trait-eye-colour = Augenfarbe, von Braun bis Grau
learn-trait-brow-thickness = Dicke der Brauen
learn-trait-nose-length = Länge der Nase
learn-trait-nose-width = Breite der Nase
learn-trait-mouth-width = Breite des Mundes
learn-trait-lips = Fülle der Unterlippe
learn-trait-beard = Bart
learn-trait-freckles = Sommersprossen
learn-trait-age = Falten
