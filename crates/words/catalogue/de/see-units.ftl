### Die Kapitel der Seite „Sehen“ über die Einheiten von VGG-19.

see-walk = Von Kanten zu Dingen
see-walk-summary = Fünf Schichten in fünf Schritten: wonach ihre Einheiten suchen, von einer Farbe bis zum Kopf eines Tiers.
see-nine = Die neun Ausschnitte
see-nine-summary = Welche neun von 180 Fotos erregen eine Einheit am stärksten? Und welche von Ihren eigenen?
see-look = Auf Ihrem Bild
see-look-summary = Wo in Ihrem Bild antwortet jede Einheit, und auf welche Pixel?
see-made = Ein Bild für eine Einheit
see-made-summary = Aus Rauschen entsteht Schritt für Schritt ein Bild, das eine Einheit immer stärker erregt.

see-layer = Schicht
see-unit = Einheit { NUMBER($number) }
see-unit-choice = Welche Einheit?
see-telling = Sehenswerte Einheiten
see-unit-number = Einheit
see-unit-range = 0 bis { NUMBER($last) }

see-walk-lead = Das Netz ist VGG-19; conv4_1 ist die erste Schicht seines vierten Blocks. Jede Einheit einer Schicht beantwortet eine Frage zu einem Teil des Bildes. Lesen Sie die fünf Schritte nacheinander: Die Fragen werden schwieriger und die Teile größer. Zeigen Sie auf einen Ausschnitt, um das Foto zu sehen, aus dem er stammt.
see-walk-1 = In der ersten Schicht fragt eine Einheit nach einer Farbe oder nach einer Kante zwischen zwei Farben.
see-walk-2 = Im zweiten Block fragen Einheiten nach Verbindungen: eine Farbe über einer anderen, zwei Linien nebeneinander, ein dunkler Punkt.
see-walk-3 = Im dritten Block fragen Einheiten nach kleinen Mustern: ein Punkt in einem Ring, parallele Linien, ein Licht im Dunkeln.
see-walk-4 = Im vierten Block werden aus Mustern Teile: ein Auge, Streben, Flecken in Schwarz und Weiß.
see-walk-5 = Im fünften Block fragen Einheiten nach Dingen: der Kopf eines Tiers, ein Turm, Bögen. Viele Arten davon sind recht, an vielen Stellen, und manchmal etwas anderes.
see-walk-field = Eine Einheit dieser Schicht sieht { NUMBER($side) } × { NUMBER($side) } Pixel.
see-walk-questions = Fragen, die im Unterricht kommen
see-ask-unit = Was ist eine Einheit?
see-ask-unit-answer = Ein Kernel einer Schicht mit Bias und ReLU. Er rechnet an jeder Stelle des Bildes dasselbe, hat also so viele Antworten, wie die Schicht Stellen hat. Die Schicht conv4_1 hat 512 Einheiten.
see-ask-nine = Warum neun?
see-ask-nine-answer = Ein einzelner Ausschnitt könnte Zufall sein. Neun füllen ein kleines Quadrat, und was alle neun gemeinsam haben, ist nach diesen Fotos eine gute Vermutung, wonach die Einheit sucht.
see-ask-plot = Was ist zu sehen, die Einheit oder das Foto?
see-ask-plot-answer = Das Foto: die Pixel, die die Einheit an der Stelle sieht, an der sie am stärksten antwortet. Der Kernel der Einheit selbst ist eine Tabelle von Zahlen; nur in der ersten Schicht lässt er sich als Farben zeichnen.
see-ask-same = Dürfen zwei Ausschnitte aus einem Foto stammen?
see-ask-same-answer = Hier nicht: Von jedem Foto zählt nur die stärkste Stelle. Sonst könnte ein Foto mit vielen Augen alle neun Plätze füllen.

see-nine-lead = Wählen Sie eine Schicht und eine ihrer Einheiten. Die neun Ausschnitte sind das, was die Einheit sieht, wo sie am stärksten antwortet; der stärkste steht vorn. Was haben sie gemeinsam?
see-patches = Die neun Ausschnitte
see-patches-label = Die neun Ausschnitte, die Einheit { NUMBER($number) } am stärksten erregen, der stärkste zuerst
see-patches-of = Gefunden unter den { NUMBER($count) } Fotos, die zu dieser Seite gehören, vom kompakten VGG-19 (leicht), mit dem die Seite „Stil“ malt. Das ursprüngliche VGG-19 findet zum Teil dieselben Ausschnitte, zum Teil andere. Die Fotos stammen aus einem Paket für Kinder: Es gibt viele Tiere und wenige Gesichter, Autos, Mahlzeiten und Buchstaben.
see-patch = Ausschnitt { NUMBER($number) }: { $title }
see-patch-picture = In seinem Foto
see-patch-field = Die Einheit sieht { NUMBER($side) } × { NUMBER($side) } Pixel.
see-own = Ihre eigenen Fotos
see-own-lead = Wählen Sie 20 bis 200 Fotos. Jedes wird in diesem Browser untersucht, und nichts bleibt: Wenn Sie dieses Kapitel verlassen, sind Fotos und Ausschnitte vergessen.
see-own-choose = Fotos wählen …
see-own-stop = Anhalten
see-own-scan = Untersuchung Ihrer Fotos
see-own-progress = { NUMBER($scanned) } von { NUMBER($planned) } Fotos untersucht.
see-own-unreadable = { $count ->
    [one] Eine Datei war nicht lesbar.
   *[other] { NUMBER($count) } Dateien waren nicht lesbar.
}
see-own-left-out = { $count ->
    [one] Ein Foto wurde ausgelassen: Höchstens 200 werden untersucht.
   *[other] { NUMBER($count) } Fotos wurden ausgelassen: Höchstens 200 werden untersucht.
}
see-own-label = Die Ausschnitte Ihrer Fotos, die Einheit { NUMBER($number) } am stärksten erregen, der stärkste zuerst

see-look-lead = Das Netz sieht Ihr Bild an. Jede Karte gehört zu einer Einheit und ist hell, wo die Einheit antwortet. Wählen Sie eine Karte und darauf eine Stelle: Der Rahmen zeigt, was die Einheit dort sieht, und darunter steht, worauf sie antwortet.
see-look-pace = Das Netz brauchte { NUMBER($ms) } ms.
see-maps = Karten
see-maps-lead = Hell heißt starke Antwort. Weiß ist die stärkste Antwort auf dieser Seite von Karten; die Helligkeit geht mit der Quadratwurzel.
see-maps-back = Zurück
see-maps-on = Weitere Einheiten
see-maps-range = { NUMBER($first) } bis { NUMBER($last) } von { NUMBER($all) }
see-map = Einheit { NUMBER($number) }, stärkste Antwort { NUMBER($strength, minimumFractionDigits: 1, maximumFractionDigits: 1) }
see-order = Reihenfolge
see-order-strength = stärkste zuerst
see-order-number = nach Nummer
see-camera-stop = Kamera anhalten
see-camera-note = Angesehen wird das mittlere Quadrat jedes Kamerabildes mit 160 × 160 Pixeln. Wählen Sie eine Karte, um das Bild festzuhalten und genauer hinzusehen.
see-lens-map = Die Karte der Einheit. Die Pfeiltasten bewegen die Stelle.
see-lens-value = Antwort { NUMBER($value, maximumFractionDigits: 1) } in Spalte { NUMBER($x) }, Zeile { NUMBER($y) }. Der Rahmen zeigt die { NUMBER($side) } × { NUMBER($side) } Pixel, die die Einheit sieht.
see-back = Zurückgeführt zum Bild
see-back-lead = Die Antwort wird durch das Netz zurückgeführt, Schicht für Schicht, bis zu den Pixeln.
see-rule = Regel
see-rule-guided = guided
see-rule-deconvolution = Deconvnet
see-rule-gradient = Gradient
see-rule-guided-keeps = Guided Backpropagation behält auf dem Rückweg, was positiv ist, wo die Einheit auf dem Hinweg aktiv war. Sie zeigt die klarsten Formen, weil sie den Kanten des Fotos folgt.
see-rule-deconvolution-keeps = Das Deconvnet behält auf dem Rückweg, was positiv ist, und übergeht, welche Einheiten aktiv waren. Die Formen liegen unter einem Schachbrettmuster.
see-rule-gradient-keeps = Der Gradient behält alles, wo die Einheiten aktiv waren. Er sagt, wie eine kleine Änderung jedes Pixels die Antwort ändern würde, und sieht wie Rauschen aus.
see-rule-no-proof = Keine der drei beweist, dass diese Pixel die Antwort verursachen.
see-drawing = Gezeichnet als
see-drawing-photo = Foto, wo es zählt
see-drawing-gradient = was zurückkam

see-made-lead = Hier bleibt das Netz, wie es ist, und das Bild wird trainiert: Es beginnt als Rauschen und ändert sich Schritt für Schritt so, dass eine Einheit stärker antwortet. Was entsteht, ist kein Foto von etwas. Es zeigt, worauf diese Einheit antwortet, oft viele Male nebeneinander.
see-made-picture = Das Bild
see-made-seed = Nummer des Rauschens
see-made-start = Ein Bild machen
see-made-stop = Anhalten und behalten
see-made-save = Als PNG speichern
see-made-how = Dasselbe Rauschen gibt auf demselben Computer immer dasselbe Bild. Eine andere Zahl gibt ein anderes Bild derselben Einheit. Bis conv4_1 wird der Mittelwert der Karte vergrößert, bei conv5_1 die Antwort in der Mitte.
see-made-label = Bild für Einheit { NUMBER($number) } von { $layer }
see-made-progress = Schritt { NUMBER($step) } von { NUMBER($planned) }. Die Antwort wuchs von { NUMBER($first, maximumFractionDigits: 1) } auf { NUMBER($strength, maximumFractionDigits: 1) }.
see-made-beside = Was dieselbe Einheit unter den Fotos am stärksten erregt:
