### La liste des personnes.

people-title = Les gens que vous connaissez
people-lead = Inscrits une fois, à partir d’une seule image. Stockés dans ce navigateur, sous forme chiffrée, et nulle part ailleurs.
people-lock = Verrouiller
people-list = Personnes inscrites
people-search = Rechercher
people-nobody-called = Personne ne s’appelle « { $query } ».
people-found = { NUMBER($found) } sur { count-people }
people-more = Afficher la suite (encore { NUMBER($left) })
people-facts = { count-pictures } · accord du { $day }
people-enrolled-on = Inscription du { $day }.
people-incompatible = Produite par un autre réseau ; jamais comparée.
people-delete-picture = Supprimer l’image { NUMBER($number) } ({ $name })
people-rename = Renommer
people-same-as = Est la même personne que
people-same-as-none = personne d’autre
people-delete = Supprimer { $name }
people-delete-question = Supprimer { $name } et { count-pictures } ? Cette action est irréversible.
people-merge = Fusionner
people-merge-question =
    { $pictures ->
        [one] { NUMBER($pictures) } image est ajoutée à la fiche { $other }, et la fiche { $name } est supprimée.
       *[other] { NUMBER($pictures) } images sont ajoutées à la fiche { $other }, et la fiche { $name } est supprimée.
    } Est-ce la même personne ?
