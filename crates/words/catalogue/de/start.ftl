### Bevor das Programm gekommen ist.

start-late = Das dauert länger als gewöhnlich. Warten Sie bei langsamer Verbindung ein wenig; sonst laden Sie die Seite neu.
start-file = Diese Seite wurde als Datei geöffnet, und Browser führen WebAssembly nur von einem Webserver aus.
    .next = Legen Sie den Ordner auf einen beliebigen Webserver, oder starten Sie darin einen, zum Beispiel mit „python3 -m http.server“, und öffnen Sie http://localhost:8000.
start-old = Dieser Browser ist zu alt für diese Seite: Ihm fehlt WebAssembly mit SIMD.
    .next = Nehmen Sie einen aktuellen Browser: Chrome oder Edge ab 91, Firefox ab 89, Safari ab 16.4.
start-offline = Es gibt keine Verbindung zum Server dieser Seite.
    .next = Prüfen Sie Ihre Verbindung, und versuchen Sie es dann noch einmal.
start-missing = Auf dem Server fehlt ein Teil dieser Seite.
    .next = Versuchen Sie es später noch einmal. Wenn Sie diese Seite betreiben: Laden Sie den ganzen Ordner dist hoch.
start-type = Der Server dieser Seite sendet ihr Programm als eine andere Art von Datei.
    .next = Wenn Sie diese Seite betreiben: Dateien auf .js müssen als text/javascript gesendet werden.
start-cut = Das Programm dieser Seite kam unvollständig an.
    .next = Versuchen Sie es noch einmal, möglichst mit besserer Verbindung.
start-broken = Das Programm dieser Seite kam an, startet aber nicht.
    .next = Versuchen Sie es noch einmal. Geschieht es wieder, nehmen Sie einen anderen Browser und melden Sie die technischen Einzelheiten.
