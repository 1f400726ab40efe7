//! Pictures from integer formulas, so that every program on every machine has the same ones, and paintings of them.
//! `training/vgg/step.py` draws the same pictures. The worker's browser tests include this file, so it reads no files.

use likeness_core::geometry::Size;
use likeness_core::pixels::RgbField;
use likeness_core::style::initial_picture::initial_picture;
use likeness_core::style::settings::{AdamSettings, PaintSettings, StartFrom};
use likeness_core::style::tap::Tap;
use likeness_nets::style::painting::{InitialState, ScaleInputs};

/// A pattern of bands and squares.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pattern {
    /// Levels per column.
    pub(crate) across: u32,
    /// Levels per row.
    pub(crate) down: u32,
    /// Levels per column and row: bends the bands.
    pub(crate) twist: u32,
    /// Levels from one channel to the next.
    pub(crate) colour: u32,
    /// Side of the squares, pixels.
    pub(crate) square: u32,
}

/// The photo.
pub(crate) const PHOTO: Pattern = Pattern { across: 5, down: 9, twist: 0, colour: 150, square: 16 };
/// The first painting.
pub(crate) const WAVES: Pattern = Pattern { across: 23, down: 41, twist: 1, colour: 75, square: 5 };
/// The second painting.
pub(crate) const BANDS: Pattern = Pattern { across: 60, down: 3, twist: 0, colour: 210, square: 9 };
/// The initial picture in the comparison with the reference program.
pub(crate) const FIRST: Pattern = Pattern { across: 8, down: 13, twist: 2, colour: 120, square: 11 };

impl Pattern {
    /// Integers 0..=251.
    ///
    /// # Shapes
    /// - result: `[height, width, 3]`
    pub(crate) fn field(self, width: u32, height: u32) -> RgbField {
        let Self { across, down, twist, colour, square } = self;
        RgbField::from_fn(Size::new(width, height), |x, y| {
            [0, 1, 2].map(|c| {
                let band = ramp(across * x + down * y + twist * x * y + colour * c) * 3 / 4;
                (band + 60 * ((x / square + y / square) % 2)) as f32
            })
        })
    }
}

/// A triangle wave from 0 to 255 and back, in steps of 1.
fn ramp(t: u32) -> u32 {
    let t = t % 512;
    t.min(511 - t)
}

/// Inputs with an initial picture and no moments.
pub(crate) fn scale_inputs(
    content: RgbField,
    styles: Vec<(RgbField, f32)>,
    start: RgbField,
    faces: Vec<f32>,
) -> ScaleInputs {
    ScaleInputs { content, styles, start: InitialState { picture: start, moments: None }, faces }
}

/// The textbook settings with one style.
pub(crate) fn textbook_case(width: u32, height: u32) -> (PaintSettings, ScaleInputs) {
    let styles = vec![(WAVES.field(width, height), 1.0)];
    let inputs = scale_inputs(PHOTO.field(width, height), styles, FIRST.field(width, height), Vec::new());
    (PaintSettings::textbook(), inputs)
}

/// All settings changed: two styles, a face, unequal layer weights of which one is zero, total variation, a content layer that
/// is also a style layer.
pub(crate) fn all_settings_case(width: u32, height: u32) -> (PaintSettings, ScaleInputs) {
    let settings = PaintSettings {
        alpha: 30.0,
        beta: 20.0,
        lambdas: [1.0, 2.0, 3.0, 4.0, 0.0],
        content: Tap::Conv3_1,
        variation: 0.5,
        adam: AdamSettings { rate: 0.05, average: 0.8, ..AdamSettings::default() },
        ..PaintSettings::default()
    };
    let styles = vec![(WAVES.field(width, height), 0.75), (BANDS.field(64, 32), 0.25)];
    let faces = (0..width / 4 * (height / 4)).map(|i| 1.0 + (i * 5 % 13) as f32).collect();
    (settings, scale_inputs(PHOTO.field(width, height), styles, FIRST.field(width, height), faces))
}

/// Iterations of a golden picture.
pub(crate) const GOLDEN_STEPS: u32 = 20;

/// The golden pictures: file names, settings and inputs, 64 pixels square. One starts from the photo with the textbook
/// settings, one from half noise with all settings changed.
pub(crate) fn golden() -> [(&'static str, PaintSettings, ScaleInputs); 2] {
    let (settings, inputs) = textbook_case(64, 64);
    let from_photo = ScaleInputs { start: InitialState { picture: inputs.content.clone(), moments: None }, ..inputs };
    let (all_changed, inputs) = all_settings_case(64, 64);
    let noise = initial_picture(&inputs.content, StartFrom::Mix(0.5), 7);
    let from_noise = ScaleInputs { start: InitialState { picture: noise, moments: None }, ..inputs };
    [("plain", settings, from_photo), ("turned", all_changed, from_noise)]
}

/// The deviation of a painting from a stored one, in levels of 0..=255.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deviation {
    /// On average.
    pub(crate) mean: f32,
    /// At most.
    pub(crate) worst: f32,
}

/// Compares a painting with stored levels.
///
/// # Shapes
/// - levels: `[height * width * 3]`
pub(crate) fn deviation(found: &RgbField, levels: &[u8]) -> Deviation {
    assert_eq!(found.values().len(), levels.len(), "pictures of one size");
    let off = found.values().iter().zip(levels).map(|(f, s)| (f.clamp(0.0, 255.0).round() - f32::from(*s)).abs());
    let (sum, worst) = off.fold((0.0, 0.0_f32), |(sum, worst), off| (sum + off, worst.max(off)));
    Deviation { mean: sum / levels.len() as f32, worst }
}
