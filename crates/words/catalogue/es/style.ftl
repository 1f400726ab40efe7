### Transferencia de estilo: la página, de dónde vienen las imágenes, la vista previa y los resultados anteriores.

style-title = Estilizar una foto
style-lead = Elija una foto y un estilo, pulse «Estilizar» y observe. Todo se calcula en su dispositivo.
style-try-again = Reintentar

## Imágenes

style-photo = Foto
style-style = Estilo
style-drop = Suelte o pegue una imagen en cualquier lugar de esta página, o:
style-opening = Abriendo la imagen…
style-camera-ready = Tome una imagen cuando quiera.
style-picture-size = { $name }, { $size }
style-picture-reduced = { $name } (reducida de { $from } a { $to })
style-samples = O pruebe con un ejemplo:
style-choose-photo = Elegir foto
style-choose-picture = Elegir imagen
style-take-picture = Tomar imagen
style-stop-camera = Detener la cámara
style-camera-picture = Imagen de la cámara
style-built-in = Estilos incluidos
style-blend = Mezclar varios estilos
style-full = Cuatro estilos como máximo; quite antes uno.
style-restored = Las imágenes y los ajustes de antes de recargar la página están aquí de nuevo.
style-remove = Quitar
style-remove-named = Quitar { $name }
style-weight = Peso de { $name }

## Vista previa

style-empty = El resultado aparece aquí.
style-photo-alt = La foto
style-live-alt = El resultado hasta ahora
style-past-alt = Resultado: { $title }
style-before-after = Antes y después: cuánto se muestra de la foto
style-photo-share = { NUMBER($percent) } % foto
style-full-screen = Pantalla completa
style-face-check = Control de la cara
style-face-same = Todavía se reconoce como la misma persona: distancia { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }, umbral { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-other = Ya no se reconoce como la misma persona: distancia { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }, umbral { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-none = No se encontró ninguna cara en el resultado.

## Resultados anteriores

style-history = Resultados de esta visita
style-history-title = Esta visita
style-history-back = Volver al resultado actual
style-history-show = Mostrar el resultado { NUMBER($number) }: { $title }, { $size } px
style-history-settings = Usar estos ajustes
style-result = { $photo } al estilo de { $styles }
style-and = { $first } y { $second }
style-unnamed = Una foto
