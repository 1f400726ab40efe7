### Was die Seiten mit Kapiteln gemeinsam haben.

chapter-list = Kapitel
chapter-next = Weiter: { $chapter }
