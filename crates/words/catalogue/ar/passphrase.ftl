### قوة عبارة المرور الجديدة.

passphrase-strength = القوة
passphrase-very-weak = ضعيفة جدًا
passphrase-weak = ضعيفة
passphrase-fair = متوسطة
passphrase-strong = قوية
passphrase-very-strong = قوية جدًا
passphrase-estimate = { $strength }. بمعدل 10,000 تخمين في الثانية، المدة التقريبية لتخمينها: { $time }.
passphrase-no-estimate = تعذّر تحميل تقدير القوة.
passphrase-at-once = أقل من ثانية
passphrase-seconds =
    { $count ->
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { NUMBER($count) } ثوانٍ
        [many] { NUMBER($count) } ثانية
       *[other] { NUMBER($count) } ثانية
    }
passphrase-minutes =
    { $count ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { NUMBER($count) } دقائق
        [many] { NUMBER($count) } دقيقة
       *[other] { NUMBER($count) } دقيقة
    }
passphrase-hours =
    { $count ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { NUMBER($count) } ساعات
        [many] { NUMBER($count) } ساعة
       *[other] { NUMBER($count) } ساعة
    }
passphrase-days =
    { $count ->
        [one] يوم واحد
        [two] يومان
        [few] { NUMBER($count) } أيام
        [many] { NUMBER($count) } يومًا
       *[other] { NUMBER($count) } يوم
    }
passphrase-years =
    { $count ->
        [one] سنة واحدة
        [two] سنتان
        [few] { NUMBER($count) } سنوات
        [many] { NUMBER($count) } سنة
       *[other] { NUMBER($count) } سنة
    }
passphrase-centuries = قرون
