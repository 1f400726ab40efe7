//! Numbers as a person reads them.

/// Digits in groups of three: `1,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A rate as "1 in 1,000", to two significant digits; `None` where it is no rate between 0 and 1 (both excluded).
pub fn one_in(rate: f32) -> Option<String> {
    if !(rate > 0.0 && rate < 1.0) {
        return None;
    }
    let exact = f64::from(rate).recip();
    let unit = 10_f64.powf(exact.log10().floor() - 1.0).max(1.0);
    let rounded = (exact / unit).round() * unit;
    // Printed and read back: whole by construction, and no number cast that could go wrong.
    format!("{rounded:.0}").parse().ok().map(|n| format!("1 in {}", grouped(n)))
}

/// Bytes in the unit that gives the shortest number, decimal prefixes: `190 kB`, `6.4 MB`, `2.1 GB`.
pub fn bytes(count: u64) -> String {
    match count {
        0..1_000 => format!("{count} B"),
        1_000..1_000_000 => format!("{} kB", (count + 500) / 1_000),
        1_000_000..1_000_000_000 => tenths(count, 1_000_000, "MB"),
        _ => tenths(count, 1_000_000_000, "GB"),
    }
}

fn tenths(count: u64, unit: u64, name: &str) -> String {
    let tenths = (count + unit / 20) / (unit / 10);
    format!("{}.{} {name}", tenths / 10, tenths % 10)
}

/// Milliseconds: one decimal under 10, seconds from 1,000 on.
pub fn milliseconds(ms: f64) -> String {
    if ms < 10.0 {
        format!("{ms:.1} ms")
    } else if ms < 1_000.0 {
        format!("{ms:.0} ms")
    } else {
        format!("{:.1} s", ms / 1_000.0)
    }
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
            assert_eq!(one_in(none), None, "{none} is no rate to speak of");
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
    fn long_times_are_said_in_seconds() {
        for (ms, text) in [(0.04, "0.0 ms"), (9.94, "9.9 ms"), (42.4, "42 ms"), (1_340.0, "1.3 s")] {
            assert_eq!(milliseconds(ms), text, "{ms}");
        }
    }
}
