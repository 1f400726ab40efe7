//! The pictures that items are run on.

use crate::geometry::Size;
use crate::pixels::RgbField;
use crate::style::settings::PaintSettings;
use crate::test_picture;

/// Faces for the encoder: the built-in picture, then the same darker and darker, so that no two are alike.
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

/// What a step of style transfer is taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct StyleInputs {
    /// The photo: the built-in picture.
    pub photo: RgbField,
    /// The style: the same lying on its side, its channels exchanged.
    pub style: RgbField,
    /// Where the step starts: between the two.
    pub start: RgbField,
}

/// The scene at a size.
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

/// How the step is taken: the page's own settings, and total variation too, so that all there is to compute is computed.
pub fn settings() -> PaintSettings {
    PaintSettings { variation: 0.1, ..PaintSettings::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faces_differ_and_the_first_is_the_built_in_picture() {
        let faces = faces(8, 32);
        assert_eq!(faces[0], test_picture::picture(32), "as it is");
        assert!(faces.windows(2).all(|pair| pair[0] != pair[1]), "no two alike");
        assert!(faces[7].values().iter().all(|v| (0.0..=255.0).contains(v)), "and all of them pictures");
    }

    #[test]
    fn photo_style_and_start_are_three_pictures() {
        let StyleInputs { photo, style, start } = style_inputs(32);
        assert!(photo != style && start != photo && start != style, "or there would be nothing to do");
        assert!(start.values().iter().chain(style.values()).all(|v| (0.0..=255.0).contains(v)), "of colours");
    }
}
