### Por qué un resultado es menos seguro.

notice-no-face = No se encontró ninguna cara. Pruebe con una imagen en la que la cara se vea más grande, derecha y bien iluminada.
notice-several-faces = Se encontraron { NUMBER($faces) } caras; se usa la marcada.
notice-small-face = La cara es pequeña ({ NUMBER($pixels) } píxeles entre los ojos), así que el resultado es menos seguro.
notice-cut-off = La cara está cortada por el borde, así que el resultado es menos seguro.
notice-turned = La cabeza está girada, así que el resultado es menos seguro.
notice-blurred = La cara está borrosa, así que el resultado es menos seguro. Use una imagen más nítida.
notice-drawn = Grandes partes de la cara tienen un solo color plano: puede ser un dibujo, así que el resultado es menos seguro.
notice-unclear = La cara no se puede leer de forma fiable: puede estar borrosa, tapada, dibujada o muy inclinada.
