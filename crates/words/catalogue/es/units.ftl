### Números con sus unidades y cantidades de cosas.

unit-number = { NUMBER($number) }
unit-hundredths = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
unit-distance = { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
unit-plain = { NUMBER($number, maximumFractionDigits: 4) }
unit-percent = { NUMBER($percent) } %
unit-percent-tenths = { NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
unit-one-in = 1 de cada { NUMBER($pairs) }
unit-bytes = { NUMBER($bytes) } B
unit-kilobytes = { NUMBER($kilobytes) } kB
unit-megabytes = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
unit-gigabytes = { NUMBER($gigabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } GB
unit-milliseconds = { NUMBER($milliseconds) } ms
unit-milliseconds-tenths = { NUMBER($milliseconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } ms
unit-seconds-tenths = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
unit-size = { NUMBER($width, useGrouping: "false") } × { NUMBER($height, useGrouping: "false") }
count-people =
    { $people ->
        [one] { NUMBER($people) } persona
       *[other] { NUMBER($people) } personas
    }
count-pictures =
    { $pictures ->
        [one] { NUMBER($pictures) } imagen
       *[other] { NUMBER($pictures) } imágenes
    }
count-minutes =
    { $minutes ->
        [one] { NUMBER($minutes) } minuto
       *[other] { NUMBER($minutes) } minutos
    }
