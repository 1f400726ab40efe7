### The host’s own file, site.json: what is wrong with it.

site-title = 致本页面的托管者：site.json
site-lead = 该文件有一部分未被采用。正确的部分已采用。
site-unreadable = 它不是 JSON 对象：{ $detail }
site-unknown = “{ $field }”：没有这个字段。
site-name = “name”：应为 1 到 40 个可见字符。
site-expected = “{ $field }”：应为 { $expected }。
site-low-contrast = “{ $field }”：它在页面某处的对比度只有 { NUMBER($ratio, maximumFractionDigits: 2) } : 1，至少需要 4.5 : 1。
