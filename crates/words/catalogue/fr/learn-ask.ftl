### Le chapitre « Une autre voie » : la question par oui ou par non.

learn-ask = Une autre voie
learn-ask-summary = Pas de triplets : deux images et une question, « une seule personne ? ». Les mêmes personnes, la même graine, une autre perte.
learn-ask-lead = Un réseau peut aussi apprendre à partir de paires : y = 1 si deux images montrent une seule personne, y = 0 si elles en montrent deux. Les deux images passent par le même réseau, et une régression logistique répond à partir des deux encodages.
learn-ask-training = Entraîner avec la question
learn-ask-training-lead = C’est un entraînement à part, avec les mêmes personnes, la même graine et le même nombre d’itérations que celui du chapitre « Entraîner », fait ou à faire. Son réseau laisse la place quand vous lancez un autre entraînement de comparaison dans un autre chapitre.
learn-ask-features = Ce qui est calculé à partir de deux encodages
learn-ask-absolute = |f(i) − f(j)|
learn-ask-chi-squared = χ²
learn-ask-absolute-formula = ŷ = σ(Σ w_k · |f(i)_k − f(j)_k| + b), k = 1…32
learn-ask-chi-squared-formula = ŷ = σ(Σ w_k · (f(i)_k − f(j)_k)² / (f(i)_k + f(j)_k) + b), k = 1…32
learn-ask-train = Entraîner avec la question
learn-ask-again = Réentraîner avec la question
learn-ask-rates = Les deux voies, sur des personnes jamais vues par les réseaux
learn-ask-run = Appris avec
learn-ask-steps = Itérations
learn-ask-triplet-run = des triplets (chapitre « Entraîner »)
learn-ask-question-run = la question par oui ou par non
learn-ask-rates-mean = Dans les deux cas, le taux d’erreur est celui de la simple distance d entre encodages : ce sont les réseaux qui sont comparés, et non leurs questions. Un seul entraînement de chaque sorte prouve peu : une autre graine donne des nombres un peu différents.
learn-ask-weights = Les poids w_k
learn-ask-weights-mean = Un pour chacun des 32 nombres d’un encodage, d’après le dernier relevé. Au-dessous de zéro : une différence dans ce nombre plaide contre une seule personne. Au début, tous valent −1.
learn-ask-weights-are = Poids inférieurs à zéro : { NUMBER($below) } sur { NUMBER($all) } ; le plus bas est { $lowest }, le plus haut { $highest }.
learn-ask-weights-list = Les poids en nombres
learn-ask-weight = w_{ NUMBER($k) } = { $value }
learn-ask-pair = Une paire
learn-ask-pair-lead = De personnes que le réseau n’a jamais vues, avec ses encodages de la dernière mesure.
learn-ask-shows = La paire montre
learn-ask-same = une seule personne, y = 1
learn-ask-different = deux personnes, y = 0
learn-ask-another = Une autre paire
learn-ask-picture-i = Image i
learn-ask-picture-j = Image j
learn-ask-no-answer = Il y aura une réponse dès que ce réseau aura commencé à apprendre.
learn-ask-numbers = ŷ = { $probability } que ce soit une seule personne, si c’était au départ aussi probable que le contraire ; y = { NUMBER($y) } ; perte −y log ŷ − (1 − y) log(1 − ŷ) = { $loss }
learn-ask-precomputed = Encodages calculés à l’avance
learn-ask-precomputed-lead = Les encodages des personnes inscrites ne changent pas. S’ils sont conservés, une nouvelle image ne demande qu’un passage par le réseau, quel que soit le nombre de personnes auxquelles elle est comparée.
learn-ask-measure = Mesurer les temps
learn-ask-measure-when = La mesure est possible une fois que le réseau de ce chapitre est entraîné et qu’aucun autre entraînement n’est en cours.
learn-ask-nanoseconds = { NUMBER($ns) } ns
learn-ask-measured =
    { $pictures ->
        [one] Mesuré à l’instant sur cet appareil : { $encode } pour encoder une image (moyenne de { NUMBER($pictures) } image envoyée au réseau, aller et retour compris), { $compare } pour répondre à la question à partir de deux encodages.
       *[other] Mesuré à l’instant sur cet appareil : { $encode } pour encoder une image (moyenne de { NUMBER($pictures) } images envoyées ensemble au réseau, aller et retour compris), { $compare } pour répondre à la question à partir de deux encodages.
    }
learn-ask-follows = D’après ces mesures, comparer une image à { NUMBER($people) } personnes inscrites prend { $without } si chaque image est encodée de nouveau, et { $with } avec des encodages conservés.
