### Transfert de style : la page, l’origine des images, l’aperçu et les résultats précédents.

style-title = Styliser une photo
style-lead = Choisissez une photo et un style, appuyez sur « Styliser » et regardez. Tout est calculé sur votre appareil.
style-try-again = Réessayer

## Images

style-photo = Photo
style-style = Style
style-drop = Déposez ou collez une image n’importe où sur cette page, ou :
style-opening = Ouverture de l’image…
style-camera-ready = Prenez une photo quand vous voulez.
style-picture-size = { $name }, { $size }
style-picture-reduced = { $name } (réduite de { $from } à { $to })
style-samples = Ou essayez un exemple :
style-choose-photo = Choisir une photo
style-choose-picture = Choisir une image
style-take-picture = Prendre la photo
style-stop-camera = Arrêter la caméra
# Le nom d’une image prise avec la caméra.
style-camera-picture = Image de la caméra
style-built-in = Styles fournis
style-blend = Mélanger plusieurs styles
style-full = Quatre styles au plus ; retirez-en un d’abord.
style-restored = Les images et les réglages d’avant le rechargement de la page sont de retour.
style-remove = Retirer
style-remove-named = Retirer { $name }
style-weight = Poids : { $name }

## Aperçu

style-empty = Le résultat apparaît ici.
style-photo-alt = La photo
style-live-alt = Le résultat jusqu’ici
style-past-alt = Résultat : { $title }
style-before-after = Avant et après : part visible de la photo
style-photo-share = { NUMBER($percent) } % photo
style-full-screen = Plein écran
style-face-check = Contrôle du visage
style-face-same = Toujours reconnu comme la même personne : distance { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }, seuil { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-other = N’est plus reconnu comme la même personne : distance { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }, seuil { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-none = Aucun visage trouvé dans le résultat.

## Résultats précédents

style-history = Résultats de cette visite
style-history-title = Cette visite
style-history-back = Retour au résultat actuel
style-history-show = Afficher le résultat { NUMBER($number) } : { $title }, { $size } px
style-history-settings = Utiliser ces réglages
# Le nom d’un résultat : la photo et ses styles.
style-result = { $photo }, façon { $styles }
style-and = { $first } et { $second }
style-unnamed = Une photo
