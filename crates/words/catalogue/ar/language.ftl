### اختيار اللغة.

language-name = العربية
language-choose = اللغة
