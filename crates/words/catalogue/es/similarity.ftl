### Cuánto se parecen las personas registradas.

similarity-title = ¿Cuánto se parecen?
similarity-lead = Las distancias entre las personas que usted conoce, d = ‖f(A) − f(B)‖.
similarity-measuring = Midiendo…
similarity-too-few = Para comparar hacen falta dos imágenes.
similarity-map = Mapa
similarity-map-label =
    { $pictures ->
        [one] Mapa de { NUMBER($pictures) } imagen; los puntos cercanos se parecen
       *[other] Mapa de { NUMBER($pictures) } imágenes; los puntos cercanos se parecen
    }
similarity-map-means = Las dos primeras componentes principales de los 128 números; muestran el { NUMBER($x) } % y el { NUMBER($y) } % de la varianza. Los puntos cercanos se parecen.
similarity-matrix = Todas las personas entre sí
similarity-most-similar = Las más parecidas: { $a } y { $b }, a una distancia de { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
similarity-table = Tabla de distancias
similarity-table-caption = La menor distancia entre las imágenes de dos personas; en la diagonal, la mayor entre las de una misma persona
similarity-shown = Se muestran las primeras { NUMBER($shown) } de { count-people }.
similarity-threshold = Otro umbral
similarity-tau = τ = { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }
similarity-in-use = (en uso: { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) })
similarity-no-genuine = Nadie tiene dos imágenes, así que no se puede decir nada sobre pares de una misma persona.
similarity-genuine = Pares de una misma persona que coincidirían: { NUMBER($matched) } de { NUMBER($pairs) }.
similarity-one-person = Solo hay una persona.
similarity-none-confused = Pares de dos personas que se confundirían: ninguno de { NUMBER($pairs) }.
similarity-confused = Pares de dos personas que se confundirían: { NUMBER($confused) } de { NUMBER($pairs) }.
similarity-slider-means = El control no cambia nada; muestra qué cambiaría.
similarity-curve = Con qué acierto se distinguen
similarity-roc = Tasa de igual error { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %, área bajo la curva { NUMBER($auc, minimumFractionDigits: 3, maximumFractionDigits: 3) }; pares de una misma persona: { NUMBER($genuine) }, de dos: { NUMBER($impostor) }.
similarity-roc-few = Tan pocos pares muestran una tendencia, nada más.
similarity-roc-needs = Para una curva hacen falta al menos dos personas, una de ellas con dos imágenes.
similarity-axis-fmr = pares de dos personas que coinciden (FMR)
similarity-axis-tmr = pares de una misma persona que coinciden (TMR)
similarity-somebody = alguien
