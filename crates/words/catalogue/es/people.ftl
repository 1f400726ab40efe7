### La lista de personas.

people-title = Personas conocidas
people-lead = Registradas una vez, con una imagen. Guardadas con cifrado en este navegador y en ningún otro lugar.
people-lock = Bloquear
people-list = Personas registradas
people-search = Buscar
people-nobody-called = Nadie se llama «{ $query }».
people-found = { NUMBER($found) } de { count-people }
people-more = Mostrar más (quedan { NUMBER($left) })
people-facts = { count-pictures } · consentimiento: { $day }
people-enrolled-on = Fecha de registro: { $day }.
people-incompatible = De otra red; no se compara nunca.
people-delete-picture = Eliminar la imagen { NUMBER($number) } de { $name }
people-rename = Cambiar nombre
people-same-as = Es la misma persona que
people-same-as-none = nadie más
people-delete = Eliminar a { $name }
people-delete-question = ¿Eliminar a { $name }, con { count-pictures }? No se puede deshacer.
people-merge = Combinar
people-merge-question =
    { $pictures ->
        [one] { NUMBER($pictures) } imagen se añade a las de { $other } y la entrada { $name } se elimina.
       *[other] { NUMBER($pictures) } imágenes se añaden a las de { $other } y la entrada { $name } se elimina.
    } ¿Es la misma persona?
