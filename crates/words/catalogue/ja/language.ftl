# この言語自身での名前。言語の一覧に表示する。
language-name = 日本語
language-choose = 言語
