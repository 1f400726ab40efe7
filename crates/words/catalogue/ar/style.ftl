### نقل الأسلوب: الصفحة، ومصدر الصور، والمعاينة، والنتائج السابقة.

style-title = تطبيق أسلوب على صورة
style-lead = اختر صورة وأسلوبًا، واضغط «تطبيق الأسلوب» وشاهد. كل شيء يُحسب على جهازك.
style-try-again = إعادة المحاولة

## الصور

style-photo = الصورة
style-style = الأسلوب
style-drop = أفلت صورة أو ألصقها في أي مكان من هذه الصفحة، أو:
style-opening = جارٍ فتح الصورة…
style-camera-ready = التقط صورة عندما تكون مستعدًا.
style-picture-size = { $name }، { $size }
style-picture-reduced = { $name } (مصغّرة من { $from } إلى { $to })
style-samples = أو جرّب صورة نموذجية:
style-choose-photo = اختيار صورة
style-choose-picture = اختيار صورة أسلوب
style-take-picture = التقاط صورة
style-stop-camera = إيقاف الكاميرا
style-camera-picture = صورة من الكاميرا
style-built-in = أساليب جاهزة
style-blend = مزج عدة أساليب
style-full = أربعة أساليب على الأكثر؛ أزل أحدها أولًا.
style-restored = استُعيدت الصور والإعدادات كما كانت قبل إعادة تحميل الصفحة.
style-remove = إزالة
style-remove-named = إزالة { $name }
style-weight = وزن { $name }

## المعاينة

style-empty = تظهر النتيجة هنا.
style-photo-alt = الصورة
style-live-alt = النتيجة حتى الآن
style-past-alt = النتيجة: { $title }
style-before-after = قبل وبعد: مقدار ما يظهر من الصورة
style-photo-share = { NUMBER($percent) }% من الصورة
style-full-screen = ملء الشاشة
style-face-check = فحص الوجه
style-face-same = ما زال يُتعرّف عليه بوصفه الشخص نفسه: المسافة { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }، العتبة { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-other = لم يعد يُتعرّف عليه بوصفه الشخص نفسه: المسافة { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }، العتبة { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-none = لم يُعثر على وجه في النتيجة.

## النتائج السابقة

style-history = نتائج هذه الزيارة
style-history-title = هذه الزيارة
style-history-back = العودة إلى النتيجة الحالية
style-history-show = عرض النتيجة { NUMBER($number) }: { $title }، { $size } بكسل
style-history-settings = استخدام هذه الإعدادات
style-result = { $photo } بأسلوب { $styles }
style-and = { $first } و{ $second }
style-unnamed = صورة
