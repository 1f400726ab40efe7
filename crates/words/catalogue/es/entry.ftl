### Lo que se dice de las imágenes pegadas o soltadas.

entry-label = Lo que se pegó o se soltó
entry-close = Cerrar
entry-not-here = Esta página no admite imágenes. Sí las admiten Verificar, Reconocer, Personas, Estilo y Ver.
entry-camera-only = Un nombre solo se verifica con la cámara. Para comparar dos imágenes, elija «Dos imágenes».
entry-locked = No se tomó nada: la galería aún no está desbloqueada. Desbloquéela y después vuelva a soltar o pegar las imágenes.
entry-left-out =
    { $taken ->
        [one] Se tomó 1 imagen;
       *[other] Se tomaron { NUMBER($taken) } imágenes;
    } { $left ->
        [one] se dejó fuera 1 archivo, para el que aquí no hay sitio.
       *[other] se dejaron fuera { NUMBER($left) } archivos, para los que aquí no hay sitio.
    }
entry-opened = Las fotos que abre con esta aplicación llegan aquí.
entry-to-style = Abrir en Estilo
