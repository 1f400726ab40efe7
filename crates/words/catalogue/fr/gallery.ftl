### La galerie : ce qui se trouve devant elle, et ce que plusieurs de ses pages partagent.

gallery-starting = Démarrage
gallery-wait = Un instant
gallery-checking = Recherche de la galerie…
gallery-checking-late = Le stockage du navigateur n’a pas encore répondu. Si rien ne se passe, réessayez ; si cela ne suffit pas, fermez les autres onglets de cette page ou redémarrez le navigateur.
gallery-stopped = Arrêté
gallery-try-again = Réessayer
gallery-camera = Caméra
gallery-start-camera = Démarrer la caméra
gallery-stop-camera = Arrêter la caméra
gallery-answer = Réponse
gallery-not-security = Pour la commodité, pas pour la sécurité : une photo d’un visage passe pour ce visage.
gallery-name = Nom
gallery-not-sure = Incertain
gallery-choose-photos = Choisir des photos
gallery-delete = Supprimer
gallery-cancel = Annuler
gallery-dismiss = OK
gallery-restored = Le navigateur avait perdu la galerie. Elle a été restaurée à partir de la seconde copie que cette page conserve.
gallery-updated = La galerie du navigateur n’était plus à jour. Elle a été actualisée à partir de la seconde copie que cette page conserve.
gallery-lost = Le navigateur a constaté que son espace de stockage était endommagé et l’a supprimé, et la galerie avec lui. Si vous avez un fichier exporté, créez une galerie et importez ce fichier. Sinon, inscrivez de nouveau les personnes.
gallery-left-out =
    { $count ->
        [one] { NUMBER($count) } donnée manque ou a été modifiée en dehors de cette page ; elle n’est donc pas utilisée. Si vous avez un fichier exporté, importez-le.
       *[other] { NUMBER($count) } données manquent ou ont été modifiées en dehors de cette page ; elles ne sont donc pas utilisées. Si vous avez un fichier exporté, importez-le.
    }
gallery-backup-due = Il n’existe pas de sauvegarde de cette galerie, et le navigateur peut la supprimer s’il manque d’espace. Exportez-la dans un fichier.
gallery-copied = Une seconde copie est conservée dans le navigateur.
gallery-not-copied = Le navigateur n’a pas pu conserver de seconde copie.
