unit-number = { NUMBER($number) }
unit-hundredths = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
# 2 つの顔の特徴ベクトルの間の距離。
unit-distance = { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
# 必要な桁数だけの小数。最大 4 桁。
unit-plain = { NUMBER($number, maximumFractionDigits: 4) }
unit-percent = { NUMBER($percent) } %
unit-percent-tenths = { NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
unit-one-in = { NUMBER($pairs) } 組に 1 組
unit-bytes = { NUMBER($bytes) } B
unit-kilobytes = { NUMBER($kilobytes) } kB
unit-megabytes = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
unit-gigabytes = { NUMBER($gigabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } GB
unit-milliseconds = { NUMBER($milliseconds) } ms
unit-milliseconds-tenths = { NUMBER($milliseconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } ms
unit-seconds-tenths = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
unit-size = { NUMBER($width, useGrouping: "false") } × { NUMBER($height, useGrouping: "false") }
count-people = { NUMBER($people) } 人
count-pictures = { NUMBER($pictures) } 枚
count-minutes = { NUMBER($minutes) } 分
