//! Numbers and units in the current language. The formats are in `crates/words/catalogue/*/units.ftl`.

/// Digits in groups of three: `1,000`.
pub fn grouped(number: u64) -> String {
    words::unit_number(number)
}

/// A rate as "1 in 1,000", to two significant digits; `None` if it is no rate between 0 and 1 (both excluded).
pub fn one_in(rate: f32) -> Option<String> {
    pairs(rate).map(words::unit_one_in)
}

/// The n of "1 in n", to two significant digits; `None` if it is no rate between 0 and 1 (both excluded).
pub fn pairs(rate: f32) -> Option<u64> {
    if !(rate > 0.0 && rate < 1.0) {
        return None;
    }
    let exact = f64::from(rate).recip();
    let unit = 10_f64.powf(exact.log10().floor() - 1.0).max(1.0);
    let rounded = (exact / unit).round() * unit;
    // Printed and parsed: whole by construction, and without a lossy cast.
    format!("{rounded:.0}").parse().ok()
}

/// Bytes in the unit that gives the shortest number, decimal prefixes: `190 kB`, `6.4 MB`, `2.1 GB`.
pub fn bytes(count: u64) -> String {
    match count {
        0..1_000 => words::unit_bytes(count),
        1_000..1_000_000 => words::unit_kilobytes((count + 500) / 1_000),
        1_000_000..1_000_000_000 => words::unit_megabytes(count as f64 / 1e6),
        _ => words::unit_gigabytes(count as f64 / 1e9),
    }
}

/// Milliseconds: one decimal under 10, seconds from 1,000 on.
pub fn milliseconds(ms: f64) -> String {
    if ms < 10.0 {
        words::unit_milliseconds_tenths(ms)
    } else if ms < 1_000.0 {
        words::unit_milliseconds(rounded(ms))
    } else {
        words::unit_seconds_tenths(ms / 1_000.0)
    }
}

/// A share of 1 in whole percent: `97 %`.
pub fn percent(share: f64) -> String {
    words::unit_percent(rounded(share * 100.0))
}

/// A share of 1 in percent with one decimal: `97.4 %`.
pub fn percent_tenths(share: f64) -> String {
    words::unit_percent_tenths(share * 100.0)
}

/// A distance between two faces, three decimals: `0.412`.
pub fn distance(distance: f32) -> String {
    words::unit_distance(distance.into())
}

/// To the nearest whole number from 0 on; anything that is not a number is 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, and NaN becomes 0")]
pub fn rounded(number: f64) -> u64 {
    number.round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_from_the_right() {
        for (number, text) in [(0, "0"), (12, "12"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text, "{number}");
        }
    }

    #[test]
    fn a_rate_is_one_in_a_round_number() {
        // 1e-3 as f32 is 0.001_000_000_05, whose reciprocal lies under 1,000.
        for (rate, text) in [(1e-3, "1 in 1,000"), (0.000_987, "1 in 1,000"), (0.0123, "1 in 81"), (0.3, "1 in 3")] {
            assert_eq!(one_in(rate).as_deref(), Some(text), "{rate}");
        }
        for none in [0.0, 1.0, -0.1, f32::NAN, f32::INFINITY] {
            assert_eq!(one_in(none), None, "{none} is no rate");
        }
    }

    #[test]
    fn bytes_round_into_the_next_unit_without_a_thousand_of_the_smaller() {
        for (count, text) in
            [(7, "7 B"), (190_123, "190 kB"), (6_440_000, "6.4 MB"), (6_960_000, "7.0 MB"), (5_308_400_000, "5.3 GB")]
        {
            assert_eq!(bytes(count), text, "{count}");
        }
    }

    #[test]
    fn long_times_are_in_seconds() {
        for (ms, text) in [(0.04, "0.0 ms"), (9.94, "9.9 ms"), (42.4, "42 ms"), (1_340.0, "1.3 s")] {
            assert_eq!(milliseconds(ms), text, "{ms}");
        }
    }

    #[test]
    fn shares_and_distances_have_a_fixed_number_of_decimals() {
        assert_eq!(percent(0.974), "97 %");
        assert_eq!(percent_tenths(0.974), "97.4 %");
        assert_eq!(distance(0.4), "0.400");
        assert_eq!((rounded(2.5), rounded(-1.0), rounded(f64::NAN)), (3, 0, 0), "to the nearest, from 0 on");
    }
}
