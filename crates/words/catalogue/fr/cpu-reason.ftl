### Pourquoi le CPU est utilisé et non le processeur graphique.

cpu-reason-asked = Le CPU a été demandé.
cpu-reason-no-webgpu = Ce navigateur n’offre pas WebGPU ici ; le CPU fait donc les calculs.
cpu-reason-no-adapter = Le navigateur n’a trouvé aucun processeur graphique pour WebGPU ; le CPU fait donc les calculs.
cpu-reason-no-timestamps = Ce processeur graphique n’a pas la fonction d’horodatage dont le moteur a besoin ; le CPU fait donc les calculs.
cpu-reason-software-adapter = Le seul adaptateur WebGPU est logiciel ({ $name }) et plus lent que le CPU ; le CPU fait donc les calculs.
cpu-reason-not-built-in = Pour les visages, une fraction de seconde suffit au CPU ; c’est donc lui qui les calcule. Si vous choisissez WebGPU ci-dessous, le processeur graphique calcule tout.
cpu-reason-open-failed = Le processeur graphique n’a pas pu être activé ; le CPU fait donc les calculs.
cpu-reason-self-test-failed = Le processeur graphique a calculé des nombres faux ({ $model }) ; le CPU fait donc les calculs.
cpu-reason-lost = L’accès au processeur graphique a été perdu ; le CPU fait désormais les calculs.
cpu-reason-stopped = Le processus d’arrière-plan s’est arrêté deux fois ; par précaution, le CPU fait désormais les calculs.
