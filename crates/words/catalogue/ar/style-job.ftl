### نقل الأسلوب: ما تنتظره المهمة، وما تفعله، وما يمكن فعله بها.

style-job = نقل الأسلوب
style-job-progress-label = تقدّم نقل الأسلوب

## ما ينقص

style-job-needs-photo = اختر صورة.
style-job-needs-style = اختر أسلوبًا: أسلوبًا جاهزًا أو أي صورة من عندك.
style-job-engine-stopped = لا يمكن تطبيق أي أسلوب إلى أن يُحلّ هذا.
style-job-engine-starting = المحرك قيد البدء؛ يمكنك تطبيق الأسلوب بعد لحظات.
style-job-sending = جارٍ تحضير الصور…
style-job-no-size = ذاكرة هذا الجهاز أقل مما يحتاج إليه نقل الأسلوب. أغلق علامات التبويب الأخرى واختر الصورة من جديد.
style-job-ready = كل شيء جاهز لتطبيق الأسلوب.

## ما تفعله

style-job-asked = جارٍ الاستعداد…
style-job-loading = جارٍ تنزيل { $model }…
style-job-running = جارٍ تطبيق الأسلوب…
style-job-pausing = إيقاف مؤقت بعد هذه الخطوة…
style-job-paused = متوقف مؤقتًا.
style-job-ending = جارٍ الإيقاف…
style-job-finished = اكتمل.
style-job-stopped = تم الإيقاف؛ احتُفظ بالنتيجة.
style-job-cancelled = تم الإلغاء.
style-job-diverged = تباعد التحسين الأمثل؛ احتُفظ بآخر نتيجة سليمة. حجم خطوة أصغر يمنع ذلك.
style-job-lost = توقفت عملية الخلفية. احتُفظ بآخر نتيجة، ويمكنك المتابعة منها.
style-job-lost-early = توقفت عملية الخلفية قبل ظهور نتيجة. ابدأ من جديد.

## إلى أين وصلت

style-job-download = { $received } من { $total }؛ يُحفظ للزيارة التالية
style-job-iteration = التكرار { NUMBER($done) } من { NUMBER($planned) } بمقاس { $size } بكسل
style-job-line = { $iteration }، { $rate }، { $left }
style-job-rate = { NUMBER($rate) } في الثانية
style-job-rate-slow = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } في الثانية
style-job-left-unknown = الوقت المتبقي غير معروف
style-job-left-seconds = المتبقي { NUMBER($seconds) } ث
style-job-left-minutes = المتبقي { NUMBER($minutes) } د

## الأزرار

style-job-paint = تطبيق الأسلوب
style-job-paint-again = تطبيق الأسلوب من جديد
style-job-pause = إيقاف مؤقت
style-job-continue = متابعة
style-job-stop = إيقاف
style-job-cancel = إلغاء
style-job-more =
    { $iterations ->
        [one] تكرار إضافي واحد
        [two] تكراران إضافيان
        [few] { NUMBER($iterations) } تكرارات إضافية
        [many] { NUMBER($iterations) } تكرارًا إضافيًا
       *[other] { NUMBER($iterations) } تكرار إضافي
    }
style-job-resume = متابعة من آخر نتيجة
style-job-save = حفظ PNG
