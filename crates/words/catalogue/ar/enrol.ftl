### تسجيل الأشخاص.

enrol-title = تسجيل شخص
enrol-picture = الصورة
enrol-person = الشخص
enrol-take-another = التقاط صورة أخرى
enrol-back = رجوع
enrol-searching =
    { $photos ->
        [one] البحث عن وجوه: { NUMBER($done) } من صورة واحدة
        [two] البحث عن وجوه: { NUMBER($done) } من صورتين
        [few] البحث عن وجوه: { NUMBER($done) } من { NUMBER($photos) } صور
        [many] البحث عن وجوه: { NUMBER($done) } من { NUMBER($photos) } صورة
       *[other] البحث عن وجوه: { NUMBER($done) } من { NUMBER($photos) } صورة
    }
enrol-one-shot =
    { $most ->
        [one] تكفي صورة واحدة: لم تُدرَّب الشبكة على هذا الشخص، بل تقارن (التعلّم من مثال واحد).
        [two] تكفي صورة واحدة: لم تُدرَّب الشبكة على هذا الشخص، بل تقارن (التعلّم من مثال واحد). وتزيد صورة ثانية النتيجة يقينًا.
        [few] تكفي صورة واحدة: لم تُدرَّب الشبكة على هذا الشخص، بل تقارن (التعلّم من مثال واحد). وتزيد الصور الإضافية النتيجة يقينًا، حتى { NUMBER($most) } صور.
        [many] تكفي صورة واحدة: لم تُدرَّب الشبكة على هذا الشخص، بل تقارن (التعلّم من مثال واحد). وتزيد الصور الإضافية النتيجة يقينًا، حتى { NUMBER($most) } صورة.
       *[other] تكفي صورة واحدة: لم تُدرَّب الشبكة على هذا الشخص، بل تقارن (التعلّم من مثال واحد). وتزيد الصور الإضافية النتيجة يقينًا، حتى { NUMBER($most) } صورة.
    }
enrol-stored = ما يُخزَّن مشفّرًا: 128 عددًا تصف الوجه، والاسم، والتاريخ. أما الصورة نفسها فلا تُخزَّن.
enrol-invitation = تكفي صورة واحدة للشخص.
enrol-chip = الوجه بعد المحاذاة
enrol-look = انظر إلى الكاميرا
enrol-camera-starting = جارٍ تشغيل الكاميرا…
enrol-hold-still = جيد. اثبت مكانك…
enrol-good-so-far = الصور الجيدة حتى الآن
enrol-burst =
    { $good ->
        [0] لا صورة جيدة بعد.
        [one] صورة جيدة واحدة.
        [two] الأفضل من صورتين جيدتين.
        [few] الأفضل من { NUMBER($good) } صور جيدة.
        [many] الأفضل من { NUMBER($good) } صورة جيدة.
       *[other] الأفضل من { NUMBER($good) } صورة جيدة.
    }

# فحص الجودة. يُقرأ بصوت عالٍ قبل كل سطر من القائمة.
enrol-check-passed = متحقق:
enrol-check-failed = لم يتحقق بعد:
enrol-check-one-face = وجه واحد
enrol-check-size = قريب بما يكفي
enrol-check-inside = الوجه كاملًا
enrol-check-frontal = مواجه للكاميرا
enrol-check-upright = مستقيم
enrol-check-sharpness = حادّ
enrol-check-exposure = إضاءة مناسبة
enrol-check-evenness = إضاءة متساوية
enrol-check-photographed = صورة فوتوغرافية
enrol-advice-several = شخص واحد فقط في الصورة من فضلك.
enrol-advice-no-face = انظر إلى الكاميرا؛ لم يُعثر على وجه بعد.
enrol-advice-size = اقترب.
enrol-advice-inside = انتقل إلى الوسط؛ جزء من الوجه خارج الصورة.
enrol-advice-frontal = استدر نحو الكاميرا.
enrol-advice-upright = أبقِ رأسك مستقيمًا.
enrol-advice-sharpness = اثبت مكانك، أو نظّف العدسة.
enrol-advice-exposure = ابحث عن إضاءة ليست معتمة ولا مبهرة.
enrol-advice-evenness = استدر نحو الضوء؛ نصف الوجه في الظل.
enrol-advice-photographed = استخدم صورة فوتوغرافية؛ قد يكون هذا رسمًا.
enrol-fault-one-face = ليس وجهًا واحدًا بالضبط
enrol-fault-size = صغير جدًا
enrol-fault-inside = مقطوع عند الحافة
enrol-fault-frontal = ملتفت
enrol-fault-upright = مائل
enrol-fault-sharpness = غير واضح
enrol-fault-exposure = معتم جدًا أو ساطع جدًا
enrol-fault-evenness = مضاء من جهة واحدة
enrol-fault-photographed = ربما مرسوم
enrol-unusable = لا يصلح: { $faults }.
enrol-measured = { NUMBER($measured) } (الحد { NUMBER($limit) })
enrol-measured-fine = { NUMBER($measured, minimumFractionDigits: 2, maximumFractionDigits: 2) } (الحد { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })
enrol-unmeasured = – (الحد { NUMBER($limit) })
enrol-unmeasured-fine = – (الحد { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })

# الوجوه المنتظرة، وما يُسأل عنها.
enrol-who = من هذا؟
enrol-choose-faces = اختر وجوه شخص واحد وسمّه، ثم تابع مع الشخص التالي.
enrol-refused = ملفات تعذّر استخدامها
enrol-refused-file = { $name }: { $why }
enrol-face-from = وجه من { $source }
enrol-use-face = استخدام: وجه من { $source }
enrol-remove-face = إزالة: وجه من { $source }
enrol-remove = إزالة
enrol-name-known = الاسم { $name } مسجّل من قبل ({ count-pictures })؛ وهذا يضيف إلى صوره.
enrol-name-shared = يحمل آخرون هذا الاسم أيضًا: { $labels }. للإضافة إلى أحدهم، اكتب الاسم مع رقمه.
enrol-another = هذا شخص آخر يحمل الاسم نفسه.
enrol-the-person = الشخص
enrol-consent = يوافق { $person } على تخزين ترميز هذا الوجه هنا.
enrol-consent-dated = يوافق { $person } على تخزين ترميز هذا الوجه هنا، { $day }.
enrol-thumbnail = الاحتفاظ بصورة مصغّرة للقائمة. لا تُخزَّن الصورة نفسها أبدًا.
enrol-enrol = تسجيل
enrol-enrolling = جارٍ التسجيل…
enrol-enrolling-of = جارٍ التسجيل: { NUMBER($number) } من { NUMBER($faces) }…
enrol-needs-face = اختر وجهًا أولًا.
enrol-needs-name = اكتب اسمًا.
enrol-long-name =
    { $most ->
        [one] لا يزيد الاسم على حرف واحد.
        [two] لا يزيد الاسم على حرفين.
        [few] لا يزيد الاسم على { NUMBER($most) } أحرف.
        [many] لا يزيد الاسم على { NUMBER($most) } حرفًا.
       *[other] لا يزيد الاسم على { NUMBER($most) } حرف.
    }
enrol-needs-consent = ضع علامة تؤكد أن الشخص موافق.
enrol-done = تم تسجيل { $name }. الصور المسجّلة: { count-pictures }.
enrol-left =
    { $faces ->
        [one] بقي للتسجيل وجه واحد.
        [two] بقي للتسجيل وجهان.
        [few] بقي للتسجيل { NUMBER($faces) } وجوه.
        [many] بقي للتسجيل { NUMBER($faces) } وجهًا.
       *[other] بقي للتسجيل { NUMBER($faces) } وجه.
    }
enrol-new-face = الوجه الجديد
enrol-duplicate = يشبه هذا الوجه { $name }، وهو مسجّل من قبل. هل هو الشخص نفسه؟
enrol-duplicate-distance = المسافة { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
enrol-duplicate-same = نعم، أضفه إلى { $name }
enrol-duplicate-other = لا، { $name } شخص آخر
enrol-duplicate-namesake = لا، هذا شخص آخر يحمل الاسم نفسه
