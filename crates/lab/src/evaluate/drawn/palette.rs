//! A picture in few colours: Heckbert's median cut (1982, "Color image quantization for frame buffer display"), without dithering.

use likeness_core::number::to_f32;
use likeness_core::pixels::RgbField;

/// The picture in at most so many colours: the set of pixels that spreads most along a channel is cut at its median until there are as many sets,
/// and each gets its mean.
pub fn reduced(field: &RgbField, colours: usize) -> RgbField {
    let pixels: Vec<[f32; 3]> = field.values().as_chunks().0.to_vec();
    let mut sets = vec![(0..pixels.len()).collect::<Vec<usize>>()];
    while sets.len() < colours {
        let spreads = sets.iter().map(|set| widest(&pixels, set)).enumerate();
        let Some((place, (channel, spread))) = spreads.max_by(|a, b| a.1.1.total_cmp(&b.1.1)) else { break };
        if spread <= 0.0 {
            break;
        }
        let mut set = sets.swap_remove(place);
        set.sort_by(|a, b| pixels[*a][channel].total_cmp(&pixels[*b][channel]));
        let upper = set.split_off(set.len() / 2);
        sets.extend([set, upper]);
    }
    let mut reduced = field.clone();
    for set in sets {
        let mean = [0, 1, 2].map(|channel| {
            let sum: f64 = set.iter().map(|pixel| f64::from(pixels[*pixel][channel])).sum();
            to_f32(sum / set.len().max(1) as f64).round()
        });
        for pixel in set {
            reduced.values_mut()[3 * pixel..3 * pixel + 3].copy_from_slice(&mean);
        }
    }
    reduced
}

/// The channel along which these pixels spread most, and how far.
fn widest(pixels: &[[f32; 3]], set: &[usize]) -> (usize, f32) {
    let spread = |channel: usize| {
        let values = || set.iter().map(|pixel| pixels[*pixel][channel]);
        values().fold(f32::NEG_INFINITY, f32::max) - values().fold(f32::INFINITY, f32::min)
    };
    (0..3).map(|channel| (channel, spread(channel))).max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::geometry::Size;

    #[test]
    fn a_ramp_becomes_steps_of_their_means() {
        let ramp = RgbField::from_fn(Size::new(8, 1), |x, _| [10.0, 2.0 * x as f32, 0.0]);
        let steps: Vec<f32> = (0..8).map(|x| reduced(&ramp, 4).at(x, 0)[1]).collect();
        assert_eq!(steps, [1.0, 1.0, 5.0, 5.0, 9.0, 9.0, 13.0, 13.0], "pairs of neighbours");
    }

    #[test]
    fn a_picture_of_fewer_colours_is_unchanged() {
        let two = RgbField::from_fn(Size::new(4, 4), |x, _| if x < 1 { [200.0, 3.0, 9.0] } else { [0.0, 50.0, 9.0] });
        assert_eq!(reduced(&two, 16), two, "both colours are kept");
    }
}
