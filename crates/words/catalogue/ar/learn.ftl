### صفحة «التعلّم»: ما تشترك فيه فصولها.

learn-title = كيف تتعلّم شبكة التمييز بين الناس؟
learn-lead = جرّب بنفسك أولًا. ثم شاهد شبكة صغيرة تتعلّم ذلك في هذا المتصفح من الصفر.
learn-people = الأشخاص هنا يرسمهم برنامج، ولا وجود لأي منهم. الشبكة ضئيلة ولا تعرف إلا مثل هذه الرسوم. أما شبكات الوجوه الحقيقية فأكبر بكثير، وتتعلّم من صور أشخاص أكثر بكثير.
learn-feel = جرّب المشكلة بنفسك
learn-feel-summary = ثلاث صور لشخصين: أنت، في مواجهة برنامج لا يقارن إلا البكسلات.
learn-train = التدريب
learn-train-summary = زر واحد: تتعلّم شبكة من أشخاص مرسومين، وتُختبر على آخرين لم ترهم قط.
learn-triplets = أي ثلاثية تُعلِّم؟
learn-triplets-summary = أمثلة سهلة وشبه صعبة وصعبة، وما يحل بشبكة تتعلّم من الأمثلة غير المناسبة.

## الثلاثيات

learn-anchor = A، المرساة: شخص ما
learn-positive = P، الموجب: الشخص نفسه
learn-negative = N، السالب: شخص آخر
learn-to-positive = d(A, P)، المطلوب أن تصغر
learn-to-negative = d(A, N)، المطلوب أن تكبر
learn-distance-means = d هي مربع المسافة بين نقطتي صورتين: 0 للنقطة نفسها، و4 على الأكثر.
learn-loss-formula = loss = max(d(A, P) − d(A, N) + α, 0)
learn-loss-numbers = max({ $positive } − { $negative } + { $margin }, 0) = { $loss }
learn-margin-means = الهامش α هو المقدار الذي يجب أن تزيد به مسافة N على مسافة P كي تُعدّ الثلاثية محسومة.
learn-kind-easy = سهلة
learn-kind-easy-means = N أبعد من P بمقدار الهامش على الأقل. الخسارة 0، فلا تُعلّم هذه الثلاثية شيئًا.
learn-kind-semi-hard = شبه صعبة
learn-kind-semi-hard-means = N أبعد من P، لكن بأقل من الهامش. ما زالت هذه الثلاثية تُعلّم.
learn-kind-hard = صعبة
learn-kind-hard-means = N بقرب P أو أقرب منها: تختار الشبكة الشخص الخطأ. لا تقل الخسارة عن الهامش.
learn-kind-is = هذه الثلاثية { $kind }.

## نقاط الشبكة على خريطة

learn-map = أشخاص لم ترهم الشبكة قط
learn-map-label =
    { $pictures ->
        [one] خريطة صورة واحدة.
        [two] خريطة صورتين.
        [few] خريطة { NUMBER($pictures) } صور.
        [many] خريطة { NUMBER($pictures) } صورة.
       *[other] خريطة { NUMBER($pictures) } صورة.
    } تنقلك مفاتيح الأسهم من نقطة إلى أخرى.
learn-map-means = كل نقطة صورة. عدد الصور هنا { NUMBER($pictures) }، وعدد الأشخاص { NUMBER($people) }. لكلٍّ من اثني عشر شخصًا شكل ولون: ينبغي أن تتجمع صور كل منهم الأربع. يبقى المقياس ثابتًا، لذلك تتباعد النقاط التي تبدأ متقاربة مع تعلّم الشبكة.
learn-map-explained = تعطي الشبكة كل صورة 32 عددًا. الخريطة مسطحة، ويُظهر محوراها { NUMBER($x) }% و{ NUMBER($y) }% من تباين هذه الأعداد، فقد تكون النقاط التي تبدو هنا متقاربة أبعد مما تبدو.
learn-map-hint = أشر إلى الخريطة أو المسها أو تنقّل بمفاتيح الأسهم لترى صورة.
learn-map-empty = تظهر الخريطة عندما يبدأ التدريب.
learn-point = الشخص { NUMBER($person) }، الصورة { NUMBER($picture) }
learn-neighbour-same = أقرب الصور الأخرى كلها تُظهر الشخص نفسه، والمسافة { $distance }.
learn-neighbour-other = أقرب الصور الأخرى كلها تُظهر شخصًا آخر، والمسافة { $distance }. هنا تخطئ الشبكة.

## المنحنيات

learn-eer = معدل الخطأ لدى أشخاص لم ترهم (EER)
learn-eer-means = معدل الخطأ المتساوي، مقيسًا على أشخاص لم ترهم الشبكة قط. يُضبط الحد بحيث يتساوى تكرار الخطأين: عدّ شخصين شخصًا واحدًا، وعدّ شخص واحد شخصين. التخمين يعطي 50%.
learn-loss = الخسارة
learn-loss-means = ما يصغّره التدريب، متوسطًا على الثلاثيات التي يستخدمها.
learn-active = ثلاثيات ما زالت تُعلّم
learn-active-means = نسبة الثلاثيات التي خسارتها فوق 0. أما الأخرى فلا تغيّر شيئًا.
learn-spread = تشتت النقاط
learn-spread-means = 0 إن كانت كل الصور عند نقطة واحدة، و1 على الأكثر.
learn-pictures-seen = الصور التي شوهدت
learn-step = الخطوة { NUMBER($step) }
learn-curve-waiting = يظهر أثناء التدريب
learn-curve-summary = { $name }: من { $from } إلى { $to } عند الخطوة { NUMBER($step) }.
learn-curve-name = هذه الجولة
