//! The course of a training, as numbers over its steps.

use serde::{Deserialize, Serialize};

/// The first line of [`csv`].
pub const HEADER: &str = "step,images,loss,active,spread,eer";

/// What was measured at a step.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// Number of steps taken.
    pub step: u32,
    /// Number of pictures learned from so far.
    pub images: u64,
    /// The loss of the batch.
    pub loss: f32,
    /// Share of triplets or pairs of the batch that still teach, 0..=1.
    pub active: f32,
    /// The spread of the batch's encodings, 0..=1.
    pub spread: f32,
    /// Equal error rate on people held out, 0..=1, where it was measured.
    pub eer: Option<f32>,
}

/// The curve as comma-separated values (RFC 4180, but with a single line feed): [`HEADER`], then one line per point. Shares are fractions
/// with a decimal point, `eer` is empty where it was not measured, and every number reads back as it was.
///
/// ```
/// use likeness_learn::curve::{CurvePoint, csv};
///
/// let point = CurvePoint { step: 1, images: 64, loss: 0.25, active: 0.5, spread: 0.75, eer: None };
/// assert_eq!(csv(&[point]), "step,images,loss,active,spread,eer\n1,64,0.25,0.5,0.75,\n");
/// ```
pub fn csv(points: &[CurvePoint]) -> String {
    let lines = points.iter().map(|CurvePoint { step, images, loss, active, spread, eer }| {
        let eer = eer.map(|eer| eer.to_string()).unwrap_or_default();
        format!("{step},{images},{loss},{active},{spread},{eer}\n")
    });
    std::iter::once(format!("{HEADER}\n")).chain(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_curve_without_points_is_its_header() {
        assert_eq!(csv(&[]), "step,images,loss,active,spread,eer\n", "the header");
    }

    proptest! {
        #[test]
        fn every_number_reads_back_as_it_was(
            (step, images) in any::<(u32, u64)>(), loss in 0.0_f32..10.0, (active, spread) in (0.0_f32..=1.0, 0.0_f32..=1.0),
            eer in prop::option::of(0.0_f32..=1.0),
        ) {
            let text = csv(&[CurvePoint { step, images, loss, active, spread, eer }]);
            let cells: Vec<&str> = text.lines().nth(1).expect("one point").split(',').collect();
            prop_assert_eq!(cells.len(), HEADER.split(',').count());
            prop_assert_eq!((cells[0].parse(), cells[1].parse()), (Ok(step), Ok(images)));
            prop_assert_eq!((cells[2].parse(), cells[3].parse(), cells[4].parse()), (Ok(loss), Ok(active), Ok(spread)));
            prop_assert_eq!(cells[5].parse::<f32>().ok(), eer);
        }
    }
}
