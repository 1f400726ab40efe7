### قائمة الأشخاص.

people-title = أشخاص تعرفهم
people-lead = يُسجَّلون مرة واحدة من صورة واحدة، ويُحفظون في هذا المتصفح مشفَّرين، ولا يُحفظون في أي مكان آخر.
people-lock = قفل
people-list = الأشخاص المسجّلون
people-search = بحث
people-nobody-called = لا أحد باسم «{ $query }».
people-found =
    { $people ->
        [one] { NUMBER($found) } من شخص واحد
        [two] { NUMBER($found) } من شخصين
        [few] { NUMBER($found) } من { NUMBER($people) } أشخاص
        [many] { NUMBER($found) } من { NUMBER($people) } شخصًا
       *[other] { NUMBER($found) } من { NUMBER($people) } شخص
    }
people-more = عرض المزيد (المتبقي { NUMBER($left) })
people-facts = { count-pictures } · الموافقة في { $day }
people-enrolled-on = تاريخ التسجيل: { $day }.
people-incompatible = من إنشاء شبكة أخرى؛ لا تُقارن أبدًا.
people-delete-picture = حذف الصورة { NUMBER($number) } من صور { $name }
people-rename = إعادة التسمية
people-same-as = هو نفسه
people-same-as-none = لا أحد غيره
people-delete = حذف { $name }
people-delete-question =
    { $pictures ->
        [one] هل تريد حذف { $name } مع صورة واحدة؟ لا يمكن التراجع عن ذلك.
        [two] هل تريد حذف { $name } مع صورتين؟ لا يمكن التراجع عن ذلك.
        [few] هل تريد حذف { $name } مع { NUMBER($pictures) } صور؟ لا يمكن التراجع عن ذلك.
        [many] هل تريد حذف { $name } مع { NUMBER($pictures) } صورة؟ لا يمكن التراجع عن ذلك.
       *[other] هل تريد حذف { $name } مع { NUMBER($pictures) } صورة؟ لا يمكن التراجع عن ذلك.
    }
people-merge = دمج
people-merge-question =
    { $pictures ->
        [one] تُضاف صورة واحدة إلى صور { $other }، ويُزال السجل { $name }.
        [two] تُضاف صورتان إلى صور { $other }، ويُزال السجل { $name }.
        [few] تُضاف { NUMBER($pictures) } صور إلى صور { $other }، ويُزال السجل { $name }.
        [many] تُضاف { NUMBER($pictures) } صورة إلى صور { $other }، ويُزال السجل { $name }.
       *[other] تُضاف { NUMBER($pictures) } صورة إلى صور { $other }، ويُزال السجل { $name }.
    } هل هو الشخص نفسه؟
