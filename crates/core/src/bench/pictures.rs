//! The pictures that benchmarks run on.

use crate::geometry::Size;
use crate::pixels::RgbField;
use crate::style::settings::PaintSettings;
use crate::test_picture;

/// Faces for the encoder: the built-in test picture, then increasingly darker copies, so that no two are equal.
///
/// # Shapes
/// - output: `count` of `[side, side, 3]`, 0..=255
pub fn faces(count: u32, side: u32) -> Vec<RgbField> {
    let picture = test_picture::picture(side);
    let darker = |n: u32| {
        let mut face = picture.clone();
        let light = 1.0 - n as f32 / (2 * count) as f32;
        face.values_mut().iter_mut().for_each(|v| *v *= light);
        face
    };
    (0..count).map(darker).collect()
}

/// The inputs of one style-transfer step.
#[derive(Debug, Clone, PartialEq)]
pub struct StyleInputs {
    /// The photo: the built-in test picture.
    pub photo: RgbField,
    /// The style: the same picture transposed, with its channels permuted.
    pub style: RgbField,
    /// The start: the mean of the two.
    pub start: RgbField,
}

/// The inputs at a size.
///
/// # Shapes
/// - of the result: `[side, side, 3]` each, 0..=255
pub fn style_inputs(side: u32) -> StyleInputs {
    let photo = test_picture::picture(side);
    let style = RgbField::from_fn(Size::new(side, side), |x, y| {
        let [r, g, b] = photo.at(y, x);
        [b, r, g]
    });
    let start = RgbField::from_fn(Size::new(side, side), |x, y| {
        let (photo, style) = (photo.at(x, y), style.at(x, y));
        [0, 1, 2].map(|c| 0.5 * photo[c] + 0.5 * style[c])
    });
    StyleInputs { photo, style, start }
}

/// The settings of the step: the defaults plus total variation, so that every term is computed.
pub fn settings() -> PaintSettings {
    PaintSettings { variation: 0.1, ..PaintSettings::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faces_differ_and_the_first_is_the_test_picture() {
        let faces = faces(8, 32);
        assert_eq!(faces[0], test_picture::picture(32), "unchanged");
        assert!(faces.windows(2).all(|pair| pair[0] != pair[1]), "no two are equal");
        assert!(faces[7].values().iter().all(|v| (0.0..=255.0).contains(v)), "all values are in range");
    }

    #[test]
    fn photo_style_and_start_differ() {
        let StyleInputs { photo, style, start } = style_inputs(32);
        assert!(photo != style && start != photo && start != style, "three different pictures");
        assert!(start.values().iter().chain(style.values()).all(|v| (0.0..=255.0).contains(v)), "values in range");
    }
}
