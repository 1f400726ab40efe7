### الأعداد مع وحداتها، وعدّ الأشياء.

unit-number = { NUMBER($number) }
unit-hundredths = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
unit-distance = { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
unit-plain = { NUMBER($number, maximumFractionDigits: 4) }
unit-percent = { NUMBER($percent) }%
unit-percent-tenths = { NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
unit-one-in = 1 من كل { NUMBER($pairs) }
unit-bytes = { NUMBER($bytes) } بايت
unit-kilobytes = { NUMBER($kilobytes) } كيلوبايت
unit-megabytes = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } ميغابايت
unit-gigabytes = { NUMBER($gigabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } غيغابايت
unit-milliseconds = { NUMBER($milliseconds) } ملي ث
unit-milliseconds-tenths = { NUMBER($milliseconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } ملي ث
unit-seconds-tenths = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } ث
unit-size = { NUMBER($width, useGrouping: "false") } × { NUMBER($height, useGrouping: "false") }
count-people =
    { $people ->
        [one] شخص واحد
        [two] شخصان
        [few] { NUMBER($people) } أشخاص
        [many] { NUMBER($people) } شخصًا
       *[other] { NUMBER($people) } شخص
    }
count-pictures =
    { $pictures ->
        [one] صورة واحدة
        [two] صورتان
        [few] { NUMBER($pictures) } صور
        [many] { NUMBER($pictures) } صورة
       *[other] { NUMBER($pictures) } صورة
    }
count-minutes =
    { $minutes ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { NUMBER($minutes) } دقائق
        [many] { NUMBER($minutes) } دقيقة
       *[other] { NUMBER($minutes) } دقيقة
    }
