### فصل «1:1 مقابل 1:K».

learn-many = ⁦1:1⁩ مقابل ⁦1:K⁩
learn-many-summary = «هل هذه سارة؟» مقارنة واحدة. أما «من هذا؟» فمقارنة لكل شخص مسجّل، ويكفي الغريب أن يحالفه الحظ مرة واحدة.
learn-many-lead = يسأل التحقق (1:1) هل تُظهر صورة شخصًا معيّنًا واحدًا. ويقارنها التعرّف (1:K) بكل الأشخاص المسجّلين. ومع K شخصًا تكون للغريب K فرصة ليُظن أنه أحدهم.
learn-many-measuring = جارٍ القياس: تُرمَّز صور أشخاص لم ترهم الشبكة قط…
learn-many-at = بين K شخصًا
learn-many-limit = حد المسافة هو الحد الذي قبلت عنده مقارنة واحدة { $fmr } من الغرباء (FMR). كل شخص هنا مسجّل بصورة واحدة.
learn-many-slider = الأشخاص المسجّلون، K
learn-many-k = K = { NUMBER($k) }
learn-many-strangers-measured = قبول غريب، بالقياس
learn-many-by-formula = الشيء نفسه بالصيغة ⁦1 − (1 − FMR)^K⁩
learn-many-formula-numbers = 1 − (1 − { NUMBER($fmr, minimumFractionDigits: 4, maximumFractionDigits: 4) })^{ NUMBER($k) } = { $result }
learn-many-named-without = مسجّلون سُمّوا بالاسم الصحيح، دون رفض أحد
learn-many-safe = الحد τ الذي لا يقبل أكثر من 1% من الغرباء بين K
learn-many-named-safely = مسجّلون سُمّوا بالاسم الصحيح عند ذلك الحد τ
learn-many-between = لم يُقس شيء عند K هذه: القيم المقيسة مُستكمَلة بين ⁦K = { NUMBER($low) }⁩ و ⁦K = { NUMBER($high) }⁩. الصيغة وحدها محسوبة عند K هذه.
learn-many-as-measured = قيس عند K هذه، بهذه الشبكة، على أشخاص مرسومين لم ترهم قط. تفترض الصيغة أن كل مقارنة للغريب مستقلة عن الأخرى. وهي ليست كذلك تمامًا، لذلك تختلف الصيغة عما قيس.
learn-many-charts = بحسب عدد الأشخاص
learn-many-strangers = قبول غريب
learn-many-named = مسجّلون سُمّوا بالاسم الصحيح
learn-many-measured = بالقياس
learn-many-formula = بالصيغة
learn-many-without-limit = دون رفض أحد
learn-many-with-limit = عند الحد لنسبة 1% من الغرباء
learn-many-line = { $name }: { $from } عند ⁦K = { NUMBER($first) }⁩، و{ $to } عند ⁦K = { NUMBER($last) }⁩.
