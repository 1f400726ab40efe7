### صفحة «قياس الأداء».

bench-title = قياس الأداء
bench-intro = يشغّل كل شبكة في هذه الصفحة عدة مرات على صور جاهزة، ويعرض كم يستغرق ذلك في هذا المتصفح: التشغيل الأول، ووسيط بقية مرات التشغيل مع مداها الربيعي. لا يُرسَل شيء إلى أي مكان.
bench-measure = ما يُقاس
bench-faces = الوجوه فقط
bench-everything = كل شيء، ومنه نقل الأسلوب والبحث بين الأشخاص
bench-busy = يجري الآن نقل أسلوب، وهو يفسد الأزمنة المقيسة. أوقفه أولًا في صفحة «الأسلوب».
bench-start = بدء
bench-cancel = إلغاء
bench-save = حفظ JSON
bench-progress = تقدّم القياس
bench-table = جدول الأزمنة
bench-what = ما قيس
bench-median = الوسيط
bench-range = المدى الربيعي
bench-first = التشغيل الأول
bench-runs = مرات التشغيل
bench-from-to = من { $from } إلى { $to }
bench-status = { NUMBER($item) } من { NUMBER($items) }: { $what }
bench-done = تم.
bench-cancelled = توقف القياس قبل أن يكتمل.
bench-worker-lost = توقفت عملية الخلفية؛ النتائج المتوفرة حتى الآن أدناه.
bench-preparing = جارٍ التحضير
bench-downloading = جارٍ تنزيل نموذج { $model }: { $received } من { $total }
bench-first-run = التشغيل الأول
bench-run = التشغيل رقم { NUMBER($run) }
bench-encode =
    { $faces ->
        [one] مُرمِّز الوجوه، وجه واحد
        [two] مُرمِّز الوجوه، وجهان معًا
        [few] مُرمِّز الوجوه، { NUMBER($faces) } وجوه معًا
        [many] مُرمِّز الوجوه، { NUMBER($faces) } وجهًا معًا
       *[other] مُرمِّز الوجوه، { NUMBER($faces) } وجه معًا
    }
bench-detect = كاشف الوجوه عند { NUMBER($side, useGrouping: "false") }
bench-forward = { $model }، تمرير أمامي حتى conv5_1، عند { NUMBER($side, useGrouping: "false") }
bench-style-step = خطوة من نقل الأسلوب، { $model }، عند { NUMBER($side, useGrouping: "false") }
bench-analyse = الوجه ومعالمه وترميزه في صورة، والكاشف عند { NUMBER($side, useGrouping: "false") }
bench-search =
    { $people ->
        [one] البحث في صور شخص واحد، 5 صور لكل شخص
        [two] البحث بين شخصين، 5 صور لكل شخص
        [few] البحث بين { NUMBER($people) } أشخاص، 5 صور لكل شخص
        [many] البحث بين { NUMBER($people) } شخصًا، 5 صور لكل شخص
       *[other] البحث بين { NUMBER($people) } شخص، 5 صور لكل شخص
    }
bench-unlock =
    { $people ->
        [one] فتح سجلات شخص واحد، 5 صور لكل شخص
        [two] فتح سجلات شخصين، 5 صور لكل شخص
        [few] فتح سجلات { NUMBER($people) } أشخاص، 5 صور لكل شخص
        [many] فتح سجلات { NUMBER($people) } شخصًا، 5 صور لكل شخص
       *[other] فتح سجلات { NUMBER($people) } شخص، 5 صور لكل شخص
    }
