### Avant l’arrivée du programme.

start-late = Cela prend plus de temps que d’habitude. Si la connexion est lente, patientez un peu ; sinon, rechargez la page.
start-file = Cette page a été ouverte comme un fichier, et les navigateurs n’exécutent WebAssembly que depuis un serveur web.
    .next = Placez son dossier sur un serveur web quelconque, ou démarrez-en un dans ce dossier, par exemple avec « python3 -m http.server », et ouvrez http://localhost:8000.
start-old = Ce navigateur est trop ancien pour cette page : il lui manque WebAssembly avec SIMD.
    .next = Utilisez un navigateur à jour : Chrome ou Edge à partir de 91, Firefox à partir de 89, Safari à partir de 16.4.
start-offline = La connexion au serveur de cette page est impossible.
    .next = Vérifiez votre connexion, puis réessayez.
start-missing = Une partie de cette page manque sur son serveur.
    .next = Réessayez plus tard. Si vous hébergez cette page, mettez en ligne tout le dossier dist.
start-type = Le serveur de cette page envoie son programme comme un autre type de fichier.
    .next = Envoyez les fichiers en .js comme text/javascript, si vous hébergez cette page.
start-cut = Le programme de cette page est arrivé incomplet.
    .next = Réessayez, si possible avec une meilleure connexion.
start-broken = Le programme de cette page est arrivé, mais ne démarre pas.
    .next = Réessayez. Si cela se reproduit, utilisez un autre navigateur et signalez les détails techniques.
