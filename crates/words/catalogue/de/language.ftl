### Die Sprache selbst.

language-name = Deutsch
language-choose = Sprache
