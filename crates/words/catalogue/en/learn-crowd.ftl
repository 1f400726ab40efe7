### The chapter “How many people does it take?”.

learn-crowd = How many people does it take?
learn-crowd-summary = Trained on 20, on 100 and on 1,000 people: what the loss says, and what strangers show.
learn-crowd-lead = A net that only ever sees a few people can learn them by heart. Whether it has learned to tell people apart shows only with people it never saw.
learn-crowd-runs = Three runs: 20, 100 and 1,000 people
learn-crowd-runs-lead = They train one after the other, from the same seed and with the same number of steps. All are measured on the same 200 people, whom none of them saw. The net of another chapter's comparison makes room; the curves stay until you leave the page.
learn-crowd-train = Train all three
learn-crowd-name = { NUMBER($people) } people
learn-crowd-learned = Learned from
learn-crowd-sentence = { NUMBER($people) } people: loss { $loss } on those it learns from, error rate { $eer } on those it never saw.
learn-crowd-means = A loss near 0 says only that the people of the training are told apart. The error rate on people whom the net never saw says whether that carries over.
