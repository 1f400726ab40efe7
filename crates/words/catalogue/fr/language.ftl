### Choisir la langue.

# Le nom de la langue dans la langue elle-même, pour la liste des langues.
language-name = Français
language-choose = Langue
