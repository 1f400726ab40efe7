### صفحة «التحقق»: الجانبان والجواب وتفاصيله.

verify-heading = هل هو الشخص نفسه؟
verify-lead = التحقق (1:1): هل تُظهر صورتان الشخص نفسه؟
verify-what = ما تُجرى مقارنته
verify-two-pictures = صورتان
verify-a-name = اسم
side-claim = من يُفترض أن يكون؟
side-probe = من هو؟
side-choose-face = مقارنة الوجه { NUMBER($number) }
side-choose-another = اختر وجهًا آخر في الصورة لمقارنته.
side-clear = مسح
side-choose-photo = اختيار صورة
side-drop = أفلت صورة أو ألصقها هنا
side-opening = جارٍ الفتح…
side-empty = تظهر النتائج هنا.
side-opening-picture = جارٍ فتح الصورة…
side-waiting = ستُحلَّل عندما يعمل المحرك.
side-starting-camera = جارٍ تشغيل الكاميرا…
side-detecting = جارٍ البحث عن وجه…
side-no-face = لم يُعثر على وجه.
side-one-face = عُثر على وجه واحد.
side-chip = الوجه بعد المحاذاة
side-no-chip = لا وجه بعد
side-chip-caption = ما تُجرى مقارنته
side-shrunk = { $name } (مصغّرة من ⁦{ NUMBER($width, useGrouping: "false") } × { NUMBER($height, useGrouping: "false") }⁩)
verdict-answer = الجواب
verdict-label = الحكم
verdict-caution = للتسهيل لا للأمان: صورة الوجه تُقبَل على أنها الوجه نفسه.
verdict-stopped = غير متاح
verdict-choose = اختر صورتين
verdict-one-more = صورة أخرى بعد
verdict-starting = قيد البدء…
verdict-comparing = جارٍ المقارنة…
verdict-no-face = لا وجه بعد
verdict-same = الشخص نفسه
verdict-uncertain = غير مؤكد
verdict-different = شخصان مختلفان
verdict-stopped-means = لا يمكن مقارنة شيء إلى أن تُحلّ المشكلة.
verdict-choose-means = وجه واحد في كل جانب، من الكاميرا أو من صورة؛ ويظهر الجواب هنا.
verdict-one-more-means = «{ $question }»: ما زالت هناك صورة ناقصة.
verdict-starting-means = تُقارن صورتاك حالما يعمل المحرك.
verdict-comparing-means = جارٍ العثور على الوجوه ومقارنتها.
verdict-no-face-means = لم يُعثر على وجه تحت «{ $question }».
verdict-same-rate =
    { $pairs ->
        [one] كل زوج لشخصين مختلفين تقريبًا يُقبل أيضًا.
        [two] نحو زوج واحد من كل زوجين لشخصين مختلفين يُقبل أيضًا.
        [few] نحو زوج واحد من كل { NUMBER($pairs) } أزواج لشخصين مختلفين يُقبل أيضًا.
        [many] نحو زوج واحد من كل { NUMBER($pairs) } زوجًا لشخصين مختلفين يُقبل أيضًا.
       *[other] نحو زوج واحد من كل { NUMBER($pairs) } زوج لشخصين مختلفين يُقبل أيضًا.
    }
verdict-same-means = الوجهان أقرب من الحدّ.
verdict-uncertain-rate =
    { $pairs ->
        [one] كل زوج لشخصين مختلفين تقريبًا يبلغ هذا القرب. جرّب صورة أوضح.
        [two] نحو زوج واحد من كل زوجين لشخصين مختلفين يبلغ هذا القرب. جرّب صورة أوضح.
        [few] نحو زوج واحد من كل { NUMBER($pairs) } أزواج لشخصين مختلفين يبلغ هذا القرب. جرّب صورة أوضح.
        [many] نحو زوج واحد من كل { NUMBER($pairs) } زوجًا لشخصين مختلفين يبلغ هذا القرب. جرّب صورة أوضح.
       *[other] نحو زوج واحد من كل { NUMBER($pairs) } زوج لشخصين مختلفين يبلغ هذا القرب. جرّب صورة أوضح.
    }
verdict-uncertain-means = يقع الوجهان بين الحدّين. جرّب صورة أوضح.
verdict-different-means = نادرًا ما تكون صورتان لشخص واحد متباعدتين إلى هذا الحدّ.
gauge-distance = المسافة { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }؛ الشخص نفسه حتى { NUMBER($same, minimumFractionDigits: 3, maximumFractionDigits: 3) }، شخصان مختلفان فوق { NUMBER($different, minimumFractionDigits: 3, maximumFractionDigits: 3) }
gauge-no-distance = لا مسافة بعد؛ الشخص نفسه حتى { NUMBER($same, minimumFractionDigits: 3, maximumFractionDigits: 3) }، شخصان مختلفان فوق { NUMBER($different, minimumFractionDigits: 3, maximumFractionDigits: 3) }
details-title = الأرقام وراء النتيجة
details-distance = المسافة d
details-squared = d² = ‖f(x₁) − f(x₂)‖²
details-tau = τ: الشخص نفسه حتى
details-fmr = معدل التطابق الخاطئ (FMR) عند τ
details-reject = غير مؤكد حتى
details-reject-fmr = معدل التطابق الخاطئ (FMR) عند هذا الحدّ
details-unknown = غير معروف
details-number = { NUMBER($number, minimumFractionDigits: 4, maximumFractionDigits: 4) }
details-times = أين ذهب الوقت
details-stage = المرحلة
details-claim = المفترض
details-probe = الفعلي
details-total = المجموع لصورة واحدة
details-analysed = الصور المحلَّلة
stage-read = قراءة البكسلات
stage-letterbox = تصغير
stage-detect = العثور على الوجوه
stage-landmarks = معالم الوجه
stage-align = محاذاة
stage-encode = ترميز
stage-match = مقارنة
verdict-weakened-means = يبدو الوجهان مختلفين، لكن صورة منهما تُظهر أقل مما يلزم للتأكد. انظر الملاحظات عند الصور.
