### مدى تشابه الأشخاص المسجّلين.

similarity-title = ما مدى تشابههم؟
similarity-lead = المسافات بين الأشخاص الذين تعرفهم، ⁦d = ‖f(A) − f(B)‖⁩.
similarity-measuring = جارٍ القياس…
similarity-too-few = تحتاج المقارنة إلى صورتين.
similarity-map = خريطة
similarity-map-label =
    { $pictures ->
        [one] خريطة صورة واحدة؛ النقاط المتقاربة متشابهة
        [two] خريطة صورتين؛ النقاط المتقاربة متشابهة
        [few] خريطة { NUMBER($pictures) } صور؛ النقاط المتقاربة متشابهة
        [many] خريطة { NUMBER($pictures) } صورة؛ النقاط المتقاربة متشابهة
       *[other] خريطة { NUMBER($pictures) } صورة؛ النقاط المتقاربة متشابهة
    }
similarity-map-means = المركّبتان الرئيسيتان الأوليان للأعداد الـ128؛ تُظهران { NUMBER($x) }% و{ NUMBER($y) }% من التباين. النقاط المتقاربة متشابهة.
similarity-matrix = الجميع مقابل الجميع
similarity-most-similar = الأكثر تشابهًا: { $a } و{ $b }، والمسافة بينهما { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
similarity-table = جدول المسافات
similarity-table-caption = أصغر مسافة بين صور شخصين؛ وعلى القطر أكبر مسافة بين صور الشخص نفسه
similarity-shown =
    { $people ->
        [one] المعروض أول { NUMBER($shown) } من شخص واحد.
        [two] المعروض أول { NUMBER($shown) } من شخصين.
        [few] المعروض أول { NUMBER($shown) } من { NUMBER($people) } أشخاص.
        [many] المعروض أول { NUMBER($shown) } من { NUMBER($people) } شخصًا.
       *[other] المعروض أول { NUMBER($shown) } من { NUMBER($people) } شخص.
    }
similarity-threshold = عتبة أخرى
similarity-tau = τ = { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) }
similarity-in-use = (المستخدمة: { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) })
similarity-no-genuine = لا أحد له صورتان، لذلك لا يمكن قول شيء عن أزواج الشخص الواحد.
similarity-genuine =
    { $pairs ->
        [one] { NUMBER($matched) } من زوج واحد للشخص نفسه يتطابق.
        [two] { NUMBER($matched) } من زوجين للشخص نفسه يتطابق.
        [few] { NUMBER($matched) } من { NUMBER($pairs) } أزواج للشخص نفسه يتطابق.
        [many] { NUMBER($matched) } من { NUMBER($pairs) } زوجًا للشخص نفسه يتطابق.
       *[other] { NUMBER($matched) } من { NUMBER($pairs) } زوج للشخص نفسه يتطابق.
    }
similarity-one-person = لا يوجد إلا شخص واحد.
similarity-none-confused =
    { $pairs ->
        [one] لا خلط في الزوج الوحيد لشخصين مختلفين.
        [two] لا خلط في أي من زوجين لشخصين مختلفين.
        [few] لا خلط في أي من { NUMBER($pairs) } أزواج لشخصين مختلفين.
        [many] لا خلط في أي من { NUMBER($pairs) } زوجًا لشخصين مختلفين.
       *[other] لا خلط في أي من { NUMBER($pairs) } زوج لشخصين مختلفين.
    }
similarity-confused =
    { $pairs ->
        [one] يقع الخلط في { NUMBER($confused) } من زوج واحد لشخصين مختلفين.
        [two] يقع الخلط في { NUMBER($confused) } من زوجين لشخصين مختلفين.
        [few] يقع الخلط في { NUMBER($confused) } من { NUMBER($pairs) } أزواج لشخصين مختلفين.
        [many] يقع الخلط في { NUMBER($confused) } من { NUMBER($pairs) } زوجًا لشخصين مختلفين.
       *[other] يقع الخلط في { NUMBER($confused) } من { NUMBER($pairs) } زوج لشخصين مختلفين.
    }
similarity-slider-means = لا يغيّر شريط التمرير شيئًا؛ إنه يبيّن ما كان سيتغيّر.
similarity-curve = مدى إمكان التمييز بينهم
similarity-roc = معدل الخطأ المتساوي { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) }%، والمساحة تحت المنحنى { NUMBER($auc, minimumFractionDigits: 3, maximumFractionDigits: 3) }. عدد أزواج الشخص نفسه: { NUMBER($genuine) }، وعدد أزواج شخصين مختلفين: { NUMBER($impostor) }.
similarity-roc-few = أزواج قليلة كهذه تُظهر اتجاهًا عامًا لا أكثر.
similarity-roc-needs = يحتاج المنحنى إلى شخصين على الأقل، لأحدهما صورتان.
similarity-axis-fmr = أزواج شخصين مختلفين المتطابقة (FMR)
similarity-axis-tmr = أزواج الشخص نفسه المتطابقة (TMR)
similarity-somebody = شخص ما
