### The chapter “One shot”.

learn-shot = One shot
learn-shot-summary = Invent a person, show the net one picture, and see whether it names them in a hat, with glasses, in dim light.
learn-shot-lead = The net has learned a distance, not names. So a new person needs no training: one picture is encoded and kept, and later pictures are compared with it.
learn-net-needed = This chapter asks the net of the chapter “Train” once it rests. Train one, or let the training end.
learn-shot-invent = Invent a person
learn-shot-invent-lead = The net has never seen this person. It is shown the picture below, once: that is the whole enrolment.
learn-shot-enrolled = A, the enrolled picture
learn-shot-another = Somebody else
learn-shot-traits = Change the face
learn-shot-found = { NUMBER($right) } of { NUMBER($all) } further pictures are named rightly, among this person and { NUMBER($others) } others who are enrolled from one picture each.
learn-shot-table = Further pictures of the invented person
learn-shot-picture = Picture x
learn-shot-compared = Compared
learn-shot-named = Named
learn-shot-own = d(A, x) = { $own }
learn-shot-nearer = d(A, x) = { $own } < { $other } = d(N, x)
learn-shot-further = d(A, x) = { $own } ≥ { $other } = d(N, x)
learn-shot-compares = d(A, x) is the squared distance between the net's encodings of picture x and of the enrolled picture A. N is the nearest picture of anybody else who is enrolled. The person is named rightly if A is nearer than N. Nobody is refused here.
learn-shot-people = Ten new people
learn-shot-people-lead = { NUMBER($people) } people whom the net has never seen. { NUMBER($searched) } further pictures of each are named: first with one enrolled picture of each person, then with { NUMBER($enrolled) }.
learn-shot-measuring = Encoding the pictures…
learn-shot-result = Named rightly, of { NUMBER($of) } further pictures: { NUMBER($one) } with one enrolled picture each, { NUMBER($three) } with three.
learn-shot-mean = With three pictures, the mean of their encodings is kept for each person, brought to length 1 again. Both times the same further pictures are compared. With so few of them chance plays a large part: try other people.
learn-shot-person = Person { NUMBER($person) }, the enrolled picture
learn-shot-others = Ten others

## Further pictures

learn-disguise-hat = with a hat
learn-disguise-glasses = with glasses
learn-disguise-dim-light = in dim light
learn-disguise-left = turned to one side
learn-disguise-right = turned to the other side
learn-disguise-other-hair = with other hair

## Traits

learn-trait-number = { NUMBER($number) } of { NUMBER($all) }
learn-trait-face-width = Width of the face
learn-trait-face-height = Length of the chin
learn-trait-jaw = Narrow jaw
learn-trait-skin-tone = Darkness of the skin
learn-trait-hair-colour = Hair colour, from black to white
learn-trait-hair-style = Hair style
learn-trait-eye-distance = Distance of the eyes
learn-trait-eye-width = Width of the eyes
learn-trait-eye-height = Height of the eyes
learn-trait-eye-colour = Eye colour, from brown to grey
learn-trait-brow-thickness = Thickness of the brows
learn-trait-nose-length = Length of the nose
learn-trait-nose-width = Width of the nose
learn-trait-mouth-width = Width of the mouth
learn-trait-lips = Fullness of the lower lip
learn-trait-beard = Beard
learn-trait-freckles = Freckles
learn-trait-age = Lines of age
