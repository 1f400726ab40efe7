### إعدادات المعرض: قفله، وحذف كل شيء.

settings-title = إعدادات المعرض
settings-lock = قفل
settings-locking = جارٍ القفل…
settings-auto-lock = القفل تلقائيًا بعد انعدام النشاط مدة
settings-auto-lock-means = تُعدّ الكاميرا المشغّلة نشاطًا. إغلاق علامة التبويب يقفل المعرض فورًا.
settings-hour = ساعة واحدة
settings-never = أبدًا
settings-change-lock = تغيير القفل
settings-current-passphrase = عبارة المرور الحالية
settings-changing = جارٍ تغيير القفل…
settings-changed-passphrase = من الآن فصاعدًا تفتح عبارة المرور الجديدة المعرض.
settings-changed-browser = من الآن فصاعدًا يفتح هذا المتصفح المعرض.
settings-incompatible =
    { $pictures ->
        [one] صورة واحدة من إنشاء شبكة أخرى ولا تُقارن. سجّل هذا الشخص مرة أخرى.
        [two] صورتان من إنشاء شبكة أخرى ولا تُقارنان. سجّل هؤلاء الأشخاص مرة أخرى.
        [few] { NUMBER($pictures) } صور من إنشاء شبكة أخرى ولا تُقارن. سجّل هؤلاء الأشخاص مرة أخرى.
        [many] { NUMBER($pictures) } صورة من إنشاء شبكة أخرى ولا تُقارن. سجّل هؤلاء الأشخاص مرة أخرى.
       *[other] { NUMBER($pictures) } صورة من إنشاء شبكة أخرى ولا تُقارن. سجّل هؤلاء الأشخاص مرة أخرى.
    }
settings-delete-all = حذف كل شيء
settings-delete-means = يحذف هذا الأشخاص في المعرض ومفتاحه والشبكات المنزَّلة والإعدادات: كل ما حفظته هذه الصفحة في هذا المتصفح. لا يمكن التراجع عن ذلك.
settings-delete-confirm = حذف الكل
settings-deleting = جارٍ الحذف…
settings-deleted = تم الحذف والتحقق منه: لم يبق شيء.
settings-deleted-unverified = تم الحذف، لكن المتصفح لا يفصح عما بقي: { $detail }
settings-delete-kept =
    { $items ->
        [one] احتفظ المتصفح بعنصر محفوظ واحد.
        [two] احتفظ المتصفح بعنصرين محفوظين.
        [few] احتفظ المتصفح بـ { NUMBER($items) } عناصر محفوظة.
        [many] احتفظ المتصفح بـ { NUMBER($items) } عنصرًا محفوظًا.
       *[other] احتفظ المتصفح بـ { NUMBER($items) } عنصر محفوظ.
    }
