### The list of people.

people-title = Personen, die Sie kennen
people-lead = Einmal aufgenommen, aus einem Bild. Verschlüsselt in diesem Browser gespeichert und nirgendwo sonst.
people-lock = Sperren
people-list = Aufgenommene Personen
people-search = Suchen
people-nobody-called = Niemand heißt „{ $query }“.
people-found = { NUMBER($found) } von { count-people }
people-more = Mehr anzeigen (noch { NUMBER($left) })
people-facts = { count-pictures } · Einwilligung vom { $day }
people-enrolled-on = Aufgenommen am { $day }.
people-incompatible = Von einem anderen Netz; wird nie verglichen.
people-delete-picture = Bild { NUMBER($number) } von { $name } löschen
people-rename = Umbenennen
people-same-as = Ist dieselbe Person wie
people-same-as-none = niemand sonst hier
people-delete = { $name } löschen
people-delete-question = { $name } und { count-pictures } löschen? Das lässt sich nicht rückgängig machen.
people-merge = Zusammenführen
people-merge-question =
    { $pictures ->
        [one] { NUMBER($pictures) } Bild kommt zu den Bildern von { $other }, und der Eintrag { $name } wird entfernt.
       *[other] { NUMBER($pictures) } Bilder kommen zu den Bildern von { $other }, und der Eintrag { $name } wird entfernt.
    } Ist es dieselbe Person?
