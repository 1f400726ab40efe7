### Style transfer: the page, where pictures come from, the preview and earlier results.

style-title = Ein Foto stilisieren
style-lead = Wählen Sie ein Foto und einen Stil, drücken Sie auf „Stilisieren“ und sehen Sie zu. Alles wird auf Ihrem Gerät berechnet.
style-try-again = Noch einmal versuchen

## Pictures

style-photo = Foto
style-style = Stil
style-drop = Legen Sie ein Bild irgendwo auf dieser Seite ab, fügen Sie es ein oder:
style-opening = Das Bild wird geöffnet …
style-camera-ready = Nehmen Sie ein Bild auf, wenn Sie so weit sind.
style-picture-size = { $name }, { $size }
style-picture-reduced = { $name } (von { $from } auf { $to } verkleinert)
style-samples = Oder nehmen Sie ein Beispiel:
style-choose-photo = Foto auswählen
style-choose-picture = Bild auswählen
style-take-picture = Aufnehmen
style-stop-camera = Kamera ausschalten
style-camera-picture = Bild von der Kamera
style-built-in = Mitgelieferte Stile
style-blend = Mehrere Stile mischen
style-full = Höchstens vier Stile; entfernen Sie zuerst einen.
style-restored = Die Bilder und Einstellungen von vor dem Neuladen der Seite sind wieder da.
style-remove = Entfernen
style-remove-named = { $name } entfernen
style-weight = Anteil von { $name }

## Preview

style-empty = Hier erscheint das Ergebnis.
style-photo-alt = Das Foto
style-live-alt = Das Ergebnis bis jetzt
style-past-alt = Ergebnis: { $title }
style-before-after = Vorher und nachher: wie viel vom Foto zu sehen ist
style-photo-share = { NUMBER($percent) } % Foto
style-full-screen = Vollbild
style-face-check = Gesichtsprüfung
style-face-same = Weiterhin als dieselbe Person erkannt: Abstand { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }, Schwelle { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-other = Nicht mehr als dieselbe Person erkannt: Abstand { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }, Schwelle { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-none = Im Ergebnis wurde kein Gesicht gefunden.

## Earlier results

style-history = Ergebnisse dieses Besuchs
style-history-title = Dieser Besuch
style-history-back = Zurück zum aktuellen Ergebnis
style-history-show = Ergebnis { NUMBER($number) } anzeigen: { $title }, { $size } px
style-history-settings = Diese Einstellungen verwenden
style-result = { $photo } im Stil von { $styles }
style-and = { $first } und { $second }
style-unnamed = Ein Foto
