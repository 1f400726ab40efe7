### The chapter “Feel the problem”.

learn-feel-lead = The upper picture shows a person. One of the two below shows the same person at another time: in other light, with another expression, perhaps with a hat or other hair. Which one?
learn-feel-question = Question { NUMBER($number) } of { NUMBER($all) }
learn-feel-anchor = The person you look for
learn-feel-left = The left picture shows the same person
learn-feel-right = The right picture shows the same person
learn-feel-hint = Choose a picture, or press the left or the right arrow key.
learn-feel-score = You were right { NUMBER($visitor) } times out of { NUMBER($all) }, the pixels { NUMBER($pixels) } times.
learn-feel-pixels-means = “The pixels” stands for a program that compares the pictures point by point, at 32 × 32 pixels, and takes the one whose colours are nearer.
learn-feel-measuring = Measuring how far the pixels get with more people…
learn-feel-eer = Measured just now on { NUMBER($pictures) } pictures of { NUMBER($people) } other drawn people: even at its best limit, the comparison of pixels takes { $eer } of the pairs of two people for one person, and the same share of the pairs of one person for two (the equal error rate).
learn-feel-why = Light, pose and hair move the pixels more than the person does. A net has to find numbers in which only the person counts. The next chapter trains one.
learn-feel-again = Again, with other people
learn-feel-answers = Your answers
learn-feel-you = You
learn-feel-pixels = Pixels
learn-feel-right-answer = right
learn-feel-wrong-answer = wrong
