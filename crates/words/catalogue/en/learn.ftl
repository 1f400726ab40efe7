### The Learn page: what its chapters share.

learn-title = How does a net learn to tell people apart?
learn-lead = Try it yourself first. Then watch a small net learn it in this browser, from nothing.
learn-people = The people here are drawn by a program; none of them exists. The net is tiny and knows only such drawings. Nets for real faces are far larger, and they learn from photos of far more people.
learn-feel = Feel the problem
learn-feel-summary = Three pictures of two people: you, against a program that only compares pixels.
learn-train = Train
learn-train-summary = One button: a net learns from drawn people, and is tested on others that it never saw.
learn-triplets = Which triplet teaches?
learn-triplets-summary = Easy, semi-hard and hard examples, and what becomes of a net that learns from the wrong ones.

## Triplets

learn-anchor = A, the anchor: a person
learn-positive = P, the positive: the same person
learn-negative = N, the negative: somebody else
learn-to-positive = d(A, P), which should become small
learn-to-negative = d(A, N), which should become large
learn-distance-means = d is the squared distance between the points of two pictures: 0 for one and the same point, 4 at most.
learn-loss-formula = loss = max(d(A, P) − d(A, N) + α, 0)
learn-loss-numbers = max({ $positive } − { $negative } + { $margin }, 0) = { $loss }
learn-margin-means = The margin α is how much further away N must be than P before the triplet is settled.
learn-kind-easy = easy
learn-kind-easy-means = N is further away than P, by at least the margin. The loss is 0, so this triplet teaches nothing.
learn-kind-semi-hard = semi-hard
learn-kind-semi-hard-means = N is further away than P, but by less than the margin. This triplet still teaches.
learn-kind-hard = hard
learn-kind-hard-means = N is as near as P, or nearer: the net takes the wrong one. The loss is at least the margin.
learn-kind-is = This triplet is { $kind }.

## The net's points on a map

learn-map = People whom the net never saw
learn-map-label = Map of { NUMBER($pictures) } pictures. The arrow keys lead from point to point.
learn-map-means = Each point is a picture; there are { NUMBER($pictures) } of { NUMBER($people) } people. Twelve people have a shape and a colour each: their four pictures should come together. The scale stays the same, so points that start close together spread out as the net learns.
learn-map-explained = The net gives each picture 32 numbers. The map is flat and shows { NUMBER($x) } % and { NUMBER($y) } % of how they vary, so points that look close here may be further apart.
learn-map-hint = Point at the map, tap it, or move with the arrow keys to see a picture.
learn-map-empty = The map appears when training begins.
learn-point = Person { NUMBER($person) }, picture { NUMBER($picture) }
learn-neighbour-same = The nearest of all other pictures shows the same person, at distance { $distance }.
learn-neighbour-other = The nearest of all other pictures shows somebody else, at distance { $distance }. Here the net is mistaken.

## Curves

learn-eer = Error rate on unseen people (EER)
learn-eer-means = The equal error rate, measured on people the net never saw. The limit is set so that both mistakes are equally frequent: taking two people for one, and one person for two. Guessing gives 50 %.
learn-loss = Loss
learn-loss-means = What training makes smaller, averaged over the triplets it uses.
learn-active = Triplets that still teach
learn-active-means = The share with a loss above 0. The others change nothing.
learn-spread = Spread of the points
learn-spread-means = 0 if all pictures are at one point; 1 at most.
learn-pictures-seen = Pictures seen
learn-step = step { NUMBER($step) }
learn-curve-waiting = Appears during training
learn-curve-summary = { $name }: from { $from } to { $to } at step { NUMBER($step) }.
learn-curve-name = This run
