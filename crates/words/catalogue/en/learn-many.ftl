### The chapter “1:1 against 1:K”.

learn-many = 1:1 against 1:K
learn-many-summary = “Is this Ann?” is one comparison. “Who is this?” is one for each enrolled person, and a stranger needs to be lucky only once.
learn-many-lead = Verification (1:1) asks whether a picture shows one given person. Recognition (1:K) compares it with everybody who is enrolled. With K people, a stranger has K chances to be mistaken for somebody.
learn-many-measuring = Measuring: pictures of people the net never saw are encoded…
learn-many-at = Among K people
learn-many-limit = The limit of distance is the one at which { $fmr } of strangers were let in by one comparison (FMR). Everyone here is enrolled from one picture.
learn-many-slider = Enrolled people, K
learn-many-k = K = { NUMBER($k) }
learn-many-strangers-measured = A stranger is let in, measured
learn-many-by-formula = The same by 1 − (1 − FMR)^K
learn-many-formula-numbers = 1 − (1 − { NUMBER($fmr, minimumFractionDigits: 4, maximumFractionDigits: 4) })^{ NUMBER($k) } = { $result }
learn-many-named-without = Enrolled people named rightly, if nobody is refused
learn-many-safe = The limit τ that lets in at most 1 % of strangers among K
learn-many-named-safely = Enrolled people named rightly at that limit τ
learn-many-between = Nothing was measured at this K: the measured numbers are interpolated between K = { NUMBER($low) } and K = { NUMBER($high) }. Only the formula is computed for this K.
learn-many-as-measured = Measured at this K, with this net, on drawn people whom it never saw. The formula takes every comparison of a stranger to be independent of the others. They are not quite, so it differs from what was measured.
learn-many-charts = Over the number of people
learn-many-strangers = A stranger is let in
learn-many-named = Enrolled people named rightly
learn-many-measured = measured
learn-many-formula = by the formula
learn-many-without-limit = nobody is refused
learn-many-with-limit = at the limit for 1 % of strangers
learn-many-line = { $name }: { $from } at K = { NUMBER($first) }, { $to } at K = { NUMBER($last) }.
