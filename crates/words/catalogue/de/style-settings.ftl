### Style transfer: settings, presets, costs and formulas.

style-settings = Einstellungen
style-settings-presets = Vorlagen
style-preset-gentle = Dezent
style-preset-default = Standard
style-preset-textbook = Lehrbuch
style-preset-strong = Kräftig
style-preset-large-strokes = Große Striche
style-preset-keep-colours = Farben behalten
style-preset-texture = Nur Textur

style-strength = Stärke des Stils
style-strength-photo = Foto
style-strength-style = Stil
style-strength-value = { $strength }, β/α = { $ratio }
style-strength-minimal = minimal
style-strength-gentle = dezent
style-strength-default = Standard
style-strength-strong = kräftig
style-strength-textbook = Lehrbuch
style-strength-very-strong = sehr kräftig
style-strength-mostly = überwiegend Stil
style-strength-only = nur Stil; das Foto zählt nicht

style-stroke = Strichgröße
style-stroke-fine-end = Fein
style-stroke-broad-end = Breit
style-stroke-value = { $stroke }, { $scale } ×
style-stroke-very-fine = sehr fein
style-stroke-fine = fein
style-stroke-same = wie im Stilbild
style-stroke-broad = breit
style-stroke-very-broad = sehr breit

style-protect =
    { $faces ->
        [one] Das Gesicht schützen
       *[other] Die { NUMBER($faces) } Gesichter schützen
    }
style-protect-off = aus
style-protect-stylise = Stilisieren
style-protect-keep = Behalten

style-colours = Farben
style-colours-style = Aus dem Stil
style-colours-photo = Aus dem Foto
style-colours-matched = Stil, an das Foto angepasst

style-size = Längere Seite (Pixel)
style-size-unknown = Die Größen werden angezeigt, sobald ein Foto da ist.
style-size-memory = Benötigt etwa { $memory } Speicher.
style-size-item = { $size } px (etwa { $memory })
style-size-too-large = { $size } benötigt mehr Speicher, als dieses Gerät bietet.
style-sizes-too-large = { $first } bis { $last } benötigen mehr Speicher, als dieses Gerät bietet.

## Settings file

style-file = Einstellungen aus einer PNG-Datei
style-file-hint = Eine hier gespeicherte PNG-Datei enthält ihre Einstellungen. Legen Sie sie hier ab oder:
style-file-load = Einstellungen laden
style-file-loaded = Einstellungen aus „{ $name }“ geladen.
style-file-loaded-stopped = Einstellungen aus „{ $name }“ geladen; dort wurde nach { NUMBER($done) } von { NUMBER($planned) } Iterationen aufgehört.

## Advanced

style-advanced = Erweitert: α, β, λ, Kosten und Kurven
style-advanced-settings = Alle Einstellungen
style-group-costs = Kosten
style-group-layers = Stilschichten
style-group-start = Start
style-group-adam = Adam
style-group-network = Netz
style-setting-alpha = α, Gewicht des Inhalts
style-setting-beta = β, Gewicht des Stils
style-setting-variation = totale Variation
style-setting-lambda = λ { $layer }
style-setting-rate = Schrittweite
style-setting-first-moment = Abklingen des ersten Moments, β₁
style-setting-second-moment = Abklingen des zweiten Moments, β₂
style-setting-average = Abklingen des Mittels der Iterierten
style-setting-iterations = Iterationen
style-setting-seed = Startwert des Rauschens
style-setting-content-layer = Inhaltsschicht
style-setting-start = Ausgangsbild
style-start-photo = das Foto
style-start-noise = Rauschen
style-start-mix = das Foto mit Rauschen
style-start-result = das letzte Ergebnis
style-setting-noise = Anteil des Rauschens, 0 bis 1
style-setting-network = Netz
style-network-automatic = automatisch, je nach Gerät
style-network-light = leicht: schneller
style-network-balanced = ausgewogen: feiner
style-network-full = VGG-19, wo die Website es anbietet
style-network-not-offered = { $net } (hier nicht angeboten)

## Numbers

style-number-scientific = { NUMBER($mantissa, minimumFractionDigits: 2, maximumFractionDigits: 2) }e{ $exponent }

## Costs and formulas

style-costs = Kosten über die Iterationen
style-costs-waiting = Die Kurven erscheinen, während ein Ergebnis berechnet wird
style-costs-table = Als Tabelle anzeigen
style-costs-table-label = Kostentabelle
style-costs-caption = Kosten vor der Gewichtung
style-costs-iteration = Iteration
style-costs-start = Iteration 0
style-costs-none = Kosten über die Iterationen: noch keine.
style-costs-summary = Kosten über die Iterationen: J von { $total_first } auf { $total_last }, J content von { $content_first } auf { $content_last }, J style von { $style_first } auf { $style_last }.
style-cost-content = J content
style-cost-layer = J style { $layer }
style-formulas = Was minimiert wird
style-formula-total = Gesamtkosten
style-formula-content = Inhaltskosten
style-formula-style = Stilkosten
style-formulas-note = Die Lehrbuchformeln teilen durch Größen. Hier wird stattdessen jede Kostenart durch die Norm ihres Zielwerts geteilt, und die Inhaltskosten werden mit { NUMBER($kappa, maximumFractionDigits: 2) } multipliziert, sodass α und β bei jeder Größe und jedem Stil gleich wirken. Die λ werden auf die Summe 1 skaliert.
style-formulas-after = Nach Iteration { NUMBER($iteration) }, in den relativen Kosten, die minimiert werden
style-terms = Terme
style-terms-term = Term
style-terms-weight = Gewicht
style-terms-cost = Kosten
style-terms-textbook = Lehrbuchkosten
style-term-content = J content, { $layer }
style-term-layer = J style, { $layer }
