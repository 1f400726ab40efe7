### فصل «في بُعد واحد».

see-line-lead = النواة صف قصير من الأعداد هي أوزانها. ضعها فوق إشارة، واضرب كل وزن في القيمة التي تحته، ثم اجمع: هذا عدد واحد من الاستجابة. ثم حرّكها خطوة واحدة.
see-findings = النتائج
see-heart = نبض قلب
see-heart-lead = ثماني ثوانٍ من مخطط قلب مرسوم، 250 قيمة في الثانية. فيه طنين شبكة الكهرباء عند 50 هرتز، ومستوى ينجرف، ونبضة تأتي قبل أوانها.
see-heart-mean = متوسط خمس قيم
see-heart-mean-means = خمس مرات 1/5: تصير كل قيمة متوسط خمس قيم. وخمس قيم تساوي دورة واحدة من الطنين تمامًا، فيتلاشى الطنين في المتوسط.
see-heart-strokes = التغيّرات الحادة
see-heart-strokes-means = ⁦−1 −1 0 1 1⁩: ما سيأتي ناقص ما مضى. تستجيب حيث ترتفع الإشارة أو تنخفض بحدّة. وتنزلق فوق ما يتركه متوسط خمس قيم.
see-heart-beat = النبضة
see-heart-beat-means = 41 وزنًا بشكل الجزء الحاد من النبضة. أقوى استجابة لها حيث تشبهها الإشارة، وهكذا تجد النبضات. وتنزلق فوق ما يتركه متوسط خمس قيم.
see-heart-own-means = تنزلق أوزانك فوق الإشارة الخام. أيُّ الأوزان يزيل الطنين؟ جرّب خمسة أعداد متساوية، أو ⁦1 −0.618 1 0 0⁩.
see-span = عرض
see-span-whole = الثواني الثماني كلها
see-span-second = ثانية واحدة
see-span-start = من
see-heart-input-label = خط الإشارة بالميلي فولت
see-heart-response-label = خط الاستجابة. { $findings }
see-heart-beats = النبضات التي عُثر عليها
see-heart-early-beat = نبضة مبكرة
see-heart-second-input = المُدخل بعد متوسط خمس قيم
see-heart-hum = كسب النواة عند 50 هرتز هو { NUMBER($gain, minimumFractionDigits: 3, maximumFractionDigits: 3) }: القيمة 0 تزيل النغمة، والقيمة 1 تبقيها. السعة المَقيسة عند 50 هرتز: { NUMBER($before, minimumFractionDigits: 3, maximumFractionDigits: 3) } في المُدخل، و{ NUMBER($after, minimumFractionDigits: 3, maximumFractionDigits: 3) } في الاستجابة.
see-heart-found =
    { $beats ->
        [one] عُثر على نبضة واحدة، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
        [two] عُثر على نبضتين، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
        [few] عُثر على { NUMBER($beats) } نبضات، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
        [many] عُثر على { NUMBER($beats) } نبضة، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
       *[other] عُثر على { NUMBER($beats) } نبضة، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
    }
see-heart-found-early =
    { $beats ->
        [one] عُثر على نبضة واحدة، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
        [two] عُثر على نبضتين، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
        [few] عُثر على { NUMBER($beats) } نبضات، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
        [many] عُثر على { NUMBER($beats) } نبضة، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
       *[other] عُثر على { NUMBER($beats) } نبضة، بمعدل { NUMBER($pulse) } في الدقيقة تقريبًا.
    } إحداها مبكرة، عند { $early }.
see-heart-another = نبض قلب آخر
see-sound = صوت
see-sound-filters = ينزلق 128 زوجًا من المرشّحات فوق صوت من 8,000 قيمة في الثانية، كل زوج لتردد واحد.
see-sound-lead = أربع ثوانٍ من صوت مرسوم: أربع نغمات، ونغمة ترتفع من 200 إلى 3,600 هرتز، وثلاث نقرات.
see-sound-own-lead = صوتك أنت، بقدر ما يقع منه دون 4,000 هرتز، مرفوعًا إلى أعلى شدة ممكنة. يبقى في هذا المتصفح، ويختفي عندما تغادر هذا الفصل.
see-sound-cut = لا تظهر إلا ثوانيه العشر الأولى.
see-sound-own-label = المخطط الطيفي لصوتك
see-sound-record = تسجيل أربع ثوانٍ
see-sound-file = اختيار ملف صوتي
see-sound-drawn = الصوت المرسوم
see-sound-finish = إنهاء التسجيل
see-sound-cancel = إلغاء
see-sound-asking = بانتظار إذنك باستخدام الميكروفون…
see-sound-recording = جارٍ التسجيل. تكلّم أو غنِّ أو صفّر.
see-sound-reading = جارٍ قراءة الصوت…
see-sound-denied = الميكروفون غير مسموح به. اسمح به في شريط العنوان، أو في الصفحة التي تتضمن هذه الصفحة؛ أو اختر ملفًا صوتيًا.
see-sound-no-microphone = لم يُعثر على ميكروفون. صِل ميكروفونًا، أو اختر ملفًا صوتيًا.
see-sound-busy = الميكروفون لا يستجيب. أغلق البرامج الأخرى التي تستخدمه، ثم حاول مرة أخرى.
see-sound-no-recording = لا يستطيع هذا المتصفح التسجيل هنا. اختر ملفًا صوتيًا بدلًا من ذلك.
see-sound-unreadable = لا يمكن قراءة هذا الملف كصوت ({ $detail }). اختر ملفًا آخر، مثل ملف WAV أو MP3.
see-sound-huge = هذا الملف أكبر من 50 ميغابايت. اختر صوتًا أقصر.
see-sound-silent = هذا الصوت صامت. تأكد من أن الميكروفون غير مكتوم، أو اختر ملفًا آخر.
see-sound-short = هذا الصوت أقصر من مرشّح واحد، أي 32 ملي ثانية. اختر صوتًا أطول.
see-sound-play = تشغيل الصوت
see-sound-stop = إيقاف
see-sound-another = لحن آخر
see-sound-failed = لا يشغّل هذا المتصفح أي صوت ({ $detail }). وكل ما عدا ذلك يعمل دونه.
see-sound-label = مخطط طيفي: أربع نغمات أفقية، وخط صاعد، وثلاثة خطوط رأسية عند النقرات
see-sound-axes = من اليسار إلى اليمين: { $seconds }. من الأسفل إلى الأعلى: من 0 إلى 4,000 هرتز. كلما زاد السطوع زادت الشدة، بالديسيبل.
see-sound-frames = لكل مرشّح 256 وزنًا، ويتحرك 64 قيمة في كل مرة. عدد الأعمدة: { $sum }. عدد عمليات الضرب والجمع لكل المرشّحات معًا: { $products }.
see-filter = مرشّح للتردد
see-hertz = { NUMBER($hertz) } هرتز
see-filter-means = أحد مرشّحَي الزوج: موجة تظهر تدريجيًا ثم تتلاشى. شريكه الموجة نفسها مزاحة ربع دورة. معًا يبيّنان شدة هذا التردد أينما بدأت موجته. والشبكات التي تتعلّم من الصوت الخام تجد مرشّحات مماثلة من تلقاء نفسها.
see-filter-most = الاستجابة عند { $frequency } عبر الزمن. أعلى قيمة لها { NUMBER($most, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
