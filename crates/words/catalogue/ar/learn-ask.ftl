### فصل «طريقة أخرى»: سؤال نعم أو لا.

learn-ask = طريقة أخرى
learn-ask-summary = دون ثلاثيات: صورتان وسؤال «شخص واحد؟». الأشخاص أنفسهم، والبذرة نفسها، وخسارة أخرى.
learn-ask-lead = يمكن للشبكة أن تتعلّم من الأزواج أيضًا: ⁦y = 1⁩ إن أظهرت صورتان شخصًا واحدًا، و ⁦y = 0⁩ إن أظهرتا شخصين. تمر الصورتان في الشبكة نفسها، ثم يجيب انحدار لوجستي بناءً على الترميزين.
learn-ask-training = التدريب بالسؤال
learn-ask-training-lead = هذه جولة مستقلة، بالأشخاص والبذرة وعدد الخطوات نفسها كما في جولة فصل «التدريب»، أو كما كانت ستكون. تُخلي شبكتها مكانها عندما تبدأ جولة أخرى للمقارنة في فصل آخر.
learn-ask-features = ما يُحسب من ترميزين
learn-ask-absolute = |f(i) − f(j)|
learn-ask-chi-squared = χ²
learn-ask-absolute-formula = ŷ = σ(Σ w_k · |f(i)_k − f(j)_k| + b), k = 1…32
learn-ask-chi-squared-formula = ŷ = σ(Σ w_k · (f(i)_k − f(j)_k)² / (f(i)_k + f(j)_k) + b), k = 1…32
learn-ask-train = التدريب بالسؤال
learn-ask-again = التدريب بالسؤال من جديد
learn-ask-rates = الطريقتان مع أشخاص لم ترهم الشبكتان قط
learn-ask-run = تعلّمت من
learn-ask-steps = الخطوات
learn-ask-triplet-run = الثلاثيات (فصل «التدريب»)
learn-ask-question-run = سؤال نعم أو لا
learn-ask-rates-mean = معدل الخطأ في الحالتين هو معدل خطأ المسافة d بين الترميزات دون غيرها، فتُقارَن الشبكتان لا سؤالاهما. جولة واحدة من كل نوع لا تثبت الكثير: بذرة أخرى تعطي أعدادًا مختلفة بعض الشيء.
learn-ask-weights = الأوزان w_k
learn-ask-weights-mean = وزن لكل عدد من أعداد الترميز الـ32، كما أُبلغ عنه آخر مرة. تحت الصفر: الاختلاف في هذا العدد يرجّح أنهما ليسا شخصًا واحدًا. في البداية كلها −1.
learn-ask-weights-are = عدد الأوزان تحت الصفر { NUMBER($below) } من { NUMBER($all) }؛ أدناها { $lowest }، وأعلاها { $highest }.
learn-ask-weights-list = الأوزان بالأعداد
learn-ask-weight = w_{ NUMBER($k) } = { $value }
learn-ask-pair = زوج واحد
learn-ask-pair-lead = من أشخاص لم ترهم الشبكة قط، بترميزاتها في القياس الأخير.
learn-ask-shows = يُظهر الزوج
learn-ask-same = شخصًا واحدًا، ⁦y = 1⁩
learn-ask-different = شخصين، ⁦y = 0⁩
learn-ask-another = زوج آخر
learn-ask-picture-i = الصورة i
learn-ask-picture-j = الصورة j
learn-ask-no-answer = يظهر جواب متى بدأت هذه الشبكة تتعلّم.
learn-ask-numbers = احتمال أن يكون هذا شخصًا واحدًا ŷ = { $probability }، إن كان الأمران متساويين في الاحتمال قبل ذلك؛ ⁦y = { NUMBER($y) }⁩؛ الخسارة −y log ŷ − (1 − y) log(1 − ŷ) = { $loss }
learn-ask-precomputed = ترميزات محسوبة مسبقًا
learn-ask-precomputed-lead = لا تتغيّر ترميزات الأشخاص المسجّلين. فإن حُفظت، احتاجت الصورة الجديدة إلى مرور واحد في الشبكة، مهما كان عدد الأشخاص الذين تُقارَن بهم.
learn-ask-measure = قياس الأزمنة
learn-ask-measure-when = يمكن قياس ذلك متى دُرّبت شبكة هذا الفصل ولم يكن هناك تدريب آخر.
learn-ask-nanoseconds = { NUMBER($ns) } ns
learn-ask-measured =
    قيس للتو على هذا الجهاز: { $encode } لترميز صورة (متوسط { $pictures ->
        [one] صورة واحدة أُرسلت إلى الشبكة
        [two] صورتين أُرسلتا إلى الشبكة معًا
        [few] { NUMBER($pictures) } صور أُرسلت إلى الشبكة معًا
        [many] { NUMBER($pictures) } صورة أُرسلت إلى الشبكة معًا
       *[other] { NUMBER($pictures) } صورة أُرسلت إلى الشبكة معًا
    }، مع زمن الذهاب والإياب)، و{ $compare } للإجابة عن السؤال بناءً على ترميزين.
learn-ask-follows = يُحسب من ذلك أن مقارنة صورة واحدة بأشخاص مسجّلين عددهم { NUMBER($people) } تستغرق { $without } إن رُمّزت كل صورة من جديد، و{ $with } بترميزات محفوظة.
