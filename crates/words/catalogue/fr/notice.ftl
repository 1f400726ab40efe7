### Pourquoi un résultat est moins sûr.

notice-no-face = Aucun visage trouvé. Essayez une image où le visage est plus grand, droit et bien éclairé.
notice-several-faces =
    { $faces ->
        [one] { NUMBER($faces) } visage trouvé ; celui qui est marqué est utilisé.
       *[other] { NUMBER($faces) } visages trouvés ; celui qui est marqué est utilisé.
    }
notice-small-face =
    { $pixels ->
        [one] Le visage est petit ({ NUMBER($pixels) } pixel entre les yeux) ; le résultat est donc moins sûr.
       *[other] Le visage est petit ({ NUMBER($pixels) } pixels entre les yeux) ; le résultat est donc moins sûr.
    }
notice-cut-off = Le visage est coupé au bord ; le résultat est donc moins sûr.
notice-turned = La tête est tournée de côté ; le résultat est donc moins sûr.
notice-blurred = Le visage est flou ; le résultat est donc moins sûr. Utilisez une image plus nette.
notice-drawn = De grandes parties du visage sont d’une couleur unie : il est peut-être dessiné, et le résultat est donc moins sûr.
notice-unclear = Le visage ne peut pas être lu de façon fiable : il est peut-être flou, couvert, dessiné ou fortement incliné.
