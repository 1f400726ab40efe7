### Exportar la galería a un archivo e importarla.

transfer-export-title = Exportar a un archivo
transfer-export-means = Un archivo con todas las personas de la galería, cifrado con su propia frase de contraseña: para otro navegador o como copia de seguridad.
transfer-export-passphrase = Frase de contraseña para el archivo
transfer-export-repeat = Repita la frase del archivo
transfer-export = Exportar
transfer-exporting = Cifrando…
transfer-exported = { count-people } con { count-pictures } en un archivo cifrado de { $size }. Conserve la frase de contraseña: sin ella, el archivo no se puede abrir.
transfer-import-title = Importar un archivo
transfer-import-means = Las personas que usted exportó vuelven con todas sus imágenes.
transfer-import-section = Importar una galería
transfer-import-file = Archivo exportado
transfer-import-passphrase = Frase de contraseña del archivo
transfer-import-existing = Las personas que ya están aquí
transfer-import-merge = se conservan y se añaden las del archivo
transfer-import-replace = se eliminan y las reemplazan las del archivo
transfer-import = Importar
transfer-importing = Leyendo el archivo…
transfer-import-deriving = Derivando la clave de la frase de contraseña…
transfer-import-opening = Abriendo y comprobando el archivo…
transfer-import-people = Cifrando a las personas…
transfer-import-count = { NUMBER($done) } de { count-people }
transfer-import-writing = Guardando todo…
transfer-import-progress = Progreso de la importación
transfer-import-cancel = Cancelar la importación
transfer-import-cancelling = Cancelando…
transfer-import-cancelled = La importación se canceló. No se guardó nada del archivo.
transfer-choose-file = Elija antes el archivo.
transfer-replaced = El contenido del archivo reemplazó la galería: { count-people } con { count-pictures }.
transfer-nothing-new = Nada nuevo: la galería ya contiene lo del archivo, { count-people } con { count-pictures }.
transfer-added =
    Añadido: { $new_people ->
        [one] { NUMBER($new_people) } persona
       *[other] { NUMBER($new_people) } personas
    } y { $new_pictures ->
        [one] { NUMBER($new_pictures) } imagen
       *[other] { NUMBER($new_pictures) } imágenes
    }, de lo que contiene el archivo: { count-people } con { count-pictures }.
transfer-left-out =
    { $pictures ->
        [one] { NUMBER($pictures) } imagen se dejó fuera: nadie tiene más de { NUMBER($most) }.
       *[other] { NUMBER($pictures) } imágenes se dejaron fuera: nadie tiene más de { NUMBER($most) }.
    }
transfer-incompatible =
    { $pictures ->
        [one] { NUMBER($pictures) } imagen es de otra red: se conserva, pero no se compara nunca. Registre de nuevo a esta persona.
       *[other] { NUMBER($pictures) } imágenes son de otra red: se conservan, pero no se comparan nunca. Registre de nuevo a estas personas.
    }
transfer-persisted = El navegador se ha comprometido a no borrar la galería por su cuenta.
transfer-not-persisted = El navegador no se ha comprometido a conservar la galería: si le falta espacio, puede borrarla. Exporte una copia de vez en cuando.
transfer-persistence-unknown = El navegador no dice si puede borrar la galería. Exporte una copia de vez en cuando.
transfer-storage = Este sitio usa { $used } de los { $quota } que puede usar.
