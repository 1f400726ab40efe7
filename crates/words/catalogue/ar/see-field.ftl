### فصل «ما تراه وحدة واحدة».

see-field-lead = في كل موضع لا تعتمد الوحدة إلا على بعض بكسلات الصورة: مجالها الاستقبالي هناك. كل طبقة نواتها أكبر من 1 توسّع هذا المجال. المس الصورة، أو استخدم مفاتيح الأسهم عليها، لاختيار موضع.
see-field-net = الشبكة
see-field-which-net = أي شبكة؟
see-net-vgg = VGG-19
see-net-own = شبكة تبنيها أنت
see-field-layer = الطبقة
see-field-picture = الصورة مع المجال الاستقبالي. مفاتيح الأسهم تحرّك الموضع.
see-field-position = العمود { NUMBER($column) }، الصف { NUMBER($row) } من هذه الطبقة.
see-field-sees = يرى الأعمدة { $columns } والصفوف { $rows } من الصورة، بدءًا من 0.
see-field-inside = تقع كل بكسلات مجاله، وهي ⁦{ $side } × { $side }⁩، داخل الصورة.
see-field-padding = من أماكن مجاله، وهي ⁦{ $side } × { $side }⁩، يقع ⁦{ $columns } × { $rows }⁩ داخل الصورة. والباقي حشو: أصفار حول الصورة.
see-field-nothing = لا يرى هذا الموضع شيئًا من الصورة، بل الحشو فقط.
see-net-convolution = { NUMBER($layer) }: التفاف { NUMBER($kernel) }
see-net-pool = { NUMBER($layer) }: تجميع { NUMBER($kernel) }
see-net-row = الطبقة { NUMBER($layer) }
see-net-kind = النوع
see-net-kind-convolution = التفاف
see-net-kind-pool = تجميع
see-net-add = إضافة طبقة
see-net-remove = إزالة
see-net-remove-row = إزالة الطبقة { NUMBER($layer) }
see-net-not-a-number = يجب أن يكون «{ $term }» عددًا صحيحًا لا يقل عن 0.
see-net-zero = يجب أن تكون كل من النواة والإزاحة والتمدد 1 على الأقل.
see-net-too-big = { NUMBER($term) } عدد كبير جدًا: الحد الأقصى 4,096.
see-net-only-padding = مع حشو قدره { NUMBER($padding) } لن ترى بعض المواضع إلا الحشو، لأن النواة تغطي { NUMBER($extent) }. اختر حشوًا أقل.
see-net-kernel-too-big = عدد القيم التي تغطيها النواة { NUMBER($extent) }، ولم يبق هنا سوى { NUMBER($padded) } مع الحشو. اختر نواة أصغر أو إزاحات أصغر قبلها.
see-net-too-far = حاصل ضرب الإزاحات أكبر مما تتسع له صورة. اختر إزاحات أصغر.
see-recurrence = إلى أي مدى يرى، طبقة بعد طبقة
see-recurrence-jump = j = { $before } · { $stride } = { $after }
see-recurrence-size = r = { $before } + ({ $extent } − 1) · { $jump } = { $after }
see-recurrence-start = s = { $before } − { $padding } · { $jump } = { $after }
see-recurrence-means = j: كم بكسلًا يفصل بين موضعين متجاورين. r: كم بكسلًا يرى الموضع على طول الضلع. s: أول بكسل يراه الموضع الأول؛ وما دون 0 حشو. تبدأ الحسابات عند البكسلات من القيم ⁦j = 1⁩، ⁦r = 1⁩، ⁦s = 0⁩. ينطلق كل سطر من الطبقة السابقة، ويستخدم إزاحة هذه الطبقة وما تغطيه نواتها وحشوها.
see-stages = كل الطبقات في جدول
see-stage-layer = الطبقة
see-stage-positions = المواضع ⁦(N + 2P − F) / S + 1⁩
see-stage-jump = j
see-stage-size = r
see-stage-start = s
see-pyramid = على طول صف واحد من البكسلات
see-pyramid-text =
    { $count ->
        [one] يرى هذا الموضع بكسلًا واحدًا من صفه، من { NUMBER($first, useGrouping: "false") } إلى { NUMBER($last, useGrouping: "false") }.
        [two] يرى هذا الموضع بكسلين من صفه، من { NUMBER($first, useGrouping: "false") } إلى { NUMBER($last, useGrouping: "false") }.
        [few] يرى هذا الموضع { NUMBER($count, useGrouping: "false") } بكسلات من صفه، من { NUMBER($first, useGrouping: "false") } إلى { NUMBER($last, useGrouping: "false") }.
        [many] يرى هذا الموضع { NUMBER($count, useGrouping: "false") } بكسلًا من صفه، من { NUMBER($first, useGrouping: "false") } إلى { NUMBER($last, useGrouping: "false") }.
       *[other] يرى هذا الموضع { NUMBER($count, useGrouping: "false") } بكسل من صفه، من { NUMBER($first, useGrouping: "false") } إلى { NUMBER($last, useGrouping: "false") }.
    }
see-pyramid-means = في الأعلى الموضع، وتحته كل ما يعتمد عليه، طبقة بعد طبقة نزولًا إلى البكسلات. تعدّ الأعمدة في الأسفل الطرق المؤدية من كل بكسل إلى الموضع. في VGG-19 ينطلق معظمها من الوسط، فإذا تساوت الأوزان كان الوسط هو الأكثر تأثيرًا.
