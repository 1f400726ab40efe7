### À quel point les personnes inscrites se ressemblent.

similarity-title = À quel point se ressemblent-elles ?
similarity-lead = Les distances entre les personnes que vous connaissez, d = ‖f(A) − f(B)‖.
similarity-measuring = Mesure…
similarity-too-few = Pour comparer, il faut deux images.
similarity-map = Carte
similarity-map-label =
    { $pictures ->
        [one] Carte de { NUMBER($pictures) } image ; des points proches se ressemblent
       *[other] Carte de { NUMBER($pictures) } images ; des points proches se ressemblent
    }
similarity-map-means = Les deux premières composantes principales des 128 nombres ; elles montrent { NUMBER($x) } % et { NUMBER($y) } % de la variance. Des points proches se ressemblent.
similarity-matrix = Chacun comparé à chacun
similarity-most-similar = La plus grande ressemblance : { $a } et { $b }, à une distance de { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
similarity-table = Tableau des distances
similarity-table-caption = Plus petite distance entre les images de deux personnes ; sur la diagonale, la plus grande entre celles d’une même personne
similarity-shown =
    { $shown ->
        [one] Seule { NUMBER($shown) } personne est affichée, sur { count-people }.
       *[other] Les { NUMBER($shown) } premières sont affichées, sur { count-people }.
    }
similarity-threshold = Un autre seuil
similarity-tau = τ = { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }
similarity-in-use = (utilisé : { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) })
similarity-no-genuine = Personne n’a deux images ; on ne peut donc rien dire des paires d’une même personne.
similarity-genuine = Paires d’une même personne qui correspondraient : { NUMBER($matched) } sur { NUMBER($pairs) }.
similarity-one-person = Il n’y a qu’une personne.
similarity-none-confused = Aucune paire de deux personnes ne serait confondue, sur { NUMBER($pairs) }.
similarity-confused = Paires de deux personnes qui seraient confondues : { NUMBER($confused) } sur { NUMBER($pairs) }.
similarity-slider-means = Le curseur ne change rien ; il montre ce qui changerait.
similarity-curve = À quel point on peut les distinguer
similarity-roc = Taux d’égale erreur { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) } %, aire sous la courbe { NUMBER($auc, minimumFractionDigits: 3, maximumFractionDigits: 3) }. Nombre de paires d’une même personne : { NUMBER($genuine) } ; de deux personnes : { NUMBER($impostor) }.
similarity-roc-few = Si peu de paires montrent une tendance, pas plus.
similarity-roc-needs = Une courbe demande au moins deux personnes, dont une avec deux images.
similarity-axis-fmr = paires de deux personnes qui correspondent (FMR)
similarity-axis-tmr = paires d’une même personne qui correspondent (TMR)
similarity-somebody = quelqu’un
