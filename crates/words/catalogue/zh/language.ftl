### 选择语言。

language-name = 简体中文
language-choose = 语言
