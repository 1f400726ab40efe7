### The chapter “On your own gallery”.

learn-own = On your own gallery
learn-own-summary = One more layer, learned from the people you have enrolled: does it name them any better?
learn-own-lead = Could a net that knows everybody a little learn your few people better? Behind the net that recognises real faces, a linear layer W learns from the pictures in your gallery, by triplets. Each picture takes a turn at being left out: W learns from the others, and then has to name the one it never saw. It takes two people with three different pictures each.
learn-own-formula = f′(x) = W f(x) / ‖W f(x)‖
learn-own-triplets = A and P are two pictures of one person. N is a picture of somebody else in your gallery, or a stranger: 128 numbers drawn by chance, distributed as those of real faces are, and nobody’s. The margin α is 1.2 here: with the 0.2 of the other chapters, only two or three triplets in a hundred taught anything when we measured, so well do these embeddings tell people apart already.
learn-own-closed = This chapter works on your own gallery, which is not open. Create or unlock it on the page “People”, then come back.
learn-own-people = To the page “People”
learn-own-few = It takes two people with three pictures each, so that two are left to learn from. { $people ->
    [0] Nobody in your gallery has
    [one] One person in your gallery has
   *[other] { NUMBER($people) } people in your gallery have
 } three pictures read by the encoder in use.
learn-own-other-encoder = Strangers can be drawn only for the encoder that this page uses by default. Choose it on the page “Models”.
learn-own-run = The trial
learn-own-try = Train and compare
learn-own-again = Train again
learn-own-stop = Stop
learn-own-progress = Step { NUMBER($done) } of { NUMBER($all) }. Loss { $loss }; { $active } of the triplets still teach.
learn-own-stopped = Stopped. Nothing was kept.
learn-own-result = { NUMBER($pictures) } pictures of { NUMBER($people) } people, each named by what was learned from the others
learn-own-by = Embeddings
learn-own-right = Named rightly
learn-own-wrong = Named wrongly
learn-own-refused = Not named
learn-own-own = Distance to their own
learn-own-other = Distance to the nearest other
learn-own-plain = As they are
learn-own-head = Behind W
learn-own-distances = The distances are means over the pictures that were left out: to the mean of that person’s other pictures, and to the nearest mean of anybody else. A picture is named if its distance to the nearest mean is at most a threshold; one in 100 of the drawn strangers would be named too; each column has its own.
learn-own-loss = On the pictures that W learned from, the loss went from { $first } to { $last }.
learn-own-same = Both ways name the same number of pictures rightly: nothing that W has learned shows in the names. The distances say whether it has moved the pictures that it never saw.
learn-own-better = Behind W { $pictures ->
    [one] one more picture is
   *[other] { NUMBER($pictures) } more pictures are
 } named rightly. With so few pictures, chance can do that too.
learn-own-worse = Behind W { $pictures ->
    [one] one picture fewer is
   *[other] { NUMBER($pictures) } pictures fewer are
 } named rightly: what it has learned by heart misleads it.
learn-own-note = This is a lesson. W is thrown away, nothing of it is stored or sent, and it decides nothing: on the other pages faces are compared as they are.
