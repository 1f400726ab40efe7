### The host’s own file, site.json: what is wrong with it.

site-title = このページを公開している方へ：site.json
site-lead = ファイルの一部は使われていません。正しい部分は使われています。
site-unreadable = JSON オブジェクトではありません：{ $detail }
site-unknown = 「{ $field }」：このような項目はありません。
site-name = 「name」：1 文字以上 40 文字以下の、見える文字が必要です。
site-expected = 「{ $field }」：{ $expected } でなければなりません。
site-low-contrast = 「{ $field }」：ページのどこかでコントラストが { NUMBER($ratio, maximumFractionDigits: 2) } : 1 しかありません。4.5 : 1 以上が必要です。
