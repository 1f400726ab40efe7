### La caméra.

camera-live = Caméra en direct
camera-which = Caméra
camera-numbered = Caméra { NUMBER($number) }
camera-use = Utiliser la caméra
camera-take = Prendre la photo
camera-stop = Arrêter la caméra
camera-picture = Image de la caméra
camera-starting = Démarrage de la caméra…
camera-asks = Le navigateur demande si cette page peut utiliser la caméra. Répondez-lui, le plus souvent à côté de la barre d’adresse.
camera-no-frame-yet = La caméra est allumée ; en attente de sa première image…
