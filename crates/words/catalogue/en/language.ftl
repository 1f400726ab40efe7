### The language itself.

# In its own words, for the list of languages.
language-name = English
language-choose = Language
