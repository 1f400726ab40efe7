### Painting.

paint-needs-photo = Choose a photo to paint.
paint-needs-style = Choose a style: one of ours, or any picture of yours.
paint-stopped = Nothing can be painted until this is put right.
paint-starting = The engine is starting; painting can begin in a moment.
paint-placing = The pictures are being prepared.
paint-no-size = This device has too little memory to paint; close other tabs and choose the photo again.
paint-ready = Ready to paint.
paint-asked = Getting ready to paint…
paint-painting = Painting…
paint-pausing = Pausing after this step…
paint-paused = Paused.
paint-finished = Finished.
paint-kept = Stopped; the picture is kept.
paint-cancelled = Cancelled.
paint-diverged = The numbers ran away, so painting ended with the last good picture. A smaller step size avoids it.
paint-lost = The part of the page that paints stopped. The last picture is safe: you can go on from it.
paint-faceless = No face is found in the painting any more.
paint-iteration = iteration { NUMBER($done) } of { NUMBER($planned) } at { NUMBER($pixels) } px
paint-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } a second
