### The chapter “Another way”: the yes/no question.

learn-ask = Another way
learn-ask-summary = No triplets: two pictures and a question, “one person?”. The same people, the same seed, another loss.
learn-ask-lead = A net can also learn from pairs: y = 1 if two pictures show one person, y = 0 if they show two. Both pictures go through the same net, and a logistic regression answers from the two encodings.
learn-ask-training = Train with the question
learn-ask-training-lead = This is a run of its own, with the same people, seed and number of steps as the run of the chapter “Train”, or as that would have. Its net makes room when you start another run for comparison in another chapter.
learn-ask-features = What is computed from two encodings
learn-ask-absolute = |f(i) − f(j)|
learn-ask-chi-squared = χ²
learn-ask-absolute-formula = ŷ = σ(Σ w_k · |f(i)_k − f(j)_k| + b), k = 1…32
learn-ask-chi-squared-formula = ŷ = σ(Σ w_k · (f(i)_k − f(j)_k)² / (f(i)_k + f(j)_k) + b), k = 1…32
learn-ask-train = Train with the question
learn-ask-again = Train with the question again
learn-ask-rates = Both ways on people the nets never saw
learn-ask-run = Learned from
learn-ask-steps = Steps
learn-ask-triplet-run = triplets (chapter “Train”)
learn-ask-question-run = the yes/no question
learn-ask-rates-mean = For both, the error rate is that of the plain distance d between encodings, so that the nets are compared and not their questions. A single run of each proves little: another seed gives somewhat other numbers.
learn-ask-weights = The weights w_k
learn-ask-weights-mean = One for each of the 32 numbers of an encoding, as last reported. Below zero: a difference in this number speaks against one person. At the beginning all are −1.
learn-ask-weights-are = { NUMBER($below) } of { NUMBER($all) } weights are below zero; the lowest is { $lowest }, the highest { $highest }.
learn-ask-weights-list = The weights as numbers
learn-ask-weight = w_{ NUMBER($k) } = { $value }
learn-ask-pair = One pair
learn-ask-pair-lead = Of people the net never saw, with its encodings of the last measurement.
learn-ask-shows = The pair shows
learn-ask-same = one person, y = 1
learn-ask-different = two people, y = 0
learn-ask-another = Another pair
learn-ask-picture-i = Picture i
learn-ask-picture-j = Picture j
learn-ask-no-answer = There is an answer once this net has begun to learn.
learn-ask-numbers = ŷ = { $probability } that this is one person, if that is as likely as not beforehand; y = { NUMBER($y) }; loss −y log ŷ − (1 − y) log(1 − ŷ) = { $loss }
learn-ask-precomputed = Encodings computed beforehand
learn-ask-precomputed-lead = The encodings of enrolled people do not change. If they are kept, a new picture needs one pass through the net, however many people it is compared with.
learn-ask-measure = Measure the times
learn-ask-measure-when = This can be measured once the net of this chapter is trained and nothing else trains.
learn-ask-nanoseconds = { NUMBER($ns) } ns
learn-ask-measured = Measured just now on this device: { $encode } to encode a picture (the mean of { NUMBER($pictures) } that were sent to the net together, with the way there and back), { $compare } to answer the question from two encodings.
learn-ask-follows = So, computed from these, one picture against { NUMBER($people) } enrolled people takes { $without } if every picture is encoded anew, and { $with } with kept encodings.
