### Exporter la galerie dans un fichier, et en importer un.

transfer-export-title = Exporter dans un fichier
transfer-export-means = Un seul fichier avec toutes les personnes de la galerie, chiffré avec sa propre phrase de passe : pour un autre navigateur, ou comme sauvegarde.
transfer-export-passphrase = Phrase de passe pour le fichier
transfer-export-repeat = Répéter la phrase de passe du fichier
transfer-export = Exporter
transfer-exporting = Chiffrement…
transfer-exported = { count-people } avec { count-pictures }, dans un fichier chiffré de { $size }. Gardez la phrase de passe : sans elle, le fichier ne peut pas être ouvert.
transfer-import-title = Importer un fichier
transfer-import-means = Les personnes exportées auparavant reviennent avec toutes leurs images.
transfer-import-section = Importer un export
transfer-import-file = Fichier exporté
transfer-import-passphrase = Phrase de passe du fichier
transfer-import-existing = Les personnes déjà présentes
transfer-import-merge = sont conservées, et celles du fichier s’y ajoutent
transfer-import-replace = sont supprimées, et celles du fichier les remplacent
transfer-import = Importer
transfer-importing = Lecture du fichier…
transfer-import-deriving = Calcul de la clé à partir de la phrase de passe…
transfer-import-opening = Ouverture et contrôle du fichier…
transfer-import-people = Chiffrement des personnes…
transfer-import-count = { NUMBER($done) } sur { count-people }
transfer-import-writing = Stockage de l’ensemble…
transfer-import-progress = Progression de l’import
transfer-import-cancel = Annuler l’import
transfer-import-cancelling = Annulation…
transfer-import-cancelled = L’import a été annulé. Rien du fichier n’a été stocké.
transfer-choose-file = Choisissez d’abord le fichier.
transfer-replaced = La galerie a été remplacée par le contenu du fichier : { count-people } avec { count-pictures }.
transfer-nothing-new = Rien de nouveau : la galerie contient déjà tout le fichier, soit { count-people } avec { count-pictures }.
transfer-added =
    Ajouts : { $new_people ->
        [one] { NUMBER($new_people) } personne
       *[other] { NUMBER($new_people) } personnes
    } et { $new_pictures ->
        [one] { NUMBER($new_pictures) } image
       *[other] { NUMBER($new_pictures) } images
    }. Le fichier contient { count-people } avec { count-pictures }.
transfer-left-out =
    { $pictures ->
        [one] { NUMBER($pictures) } image a été laissée de côté : personne n’en a plus de { NUMBER($most) }.
       *[other] { NUMBER($pictures) } images ont été laissées de côté : personne n’en a plus de { NUMBER($most) }.
    }
transfer-incompatible =
    { $pictures ->
        [one] { NUMBER($pictures) } image a été produite par un autre réseau : elle est conservée, mais jamais comparée. Inscrivez de nouveau cette personne.
       *[other] { NUMBER($pictures) } images ont été produites par un autre réseau : elles sont conservées, mais jamais comparées. Inscrivez de nouveau ces personnes.
    }
transfer-persisted = Le navigateur a promis de ne pas effacer la galerie de lui-même.
transfer-not-persisted = Le navigateur n’a pas promis de garder la galerie : s’il manque d’espace, il peut l’effacer. Exportez-en une copie de temps en temps.
transfer-persistence-unknown = Le navigateur ne dit pas s’il peut effacer la galerie. Exportez-en une copie de temps en temps.
transfer-storage = Ce site utilise { $used } sur les { $quota } dont il dispose.
