### El capítulo «1:1 frente a 1:K».

learn-many = 1:1 frente a 1:K
learn-many-summary = «¿Es Ana?» es una comparación. «¿Quién es?» es una por cada persona registrada, y a un desconocido le basta tener suerte una sola vez.
learn-many-lead = La verificación (1:1) pregunta si una imagen muestra a una persona determinada. El reconocimiento (1:K) la compara con todas las personas registradas. Con K personas, un desconocido tiene K oportunidades de que lo confundan con alguien.
learn-many-measuring = Midiendo: se codifican imágenes de personas que la red nunca ha visto…
learn-many-at = Entre K personas
learn-many-limit = El límite de distancia es el que deja pasar { $fmr } de los desconocidos con una sola comparación (FMR). Aquí todas las personas están registradas con una sola imagen.
learn-many-slider = Personas registradas, K
learn-many-k = K = { NUMBER($k) }
learn-many-strangers-measured = Desconocidos que pasan, medido
learn-many-by-formula = Lo mismo según 1 − (1 − FMR)^K
learn-many-formula-numbers = 1 − (1 − { NUMBER($fmr, minimumFractionDigits: 4, maximumFractionDigits: 4) })^{ NUMBER($k) } = { $result }
learn-many-named-without = Personas registradas bien identificadas, si no se rechaza a nadie
learn-many-safe = El límite τ que deja pasar como máximo al 1 % de los desconocidos entre K
learn-many-named-safely = Personas registradas bien identificadas con ese límite τ
learn-many-between = Con este K no se midió nada: los números medidos se interpolan entre K = { NUMBER($low) } y K = { NUMBER($high) }. Solo la fórmula se calcula para este K.
learn-many-as-measured = Medido con este K y esta red, con personas dibujadas que nunca ha visto. La fórmula supone que cada comparación de un desconocido es independiente de las demás. No lo son del todo, así que difiere de lo medido.
learn-many-charts = Según el número de personas
learn-many-strangers = Desconocidos que pasan
learn-many-named = Personas registradas bien identificadas
learn-many-measured = medido
learn-many-formula = según la fórmula
learn-many-without-limit = no se rechaza a nadie
learn-many-with-limit = con el límite para el 1 % de los desconocidos
learn-many-line = { $name }: { $from } con K = { NUMBER($first) }, { $to } con K = { NUMBER($last) }.
