### Personas registradas con una red anterior y cómo se renuevan.

renewal-mark = red anterior
renewal-why = Registro hecho con una red anterior. Añada una imagen nueva para renovarlo.
renewal-not-offered = Registro hecho con una red que esta página no ofrece, así que no hay reconocimiento. Añada una imagen nueva para renovarlo.
renewal-picture-earlier = De una red anterior.
renewal-picture-replaced = De una red anterior; ya no se compara.
renewal-choose = Renovar con una foto
renewal-offers = Personas por renovar
renewal-offer = { $name }: registro hecho con una red anterior. Añada una imagen nueva para renovarlo.
renewal-with-this = Renovar a { $name } con esta imagen
renewal-busy = Renovando…
renewal-done = El registro de { $name } está renovado.
renewal-question = Para la red anterior, esta cara no se parece a la de { $name }. ¿Es { $name }?
renewal-question-unknown = Esta cara no se pudo comparar con la de { $name }, porque la red anterior no está disponible. ¿Es { $name }?
renewal-confirm = Sí, renovar a { $name }
renewal-replaced =
    { $pictures ->
        [one] { NUMBER($pictures) } imagen de una red anterior se conserva, pero ya no se compara.
       *[other] { NUMBER($pictures) } imágenes de una red anterior se conservan, pero ya no se comparan.
    }
renewal-delete = Eliminar lo que hizo la red anterior
renewal-delete-question = ¿Eliminar { count-pictures } de una red anterior? { $name } sigue en la galería con las nuevas. No se puede deshacer.
renewal-people =
    { $people ->
        [one] { NUMBER($people) } persona está registrada con una red anterior, que todavía la reconoce. Una imagen nueva la renueva.
       *[other] { NUMBER($people) } personas están registradas con una red anterior, que todavía las reconoce. Una imagen nueva las renueva.
    }
renewal-net-loading =
    { $people ->
        [one] Se está cargando una red anterior. La persona registrada con ella ({ NUMBER($people) }) se reconoce en cuanto esté disponible.
       *[other] Se está cargando una red anterior. Las { NUMBER($people) } personas registradas con ella se reconocen en cuanto esté disponible.
    }
renewal-net-failed =
    { $people ->
        [one] No se pudo cargar la red anterior con la que está registrada { NUMBER($people) } persona, así que no se la reconoce. Bloquee y desbloquee la galería para intentarlo de nuevo, o renuévela con una imagen nueva.
       *[other] No se pudo cargar la red anterior con la que están registradas { NUMBER($people) } personas, así que no se las reconoce. Bloquee y desbloquee la galería para intentarlo de nuevo, o renuévelas con imágenes nuevas.
    }
renewal-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) } (red anterior)
renewal-limits = En la escala de la red anterior, una cara se identifica hasta τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) }, que alcanzan igual de pocos desconocidos, y es desconocida por encima de { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
renewal-claim-no-net = La red anterior con la que se registró a { $name } no está disponible. Registre una imagen nueva.
