### 带单位的数，以及事物的数量。

unit-number = { NUMBER($number) }
unit-hundredths = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
# 两个人脸编码之间的距离。
unit-distance = { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
# 按需保留小数，最多四位。
unit-plain = { NUMBER($number, maximumFractionDigits: 4) }
unit-percent = { NUMBER($percent) }%
unit-percent-tenths = { NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
unit-one-in = 1/{ NUMBER($pairs) }
unit-bytes = { NUMBER($bytes) } B
unit-kilobytes = { NUMBER($kilobytes) } kB
unit-megabytes = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
unit-gigabytes = { NUMBER($gigabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } GB
unit-milliseconds = { NUMBER($milliseconds) } 毫秒
unit-milliseconds-tenths = { NUMBER($milliseconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } 毫秒
unit-seconds-tenths = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } 秒
unit-size = { NUMBER($width, useGrouping: "false") } × { NUMBER($height, useGrouping: "false") }
count-people = { NUMBER($people) } 人
count-pictures = { NUMBER($pictures) } 张图片
count-minutes = { NUMBER($minutes) } 分钟
