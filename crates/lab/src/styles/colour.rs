//! Colours for drawing: red, green and blue in 0..=1, in sRGB.

/// A colour.
pub type Colour = [f32; 3];

/// A colour from its hexadecimal number, 0xrrggbb.
pub const fn hex(number: u32) -> Colour {
    [(number >> 16 & 0xff) as f32 / 255.0, (number >> 8 & 0xff) as f32 / 255.0, (number & 0xff) as f32 / 255.0]
}

/// A mixture of two colours; a `share` of 0 is the first.
pub fn mix(a: Colour, b: Colour, share: f32) -> Colour {
    let share = share.clamp(0.0, 1.0);
    [0, 1, 2].map(|i| (b[i] - a[i]).mul_add(share, a[i]))
}

/// Lighter (above 1) or darker (below 1).
pub fn lit(colour: Colour, light: f32) -> Colour {
    colour.map(|value| (value * light).clamp(0.0, 1.0))
}

/// A colour along a gradient; 0 is its start, 1 its end.
pub fn along(colours: &[Colour], share: f32) -> Colour {
    let last = colours.len().saturating_sub(1);
    let place = share.clamp(0.0, 1.0) * last as f32;
    let i = (0..last).rev().find(|i| *i as f32 <= place).unwrap_or(0);
    match (colours.get(i), colours.get(i + 1)) {
        (Some(a), Some(b)) => mix(*a, *b, place - i as f32),
        (Some(only), None) => *only,
        _ => [0.0; 3],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gradient_starts_and_ends_with_its_own_colours() {
        let row = [hex(0xff_00_00), hex(0x00_ff_00), hex(0x00_00_ff)];
        for (share, expected) in [(0.0, row[0]), (0.5, row[1]), (1.0, row[2])] {
            assert_eq!(along(&row, share).map(f32::to_bits), expected.map(f32::to_bits), "at {share}");
        }
    }
}
