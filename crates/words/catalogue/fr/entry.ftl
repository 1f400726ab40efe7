### Ce qui est dit des images collées ou déposées.

entry-label = Ce qui a été collé ou déposé
entry-close = Fermer
entry-not-here = Cette page n’accepte pas d’images. Les pages « Vérifier », « Reconnaître », « Personnes », « Style » et « Voir » en acceptent.
entry-camera-only = Un nom se vérifie seulement avec la caméra. Pour comparer deux images, choisissez « Deux images ».
entry-locked = Rien n’a été pris : la galerie n’est pas encore déverrouillée. Déverrouillez-la, puis déposez ou collez de nouveau les images.
entry-left-out =
    { $taken ->
        [one] { NUMBER($taken) } image a été prise ;
       *[other] { NUMBER($taken) } images ont été prises ;
    } { $left ->
        [one] { NUMBER($left) } fichier a été laissé de côté, faute de place ici.
       *[other] { NUMBER($left) } fichiers ont été laissés de côté, faute de place ici.
    }
entry-opened = Les photos que vous ouvrez avec cette application arrivent ici.
entry-to-style = Ouvrir dans Style
