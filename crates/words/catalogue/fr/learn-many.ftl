### Le chapitre « 1:1 contre 1:K ».

learn-many = 1:1 contre 1:K
learn-many-summary = « Est-ce Anne ? » demande une comparaison. « Qui est-ce ? » en demande une par personne inscrite, et un inconnu n’a besoin d’avoir de la chance qu’une fois.
learn-many-lead = La vérification (1:1) demande si une image montre une personne donnée. La reconnaissance (1:K) la compare à toutes les personnes inscrites. Avec K personnes, un inconnu a K occasions d’être pris pour quelqu’un.
learn-many-measuring = Mesure : encodage d’images de personnes que le réseau n’a jamais vues…
learn-many-at = Parmi K personnes
learn-many-limit = Le seuil de distance est celui auquel une seule comparaison a laissé passer { $fmr } des inconnus (FMR). Chacun est ici inscrit à partir d’une seule image.
learn-many-slider = Personnes inscrites, K
learn-many-k = K = { NUMBER($k) }
learn-many-strangers-measured = Un inconnu passe, mesuré
learn-many-by-formula = De même, selon 1 − (1 − FMR)^K
learn-many-formula-numbers = 1 − (1 − { NUMBER($fmr, minimumFractionDigits: 4, maximumFractionDigits: 4) })^{ NUMBER($k) } = { $result }
learn-many-named-without = Personnes inscrites bien nommées, si aucun visage n’est refusé
learn-many-safe = Le seuil τ qui laisse passer au plus 1 % des inconnus parmi K
learn-many-named-safely = Personnes inscrites bien nommées à ce seuil τ
learn-many-between = Rien n’a été mesuré pour ce K : les nombres mesurés sont interpolés entre K = { NUMBER($low) } et K = { NUMBER($high) }. Seule la formule est calculée pour ce K.
learn-many-as-measured = Mesuré pour ce K, avec ce réseau, sur des personnes dessinées qu’il n’a jamais vues. La formule suppose que les comparaisons d’un inconnu sont indépendantes les unes des autres. Elles ne le sont pas tout à fait ; elle s’écarte donc de la mesure.
learn-many-charts = Selon le nombre de personnes
learn-many-strangers = Un inconnu passe
learn-many-named = Personnes inscrites bien nommées
learn-many-measured = mesuré
learn-many-formula = selon la formule
learn-many-without-limit = aucun visage refusé
learn-many-with-limit = au seuil pour 1 % des inconnus
learn-many-line = { $name } : { $from } à K = { NUMBER($first) }, { $to } à K = { NUMBER($last) }.
