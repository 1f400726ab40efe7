### The gallery.

people =
    { $people ->
        [one] { NUMBER($people) } person
       *[other] { NUMBER($people) } people
    }
gallery-line = Gallery: { $people } with { $pictures }, encrypted
