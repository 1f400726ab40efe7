### The host’s own file, site.json: what is wrong with it.

site-title = Pour l’hébergeur de cette page : site.json
site-lead = Une partie du fichier n’est pas utilisée. Ce qui y est correct l’est.
site-unreadable = Ce n’est pas un objet JSON : { $detail }
site-unknown = « { $field } » : ce champ n’existe pas.
site-name = « name » : de 1 à 40 caractères visibles sont attendus.
site-expected = « { $field } » : valeur attendue : { $expected }.
site-low-contrast = « { $field } » : son contraste n’est par endroits que de { NUMBER($ratio, maximumFractionDigits: 2) } : 1. Il faut 4,5 : 1.
