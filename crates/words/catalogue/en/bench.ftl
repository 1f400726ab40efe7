### The Benchmark page.

bench-title = Benchmark
bench-intro = Runs each net of this page several times on built-in pictures and shows how long it takes in this browser: the first run, and the median of the others with their interquartile range. Nothing is sent anywhere.
bench-measure = Measure
bench-faces = Faces only
bench-everything = Everything, including style transfer and the search among people
bench-busy = A style transfer is running and would distort the times. Stop it on the Style page first.
bench-start = Start
bench-cancel = Cancel
bench-save = Save JSON
bench-progress = Progress of the measurement
bench-table = Table of times
bench-what = what
bench-median = median
bench-range = interquartile range
bench-first = first run
bench-runs = runs
bench-from-to = { $from } to { $to }
bench-status = { NUMBER($item) } of { NUMBER($items) }: { $what }
bench-done = Done.
bench-cancelled = Stopped before everything was measured.
bench-worker-lost = The background worker stopped; the results so far are below.
bench-preparing = getting ready
bench-downloading = downloading the { $model }: { $received } of { $total }
bench-first-run = first run
bench-run = run { NUMBER($run) }
bench-encode = 
    { $faces ->
        [one] face encoder, one face
       *[other] face encoder, { NUMBER($faces) } faces at once
    }
bench-detect = face detector at { NUMBER($side, useGrouping: "false") }
bench-forward = { $model }, forward pass to conv5_1, at { NUMBER($side, useGrouping: "false") }
bench-style-step = style-transfer step, { $model }, at { NUMBER($side, useGrouping: "false") }
bench-analyse = face, landmarks and encoding of a photo, detector at { NUMBER($side, useGrouping: "false") }
bench-search = search among { NUMBER($people) } people with 5 pictures each
bench-unlock = opening the records of { NUMBER($people) } people with 5 pictures each
