### فصل «في بُعدين».

see-plane-lead = على الصورة تكون النواة مربعًا صغيرًا من الأعداد. اختر نواة باسمها، أو اكتب أوزانك: تتبعها الاستجابة في الحال.
see-kernel-title = النواة
see-presets = نوى لها اسم
see-preset-identity = المطابقة
see-preset-identity-means = 1 في الوسط: الصورة نفسها.
see-preset-blur = تمويه
see-preset-blur-means = متوسط يزيد فيه وزن البكسلات القريبة. يحفظ السطوع ويفقد التفاصيل.
see-preset-sharpen = زيادة الحدّة
see-preset-sharpen-means = الصورة ناقص لابلاسها: يُقوّى ما يختلف عن محيطه، فتبدو الحوافّ أكثر حدّة.
see-preset-sobel-x = الحوافّ الرأسية
see-preset-sobel-x-means = ما على اليمين ناقص ما على اليسار (Sobel): تستجيب للحوافّ الرأسية.
see-preset-sobel-y = الحوافّ الأفقية
see-preset-sobel-y-means = ما في الأسفل ناقص ما في الأعلى (Sobel): تستجيب للحوافّ الأفقية.
see-preset-laplacian = لابلاس
see-preset-laplacian-means = الجيران ناقص الوسط: تستجيب للحوافّ في كل الاتجاهات، وللنقاط.
see-preset-emboss = نقش بارز
see-preset-emboss-means = أسفل اليمين ناقص أعلى اليسار، زائد الصورة: تبدو كنقش بارز.
see-preset-own-means = نواتك أنت.
see-kernel-side = الحجم
see-kernel-cells = أوزان النواة
see-cell = الصف { NUMBER($row) }، العمود { NUMBER($column) }
see-sum-zero = مجموع الأوزان { $sum }: الاستجابة لمساحة منتظمة 0، مهما كان سطوعها.
see-sum-one = مجموع الأوزان { $sum }: تحتفظ المساحة المنتظمة بسطوعها.
see-sum-other = مجموع الأوزان { $sum }: هذا ما تُضرب فيه المساحة المنتظمة.
see-colours = الألوان
see-colours-sum = مجموع واحد للثلاثة
see-colours-each = كل لون وحده
see-red = أحمر
see-green = أخضر
see-blue = أزرق
see-relu = ReLU: تصير الاستجابات السالبة 0
see-pool = تجميع ⁦2 × 2⁩
see-pool-none = بلا
see-pool-max = القيمة العظمى
see-pool-mean = المتوسط
see-sums = الحجم والكلفة
see-output-formula = ضلع الاستجابة = ⌊⁦(N + 2P − F) / S⁩⌋ + 1، مع التقريب إلى الأسفل عند ⌊ ⌋. N ضلع المُدخل. F ما تغطيه النواة؛ والتمدد D يوزّعها على ⁦D · (k − 1) + 1⁩ بكسل، حيث k حجم النواة.
see-output-size = { $sum }
see-output-pool = بعد التجميع: { $sum }
see-cost-sum = المواضع { $positions } × الأوزان { $taps } × الألوان 3 = عمليات الضرب والجمع { $all }
see-cost-each = المواضع في الألوان الثلاثة معًا { $positions } × الأوزان { $taps } = عمليات الضرب والجمع { $all }
see-plane-range = تقع الاستجابة بين { $low } و{ $high }.
see-scale-picture = الأسود 0 أو أقل، والأبيض 1 أو أكثر.
see-scale-signed = الرمادي 0، والأبيض { $most }، والأسود مثله تحت 0.
see-scale-positive = الأسود 0، والأبيض { $most }.
