### The host’s own file, site.json: what is wrong with it.

site-title = إلى من يستضيف هذه الصفحة: site.json
site-lead = جزء من الملف غير مستخدم. أما الصحيح منه فمستخدم.
site-unreadable = ليس كائن JSON: { $detail }
site-unknown = «{ $field }»: لا يوجد حقل بهذا الاسم.
site-name = «name»: المتوقع من 1 إلى 40 حرفًا مرئيًا.
site-expected = «{ $field }»: المتوقع { $expected }.
site-low-contrast = «{ $field }»: تباينه في موضع ما من الصفحة { NUMBER($ratio, maximumFractionDigits: 2) } : 1 فقط. المطلوب 4.5 : 1.
