### Visitas sin conexión y versiones más nuevas de la página.

update-label = Versión nueva
update-ready = Hay lista una versión nueva de esta página.
update-reload = Recargar
update-later = Más tarde
offline-title = Sin conexión
offline-kept = Este navegador conserva la página, su programa y las redes para caras, de modo que funcionan sin conexión.
offline-none = La página no se conserva para visitas sin conexión: este navegador no lo permite aquí, o la página se acaba de abrir.
offline-rest = Aún faltan: las redes de la página «Estilo», las imágenes de ejemplo y los avisos. Se conservan una vez usados.
offline-keep = Tener todo disponible sin conexión ({ $size })
offline-left = faltan { $size }
offline-all = Todo está disponible sin conexión.
offline-failed = Algunos archivos no llegaron. Compruebe su conexión y el espacio libre de este dispositivo y después inténtelo de nuevo.
