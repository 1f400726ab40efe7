### La page Vie privée : ce qui est calculé, envoyé et stocké, et tout supprimer.

privacy-title = Vie privée
privacy-intro = Likeness est un ensemble de fichiers sur un serveur web, rien de plus. Les images de votre caméra, vos photos, ce qu’enregistre un microphone et tout ce qui en est calculé restent dans cet onglet du navigateur.
privacy-computed = Ce qui est calculé
privacy-points = L’emplacement des visages dans une image, et 68 points de celui qui est utilisé.
privacy-encoding = 128 nombres qui décrivent chaque visage : son encodage. Les encodages sont comparés entre eux ; ils ne sont jamais affichés, et ne sont stockés que pour les personnes que vous inscrivez.
privacy-style = Sur la page « Style » : les caractéristiques qu’un réseau trouve dans une photo et dans un style, et l’image qui en résulte. Un PNG enregistré contient les réglages utilisés, et rien sur vous ni sur la photo.
privacy-memory = Les encodages sont dans la mémoire du processus d’arrière-plan et ne sont pas transmis, même au reste de cette page. Ceux d’une image que vous n’inscrivez pas sont supprimés quand vous effacez l’image ou fermez l’onglet.
privacy-leaves = Ce qui quitte cet appareil
privacy-nothing = Rien sur vous. La page va chercher ses propres fichiers (programme, réseaux, images d’exemple, langues) sur le serveur dont elle vient. Sa politique de sécurité lui interdit, ainsi qu’à son processus d’arrière-plan, de demander quoi que ce soit à un autre serveur.
privacy-stored-title = Ce que stocke ce navigateur
privacy-files = Les fichiers de cette page et des réseaux, pour que la prochaine visite ne demande ni téléchargement ni connexion, le choix fait sur la page « Modèles », et la langue. Un service worker, petit script de cette page qui s’exécute dans le navigateur, les fournit ; il n’envoie rien.
privacy-host = Ce que l’hébergeur de cette page a réglé pour elle, le cas échéant : une copie de site.json, pour les visites sans connexion.
privacy-people = Pour chaque personne que vous inscrivez : le nom, la date de son accord et l’encodage de chaque image. Une petite image du visage seulement si vous cochez cette option ; jamais la photo ni l’image de la caméra. Les données chiffrées sont conservées en double, au cas où le navigateur perdrait sa base de données.
privacy-tab-keeps = Dans cet onglet, jusqu’à sa fermeture : les réglages et les images que vous avez choisis sur la page « Style », pour qu’ils ne soient pas perdus si vous rechargez la page.
privacy-lock-title = Comment les personnes inscrites sont protégées
privacy-lock-each = Chaque donnée est chiffrée (AES-256-GCM) avant d’être stockée. Vous choisissez ce qui la déverrouille quand vous créez la galerie.
privacy-lock-passphrase = <b>Une phrase de passe</b> protège contre les personnes qui ont cet ordinateur ou une copie de son disque, mais pas la phrase de passe. Une phrase de passe courte ou courante peut être devinée ; une phrase oubliée ne peut pas être récupérée.
privacy-lock-browser = <b>Ce navigateur</b> protège contre les autres sites et contre la simple copie des fichiers. Il ne protège pas contre une personne qui utilise ce navigateur.
privacy-lock-neither = Aucun des deux ne protège pendant que la galerie est déverrouillée, ni contre un programme qui surveille cet ordinateur, ni contre une extension de navigateur autorisée à lire cette page. Un fichier exporté est aussi sûr que sa phrase de passe.
privacy-delete = Supprimer tout ce que cette page a stocké
privacy-checking = Vérification…
privacy-now = Stocké actuellement :
privacy-none = Rien n’est stocké.
privacy-deleted = Supprimé et vérifié : il ne reste rien.
privacy-left = Le navigateur n’a pas tout supprimé :
privacy-forbidden = Le navigateur interdit à cette page de stocker quoi que ce soit ; rien n’est donc stocké.
privacy-unknown = Le navigateur ne dit pas ce qui est stocké : { $detail }
privacy-cache =
    { $files ->
        [one] Cache « { $name } » : { NUMBER($files) } fichier
       *[other] Cache « { $name } » : { NUMBER($files) } fichiers
    }
privacy-tab =
    { $values ->
        [one] Cet onglet : { NUMBER($values) } valeur de la page « Style », jusqu’à la fermeture de l’onglet
       *[other] Cet onglet : { NUMBER($values) } valeurs de la page « Style », jusqu’à la fermeture de l’onglet
    }
privacy-service-worker = Service worker : fournit les fichiers conservés pour les visites sans connexion
privacy-setting = Réglage « { $key } » : { $value }
privacy-gallery = Galerie : { $people } avec { $pictures }, sous forme chiffrée
