### The chapter “Another way”: the yes/no question.

learn-ask = Ein anderer Weg
learn-ask-summary = Keine Tripletts: zwei Bilder und eine Frage, „eine Person?“. Dieselben Personen, derselbe Startwert, ein anderer Verlust.
learn-ask-lead = Ein Netz kann auch aus Paaren lernen: y = 1, wenn zwei Bilder eine Person zeigen, y = 0, wenn sie zwei zeigen. Beide Bilder gehen durch dasselbe Netz, und eine logistische Regression antwortet aus den zwei Kodierungen.
learn-ask-training = Mit der Frage trainieren
learn-ask-training-lead = Das ist ein eigener Lauf, mit denselben Personen, demselben Startwert und derselben Zahl von Schritten wie der Lauf des Kapitels „Trainieren“, oder wie dieser sie hätte. Sein Netz macht Platz, wenn Sie in einem anderen Kapitel einen weiteren Lauf zum Vergleich starten.
learn-ask-features = Was aus zwei Kodierungen berechnet wird
learn-ask-absolute = |f(i) − f(j)|
learn-ask-chi-squared = χ²
learn-ask-absolute-formula = ŷ = σ(Σ w_k · |f(i)_k − f(j)_k| + b), k = 1…32
learn-ask-chi-squared-formula = ŷ = σ(Σ w_k · (f(i)_k − f(j)_k)² / (f(i)_k + f(j)_k) + b), k = 1…32
learn-ask-train = Mit der Frage trainieren
learn-ask-again = Noch einmal mit der Frage trainieren
learn-ask-rates = Beide Wege bei Personen, die die Netze nie gesehen haben
learn-ask-run = Gelernt aus
learn-ask-steps = Schritte
learn-ask-triplet-run = Tripletts (Kapitel „Trainieren“)
learn-ask-question-run = der Ja/Nein-Frage
learn-ask-rates-mean = Bei beiden gilt die Fehlerrate für den einfachen Abstand d der Kodierungen, damit die Netze verglichen werden und nicht ihre Fragen. Ein einzelner Lauf von jedem beweist wenig: Ein anderer Startwert gibt etwas andere Zahlen.
learn-ask-weights = Die Gewichte w_k
learn-ask-weights-mean = Eines für jede der 32 Zahlen einer Kodierung, wie zuletzt gemeldet. Unter null: Ein Unterschied in dieser Zahl spricht gegen eine Person. Am Anfang sind alle −1.
learn-ask-weights-are = { NUMBER($below) } von { NUMBER($all) } Gewichten liegen unter null; das kleinste ist { $lowest }, das größte { $highest }.
learn-ask-weights-list = Die Gewichte als Zahlen
learn-ask-weight = w_{ NUMBER($k) } = { $value }
learn-ask-pair = Ein Paar
learn-ask-pair-lead = Von Personen, die das Netz nie gesehen hat, mit seinen Kodierungen der letzten Messung.
learn-ask-shows = Das Paar zeigt
learn-ask-same = eine Person, y = 1
learn-ask-different = zwei Personen, y = 0
learn-ask-another = Ein anderes Paar
learn-ask-picture-i = Bild i
learn-ask-picture-j = Bild j
learn-ask-no-answer = Eine Antwort gibt es, sobald dieses Netz zu lernen begonnen hat.
learn-ask-numbers = ŷ = { $probability }, dass das eine Person ist, wenn beides vorher gleich wahrscheinlich war; y = { NUMBER($y) }; Verlust −y log ŷ − (1 − y) log(1 − ŷ) = { $loss }
learn-ask-precomputed = Vorab berechnete Kodierungen
learn-ask-precomputed-lead = Die Kodierungen aufgenommener Personen ändern sich nicht. Hebt man sie auf, so braucht ein neues Bild einen Durchgang durch das Netz, mit wie vielen Personen es auch verglichen wird.
learn-ask-measure = Die Zeiten messen
learn-ask-measure-when = Das lässt sich messen, sobald das Netz dieses Kapitels trainiert ist und sonst nichts trainiert.
learn-ask-nanoseconds = { NUMBER($ns) } ns
learn-ask-measured = Eben auf diesem Gerät gemessen: { $encode }, um ein Bild zu kodieren (das Mittel von { NUMBER($pictures) }, die zusammen an das Netz gingen, mit Hin- und Rückweg), { $compare }, um die Frage aus zwei Kodierungen zu beantworten.
learn-ask-follows = Daraus berechnet braucht ein Bild gegen { NUMBER($people) } aufgenommene Personen { $without }, wenn jedes Bild neu kodiert wird, und { $with } mit aufgehobenen Kodierungen.
