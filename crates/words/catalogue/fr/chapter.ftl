### Ce que partagent les pages à chapitres.

chapter-list = Chapitres
chapter-next = Suivant : { $chapter }
