### Visites sans connexion, et versions plus récentes de la page.

update-label = Nouvelle version
update-ready = Une nouvelle version de cette page est prête.
update-reload = Recharger
update-later = Plus tard
offline-title = Sans connexion
offline-kept = Ce navigateur conserve la page, son programme et les réseaux pour les visages, qui fonctionnent donc sans connexion.
offline-none = La page n’est pas conservée pour les visites sans connexion : ce navigateur ne le permet pas ici, ou la page vient d’être ouverte.
offline-rest = Manquent encore : les réseaux de la page « Style », les images d’exemple et les mentions. Ils sont conservés une fois que vous les avez utilisés.
offline-keep = Tout rendre disponible hors connexion ({ $size })
offline-left = encore { $size }
offline-all = Tout est disponible hors connexion.
offline-failed = Certains fichiers ne sont pas arrivés. Vérifiez votre connexion et l’espace libre de cet appareil, puis réessayez.
