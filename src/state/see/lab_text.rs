//! What is said about the kernel on the picture.

use super::kernel_lab::{KernelLab, Response, Scale};
use crate::number_format::grouped;
use likeness_see::convolution::Pooling;
use likeness_see::picture_kernel::{Mixing, Preset};
use words::Text;

/// The name of a preset.
pub const fn name(preset: Preset) -> Text {
    match preset {
        Preset::Identity => words::SEE_PRESET_IDENTITY,
        Preset::Blur => words::SEE_PRESET_BLUR,
        Preset::Sharpen => words::SEE_PRESET_SHARPEN,
        Preset::SobelX => words::SEE_PRESET_SOBEL_X,
        Preset::SobelY => words::SEE_PRESET_SOBEL_Y,
        Preset::Laplacian => words::SEE_PRESET_LAPLACIAN,
        Preset::Emboss => words::SEE_PRESET_EMBOSS,
    }
}

/// What the kernel is good for, if it is a preset.
pub const fn meaning(preset: Option<Preset>) -> Text {
    match preset {
        Some(Preset::Identity) => words::SEE_PRESET_IDENTITY_MEANS,
        Some(Preset::Blur) => words::SEE_PRESET_BLUR_MEANS,
        Some(Preset::Sharpen) => words::SEE_PRESET_SHARPEN_MEANS,
        Some(Preset::SobelX) => words::SEE_PRESET_SOBEL_X_MEANS,
        Some(Preset::SobelY) => words::SEE_PRESET_SOBEL_Y_MEANS,
        Some(Preset::Laplacian) => words::SEE_PRESET_LAPLACIAN_MEANS,
        Some(Preset::Emboss) => words::SEE_PRESET_EMBOSS_MEANS,
        None => words::SEE_PRESET_OWN_MEANS,
    }
}

/// The name of a pool, or of none.
pub const fn pool(pooling: Option<Pooling>) -> Text {
    match pooling {
        None => words::SEE_POOL_NONE,
        Some(Pooling::Max) => words::SEE_POOL_MAX,
        Some(Pooling::Mean) => words::SEE_POOL_MEAN,
    }
}

/// How a response is drawn, and between which numbers it lies.
pub fn shown(response: &Response) -> String {
    let number = |number: f32| words::unit_hundredths(number.into());
    let range = words::see_plane_range(&number(response.range.0), &number(response.range.1));
    let scale = match response.scale {
        Scale::Picture => words::SEE_SCALE_PICTURE.into(),
        Scale::Signed(most) => words::see_scale_signed(&number(most)),
        Scale::Positive(most) => words::see_scale_positive(&number(most)),
    };
    format!("{range} {scale}")
}

/// What the weights add up to, and what that means.
pub fn sum(lab: &KernelLab) -> String {
    let sum = lab.layer().kernel.sum();
    let number = words::unit_hundredths(sum.into());
    if sum.abs() < 0.01 {
        words::see_sum_zero(&number)
    } else if (sum - 1.0).abs() < 0.01 {
        words::see_sum_one(&number)
    } else {
        words::see_sum_other(&number)
    }
}

/// A weight as it stands in its cell: with three decimals at most, with four if it is small.
pub fn weight(weight: f32) -> String {
    let unit = if weight.abs() < 0.01 { 10_000.0 } else { 1000.0 };
    format!("{}", (weight * unit).round() / unit)
}

/// The multiply-adds with their factors.
pub fn cost(lab: &KernelLab, pixels: usize) -> Option<String> {
    let cost = lab.cost(pixels)?;
    let [positions, taps, all] = [cost.positions, cost.taps, cost.multiply_adds()].map(grouped);
    Some(match lab.layer().mixing {
        Mixing::PerChannel => words::see_cost_each(&positions, &taps, &all),
        Mixing::Sum(_) => words::see_cost_sum(&positions, &taps, &all),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_the_weights_says_what_becomes_of_brightness() {
        let mut lab = KernelLab::default();
        assert!(sum(&lab).contains("0.00"), "{}", sum(&lab));
        lab.choose(Preset::Blur);
        assert!(sum(&lab).contains("1.00"), "{}", sum(&lab));
        lab.set_weight(0, 5.0);
        assert!(sum(&lab).contains("5.9"), "{}", sum(&lab));
    }

    #[test]
    fn a_weight_is_short_and_a_small_one_is_not_0() {
        for (number, text) in [(0.0, "0"), (-4.0, "-4"), (0.0625, "0.063"), (0.000_244, "0.0002"), (0.299, "0.299")] {
            assert_eq!(weight(number), text, "{number}");
        }
    }

    #[test]
    fn the_cost_holds_its_factors() {
        let text = cost(&KernelLab::default(), 224).expect("it fits");
        assert!(text.contains("50,176") && text.contains('9') && text.contains("1,354,752"), "{text}");
    }
}
