### People who are enrolled with an earlier net, and how they are renewed.

renewal-mark = früheres Netz
renewal-why = Mit einem früheren Netz aufgenommen. Fügen Sie zum Erneuern ein neues Bild hinzu.
renewal-not-offered = Mit einem Netz aufgenommen, das diese Seite nicht anbietet; wird daher nicht erkannt. Fügen Sie zum Erneuern ein neues Bild hinzu.
renewal-picture-earlier = Von einem früheren Netz.
renewal-picture-replaced = Von einem früheren Netz; wird nicht mehr verglichen.
renewal-choose = Mit einem Foto erneuern
renewal-offers = Personen, die erneuert werden können
renewal-offer = { $name }: mit einem früheren Netz aufgenommen. Fügen Sie zum Erneuern ein neues Bild hinzu.
renewal-with-this = { $name } mit diesem Bild erneuern
renewal-busy = Wird erneuert …
renewal-done = { $name } ist erneuert.
renewal-question = Für das frühere Netz sieht dieses Gesicht nicht wie { $name } aus. Ist es { $name }?
renewal-question-unknown = Dieses Gesicht konnte nicht mit { $name } verglichen werden, weil das frühere Netz nicht vorliegt. Ist es { $name }?
renewal-confirm = Ja, { $name } erneuern
renewal-replaced =
    { $pictures ->
        [one] { NUMBER($pictures) } Bild eines früheren Netzes bleibt gespeichert, wird aber nicht mehr verglichen.
       *[other] { NUMBER($pictures) } Bilder eines früheren Netzes bleiben gespeichert, werden aber nicht mehr verglichen.
    }
renewal-delete = Löschen, was das frühere Netz gemacht hat
renewal-delete-question = { count-pictures } eines früheren Netzes löschen? { $name } bleibt mit den neuen aufgenommen. Das lässt sich nicht rückgängig machen.
renewal-people =
    { $people ->
        [one] { NUMBER($people) } Person ist mit einem früheren Netz aufgenommen, das sie weiterhin erkennt. Ein neues Bild erneuert sie.
       *[other] { NUMBER($people) } Personen sind mit einem früheren Netz aufgenommen, das sie weiterhin erkennt. Ein neues Bild erneuert sie.
    }
renewal-net-loading =
    { $people ->
        [one] Ein früheres Netz wird geladen. Die { NUMBER($people) } Person, die mit ihm aufgenommen ist, wird erkannt, sobald es da ist.
       *[other] Ein früheres Netz wird geladen. Die { NUMBER($people) } Personen, die mit ihm aufgenommen sind, werden erkannt, sobald es da ist.
    }
renewal-net-failed =
    { $people ->
        [one] Das frühere Netz, mit dem { NUMBER($people) } Person aufgenommen ist, konnte nicht geladen werden; sie wird daher nicht erkannt. Sperren und entsperren Sie die Galerie, um es noch einmal zu versuchen, oder erneuern Sie sie mit einem neuen Bild.
       *[other] Das frühere Netz, mit dem { NUMBER($people) } Personen aufgenommen sind, konnte nicht geladen werden; sie werden daher nicht erkannt. Sperren und entsperren Sie die Galerie, um es noch einmal zu versuchen, oder erneuern Sie sie mit neuen Bildern.
    }
renewal-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) } (früheres Netz)
renewal-limits = Auf der Skala des früheren Netzes wird ein Gesicht bis τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } benannt, das ebenso wenige Fremde erreichen, und ist über { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } unbekannt.
renewal-claim-no-net = Das frühere Netz, mit dem { $name } aufgenommen ist, liegt nicht vor. Nehmen Sie ein neues Bild auf.
