### نقل الأسلوب: الإعدادات والإعدادات المسبقة والكلف والصيغ.

style-settings = الإعدادات
style-settings-presets = إعدادات مسبقة
style-preset-gentle = لطيف
style-preset-default = افتراضي
style-preset-textbook = كما في الكتب
style-preset-strong = قوي
style-preset-large-strokes = ضربات كبيرة
style-preset-keep-colours = إبقاء الألوان
style-preset-texture = الملمس فقط

style-strength = قوة الأسلوب
style-strength-photo = الصورة
style-strength-style = الأسلوب
style-strength-value = { $strength }، ⁦β/α = { $ratio }⁩
style-strength-minimal = أدنى حد
style-strength-gentle = لطيف
style-strength-default = افتراضي
style-strength-strong = قوي
style-strength-textbook = كما في الكتب
style-strength-very-strong = قوي جدًا
style-strength-mostly = الأسلوب غالبًا
style-strength-only = الأسلوب فقط؛ تُهمل الصورة

style-stroke = حجم ضربات الفرشاة
style-stroke-fine-end = دقيقة
style-stroke-broad-end = عريضة
style-stroke-value = { $stroke }، { $scale } ×
style-stroke-very-fine = دقيقة جدًا
style-stroke-fine = دقيقة
style-stroke-same = كما في صورة الأسلوب
style-stroke-broad = عريضة
style-stroke-very-broad = عريضة جدًا

style-protect =
    { $faces ->
        [one] حماية الوجه
        [two] حماية الوجهين
        [few] حماية الوجوه، وعددها { NUMBER($faces) }
        [many] حماية الوجوه، وعددها { NUMBER($faces) }
       *[other] حماية الوجوه، وعددها { NUMBER($faces) }
    }
style-protect-off = بلا حماية
style-protect-stylise = تطبيق الأسلوب عليه
style-protect-keep = إبقاؤه كما هو

style-colours = الألوان
style-colours-style = من الأسلوب
style-colours-photo = من الصورة
style-colours-matched = الأسلوب، مطابَقًا للصورة

style-size = الضلع الأطول (بالبكسل)
style-size-unknown = تُعرض المقاسات عندما تكون هناك صورة.
style-size-memory = يحتاج إلى نحو { $memory } من الذاكرة.
style-size-item = { $size } بكسل (نحو { $memory })
style-size-too-large = يحتاج المقاس { $size } إلى ذاكرة أكبر مما يتيحه هذا الجهاز.
style-sizes-too-large = تحتاج المقاسات من { $first } إلى { $last } إلى ذاكرة أكبر مما يتيحه هذا الجهاز.

## ملف الإعدادات

style-file = إعدادات من ملف PNG
style-file-hint = ملف PNG المحفوظ هنا يحتوي على إعداداته. أفلته هنا، أو:
style-file-load = تحميل الإعدادات
style-file-loaded = حُمّلت الإعدادات من «{ $name }».
style-file-loaded-stopped = حُمّلت الإعدادات من «{ $name }»، وقد أُوقف بعد التكرار { NUMBER($done) } من { NUMBER($planned) }.

## خيارات متقدمة

style-advanced = خيارات متقدمة: α وβ وλ والكلف والمنحنيات
style-advanced-settings = كل الإعدادات
style-group-costs = الكلف
style-group-layers = طبقات الأسلوب
style-group-start = البداية
style-group-adam = Adam
style-group-network = الشبكة
style-setting-alpha = α، وزن المحتوى
style-setting-beta = β، وزن الأسلوب
style-setting-variation = التغيّر الكلي
style-setting-lambda = λ { $layer }
style-setting-rate = حجم الخطوة
style-setting-first-moment = اضمحلال العزم الأول، β₁
style-setting-second-moment = اضمحلال العزم الثاني، β₂
style-setting-average = اضمحلال متوسط التكرارات
style-setting-iterations = التكرارات
style-setting-seed = بذرة الضجيج
style-setting-content-layer = طبقة المحتوى
style-setting-start = صورة البداية
style-start-photo = الصورة
style-start-noise = ضجيج
style-start-mix = الصورة مع ضجيج
style-start-result = آخر نتيجة
style-setting-noise = حصة الضجيج، من 0 إلى 1
style-setting-network = الشبكة
style-network-automatic = تلقائي، حسب الجهاز
style-network-light = خفيفة: أسرع
style-network-balanced = متوازنة: أدق
style-network-full = VGG-19، حيث يوفّرها الموقع
style-network-not-offered = { $net } (غير متوفرة هنا)

## أعداد

style-number-scientific = { NUMBER($mantissa, minimumFractionDigits: 2, maximumFractionDigits: 2) }e{ $exponent }

## الكلف والصيغ

style-costs = الكلف عبر التكرارات
style-costs-waiting = تظهر المنحنيات أثناء حساب النتيجة
style-costs-table = عرض في جدول
style-costs-table-label = جدول الكلف
style-costs-caption = الكلف قبل الترجيح
style-costs-iteration = التكرار
style-costs-start = التكرار 0
style-costs-none = الكلف عبر التكرارات: لا كلف بعد.
style-costs-summary = الكلف عبر التكرارات: J من { $total_first } إلى { $total_last }، J للمحتوى من { $content_first } إلى { $content_last }، J للأسلوب من { $style_first } إلى { $style_last }.
style-cost-content = J للمحتوى
style-cost-layer = J للأسلوب { $layer }
style-formulas = ما يجري تصغيره
style-formula-total = الكلفة الكلية
style-formula-content = كلفة المحتوى
style-formula-style = كلفة الأسلوب
style-formulas-note = تقسم الصيغ في الكتب على الأحجام. أما هنا فتُقسم كل كلفة على معيار هدفها، وتُضرب كلفة المحتوى في { NUMBER($kappa, maximumFractionDigits: 2) }، حتى يكون لكل من α وβ الأثر نفسه مع كل حجم وكل أسلوب. وتُضبط قيم λ بحيث يكون مجموعها 1.
style-formulas-after = بعد التكرار { NUMBER($iteration) }، بالكلف النسبية التي تُصغَّر
style-terms = الحدود
style-terms-term = الحدّ
style-terms-weight = الوزن
style-terms-cost = الكلفة
style-terms-textbook = الكلفة كما في الكتب
style-term-content = J للمحتوى، { $layer }
style-term-layer = J للأسلوب، { $layer }
