### The host’s own file, site.json: what is wrong with it.

site-title = Para quien aloja esta página: site.json
site-lead = Una parte del archivo no se usa. Lo que es correcto, sí.
site-unreadable = No es un objeto JSON: { $detail }
site-unknown = «{ $field }»: ese campo no existe.
site-name = «name»: se esperan de 1 a 40 caracteres visibles.
site-expected = «{ $field }»: se espera { $expected }.
site-low-contrast = «{ $field }»: en algún lugar de la página su contraste es solo de { NUMBER($ratio, maximumFractionDigits: 2) } : 1. Hace falta 4,5 : 1.
