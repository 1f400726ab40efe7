### صفحة «الرؤية»: ما تشترك فيه فصولها.

see-title = ماذا ترى الشبكة؟
see-lead = تتكوّن شبكة الصور من أنماط صغيرة من الأعداد تنزلق فوق الصورة. هنا ترى ما تبحث عنه وحدات شبكة حقيقية، في صورنا وفي صورك، وتجرّب مثل هذه الأنماط بيدك في بُعد واحد وبُعدين وثلاثة أبعاد.
see-note = لا شيء يغادر هذا المتصفح. أما أيُّ تسع صور من صورنا تثير وحدةً أكثر من غيرها فقد حدّدته الشبكة نفسها مسبقًا؛ وكل ما عدا ذلك يُحسب وأنت تشاهد. نبض القلب والرأس، وكذلك الصوت والفيلم ما لم تسجّلهما بنفسك، من رسم برنامج.
see-field = ما تراه وحدة واحدة
see-field-summary = تنظر كل وحدة في الشبكة إلى جزء واحد من الصورة: مجالها الاستقبالي. اختر وحدة وانظر إلى أي مدى ترى.
see-line = في بُعد واحد
see-line-summary = خمسة أعداد تزيل الطنين من نبض القلب، و41 عددًا تجد النبضات، و128 زوجًا من المرشّحات تحوّل الصوت إلى صورة.
see-plane = في بُعدين
see-plane-summary = صورتك تحت نواة تغيّرها خلية خلية.
see-space = في ثلاثة أبعاد
see-space-summary = نوى تبحث في رأس ممسوح، ونوى ترى الحركة.
see-picture = الصورة
see-picture-own = صورة من عندك…
see-picture-square = يمكنك أيضًا لصق صورة أو إفلاتها هنا. يُستخدم من كل صورة مربعها الأوسط بحجم ⁦224 × 224⁩ بكسل، وهو ما تأخذه VGG-19.
see-picture-waiting = جارٍ تحميل الصورة
see-picture-label = الصورة: { $name }
see-input = المُدخل
see-response = الاستجابة
see-waiting = جارٍ الحساب…
see-kernel-choice = النواة
see-own-kernel = أعدادك الخمسة
see-weight = الوزن { NUMBER($number) }
see-kernel-label =
    { $count ->
        [one] رسم نواة من وزن واحد، أكبر أوزانها { NUMBER($most, minimumFractionDigits: 3, maximumFractionDigits: 3) } صعودًا أو هبوطًا
        [two] رسم نواة من وزنين، أكبر أوزانها { NUMBER($most, minimumFractionDigits: 3, maximumFractionDigits: 3) } صعودًا أو هبوطًا
        [few] رسم نواة من { NUMBER($count) } أوزان، أكبرها { NUMBER($most, minimumFractionDigits: 3, maximumFractionDigits: 3) } صعودًا أو هبوطًا
        [many] رسم نواة من { NUMBER($count) } وزنًا، أكبرها { NUMBER($most, minimumFractionDigits: 3, maximumFractionDigits: 3) } صعودًا أو هبوطًا
       *[other] رسم نواة من { NUMBER($count) } وزن، أكبرها { NUMBER($most, minimumFractionDigits: 3, maximumFractionDigits: 3) } صعودًا أو هبوطًا
    }
see-kernel = النواة F
see-stride = الإزاحة S
see-padding = الحشو P
see-dilation = التمدد D
see-slice-of = { NUMBER($number) } من { NUMBER($all) }
see-settings = الطبقة
