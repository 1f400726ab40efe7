### Les personnes inscrites avec un réseau antérieur, et leur actualisation.

renewal-mark = réseau antérieur
renewal-why = Inscription faite avec un réseau antérieur. Ajoutez une nouvelle image pour l’actualiser.
renewal-not-offered = Inscription faite avec un réseau que cette page ne propose pas : cette personne n’est donc pas reconnue. Ajoutez une nouvelle image pour l’actualiser.
renewal-picture-earlier = Produite par un réseau antérieur.
renewal-picture-replaced = Produite par un réseau antérieur ; n’est plus comparée.
renewal-choose = Actualiser avec une photo
renewal-offers = Personnes à actualiser
renewal-offer = { $name } : inscription faite avec un réseau antérieur. Ajoutez une nouvelle image pour l’actualiser.
renewal-with-this = Actualiser { $name } avec cette image
renewal-busy = Actualisation…
renewal-done = { $name } : actualisation faite.
renewal-question = Pour le réseau antérieur, ce visage ne ressemble pas à { $name }. Est-ce bien { $name } ?
renewal-question-unknown = Ce visage n’a pas pu être comparé à { $name }, car le réseau antérieur n’est pas disponible. Est-ce bien { $name } ?
renewal-confirm = Oui, actualiser { $name }
renewal-replaced =
    { $pictures ->
        [one] { NUMBER($pictures) } image d’un réseau antérieur est conservée, mais n’est plus comparée.
       *[other] { NUMBER($pictures) } images d’un réseau antérieur sont conservées, mais ne sont plus comparées.
    }
renewal-delete = Supprimer ce qu’a produit l’ancien réseau
renewal-delete-question = Supprimer { count-pictures } provenant d’un réseau antérieur ? { $name } reste dans la galerie avec les nouvelles. Cette action est irréversible.
renewal-people =
    { $people ->
        [one] { NUMBER($people) } personne est inscrite avec un réseau antérieur, qui la reconnaît encore. Une nouvelle image l’actualise.
       *[other] { NUMBER($people) } personnes sont inscrites avec un réseau antérieur, qui les reconnaît encore. Une nouvelle image de chacune les actualise.
    }
renewal-net-loading =
    { $people ->
        [one] Un réseau antérieur est en cours de chargement. { NUMBER($people) } personne inscrite avec lui sera reconnue dès qu’il sera prêt.
       *[other] Un réseau antérieur est en cours de chargement. Les { NUMBER($people) } personnes inscrites avec lui seront reconnues dès qu’il sera prêt.
    }
renewal-net-failed =
    { $people ->
        [one] Le réseau antérieur avec lequel { NUMBER($people) } personne est inscrite n’a pas pu être chargé ; elle n’est donc pas reconnue. Verrouillez et déverrouillez la galerie pour réessayer, ou actualisez cette personne avec une nouvelle image.
       *[other] Le réseau antérieur avec lequel { NUMBER($people) } personnes sont inscrites n’a pas pu être chargé ; elles ne sont donc pas reconnues. Verrouillez et déverrouillez la galerie pour réessayer, ou actualisez ces personnes avec de nouvelles images.
    }
renewal-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) } (réseau antérieur)
renewal-limits = Sur l’échelle du réseau antérieur, un visage est nommé jusqu’à τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) }, que tout aussi peu d’inconnus atteignent, et il est inconnu au-delà de { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
renewal-claim-no-net = Le réseau antérieur utilisé pour inscrire { $name } n’est pas disponible. Inscrivez une nouvelle image.
