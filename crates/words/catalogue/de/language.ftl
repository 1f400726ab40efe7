### Die Sprache wählen.

# Der Name der Sprache in ihr selbst, für die Liste der Sprachen.
language-name = Deutsch
language-choose = Sprache
