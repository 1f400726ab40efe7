### Choosing the language.

# The language's name in the language itself, for the list of languages.
language-name = English
language-choose = Language
