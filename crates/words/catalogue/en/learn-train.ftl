### Training: what a run waits for, what it is doing, and what can be done with it.

learn-train-lead = The net turns each picture into a point. It learns from three pictures at a time, a triplet: a person (the anchor A), the same person again (the positive P) and somebody else (the negative N). Each step moves the net a little, so that P comes nearer to A and N goes away.
learn-train-people = It learns from { NUMBER($learned) } drawn people, and is measured on { NUMBER($unseen) } others that it never sees while it learns.
learn-training = Training
learn-training-progress = Progress of the training
learn-now = Now
learn-triplet-now = A triplet of the last steps
learn-triplet-waiting = A triplet appears during training.
learn-curves = The course of the training
learn-roc = How well unseen people are told apart
learn-roc-text = The curve for people the net never saw. At the marked point both error rates are { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %. The nearer the curve is to the upper left corner, the better.

## What it is doing

learn-status-requested = Getting ready: the people for the test are drawn…
learn-status-running = Training…
learn-status-collapsed = The net has collapsed: it puts everybody at nearly one point, and the loss stands at the margin. Choose other triplets.
learn-status-pausing = Pausing after this step…
learn-status-paused = Paused.
learn-status-ending = Stopping…
learn-status-ended = { NUMBER($steps) } steps are done. On people the net never saw, the equal error rate went from { $first } to { $last }.
learn-status-loaded = A net was loaded that has learned for { NUMBER($steps) } steps. On people it never saw, the equal error rate is { $eer }.
learn-status-stopped = Stopped.
learn-status-diverged = The loss is no longer a number, so the training ended. Train again with another seed.
learn-status-lost = The background worker stopped, and the net was lost with it. Train again.

## How far it is

learn-progress-steps = step { NUMBER($done) } of { NUMBER($planned) }
learn-progress-line = { $steps }, { $rate } pictures per second, { $left }

## Buttons

learn-action-train = Train
learn-action-pause = Pause
learn-action-continue = Continue
learn-action-stop = Stop
learn-action-more = Train on
learn-action-again = Train again with another seed

## Files and the link

learn-keep = Keep and share
learn-keep-net = Save the net
learn-keep-load = Load a net
learn-keep-course = Save the curves as a table
learn-keep-map = Save the map as a picture
learn-keep-map-measured = { NUMBER($people) } people it never saw, at step { NUMBER($step) }: equal error rate { $eer }.
learn-keep-map-trained = Trained on { NUMBER($people) } drawn people, seed { $seed }.
learn-keep-means = The net is a file of its weights, which can be saved once the training has ended. Loading one replaces the net here and the runs that are compared with it. In the table, NaN stands where a line is a measurement and not a batch.
learn-keep-link = Link to this set-up
learn-keep-link-means = It holds the settings: seed, number of people, how different the pictures are, steps, triplets. It holds no weights: whoever opens it trains the net again.
