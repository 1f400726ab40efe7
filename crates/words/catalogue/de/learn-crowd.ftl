### The chapter “How many people does it take?”.

learn-crowd = Wie viele Personen braucht es?
learn-crowd-summary = Trainiert mit 20, mit 100 und mit 1.000 Personen: was der Verlust sagt, und was Unbekannte zeigen.
learn-crowd-lead = Ein Netz, das immer nur wenige Personen sieht, kann sie auswendig lernen. Ob es gelernt hat, Menschen zu unterscheiden, zeigt sich erst an Personen, die es nie gesehen hat.
learn-crowd-runs = Drei Läufe: 20, 100 und 1.000 Personen
learn-crowd-runs-lead = Sie trainieren nacheinander, vom selben Startwert aus und gleich viele Schritte. Alle werden an denselben 200 Personen gemessen, die keiner von ihnen gesehen hat. Das Netz eines Vergleichs aus einem anderen Kapitel macht Platz; die Kurven bleiben, bis Sie die Seite verlassen.
learn-crowd-train = Alle drei trainieren
learn-crowd-name = { NUMBER($people) } Personen
learn-crowd-learned = Gelernt aus
learn-crowd-sentence = { NUMBER($people) } Personen: Verlust { $loss } bei denen, aus denen es lernt, Fehlerrate { $eer } bei denen, die es nie gesehen hat.
learn-crowd-means = Ein Verlust nahe 0 sagt nur, dass die Personen des Trainings unterschieden werden. Ob das auch für andere gilt, sagt die Fehlerrate bei Personen, die das Netz nie gesehen hat.
