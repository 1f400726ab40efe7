### Style transfer: what a job waits for, what it is doing, and what can be done with it.

style-job = Style transfer
style-job-progress-label = Progress of the style transfer

## What is missing

style-job-needs-photo = Choose a photo.
style-job-needs-style = Choose a style: a built-in one or any picture of your own.
style-job-engine-stopped = Nothing can be stylised until this is fixed.
style-job-engine-starting = The engine is starting; you can stylise in a moment.
style-job-sending = Preparing the pictures…
style-job-no-size = This device has too little memory for style transfer. Close other tabs and choose the photo again.
style-job-ready = Ready to stylise.

## What it is doing

style-job-asked = Getting ready…
style-job-loading = Downloading the { $model }…
style-job-running = Stylising…
style-job-pausing = Pausing after this step…
style-job-paused = Paused.
style-job-ending = Stopping…
style-job-finished = Finished.
style-job-stopped = Stopped; the result was kept.
style-job-cancelled = Cancelled.
style-job-diverged = The optimisation diverged; the last good result was kept. A smaller step size avoids this.
style-job-lost = The background worker stopped. The last result was kept, and you can continue from it.
style-job-lost-early = The background worker stopped before there was a result. Start again.

## How far it is

# $received and $total: numbers with their units, such as "1.2 MB".
style-job-download = { $received } of { $total }; stored for the next visit
style-job-iteration = iteration { NUMBER($done) } of { NUMBER($planned) } at { $size } px
style-job-line = { $iteration }, { $rate }, { $left }
style-job-rate = { NUMBER($rate) } per second
style-job-rate-slow = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } per second
style-job-left-unknown = time left unknown
style-job-left-seconds = { NUMBER($seconds) } s left
style-job-left-minutes = { NUMBER($minutes) } min left

## Buttons

style-job-paint = Stylise
style-job-paint-again = Stylise again
style-job-pause = Pause
style-job-continue = Continue
style-job-stop = Stop
style-job-cancel = Cancel
style-job-more = { NUMBER($iterations) } more
style-job-resume = Continue from the last result
style-job-save = Save PNG
