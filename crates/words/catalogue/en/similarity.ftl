### How similar the enrolled people are.

similarity-title = How similar are they?
similarity-lead = The distances between the people you know, d = ‖f(A) − f(B)‖.
similarity-measuring = Measuring…
similarity-too-few = Comparing takes two pictures.
similarity-map = Map
similarity-map-label =
    { $pictures ->
        [one] Map of { NUMBER($pictures) } picture; points close together are similar
       *[other] Map of { NUMBER($pictures) } pictures; points close together are similar
    }
similarity-map-means = The first two principal components of the 128 numbers; they show { NUMBER($x) } % and { NUMBER($y) } % of the variance. Points close together are similar.
similarity-matrix = Everyone against everyone
similarity-most-similar = Most similar: { $a } and { $b }, { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) } apart.
similarity-table = Table of distances
similarity-table-caption = Smallest distance between the pictures of two people; on the diagonal, the largest between one person’s own
similarity-shown = The first { NUMBER($shown) } of { count-people } are shown.
similarity-threshold = Another threshold
similarity-tau = τ = { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }
similarity-in-use = (in use: { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) })
similarity-no-genuine = Nobody has two pictures, so nothing can be said about pairs of one person.
similarity-genuine = { NUMBER($matched) } of { NUMBER($pairs) } pairs of one person would match.
similarity-one-person = There is only one person.
similarity-none-confused = None of { NUMBER($pairs) } pairs of two people would be confused.
similarity-confused = { NUMBER($confused) } of { NUMBER($pairs) } pairs of two people would be confused.
similarity-slider-means = The slider changes nothing; it shows what would change.
similarity-curve = How well they can be told apart
similarity-roc = Equal error rate { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %, area under the curve { NUMBER($auc, minimumFractionDigits: 3, maximumFractionDigits: 3) }, over { NUMBER($genuine) } pairs of one person and { NUMBER($impostor) } of two.
similarity-roc-few = So few pairs show a tendency, no more.
similarity-roc-needs = A curve needs at least two people, one of them with two pictures.
similarity-axis-fmr = pairs of two people that match (FMR)
similarity-axis-tmr = pairs of one person that match (TMR)
similarity-somebody = somebody
