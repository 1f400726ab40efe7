### The list of people.

people-title = People you know
people-lead = Enrolled once, from one picture. Stored in this browser, encrypted, and nowhere else.
people-lock = Lock
people-list = Enrolled people
people-search = Search
people-nobody-called = Nobody is called “{ $query }”.
people-found = { NUMBER($found) } of { count-people }
people-more = Show more ({ NUMBER($left) } left)
people-facts = { count-pictures } · agreed on { $day }
people-enrolled-on = Enrolled on { $day }.
people-incompatible = Made by another net; never compared.
people-delete-picture = Delete picture { NUMBER($number) } of { $name }
people-rename = Rename
people-same-as = Is the same person as
people-same-as-none = nobody else
people-delete = Delete { $name }
people-delete-question = Delete { $name } and { count-pictures }? This cannot be undone.
people-merge = Merge
people-merge-question =
    { $pictures ->
        [one] { NUMBER($pictures) } picture is added to { $other }’s, and the entry { $name } is removed.
       *[other] { NUMBER($pictures) } pictures are added to { $other }’s, and the entry { $name } is removed.
    } Is it the same person?
