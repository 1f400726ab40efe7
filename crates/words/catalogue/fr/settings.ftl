### Les réglages de la galerie : son verrouillage, et tout supprimer.

settings-title = Réglages de la galerie
settings-lock = Verrouillage
settings-locking = Verrouillage…
settings-auto-lock = Verrouiller automatiquement après une inactivité de
settings-auto-lock-means = Une caméra allumée compte comme une activité. Fermer l’onglet verrouille aussitôt la galerie.
settings-hour = 1 heure
settings-never = jamais
settings-change-lock = Changer le verrouillage
settings-current-passphrase = Phrase de passe actuelle
settings-changing = Changement du verrouillage…
settings-changed-passphrase = Désormais, la nouvelle phrase de passe déverrouille la galerie.
settings-changed-browser = Désormais, ce navigateur déverrouille la galerie.
settings-incompatible =
    { $pictures ->
        [one] { NUMBER($pictures) } image a été produite par un autre réseau et n’est pas comparée. Inscrivez de nouveau cette personne.
       *[other] { NUMBER($pictures) } images ont été produites par un autre réseau et ne sont pas comparées. Inscrivez de nouveau ces personnes.
    }
settings-delete-all = Tout supprimer
settings-delete-means = Cela supprime les personnes de la galerie, sa clé, les réseaux téléchargés et les réglages : tout ce que cette page a stocké dans ce navigateur. Cette action est irréversible.
settings-delete-confirm = Oui, tout supprimer
settings-deleting = Suppression…
settings-deleted = Supprimé et vérifié : il ne reste rien.
settings-deleted-unverified = Supprimé, mais le navigateur ne dit pas ce qui reste : { $detail }
settings-delete-kept =
    { $items ->
        [one] Le navigateur a gardé { NUMBER($items) } élément stocké.
       *[other] Le navigateur a gardé { NUMBER($items) } éléments stockés.
    }
