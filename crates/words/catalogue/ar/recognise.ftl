### التعرّف على الأشخاص (1:K) والتحقق من اسم (1:1).

recognise-title = من هذا؟
recognise-lead = التعرّف (1:K): أيُّ الأشخاص الذين تعرفهم، وعددهم K، هو هذا الشخص؟ أم إنه ليس أحدًا منهم؟
recognise-source = مصدر الصورة
recognise-photos = صور
recognise-nobody-enrolled = لم يُسجَّل أحد بعد، لذلك لا يمكن التعرّف على أحد.
recognise-unknown = مجهول
recognise-nobody = لا أحد في الصورة
recognise-quoted = «{ $name }»
recognise-also-not-sure =
    { $faces ->
        [one] غير مؤكد
        [two] وجهان غير مؤكدين
        [few] { NUMBER($faces) } وجوه غير مؤكدة
        [many] { NUMBER($faces) } وجهًا غير مؤكد
       *[other] { NUMBER($faces) } وجه غير مؤكد
    }
recognise-also-unknown =
    { $faces ->
        [one] مجهول
        [two] وجهان مجهولان
        [few] { NUMBER($faces) } وجوه مجهولة
        [many] { NUMBER($faces) } وجهًا مجهولًا
       *[other] { NUMBER($faces) } وجه مجهول
    }
recognise-looking = جارٍ البحث عن وجوه…
recognise-status = من هو
recognise-who = من يكون؟
recognise-invitation = يُذكر اسم كل من يقف أمام الكاميرا إن كان معروفًا.
recognise-careful = المعدل المقبول للأسماء الخاطئة
recognise-false-alarm =
    { $strangers ->
        [one] نحو اسم خاطئ واحد لكل غريب
        [two] نحو اسم خاطئ واحد لكل غريبين
        [few] نحو اسم خاطئ واحد لكل { NUMBER($strangers) } غرباء
        [many] نحو اسم خاطئ واحد لكل { NUMBER($strangers) } غريبًا
       *[other] نحو اسم خاطئ واحد لكل { NUMBER($strangers) } غريب
    }
recognise-false-alarm-unknown = معدل الأسماء الخاطئة غير معروف
recognise-limits-measured =
    عند تسجيل { $people ->
        [one] شخص واحد
        [two] شخصين
        [few] { NUMBER($people) } أشخاص
        [many] { NUMBER($people) } شخصًا
       *[other] { NUMBER($people) } شخص
    } يُعطى الوجه اسمًا حتى مسافة ⁦τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) }⁩ وبفارق { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } عن التالي، ويكون مجهولًا فوق { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }؛ وقد قيست τ على غرباء.
recognise-limits-extrapolated =
    عند تسجيل { $people ->
        [one] شخص واحد
        [two] شخصين
        [few] { NUMBER($people) } أشخاص
        [many] { NUMBER($people) } شخصًا
       *[other] { NUMBER($people) } شخص
    } يُعطى الوجه اسمًا حتى مسافة ⁦τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) }⁩ وبفارق { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } عن التالي، ويكون مجهولًا فوق { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }؛ وτ مُستقرأة خارج المدى من ذيل ما قيس.
recognise-numbers = الأرقام وراء النتيجة
recognise-distances = المسافات
recognise-head-face = الوجه
recognise-head-answer = الجواب
recognise-head-nearest = الأقرب
recognise-head-runner-up = التالي
recognise-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
recognise-time = مدة الحساب: { $time }.

# الصور.
recognise-photo = صورة
recognise-photo-who = من في الصورة؟
recognise-photo-invitation = صورة واحدة أو عدة صور أو مجلد كامل.
recognise-choose-folder = اختيار مجلد
recognise-save-csv = حفظ بصيغة CSV
recognise-all-photos = كل الصور
recognise-photo-table = جدول الصور
recognise-head-photo = الصورة
recognise-head-who = من فيها
recognise-batch-running =
    { $photos ->
        [one] { NUMBER($done) } من صورة واحدة
        [two] { NUMBER($done) } من صورتين
        [few] { NUMBER($done) } من { NUMBER($photos) } صور
        [many] { NUMBER($done) } من { NUMBER($photos) } صورة
       *[other] { NUMBER($done) } من { NUMBER($photos) } صورة
    }
recognise-batch-stopped =
    { $photos ->
        [one] تم الإيقاف بعد { NUMBER($done) } من صورة واحدة.
        [two] تم الإيقاف بعد { NUMBER($done) } من صورتين.
        [few] تم الإيقاف بعد { NUMBER($done) } من { NUMBER($photos) } صور.
        [many] تم الإيقاف بعد { NUMBER($done) } من { NUMBER($photos) } صورة.
       *[other] تم الإيقاف بعد { NUMBER($done) } من { NUMBER($photos) } صورة.
    }
recognise-batch-done =
    { $photos ->
        [one] اكتملت صورة واحدة.
        [two] اكتملت صورتان.
        [few] اكتملت { NUMBER($photos) } صور.
        [many] اكتملت { NUMBER($photos) } صورة.
       *[other] اكتملت { NUMBER($photos) } صورة.
    }

# هل هو صاحب ذلك الاسم؟
claim-title = هل هو حقًا صاحب هذا الاسم؟
claim-lead = التحقق (1:1): هل هذا وجه الشخص صاحب هذا الاسم؟ نعم أم لا.
claim-verdict = الحكم
claim-i-am = أنا
claim-placeholder = اختر اسمًا أو اكتبه
claim-invitation = اذكر من أنت، ثم انظر إلى الكاميرا.
claim-who = من تدّعي أنك؟
claim-are-you = هل أنت { $name }؟
claim-yes = نعم، هذا وجه { $name }
claim-no = لا، ليس هذا وجه { $name }
claim-nobody-of-that-name = لا أحد مسجّل بهذا الاسم.
claim-choose = اختر اسمًا أو اكتبه.
claim-no-picture = لا توجد صورة لصاحب الاسم { $name } للمقارنة بها. سجّل صورة أولًا.
claim-look = انظر إلى الكاميرا.
claim-close = الوجهان قريبان بما يكفي.
claim-between = المسافة بين الحدّين { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) } و{ NUMBER($reject, minimumFractionDigits: 2, maximumFractionDigits: 2) }. جرّب إضاءة أفضل.
claim-far = الوجهان متباعدان أكثر مما ينبغي.
