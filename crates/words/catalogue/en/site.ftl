### The host’s own file, site.json: what is wrong with it.

site-title = For the host of this page: site.json
site-lead = Some of the file is not used. What is right in it is.
site-unreadable = It is not a JSON object: { $detail }
site-unknown = “{ $field }”: there is no such field.
site-name = “name” must have 1 to 40 visible characters.
site-expected = “{ $field }” must be { $expected }.
site-low-contrast = “{ $field }”: its contrast is only { NUMBER($ratio, maximumFractionDigits: 2) } : 1 somewhere on the page. It takes 4.5 : 1.
