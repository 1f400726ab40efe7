### إنشاء المعرض وقفله وفتحه.

access-create-title = إنشاء معرض
access-create-intro = يُخزَّن الأشخاص الذين تسجّلهم في هذا المتصفح مشفّرين، ولا يُخزَّنون في أي مكان آخر. كيف تريد قفل المعرض؟
access-create = إنشاء المعرض
access-creating = جارٍ الإنشاء…
access-lock = القفل
access-by-passphrase = عبارة مرور
access-by-passphrase-means = يُشفَّر المعرض بمفتاح يُشتق من عبارة المرور. قد يتمكن من لديه نسخة من الملفات من تخمين عبارة قصيرة أو شائعة. لا يمكن استرداد عبارة المرور المنسية.
access-by-browser = هذا المتصفح
access-by-browser-means = لا شيء تحفظه. يحمي من المواقع الأخرى ومن النسخ العابر للملفات، لا ممن يستخدم هذا المتصفح.
access-passphrase = عبارة المرور
access-repeat = كرّر عبارة المرور
access-show = إظهار
access-hide = إخفاء
access-show-field = إظهار: { $field }
access-rule =
    { $least ->
        [one] حرف واحد على الأقل؛
        [two] حرفان على الأقل؛
        [few] { NUMBER($least) } أحرف على الأقل؛
        [many] { NUMBER($least) } حرفًا على الأقل؛
       *[other] { NUMBER($least) } حرف على الأقل؛
    } وبضع كلمات عشوائية خيار جيد.
access-rule-more =
    { $least ->
        [one] حرف واحد على الأقل
        [two] حرفان على الأقل
        [few] { NUMBER($least) } أحرف على الأقل
        [many] { NUMBER($least) } حرفًا على الأقل
       *[other] { NUMBER($least) } حرف على الأقل
    } (ينقصك { NUMBER($more) })؛ وبضع كلمات عشوائية خيار جيد.
access-mismatch = عبارتا المرور مختلفتان. اكتب العبارة نفسها مرتين.
access-locked-title = المعرض مقفل
access-inside = في الداخل: { count-people }، والمحتوى مشفّر.
access-unlock = فتح المعرض
access-unlocking = جارٍ الفتح…
access-wait = انتظر { NUMBER($seconds) } ث
access-tries-left =
    { $left ->
        [one] بعد عبارة مرور خاطئة أخرى عليك الانتظار قبل المحاولة التالية.
        [two] بعد عبارتي مرور خاطئتين أخريين عليك الانتظار قبل المحاولة التالية.
        [few] بعد { NUMBER($left) } عبارات مرور خاطئة أخرى عليك الانتظار قبل المحاولة التالية.
        [many] بعد { NUMBER($left) } عبارة مرور خاطئة أخرى عليك الانتظار قبل المحاولة التالية.
       *[other] بعد { NUMBER($left) } عبارة مرور خاطئة أخرى عليك الانتظار قبل المحاولة التالية.
    }
access-tries-wait = عليك الانتظار قبل كل محاولة أخرى. لا يُحذف شيء.
access-forgotten = ألا تستطيع فتحه؟
access-forgotten-means = لا يمكن استرداد ما في الداخل. يمكنك حذفه وتسجيل الأشخاص من جديد، أو استيراد ملف مُصدَّر.
