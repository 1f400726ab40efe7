### Numbers with their units.

unit-megabytes = { NUMBER($count, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
