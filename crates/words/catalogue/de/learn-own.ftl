### The chapter “On your own gallery”.

learn-own = An der eigenen Galerie
learn-own-summary = Eine Schicht mehr, gelernt aus den Personen, die Sie aufgenommen haben: benennt sie diese besser?
learn-own-lead = Könnte ein Netz, das alle ein wenig kennt, Ihre wenigen Personen besser kennenlernen? Hinter dem Netz, das echte Gesichter erkennt, lernt eine lineare Schicht W aus den Bildern Ihrer Galerie, mit Tripletts. Jedes Bild wird einmal weggelassen: W lernt aus den übrigen und muss dann das benennen, das es nie gesehen hat. Dazu gehören zwei Personen mit je drei verschiedenen Bildern.
learn-own-formula = f′(x) = W f(x) / ‖W f(x)‖
learn-own-triplets = A und P sind zwei Bilder einer Person. N ist ein Bild von jemand anderem aus Ihrer Galerie oder eine unbekannte Person: 128 zufällig gezogene Zahlen, so verteilt wie die echter Gesichter, und niemandes. Der Rand α ist hier 1,2: Mit den 0,2 der anderen Kapitel lehrten bei unserer Messung nur zwei bis drei von hundert Tripletts etwas, so gut unterscheiden diese Encodings Personen schon.
learn-own-closed = Dieses Kapitel arbeitet mit Ihrer eigenen Galerie, und die ist nicht offen. Legen Sie sie auf der Seite „Personen“ an oder entsperren Sie sie dort, und kommen Sie dann zurück.
learn-own-people = Zur Seite „Personen“
learn-own-few = Es braucht zwei Personen mit je drei Bildern, damit zwei zum Lernen übrig bleiben. { $people ->
    [0] Niemand in Ihrer Galerie hat
    [one] Eine Person in Ihrer Galerie hat
   *[other] { NUMBER($people) } Personen in Ihrer Galerie haben
 } drei Bilder, die der verwendete Encoder gelesen hat.
learn-own-other-encoder = Unbekannte können nur für den Encoder gezogen werden, den diese Seite von sich aus verwendet. Wählen Sie ihn auf der Seite „Modelle“.
learn-own-run = Der Versuch
learn-own-try = Trainieren und vergleichen
learn-own-again = Noch einmal trainieren
learn-own-stop = Abbrechen
learn-own-progress = Schritt { NUMBER($done) } von { NUMBER($all) }. Verlust { $loss }; { $active } der Tripletts lehren noch etwas.
learn-own-stopped = Abgebrochen. Nichts wurde behalten.
learn-own-result = { NUMBER($pictures) } Bilder von { NUMBER($people) } Personen, jedes benannt mit dem, was aus den übrigen gelernt wurde
learn-own-by = Encodings
learn-own-right = Richtig benannt
learn-own-wrong = Falsch benannt
learn-own-refused = Nicht benannt
learn-own-own = Abstand zur eigenen Person
learn-own-other = Abstand zur nächsten anderen
learn-own-plain = Wie sie sind
learn-own-head = Hinter W
learn-own-distances = Die Abstände sind Mittel über die weggelassenen Bilder: zum Mittel der übrigen Bilder dieser Person und zum nächsten Mittel von jemand anderem. Ein Bild wird benannt, wenn das nächste Mittel innerhalb einer Schwelle liegt, unter die eine von 100 gezogenen Unbekannten kommt; jede Spalte hat ihre eigene.
learn-own-loss = An den Bildern, aus denen W gelernt hat, ging der Verlust von { $first } auf { $last }.
learn-own-same = Beide benennen gleich viele Bilder richtig: Von dem, was W gelernt hat, ist an den Namen nichts zu sehen. Die Abstände sagen, ob es die Bilder verschoben hat, die es nie sah.
learn-own-better = Hinter W { $pictures ->
    [one] wird ein Bild mehr
   *[other] werden { NUMBER($pictures) } Bilder mehr
 } richtig benannt. Bei so wenigen Bildern kann das auch Zufall sein.
learn-own-worse = Hinter W { $pictures ->
    [one] wird ein Bild weniger
   *[other] werden { NUMBER($pictures) } Bilder weniger
 } richtig benannt: Was es auswendig gelernt hat, führt es in die Irre.
learn-own-note = Das ist eine Lektion. W wird weggeworfen, nichts davon wird gespeichert oder gesendet, und es entscheidet nichts: Auf den anderen Seiten werden Gesichter verglichen, wie sie sind.
