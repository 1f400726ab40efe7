### The chapter “1:1 against 1:K”.

learn-many = 1:1 gegen 1:K
learn-many-summary = „Ist das Anna?“ ist ein Vergleich. „Wer ist das?“ ist einer für jede aufgenommene Person, und ein Fremder braucht nur einmal Glück.
learn-many-lead = Verifikation (1:1) fragt, ob ein Bild eine bestimmte Person zeigt. Erkennung (1:K) vergleicht es mit allen, die aufgenommen sind. Bei K Personen hat ein Fremder K Gelegenheiten, für jemanden gehalten zu werden.
learn-many-measuring = Messung: Bilder von Personen, die das Netz nie gesehen hat, werden kodiert …
learn-many-at = Unter K Personen
learn-many-limit = Die Grenze des Abstands ist die, bei der ein einzelner Vergleich { $fmr } der Fremden eingelassen hat (FMR). Alle sind hier mit einem Bild aufgenommen.
learn-many-slider = Aufgenommene Personen, K
learn-many-k = K = { NUMBER($k) }
learn-many-strangers-measured = Ein Fremder wird eingelassen, gemessen
learn-many-by-formula = Dasselbe nach 1 − (1 − FMR)^K
learn-many-formula-numbers = 1 − (1 − { NUMBER($fmr, minimumFractionDigits: 4, maximumFractionDigits: 4) })^{ NUMBER($k) } = { $result }
learn-many-named-without = Aufgenommene richtig benannt, wenn niemand abgewiesen wird
learn-many-safe = Die Grenze τ, die unter K Personen höchstens 1 % der Fremden einlässt
learn-many-named-safely = Aufgenommene richtig benannt bei dieser Grenze τ
learn-many-between = Bei diesem K wurde nichts gemessen: Die gemessenen Zahlen sind zwischen K = { NUMBER($low) } und K = { NUMBER($high) } interpoliert. Nur die Formel ist für dieses K berechnet.
learn-many-as-measured = Bei diesem K gemessen, mit diesem Netz, an gezeichneten Personen, die es nie gesehen hat. Die Formel nimmt an, dass die Vergleiche eines Fremden voneinander unabhängig sind. Das sind sie nicht ganz, darum weicht sie von der Messung ab.
learn-many-charts = Über der Zahl der Personen
learn-many-strangers = Ein Fremder wird eingelassen
learn-many-named = Aufgenommene richtig benannt
learn-many-measured = gemessen
learn-many-formula = nach der Formel
learn-many-without-limit = niemand wird abgewiesen
learn-many-with-limit = bei der Grenze für 1 % der Fremden
learn-many-line = { $name }: { $from } bei K = { NUMBER($first) }, { $to } bei K = { NUMBER($last) }.
