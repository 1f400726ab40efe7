### فصل «أي ثلاثية تُعلِّم؟».

learn-triplets-lead = لا تُعلّم الثلاثية شيئًا إلا ما دامت خسارتها فوق 0. لذلك فإن الثلاثيات التي تُعطى للشبكة تحدد سرعة تعلّمها، بل وهل تتعلّم أصلًا.
learn-triplets-look = انظر إلى ثلاثية واحدة
learn-triplets-need = لا نقاط يمكن النظر إليها بعد: درّب شبكة أولًا.
learn-triplets-from = من أشخاص لم ترهم الشبكة قط وعددهم { NUMBER($people) }، كما تراهم الآن. وأثناء تدريبها تتغيّر الأعداد معها.
learn-triplets-kind = ابحث عن ثلاثية هي الآن
learn-triplets-another = ثلاثية أخرى
learn-triplets-none = لم يُعثر على ثلاثية كهذه بين ما جُرّب. اختر α أخرى أو نوعًا آخر، أو دع الشبكة تواصل التعلّم.
learn-triplets-alpha = الهامش α
learn-triplets-alpha-means = لا يغيّر شريط التمرير هذا إلا ما تراه هنا. كل تدريب يستخدم ⁦α = { NUMBER($margin, minimumFractionDigits: 1, maximumFractionDigits: 1) }⁩.
learn-triplets-arrows = تُظهر الأسهم على الخريطة إلى أين تنقل هذه الثلاثية وحدها النقاط الثلاث: A و P كل منهما نحو الأخرى، و A و N متباعدتين. لا تُقارَن أطوال الأسهم إلا بعضها ببعض.
learn-triplets-no-arrows = لا توجد أسهم: لا تسحب هذه الثلاثية شيئًا.
learn-race = جولتان من بذرة واحدة
learn-race-lead = تبدأ الجولتان بالشبكة نفسها والأشخاص أنفسهم. ولا تختلفان إلا في الثلاثيات التي تتعلّمان منها، ويمكنك تبديلها أثناء التدريب.
learn-race-miner-a = ثلاثيات الجولة A
learn-race-miner-b = ثلاثيات الجولة B
learn-race-a = A: { $miner }
learn-race-b = B: { $miner }
learn-race-train = تدريب الجولتين
learn-race-again = تدريب الجولتين من جديد
learn-race-pause = إيقاف الجولتين مؤقتًا
learn-race-continue = متابعة الجولتين
learn-race-stop = إيقاف الجولتين
learn-race-table = جدول الجولتين
learn-miner-course = عشوائية، مسحوبة مسبقًا
learn-miner-course-effect = تُسحب كل ثلاثية دون سؤال الشبكة. وسرعان ما يصبح معظمها سهلًا لا يُعلّم شيئًا، فتتعلّم الشبكة ببطء.
learn-miner-all = كل ما خسارته فوق 0
learn-miner-all-effect = تُقارَن كل صور الدفعة بعضها ببعض، وتُستخدم كل ثلاثية لها خسارة. تتعلّم الشبكة بسرعة، وتقل شيئًا فشيئًا الثلاثيات التي ما زالت تُعلّم.
learn-miner-semi-hard = شبه صعبة
learn-miner-semi-hard-effect = لكل زوج من شخص واحد يؤخذ سالب أبعد من الموجب لكنه ضمن الهامش، إن وُجد. تتعلّم الشبكة بسرعة وثبات.
learn-miner-hardest = الأصعب في كل دفعة
learn-miner-hardest-effect = لكل صورة يؤخذ أبعد موجب وأقرب سالب. إن استُخدم ذلك من البداية انهارت الشبكة عادةً: يقع الجميع عند نقطة واحدة، وتبقى الخسارة عند الهامش.
