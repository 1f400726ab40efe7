### Elegir el idioma.

language-name = Español
language-choose = Idioma
