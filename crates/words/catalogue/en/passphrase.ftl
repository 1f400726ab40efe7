### How strong a new passphrase is.

passphrase-strength = Strength
passphrase-very-weak = Very weak
passphrase-weak = Weak
passphrase-fair = Fair
passphrase-strong = Strong
passphrase-very-strong = Very strong
# $strength is one of the five above, $time one of the times below.
passphrase-estimate = { $strength }. At 10,000 guesses a second, guessing it takes about: { $time }.
passphrase-no-estimate = The strength estimate could not be loaded.
passphrase-at-once = less than a second
passphrase-seconds =
    { $count ->
        [one] { NUMBER($count) } second
       *[other] { NUMBER($count) } seconds
    }
passphrase-minutes =
    { $count ->
        [one] { NUMBER($count) } minute
       *[other] { NUMBER($count) } minutes
    }
passphrase-hours =
    { $count ->
        [one] { NUMBER($count) } hour
       *[other] { NUMBER($count) } hours
    }
passphrase-days =
    { $count ->
        [one] { NUMBER($count) } day
       *[other] { NUMBER($count) } days
    }
passphrase-years =
    { $count ->
        [one] { NUMBER($count) } year
       *[other] { NUMBER($count) } years
    }
passphrase-centuries = centuries
