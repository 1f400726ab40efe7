### What went wrong, and (`.next`) what to do now.

failure-details = Technische Einzelheiten
failure-camera-denied = Die Kamera ist für diese Seite nicht erlaubt.
    .next = Erlauben Sie sie in der Adresszeile des Browsers und versuchen Sie es noch einmal, oder nehmen Sie ein Foto.
failure-camera-missing = Es wurde keine Kamera gefunden.
    .next = Schließen Sie eine an und versuchen Sie es noch einmal, oder nehmen Sie ein Foto.
failure-camera-busy = Die Kamera wird von einem anderen Programm benutzt.
    .next = Schließen Sie jenes Programm und versuchen Sie es noch einmal, oder nehmen Sie ein Foto.
failure-heic = Dies ist ein HEIC-Bild, das dieser Browser nicht öffnen kann.
    .next = Speichern Sie es zuerst als JPEG oder PNG; auf einem iPhone teilen Sie es als „Maximale Kompatibilität“.
failure-no-picture = Diese Datei ist kein Bild.
    .next = Wählen Sie eine JPEG-, PNG-, WebP-, GIF-, BMP- oder AVIF-Datei.
failure-corrupt = Dieses Bild ist beschädigt und kann nicht geöffnet werden.
    .next = Wählen Sie eine andere Kopie davon, oder öffnen Sie es in einem Bildprogramm und speichern Sie es neu.
failure-storage = Der Speicher des Browsers ist voll.
    .next = Schaffen Sie Platz; bis dahin werden die Modelle bei jedem Besuch geladen. Nichts Gespeichertes ging verloren.
failure-silent = Der Teil der Seite, der rechnet, antwortete nicht mehr und wurde neu gestartet.
    .next = Warten Sie darauf; geschieht es wieder, laden Sie die Seite neu oder hängen Sie ?backend=cpu an die Adresse.
failure-internal = Etwas ging schief, das nicht sollte.
    .next = Versuchen Sie es noch einmal; geschieht es wieder, laden Sie die Seite neu.
failure-download = Nicht geladen werden konnte: { $model }.
