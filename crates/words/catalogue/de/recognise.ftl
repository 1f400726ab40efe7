### Recognising people (1:K) and verifying a name (1:1).

recognise-title = Wer ist das?
recognise-lead = Wiedererkennung (1:K): Welche der K Personen, die Sie kennen, ist das, oder ist es keine von ihnen?
recognise-source = Bildquelle
recognise-photos = Fotos
recognise-nobody-enrolled = Noch ist niemand aufgenommen, daher kann niemand erkannt werden.
recognise-unknown = Unbekannt
recognise-nobody = Niemand im Bild
recognise-quoted = „{ $name }“
# Parts of a list, after a name or more.
recognise-also-not-sure =
    { $faces ->
        [one] nicht sicher
       *[other] nicht sicher bei { NUMBER($faces) } Gesichtern
    }
recognise-also-unknown =
    { $faces ->
        [one] unbekannt
       *[other] { NUMBER($faces) } unbekannte Gesichter
    }
recognise-looking = Gesichter werden gesucht …
recognise-status = Wer es ist
recognise-who = Wer ist das?
recognise-invitation = Wer vor der Kamera steht und bekannt ist, wird benannt.
recognise-careful = Hingenommene falsche Namen
recognise-false-alarm = etwa 1 falscher Name bei { NUMBER($strangers) } Fremden
recognise-false-alarm-unknown = die Rate falscher Namen ist nicht bekannt
recognise-limits-measured = Bei { count-people } wird ein Gesicht bis zum Abstand τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } und mit einem Vorsprung von { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } vor dem Nächstbesten benannt; über { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } ist es unbekannt; τ wurde an Fremden gemessen.
recognise-limits-extrapolated = Bei { count-people } wird ein Gesicht bis zum Abstand τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } und mit einem Vorsprung von { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } vor dem Nächstbesten benannt; über { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } ist es unbekannt; τ ist aus dem Rand des Gemessenen extrapoliert.
recognise-numbers = Die Zahlen dahinter
recognise-distances = Abstände
recognise-head-face = Gesicht
recognise-head-answer = Ergebnis
recognise-head-nearest = nächste Person
recognise-head-runner-up = zweitnächste Person
recognise-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
recognise-time = Berechnet in { $time }.

# Photos.
recognise-photo = Foto
recognise-photo-who = Wer ist darauf?
recognise-photo-invitation = Ein Foto, mehrere oder ein ganzer Ordner.
recognise-choose-folder = Ordner auswählen
recognise-save-csv = Als CSV speichern
recognise-all-photos = Alle Fotos
recognise-photo-table = Tabelle der Fotos
recognise-head-photo = Foto
recognise-head-who = wer darauf ist
recognise-batch-running = { NUMBER($done) } von { NUMBER($photos) } Fotos
recognise-batch-stopped = Nach { NUMBER($done) } von { NUMBER($photos) } Fotos abgebrochen.
recognise-batch-done =
    { $photos ->
        [one] { NUMBER($photos) } Foto fertig.
       *[other] { NUMBER($photos) } Fotos fertig.
    }

# Is it the person of that name?
claim-title = Ist das die genannte Person?
claim-lead = Verifikation (1:1): Ist das Gesicht das der Person mit diesem Namen? Ja oder nein.
claim-verdict = Urteil
claim-i-am = Ich bin
claim-placeholder = Namen wählen oder eingeben
claim-invitation = Sagen Sie, wer Sie sind, und schauen Sie dann in die Kamera.
claim-who = Wer sind Sie?
claim-are-you = Sind Sie { $name }?
claim-yes = Ja, das ist { $name }
claim-no = Nein, das ist nicht { $name }
claim-nobody-of-that-name = Niemand dieses Namens ist aufgenommen.
claim-choose = Wählen Sie einen Namen, oder geben Sie einen ein.
claim-no-picture = Von { $name } gibt es kein Bild zum Vergleichen. Nehmen Sie zuerst eines auf.
claim-look = Schauen Sie in die Kamera.
claim-close = Die beiden Gesichter sind einander nah genug.
claim-between = Der Abstand liegt zwischen den Grenzen { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) } und { NUMBER($reject, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Versuchen Sie es mit besserem Licht.
claim-far = Die beiden Gesichter liegen zu weit auseinander.
