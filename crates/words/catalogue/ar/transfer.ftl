### تصدير المعرض إلى ملف واستيراده.

transfer-export-title = التصدير إلى ملف
transfer-export-means = ملف واحد فيه كل من في المعرض، مشفَّر بعبارة مرور خاصة به: لمتصفح آخر، أو نسخة احتياطية.
transfer-export-passphrase = عبارة مرور الملف
transfer-export-repeat = تكرار عبارة مرور الملف
transfer-export = تصدير
transfer-exporting = جارٍ التشفير…
transfer-exported = في ملف مشفّر واحد حجمه { $size }: { count-people }، { count-pictures }. احتفظ بعبارة المرور: لا يمكن فتح الملف دونها.
transfer-import-title = استيراد ملف
transfer-import-means = يعود الأشخاص الذين صدّرتهم سابقًا مع كل صورهم.
transfer-import-section = استيراد ملف مُصدَّر
transfer-import-file = الملف المُصدَّر
transfer-import-passphrase = عبارة مرور الملف
transfer-import-existing = الأشخاص الموجودون هنا
transfer-import-merge = يبقون، ويُضاف إليهم أشخاص الملف
transfer-import-replace = يُحذفون، ويحلّ أشخاص الملف محلهم
transfer-import = استيراد
transfer-importing = جارٍ قراءة الملف…
transfer-import-deriving = جارٍ اشتقاق المفتاح من عبارة المرور…
transfer-import-opening = جارٍ فتح الملف وفحصه…
transfer-import-people = جارٍ تشفير الأشخاص…
transfer-import-count =
    { $people ->
        [one] { NUMBER($done) } من شخص واحد
        [two] { NUMBER($done) } من شخصين
        [few] { NUMBER($done) } من { NUMBER($people) } أشخاص
        [many] { NUMBER($done) } من { NUMBER($people) } شخصًا
       *[other] { NUMBER($done) } من { NUMBER($people) } شخص
    }
transfer-import-writing = جارٍ حفظ كل شيء…
transfer-import-progress = تقدّم الاستيراد
transfer-import-cancel = إلغاء الاستيراد
transfer-import-cancelling = جارٍ الإلغاء…
transfer-import-cancelled = أُلغي الاستيراد. لم يُحفظ شيء من الملف.
transfer-choose-file = اختر الملف أولًا.
transfer-replaced = حلّ محتوى الملف محل المعرض: { count-people }، { count-pictures }.
transfer-nothing-new = لا جديد: كل ما في الملف موجود في المعرض من قبل: { count-people }، { count-pictures }.
transfer-added =
    أُضيف { $new_people ->
        [one] شخص واحد
        [two] شخصان
        [few] { NUMBER($new_people) } أشخاص
        [many] { NUMBER($new_people) } شخصًا
       *[other] { NUMBER($new_people) } شخص
    }، { $new_pictures ->
        [one] صورة واحدة
        [two] صورتان
        [few] { NUMBER($new_pictures) } صور
        [many] { NUMBER($new_pictures) } صورة
       *[other] { NUMBER($new_pictures) } صورة
    }. محتوى الملف: { count-people }، { count-pictures }.
transfer-left-out =
    { $pictures ->
        [one] تُركت صورة واحدة: الحد الأقصى لصور الشخص الواحد { NUMBER($most) }.
        [two] تُركت صورتان: الحد الأقصى لصور الشخص الواحد { NUMBER($most) }.
        [few] تُركت { NUMBER($pictures) } صور: الحد الأقصى لصور الشخص الواحد { NUMBER($most) }.
        [many] تُركت { NUMBER($pictures) } صورة: الحد الأقصى لصور الشخص الواحد { NUMBER($most) }.
       *[other] تُركت { NUMBER($pictures) } صورة: الحد الأقصى لصور الشخص الواحد { NUMBER($most) }.
    }
transfer-incompatible =
    { $pictures ->
        [one] صورة واحدة من إنشاء شبكة أخرى: تبقى محفوظة، لكنها لا تُقارن أبدًا. سجّل هذا الشخص مرة أخرى.
        [two] صورتان من إنشاء شبكة أخرى: تبقيان محفوظتين، لكنهما لا تُقارنان أبدًا. سجّل هؤلاء الأشخاص مرة أخرى.
        [few] { NUMBER($pictures) } صور من إنشاء شبكة أخرى: تبقى محفوظة، لكنها لا تُقارن أبدًا. سجّل هؤلاء الأشخاص مرة أخرى.
        [many] { NUMBER($pictures) } صورة من إنشاء شبكة أخرى: تبقى محفوظة، لكنها لا تُقارن أبدًا. سجّل هؤلاء الأشخاص مرة أخرى.
       *[other] { NUMBER($pictures) } صورة من إنشاء شبكة أخرى: تبقى محفوظة، لكنها لا تُقارن أبدًا. سجّل هؤلاء الأشخاص مرة أخرى.
    }
transfer-persisted = تعهّد المتصفح بألا يمحو المعرض من تلقاء نفسه.
transfer-not-persisted = لم يتعهّد المتصفح بحفظ المعرض: قد يمحوه إذا ضاقت المساحة. صدّر نسخة بين حين وآخر.
transfer-persistence-unknown = لا يفصح المتصفح عما إذا كان قد يمحو المعرض. صدّر نسخة بين حين وآخر.
transfer-storage = يستخدم هذا الموقع { $used } من أصل { $quota } مسموح بها.
