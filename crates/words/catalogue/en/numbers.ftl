### The numbers behind the answer.

numbers-title = The numbers behind it
numbers-distance = distance d
numbers-same-to = the same person up to
numbers-unsure-to = not sure up to
numbers-unknown = unknown
numbers-time = Where the time went
numbers-stage = stage
numbers-claim = should be
numbers-probe = is
numbers-one = one picture in all
numbers-looked = pictures looked at
