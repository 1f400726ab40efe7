### Die Seite über Likeness: was es ist, wie es funktioniert, seine Grenzen und seine Quellen.

about-title = Über Likeness
about-intro = Likeness sagt Ihnen, ob zwei Bilder dieselbe Person zeigen und zu welcher der von Ihnen aufgenommenen Personen ein Gesicht gehört, und gestaltet Fotos im Stil anderer Bilder. Das tun Faltungsnetze, die in Ihrem eigenen Browser laufen; kein Server rechnet mit.
about-how = Wie es funktioniert
about-find = <b>Finden.</b> Ein kleines Netz zeichnet einen Rahmen um jedes Gesicht. Im Live-Video wird das größte verwendet, im Foto ein großes in der Mitte.
about-align = <b>Ausrichten.</b> Ein zweites Netz setzt 68 Punkte auf das Gesicht. Drehung, Skalierung und Verschiebung bringen sie auf eine feste Vorlage, sodass Augen und Mund in einem kleinen quadratischen Bild immer an derselben Stelle sind.
about-encode = <b>Kodieren.</b> Ein Residualnetz macht aus diesem Bild x seine Kodierung f(x): 128 Zahlen. Es wurde so trainiert, dass Bilder einer Person nahe beieinander und Bilder verschiedener Personen weit auseinander liegen, auch bei Personen, die es nie gesehen hat.
about-compare = <b>Vergleichen.</b> Der Abstand zweier Bilder A und B ist d(A, B) = ‖f(A) − f(B)‖². Diese Seite zeigt ihn und seine Quadratwurzel, für die die Grenzen gelten.
about-decide = <b>Entscheiden.</b> Bis zu einer Schwelle τ lautet die Antwort „Dieselbe Person“, etwas darüber „Nicht sicher“, jenseits davon „Verschiedene Personen“. τ wurde an gemessenen Paaren so gewählt, dass wenige Paare verschiedener Personen durchgehen; die Antwort nennt, wie wenige.
about-terms = <b>Verifikation</b> vergleicht ein Gesicht mit einer behaupteten Person (1:1): ja oder nein. <b>Erkennung</b> vergleicht es mit allen K aufgenommenen Personen (1:K): welche von ihnen, oder keine? Je mehr Personen, desto mehr Gelegenheiten für einen falschen Namen; deshalb wird τ mit wachsendem K strenger, und die Wahrscheinlichkeit eines falschen Namens bleibt die, die Sie gewählt haben.
about-one-shot = Ein Bild einer Person genügt, denn das Netz wird nicht auf diese Person trainiert: Es vergleicht. Lehrbücher nennen das One-Shot-Lernen.
about-style = Wie die Stilübertragung funktioniert
about-style-features = <b>Auswerten.</b> Ein Netz, das darauf trainiert wurde, Dinge zu benennen, ein kompaktes VGG-19, wird auf Foto, Stil und Ergebnis angewandt. Die Aktivierungen seiner Schichten sind der Inhalt des Bildes; welche Aktivierungen gemeinsam auftreten, gleich wo, ist sein Stil (die Gram-Matrix).
about-style-compare = <b>Vergleichen.</b> J = α J_content + β J_style misst, wie weit das Ergebnis vom Inhalt des Fotos und vom Stil entfernt ist.
about-style-improve = <b>Verbessern.</b> Jeder Pixel wird ein wenig in die Richtung verändert, die J verkleinert, einige hundert Mal, zuerst an einem kleinen Bild, dann an größeren.
about-style-check = <b>Prüfen.</b> Zeigt das Foto ein Gesicht, so sagt die Seite, ob der Gesichtskodierer die Person noch erkennt.
about-limits = Grenzen
about-limits-security = Es ist eine Bequemlichkeit, keine Sicherheit: Ein Foto, das vor die Kamera gehalten wird, geht als die Person darauf durch.
about-limits-rates = Fehlerraten sind Durchschnitte über die Bilder, an denen sie gemessen wurden. Sie können sich zwischen Personengruppen unterscheiden; rechnen Sie mit mehr Fehlern bei Kindern, großem Altersunterschied, Masken, dunklen Bildern und abgewandten Köpfen.
about-limits-groups = Von 1.000 Paaren fremder Personen, deren Haut in den Bildern etwa gleich hell ist, stimmen bei heller Haut 0,7 überein, bei etwas dunklerer 2, bei gebräunter 0,7 und bei dunkler 0,5; die Unterschiede sind nicht sicher, und in den unveränderten Bildern wurde kein Gesicht übersehen. Wie oft Personen mit dunkler Haut abgewiesen werden, wurde mangels Bildern nicht gemessen, ebenso wenig Fehlerraten nach Geschlecht und Alter: Die Bilder haben keine solchen Angaben.
about-limits-conditions = An verschlechterten Testbildern wurden Gesichter in sehr dunklen oder überbelichteten Bildern übersehen; bei 40 Grad Neigung lag fast die Hälfte der Gesichtspunkte falsch; und von stark unscharfen Gesichtern wurden vier von fünf abgewiesen. Kleine Bilder und JPEG bis hinab zur Qualität 20 schadeten kaum.
about-limits-relatives = Verwandte, vor allem Zwillinge, liegen näher beieinander als nicht verwandte Personen.
about-limits-decisions = Entscheiden Sie nicht allein nach seiner Antwort über andere Menschen.
about-credits = Lizenzen und Quellen
about-credits-likeness = Likeness: MIT oder Apache-2.0, nach Ihrer Wahl.
about-credits-detector = Gesichtsdetektor und Netz für die Gesichtspunkte: aus face-api.js von Vincent Mühler, über @vladmandic/face-api; MIT.
about-credits-encoder = Gesichtskodierer: MobileFaceNet, aus human-models von Vladimir Mandic; MIT. Das Paket sagt nicht, wer das Netz trainiert hat und mit welchen Bildern.
about-credits-encoder-dlib = Gesichtskodierer, den ein Anbieter stattdessen anbieten kann: das Gesichtserkennungsmodell aus dlib von Davis King; CC0.
about-credits-vgg = Kompaktes VGG: abgeleitet von VGG-19 von Karen Simonyan und Andrew Zisserman (CC BY 4.0); siehe models/NOTICES.md.
about-credits-method = Stilübertragung: nach Gatys, Ecker und Bethge, 2016.
about-credits-styles = { NUMBER($styles) } der mitgelieferten Stile: von Programmen dieses Projekts gezeichnet; CC0.
about-credits-paintings = { NUMBER($paintings) } der mitgelieferten Stile: Gemälde von Vincent van Gogh; gemeinfrei. Die Bilder stammen aus GCompris.
about-credits-software = Berechnet mit burn (MIT oder Apache-2.0), angezeigt mit Leptos (MIT).
about-credits-zxcvbn = Stärke der Passphrase: zxcvbn-ts, nach zxcvbn von Dan Wheeler; MIT.
about-credits-sample = { $name }: { $credit }
