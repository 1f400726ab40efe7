### The chapter “Which triplet teaches?”.

learn-triplets-lead = A triplet teaches only while its loss is above 0. So which triplets a net is given decides how fast it learns, and whether it learns at all.
learn-triplets-look = Look at one triplet
learn-triplets-need = There are no points to look at yet: train a net first.
learn-triplets-from = From the { NUMBER($people) } people the net never saw, as it sees them now. While it trains, the numbers follow.
learn-triplets-kind = Kind
learn-triplets-another = Another one
learn-triplets-none = No such triplet was found among those that were tried. Choose another α or another kind, or let the net learn on.
learn-triplets-alpha = Margin α
learn-triplets-alpha-means = This slider changes only what you see here. Every training uses α = { NUMBER($margin, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
learn-triplets-arrows = The arrows on the map show where this triplet alone would move the three points: A and P towards each other, A and N apart. Their lengths can be compared with each other only.
learn-triplets-no-arrows = There are no arrows: this triplet pulls nothing.
learn-race = Two runs from one seed
learn-race-lead = Both begin with the same net and the same people. They differ only in the triplets that they learn from, and you may switch while they train.
learn-race-miner-a = Triplets of run A
learn-race-miner-b = Triplets of run B
learn-race-a = A: { $miner }
learn-race-b = B: { $miner }
learn-race-train = Train both
learn-race-again = Train both again
learn-race-pause = Pause both
learn-race-continue = Continue both
learn-race-stop = Stop both
learn-race-table = Table of both runs
learn-miner-course = random, drawn beforehand
learn-miner-course-effect = Each triplet is drawn without asking the net. Soon most of them are easy and teach nothing, so it learns slowly.
learn-miner-all = all with a loss above 0
learn-miner-all-effect = All pictures of a batch are compared with each other, and each triplet that has a loss is used. It learns fast, and ever fewer triplets are left that teach.
learn-miner-semi-hard = semi-hard
learn-miner-semi-hard-effect = For each pair of one person, a negative is taken that is further away than the positive, but within the margin, if there is one. It learns fast and steadily.
learn-miner-hardest = the hardest of each batch
learn-miner-hardest-effect = For each picture, the furthest positive and the nearest negative are taken. From the beginning this usually makes a net collapse: everybody comes to lie at one point, and the loss stands at the margin.
