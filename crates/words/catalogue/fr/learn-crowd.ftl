### Le chapitre « Combien de personnes faut-il ? ».

learn-crowd = Combien de personnes faut-il ?
learn-crowd-summary = Entraîné sur 20, 100 et 1 000 personnes : ce que dit la perte, et ce que montrent des inconnus.
learn-crowd-lead = Un réseau qui ne voit jamais que quelques personnes peut les apprendre par cœur. A-t-il appris à distinguer les gens ? Seules des personnes qu’il n’a jamais vues le montrent.
learn-crowd-runs = Trois entraînements : 20, 100 et 1 000 personnes
learn-crowd-runs-lead = Ils ont lieu l’un après l’autre, à partir de la même graine et avec le même nombre d’itérations. Tous sont mesurés sur les mêmes 200 personnes, qu’aucun n’a vues. Le réseau de comparaison d’un autre chapitre laisse la place ; les courbes restent jusqu’à ce que vous quittiez la page.
learn-crowd-train = Entraîner les trois
learn-crowd-name = { NUMBER($people) } personnes
learn-crowd-learned = Appris avec
learn-crowd-sentence = { NUMBER($people) } personnes : perte { $loss } sur celles avec lesquelles il apprend, taux d’erreur { $eer } sur celles qu’il n’a jamais vues.
learn-crowd-means = Une perte proche de 0 dit seulement que les personnes de l’entraînement sont distinguées. Le taux d’erreur sur des personnes que le réseau n’a jamais vues dit si cela vaut aussi pour d’autres.
