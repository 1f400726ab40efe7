### التدريب: ما تنتظره الجولة، وما تفعله، وما يمكن فعله بها.

learn-train-lead = تحوّل الشبكة كل صورة إلى نقطة. وهي تتعلّم من ثلاث صور في كل مرة، تسمى ثلاثية: شخص (المرساة A)، والشخص نفسه مرة أخرى (الموجب P)، وشخص آخر (السالب N). كل خطوة تغيّر الشبكة قليلًا، فتقترب P من A وتبتعد N.
learn-train-people = تتعلّم الشبكة من أشخاص مرسومين عددهم { NUMBER($learned) }، وتُقاس على آخرين عددهم { NUMBER($unseen) } لا تراهم أبدًا أثناء تعلّمها.
learn-training = التدريب
learn-training-progress = تقدّم التدريب
learn-now = الآن
learn-triplet-now = ثلاثية من الخطوات الأخيرة
learn-triplet-waiting = تظهر ثلاثية أثناء التدريب.
learn-curves = مسار التدريب
learn-roc = مدى التمييز بين أشخاص لم ترهم الشبكة
learn-roc-text = المنحنى لأشخاص لم ترهم الشبكة قط. عند النقطة المعلَّمة يبلغ كلا معدلي الخطأ { NUMBER($eer, minimumFractionDigits: 1, maximumFractionDigits: 1) }%. كلما اقترب المنحنى من الزاوية العليا اليسرى كان ذلك أفضل.

## ما تفعله

learn-status-requested = جارٍ التحضير: يُرسم أشخاص الاختبار…
learn-status-running = جارٍ التدريب…
learn-status-collapsed = انهارت الشبكة: تضع الجميع عند نقطة واحدة تقريبًا، والخسارة ثابتة عند الهامش. اختر ثلاثيات أخرى.
learn-status-pausing = إيقاف مؤقت بعد هذه الخطوة…
learn-status-paused = متوقف مؤقتًا.
learn-status-ending = جارٍ الإيقاف…
learn-status-ended =
    { $steps ->
        [one] اكتملت خطوة واحدة.
        [two] اكتملت خطوتان.
        [few] اكتملت { NUMBER($steps) } خطوات.
        [many] اكتملت { NUMBER($steps) } خطوة.
       *[other] اكتملت { NUMBER($steps) } خطوة.
    } لدى أشخاص لم ترهم الشبكة قط، تغيّر معدل الخطأ المتساوي من { $first } إلى { $last }.
learn-status-loaded =
    { $steps ->
        [one] حُمّلت شبكة تعلّمت خطوة واحدة.
        [two] حُمّلت شبكة تعلّمت خطوتين.
        [few] حُمّلت شبكة تعلّمت { NUMBER($steps) } خطوات.
        [many] حُمّلت شبكة تعلّمت { NUMBER($steps) } خطوة.
       *[other] حُمّلت شبكة تعلّمت { NUMBER($steps) } خطوة.
    } لدى أشخاص لم ترهم قط، معدل الخطأ المتساوي { $eer }.
learn-status-stopped = توقف التدريب.
learn-status-diverged = لم تعد الخسارة عددًا، فانتهى التدريب. درّب من جديد ببذرة أخرى.
learn-status-lost = توقفت عملية الخلفية، وفُقدت الشبكة معها. درّب من جديد.

## مقدار التقدّم

learn-progress-steps = الخطوة { NUMBER($done) } من { NUMBER($planned) }
learn-progress-line = { $steps }، { $rate } صورة في الثانية، { $left }

## الأزرار

learn-action-train = بدء التدريب
learn-action-pause = إيقاف مؤقت
learn-action-continue = متابعة
learn-action-stop = إيقاف
learn-action-more = مواصلة التدريب
learn-action-again = التدريب من جديد ببذرة أخرى

## الملفات والرابط

learn-keep = الحفظ والمشاركة
learn-keep-net = حفظ الشبكة
learn-keep-load = تحميل شبكة
learn-keep-course = حفظ المنحنيات كجدول
learn-keep-map = حفظ الخريطة كصورة
learn-keep-map-measured = أشخاص لم ترهم قط: { NUMBER($people) }، عند الخطوة { NUMBER($step) }: معدل الخطأ المتساوي { $eer }.
learn-keep-map-trained = دُرّبت على أشخاص مرسومين عددهم { NUMBER($people) }، البذرة { $seed }.
learn-keep-means = الشبكة ملف فيه أوزانها، ويمكن حفظه بعد انتهاء التدريب. تحميل شبكة يستبدل الشبكة الموجودة هنا والجولات التي تُقارَن بها. في الجدول تظهر NaN حيث يكون السطر قياسًا لا دفعة.
learn-keep-link = رابط إلى هذا الإعداد
learn-keep-link-means = يحمل الإعدادات: البذرة، وعدد الأشخاص، ومدى اختلاف الصور، والخطوات، والثلاثيات. ولا يحمل أوزانًا: من يفتحه يدرّب الشبكة من جديد.
