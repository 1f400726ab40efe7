### فصل «لقطة واحدة».

learn-shot = لقطة واحدة
learn-shot-summary = اخترع شخصًا، وأرِ الشبكة صورة واحدة له، وانظر هل تسمّيه بقبعة أو بنظارة أو في ضوء خافت.
learn-shot-lead = تعلّمت الشبكة مسافة، لا أسماء. لذلك لا يحتاج شخص جديد إلى تدريب: تُرمَّز صورة واحدة وتُحفظ، وتُقارَن بها الصور اللاحقة.
learn-net-needed = يسأل هذا الفصل شبكة فصل «التدريب» بعد أن تستقر. درّب شبكة، أو دع التدريب ينتهي.
learn-shot-invent = اخترع شخصًا
learn-shot-invent-lead = لم تر الشبكة هذا الشخص قط. تُعرض عليها الصورة أدناه مرة واحدة: هذا هو التسجيل كله.
learn-shot-enrolled = A، الصورة المسجّلة
learn-shot-another = شخص آخر
learn-shot-traits = غيّر الوجه
learn-shot-found = سُمّيت صوابًا { NUMBER($right) } من { NUMBER($all) } من الصور الأخرى، بين هذا الشخص وآخرين عددهم { NUMBER($others) } سُجّل كل منهم بصورة واحدة.
learn-shot-table = صور أخرى للشخص المخترَع
learn-shot-picture = الصورة x
learn-shot-compared = المقارنة
learn-shot-named = التسمية
learn-shot-own = d(A, x) = { $own }
learn-shot-nearer = d(A, x) = { $own } < { $other } = d(N, x)
learn-shot-further = d(A, x) = { $own } ≥ { $other } = d(N, x)
learn-shot-compares = ⁦d(A, x)⁩ هي مربع المسافة بين ترميز الشبكة للصورة x وترميزها للصورة المسجّلة A. و N هي أقرب صورة لأي شخص آخر مسجّل. يُسمّى الشخص صوابًا إن كانت A أقرب من N. ولا يُرفض أحد هنا.
learn-shot-people = عشرة أشخاص جدد
learn-shot-people-lead =
    { $people ->
        [one] شخص واحد لم تره الشبكة قط.
        [two] شخصان لم ترهما الشبكة قط.
        [few] { NUMBER($people) } أشخاص لم ترهم الشبكة قط.
        [many] { NUMBER($people) } شخصًا لم ترهم الشبكة قط.
       *[other] { NUMBER($people) } شخص لم ترهم الشبكة قط.
    } { $searched ->
        [one] تُسمّى لكل منهم صورة أخرى واحدة:
        [two] تُسمّى لكل منهم صورتان أخريان:
        [few] تُسمّى لكل منهم { NUMBER($searched) } صور أخرى:
        [many] تُسمّى لكل منهم { NUMBER($searched) } صورة أخرى:
       *[other] تُسمّى لكل منهم { NUMBER($searched) } صورة أخرى:
    } أولًا مع تسجيل صورة واحدة لكل شخص، ثم مع تسجيل { $enrolled ->
        [one] صورة واحدة.
        [two] صورتين.
        [few] { NUMBER($enrolled) } صور.
        [many] { NUMBER($enrolled) } صورة.
       *[other] { NUMBER($enrolled) } صورة.
    }
learn-shot-measuring = جارٍ ترميز الصور…
learn-shot-result = سُمّيت صوابًا من الصور الأخرى وعددها { NUMBER($of) }: { NUMBER($one) } بصورة مسجّلة واحدة لكل شخص، و{ NUMBER($three) } بثلاث صور.
learn-shot-mean = مع ثلاث صور يُحفظ لكل شخص متوسط ترميزاتها، مُعادًا إلى الطول 1. وتُقارَن في المرتين الصور الأخرى نفسها. مع هذا العدد القليل منها تؤدي المصادفة دورًا كبيرًا: جرّب أشخاصًا آخرين.
learn-shot-person = الشخص { NUMBER($person) }، الصورة المسجّلة
learn-shot-others = عشرة آخرون

## صور أخرى

learn-disguise-hat = بقبعة
learn-disguise-glasses = بنظارة
learn-disguise-dim-light = في ضوء خافت
learn-disguise-left = ملتفتًا إلى جهة
learn-disguise-right = ملتفتًا إلى الجهة الأخرى
learn-disguise-other-hair = بشعر آخر

## السمات

learn-trait-number = { NUMBER($number) } من { NUMBER($all) }
learn-trait-face-width = عرض الوجه
learn-trait-face-height = طول الذقن
learn-trait-jaw = ضيق الفك
learn-trait-skin-tone = درجة سمرة البشرة
learn-trait-hair-colour = لون الشعر، من الأسود إلى الأبيض
learn-trait-hair-style = تسريحة الشعر
learn-trait-eye-distance = المسافة بين العينين
learn-trait-eye-width = عرض العينين
learn-trait-eye-height = ارتفاع العينين
learn-trait-eye-colour = لون العينين، من البني إلى الرمادي
learn-trait-brow-thickness = سماكة الحاجبين
learn-trait-nose-length = طول الأنف
learn-trait-nose-width = عرض الأنف
learn-trait-mouth-width = عرض الفم
learn-trait-lips = امتلاء الشفة السفلى
learn-trait-beard = اللحية
learn-trait-freckles = النمش
learn-trait-age = تجاعيد العمر
