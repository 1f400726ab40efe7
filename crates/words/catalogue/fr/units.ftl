### Nombres avec leurs unités, et quantités.

unit-number = { NUMBER($number) }
unit-hundredths = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
# Une distance entre deux encodages de visages.
unit-distance = { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
# Autant de décimales qu’il en faut au nombre, quatre au plus.
unit-plain = { NUMBER($number, maximumFractionDigits: 4) }
unit-percent = { NUMBER($percent) } %
unit-percent-tenths = { NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
unit-one-in = 1 sur { NUMBER($pairs) }
unit-bytes = { NUMBER($bytes) } o
unit-kilobytes = { NUMBER($kilobytes) } ko
unit-megabytes = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } Mo
unit-gigabytes = { NUMBER($gigabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } Go
unit-milliseconds = { NUMBER($milliseconds) } ms
unit-milliseconds-tenths = { NUMBER($milliseconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } ms
unit-seconds-tenths = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
unit-size = { NUMBER($width, useGrouping: "false") } × { NUMBER($height, useGrouping: "false") }
count-people =
    { $people ->
        [one] { NUMBER($people) } personne
       *[other] { NUMBER($people) } personnes
    }
count-pictures =
    { $pictures ->
        [one] { NUMBER($pictures) } image
       *[other] { NUMBER($pictures) } images
    }
count-minutes =
    { $minutes ->
        [one] { NUMBER($minutes) } minute
       *[other] { NUMBER($minutes) } minutes
    }
