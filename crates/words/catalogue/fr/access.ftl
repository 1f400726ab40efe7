### Créer, verrouiller et déverrouiller la galerie.

access-create-title = Créer une galerie
access-create-intro = Les personnes que vous inscrivez sont stockées dans ce navigateur, sous forme chiffrée, et nulle part ailleurs. Comment verrouiller la galerie ?
access-create = Créer la galerie
access-creating = Création…
access-lock = Verrouillage
access-by-passphrase = Une phrase de passe
access-by-passphrase-means = La galerie est chiffrée avec une clé tirée de votre phrase de passe. Une phrase de passe courte ou courante peut être devinée par quelqu’un qui possède une copie des fichiers. Une phrase de passe oubliée ne peut pas être récupérée.
access-by-browser = Ce navigateur
access-by-browser-means = Rien à retenir. Cela protège contre les autres sites et contre la simple copie des fichiers, mais pas contre une personne qui utilise ce navigateur.
access-passphrase = Phrase de passe
access-repeat = Répéter la phrase de passe
access-show = Afficher
access-hide = Masquer
access-show-field = Afficher : { $field }
access-rule = Au moins { NUMBER($least) } caractères ; quelques mots au hasard conviennent bien.
access-rule-more = Au moins { NUMBER($least) } caractères (encore { NUMBER($more) }) ; quelques mots au hasard conviennent bien.
access-mismatch = Les deux phrases de passe diffèrent. Saisissez deux fois la même.
access-locked-title = La galerie est verrouillée
access-inside = Contenu, sous forme chiffrée : { count-people }.
access-unlock = Déverrouiller la galerie
access-unlocking = Déverrouillage…
access-wait = Attendez { NUMBER($seconds) } s
access-tries-left =
    { $left ->
        [one] Encore { NUMBER($left) } phrase de passe erronée, et vous devrez attendre avant l’essai suivant.
       *[other] Encore { NUMBER($left) } phrases de passe erronées, et vous devrez attendre avant l’essai suivant.
    }
access-tries-wait = Vous devez attendre avant chaque nouvel essai. Rien n’est supprimé.
access-forgotten = Impossible de la déverrouiller ?
access-forgotten-means = Son contenu ne peut pas être récupéré. Vous pouvez la supprimer et refaire les inscriptions, ou importer un fichier exporté.
