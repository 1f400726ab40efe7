### فصل «في ثلاثة أبعاد».

see-space-lead = يمكن أن تكون النواة مكعّبًا أيضًا. تنزلق داخل حجم، أو داخل فيلم محوره الثالث هو الزمن.
see-axis-height = من الأسفل إلى الأعلى
see-axis-depth = من الوجه إلى الخلف
see-axis-width = من اليسار إلى اليمين
see-head = رأس
see-head-lead = رأس مرسوم كما يُظهره جهاز المسح: ⁦32 × 32 × 32⁩ قيمة. جمجمة ساطعة تحيط بالدماغ، وفي الدماغ بقعة صغيرة ساطعة.
see-head-edge-height = حوافّ، أعلى وأسفل
see-head-edge-depth = حوافّ، أمام وخلف
see-head-edge-width = حوافّ، يسار ويمين
see-head-ball = كرات ساطعة
see-head-masked-ball = كرات ساطعة والجمجمة محجوبة
see-head-edge-means = نواة ⁦3 × 3 × 3⁩. أبيض: يزداد السطوع على طول هذا المحور. أسود: يقلّ. رمادي: لا هذا ولا ذاك.
see-head-missed = نواة ⁦7 × 7 × 7⁩ تبحث عن كرات ساطعة. أقوى استجابة لها عند الجمجمة، وهي أسطع من البقعة.
see-head-found = الجمجمة محجوبة: لم يبق إلا الدماغ. الآن أقوى استجابة عند البقعة الساطعة.
see-head-pairs = يعرض كل زوج شريحة من المُدخل على اليسار وشريحة من الاستجابة على اليمين. تبيّن الخطوط موضع الشريحتين الأخريين.
see-head-go = الانتقال إلى أقوى استجابة
see-head-another = رأس آخر
see-slice-input = الشريحة { NUMBER($number) } من المُدخل
see-slice-response = الشريحة { NUMBER($number) } من الاستجابة
see-film = فيلم
see-film-lead = 24 إطارًا من ⁦48 × 48⁩ بكسل. مربع يتحرك بكسلًا واحدًا في كل إطار، وآخر ثابت في مكانه.
see-film-direction = يتحرك المربع
see-film-right = إلى اليمين
see-film-left = إلى اليسار
see-film-down = إلى الأسفل
see-film-up = إلى الأعلى
see-film-change = d/dt: ما يتغيّر
see-film-time = الإطار
see-film-play = تشغيل الفيلم
see-film-pause = إيقاف مؤقت
see-film-frame = الإطار { NUMBER($number) } من الفيلم
see-film-response = الاستجابة للإطار { NUMBER($number) }
see-film-none = لا استجابة هنا: تحتاج النواة إلى إطارات قبل هذا الإطار وبعده.
see-film-grey = في الاستجابة الرمادي 0، والأبيض فوقه، والأسود تحته.
see-film-strengths = أقوى استجابة لكل نواة، صعودًا أو هبوطًا
see-film-kernel = النواة
see-film-moving = قرب المربع المتحرك
see-film-standing = قرب المربع الثابت
see-film-strengths-means = تقارن d/dt الإطار التالي بالسابق، فيختفي ما هو ثابت. أما نواة الاتجاه فمكعّب ⁦5 × 5 × 5⁩ يتحرك مع المربع؛ وأقوى استجابة لها لاتجاهها هي.
see-film-camera = التصوير بالكاميرا
see-film-camera-lead = يُصوَّر المربع الأوسط من الصورة بحجم ⁦48 × 48⁩ بكسل، كما في المرآة، 24 إطارًا في ثانية أو ثانيتين. حرّك يدك من جانب إلى آخر.
see-film-take = التقاط 24 إطارًا
see-film-taking =
    { $frames ->
        [one] { NUMBER($taken) } من إطار واحد
        [two] { NUMBER($taken) } من إطارين
        [few] { NUMBER($taken) } من { NUMBER($frames) } إطارات
        [many] { NUMBER($taken) } من { NUMBER($frames) } إطارًا
       *[other] { NUMBER($taken) } من { NUMBER($frames) } إطار
    }
see-film-drawn = الفيلم المرسوم
see-film-own-lead = فيلمك أنت، 24 إطارًا من ⁦48 × 48⁩ بكسل. يبقى في هذا المتصفح، ويختفي عندما تغادر هذا الفصل.
see-film-strongest = أقوى استجابة
see-film-own-means = تقارن d/dt الإطار التالي بالسابق، فيختفي ما هو ثابت، ما عدا ضجيج الكاميرا. أما نواة الاتجاه فأقوى استجابة لها لحافة تتحرك في اتجاهها بكسلًا واحدًا في كل إطار.
see-chain = الطبقتان نفساهما في بُعد وبُعدين وثلاثة أبعاد
see-chain-lead = في الطبقة الأولى 16 نواة، وفي الثانية 32 نواة، طول ضلع كل منها 5، دون حشو. صورة السلسلة الثانية ملوّنة ولها ثلاث قنوات؛ وللمُدخلين الآخرين قناة واحدة.
see-chain-which = الطبقة
see-chain-layer = { NUMBER($dimensions) }D، الطبقة { NUMBER($layer) }
see-chain-input = المُدخل
see-chain-kernel = كل نواة
see-chain-output = المُخرج
see-chain-parameters = المعاملات
see-chain-multiply-adds = عمليات الضرب والجمع
see-chain-means = العدد الأخير في المُدخل والنواة والمُخرج هو عدد القنوات، إن كان هناك أكثر من قناة. والمعاملات هي الأوزان وانحياز واحد لكل نواة؛ وهي لا تعتمد على حجم المُدخل.
