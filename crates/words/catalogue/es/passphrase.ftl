### La seguridad de una frase de contraseña nueva.

passphrase-strength = Seguridad
passphrase-very-weak = Muy débil
passphrase-weak = Débil
passphrase-fair = Aceptable
passphrase-strong = Fuerte
passphrase-very-strong = Muy fuerte
passphrase-estimate = { $strength }. Con 10 000 intentos por segundo, adivinarla llevaría aproximadamente: { $time }.
passphrase-no-estimate = No se pudo cargar la estimación de la seguridad.
passphrase-at-once = menos de un segundo
passphrase-seconds =
    { $count ->
        [one] { NUMBER($count) } segundo
       *[other] { NUMBER($count) } segundos
    }
passphrase-minutes =
    { $count ->
        [one] { NUMBER($count) } minuto
       *[other] { NUMBER($count) } minutos
    }
passphrase-hours =
    { $count ->
        [one] { NUMBER($count) } hora
       *[other] { NUMBER($count) } horas
    }
passphrase-days =
    { $count ->
        [one] { NUMBER($count) } día
       *[other] { NUMBER($count) } días
    }
passphrase-years =
    { $count ->
        [one] { NUMBER($count) } año
       *[other] { NUMBER($count) } años
    }
passphrase-centuries = siglos
