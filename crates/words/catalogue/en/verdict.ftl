### The answer, and what it waits for.

verdict-stopped = Not available
verdict-choose = Choose two pictures
verdict-one-more = One more picture
verdict-ready = Getting ready…
verdict-no-face = No face yet
verdict-same = Same person
verdict-unsure = Not sure
verdict-different = Different people
verdict-stopped-means = Nothing can be compared until this is put right.
verdict-choose-means = One face on each side, by camera or photo; here you read whether they match.
verdict-ready-means = Your pictures are compared as soon as the engine runs.
verdict-looking-means = Finding the faces and comparing them.
verdict-closer = The two faces are closer than the limit.
verdict-between = The two faces lie between the limits. Try a clearer picture.
verdict-rarely = Two pictures of one person are rarely this far apart.
verdict-needs = “{ $question }” still needs a picture.
verdict-pass = About 1 in { NUMBER($pairs) } pairs of different people would pass as well.
gauge = Distance { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }; same person up to { NUMBER($same, minimumFractionDigits: 3, maximumFractionDigits: 3) }
faces-found =
    { $faces ->
        [one] One face found.
       *[other] { NUMBER($faces) } faces found; the largest is used.
    }
