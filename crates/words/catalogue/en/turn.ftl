### The turn of the head, a sign of life on demand.

turn-title = Sign of life
turn-ask = Ask for a turn of the head
turn-why = Tells a head from a flat photo. It is not needed for the answer.
turn-straight = Look into the camera.
turn-left = Turn your head slowly to the left …
turn-right = Turn your head slowly to the right …
turn-now-left = … now to the left.
turn-now-right = … now to the right.
turn-progress = How much of the turn was seen
turn-skip = Skip
turn-again = Ask again
turn-moved = Moved like a head, not like a flat photo. A bent photo, a video or a mask can pass too.
turn-not-seen = We could not see your head turn. Try again, with more light.
turn-another-face = Another face took the place of the first one. Try again, alone in front of the camera.
turn-no-face = We could not see a face. Try again, looking into the camera.
turn-skipped = Skipped. The answer is the same without it.
turn-first = First a sign of life
turn-first-means = This site asks for a sign of life first: use the camera and turn your head as asked.
