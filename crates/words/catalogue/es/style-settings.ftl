### Transferencia de estilo: ajustes, ajustes predefinidos, costos y fórmulas.

style-settings = Ajustes
style-settings-presets = Predefinidos
style-preset-gentle = Suave
style-preset-default = Estándar
style-preset-textbook = De manual
style-preset-strong = Fuerte
style-preset-large-strokes = Pinceladas grandes
style-preset-keep-colours = Conservar colores
style-preset-texture = Solo textura

style-strength = Intensidad del estilo
# Los extremos del control.
style-strength-photo = Foto
style-strength-style = Estilo
style-strength-value = { $strength }, β/α = { $ratio }
style-strength-minimal = mínima
style-strength-gentle = suave
style-strength-default = estándar
style-strength-strong = fuerte
style-strength-textbook = de manual
style-strength-very-strong = muy fuerte
style-strength-mostly = sobre todo estilo
style-strength-only = solo estilo; la foto no se tiene en cuenta

style-stroke = Tamaño de pincelada
style-stroke-fine-end = Fina
style-stroke-broad-end = Gruesa
style-stroke-value = { $stroke }, { $scale } ×
style-stroke-very-fine = muy fina
style-stroke-fine = fina
style-stroke-same = como en la imagen de estilo
style-stroke-broad = gruesa
style-stroke-very-broad = muy gruesa

style-protect =
    { $faces ->
        [one] Proteger la cara
       *[other] Proteger las { NUMBER($faces) } caras
    }
style-protect-off = no
style-protect-stylise = Estilizar
style-protect-keep = Conservar

style-colours = Colores
style-colours-style = Del estilo
style-colours-photo = De la foto
style-colours-matched = Del estilo, adaptados a la foto

style-size = Lado mayor (píxeles)
style-size-unknown = Los tamaños se muestran cuando hay una foto.
style-size-memory = Necesita unos { $memory } de memoria.
style-size-item = { $size } px (unos { $memory })
style-size-too-large = { $size } necesita más memoria de la que ofrece este dispositivo.
style-sizes-too-large = De { $first } a { $last } se necesita más memoria de la que ofrece este dispositivo.

## Archivo de ajustes

style-file = Ajustes de un PNG
style-file-hint = Un PNG guardado aquí contiene sus ajustes. Suéltelo aquí, o:
style-file-load = Cargar ajustes
style-file-loaded = Ajustes cargados de «{ $name }».
style-file-loaded-stopped = Ajustes cargados de «{ $name }», que se detuvo tras { NUMBER($done) } de { NUMBER($planned) } iteraciones.

## Avanzado

style-advanced = Avanzado: α, β, λ, costos y curvas
style-advanced-settings = Todos los ajustes
style-group-costs = Costos
style-group-layers = Capas de estilo
style-group-start = Inicio
style-group-adam = Adam
style-group-network = Red
style-setting-alpha = α, peso del contenido
style-setting-beta = β, peso del estilo
style-setting-variation = variación total
style-setting-lambda = λ { $layer }
style-setting-rate = tamaño de paso
style-setting-first-moment = decaimiento del primer momento, β₁
style-setting-second-moment = decaimiento del segundo momento, β₂
style-setting-average = decaimiento de la media de las iteraciones
style-setting-iterations = iteraciones
style-setting-seed = semilla del ruido
style-setting-content-layer = capa de contenido
style-setting-start = imagen inicial
style-start-photo = la foto
style-start-noise = ruido
style-start-mix = la foto con ruido
style-start-result = el último resultado
style-setting-noise = proporción de ruido, de 0 a 1
style-setting-network = red
style-network-automatic = automática, según el dispositivo
style-network-light = ligera: más rápida
style-network-balanced = equilibrada: más fina
style-network-full = VGG-19, donde el sitio la ofrece
style-network-not-offered = { $net } (no se ofrece aquí)

## Números

style-number-scientific = { NUMBER($mantissa, minimumFractionDigits: 2, maximumFractionDigits: 2) }e{ $exponent }

## Costos y fórmulas

style-costs = Costos según las iteraciones
style-costs-waiting = Las curvas aparecen mientras se calcula un resultado
style-costs-table = Mostrar como tabla
style-costs-table-label = Tabla de costos
style-costs-caption = Costos antes de ponderar
style-costs-iteration = iteración
style-costs-start = iteración 0
style-costs-none = Costos según las iteraciones: aún no hay.
style-costs-summary = Costos según las iteraciones: J de { $total_first } a { $total_last }, J content de { $content_first } a { $content_last }, J style de { $style_first } a { $style_last }.
style-cost-content = J content
style-cost-layer = J style { $layer }
style-formulas = Qué se minimiza
style-formula-total = Costo total
style-formula-content = Costo de contenido
style-formula-style = Costo de estilo
style-formulas-note = Las fórmulas de los manuales dividen por tamaños. Aquí, en cambio, cada costo se divide por la norma de su objetivo, y el costo de contenido se multiplica por { NUMBER($kappa, maximumFractionDigits: 2) }, de modo que α y β tienen el mismo efecto con cualquier tamaño y cualquier estilo. Las λ se escalan para que sumen 1.
style-formulas-after = Después de la iteración { NUMBER($iteration) }, en los costos relativos que se minimizan
style-terms = Términos
style-terms-term = término
style-terms-weight = peso
style-terms-cost = costo
style-terms-textbook = costo de manual
style-term-content = J content, { $layer }
style-term-layer = J style, { $layer }
