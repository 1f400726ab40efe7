### Zahlen mit ihren Einheiten, und Anzahlen.

unit-number = { NUMBER($number) }
unit-tenths = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }
unit-hundredths = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
# Abstand zweier Gesichtskodierungen.
unit-distance = { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
# So viele Nachkommastellen wie nötig, höchstens vier.
unit-plain = { NUMBER($number, maximumFractionDigits: 4) }
unit-percent = { NUMBER($percent) } %
unit-percent-tenths = { NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
unit-one-in = 1 von { NUMBER($pairs) }
unit-bytes = { NUMBER($bytes) } B
unit-kilobytes = { NUMBER($kilobytes) } kB
unit-megabytes = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
unit-gigabytes = { NUMBER($gigabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } GB
unit-milliseconds = { NUMBER($milliseconds) } ms
unit-milliseconds-tenths = { NUMBER($milliseconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } ms
unit-seconds = { NUMBER($seconds) } s
unit-seconds-tenths = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
unit-minutes = { NUMBER($minutes) } min
unit-per-second = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } pro Sekunde
unit-pixels = { NUMBER($pixels, useGrouping: "false") } px
unit-size = { NUMBER($width, useGrouping: "false") } × { NUMBER($height, useGrouping: "false") }
unit-size-pixels = { NUMBER($width, useGrouping: "false") } × { NUMBER($height, useGrouping: "false") } px
count-people =
    { $people ->
        [one] { NUMBER($people) } Person
       *[other] { NUMBER($people) } Personen
    }
count-faces =
    { $faces ->
        [one] { NUMBER($faces) } Gesicht
       *[other] { NUMBER($faces) } Gesichter
    }
count-pictures =
    { $pictures ->
        [one] { NUMBER($pictures) } Bild
       *[other] { NUMBER($pictures) } Bilder
    }
count-photos =
    { $photos ->
        [one] { NUMBER($photos) } Foto
       *[other] { NUMBER($photos) } Fotos
    }
count-seconds =
    { $seconds ->
        [one] { NUMBER($seconds) } Sekunde
       *[other] { NUMBER($seconds) } Sekunden
    }
count-minutes =
    { $minutes ->
        [one] { NUMBER($minutes) } Minute
       *[other] { NUMBER($minutes) } Minuten
    }
count-characters =
    { $characters ->
        [one] { NUMBER($characters) } Zeichen
       *[other] { NUMBER($characters) } Zeichen
    }
