### The gallery.

people =
    { $people ->
        [one] { NUMBER($people) } Person
       *[other] { NUMBER($people) } Personen
    }
gallery-line = Galerie: { $people } mit { $pictures }, verschlüsselt
