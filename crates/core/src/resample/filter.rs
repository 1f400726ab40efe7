//! The separable triangle filter. It combines rows first, because adding whole rows is the fastest operation on a CPU.

use super::crop::CropRect;
use super::row;
use crate::number::floor_to_usize;
use crate::pixels::RgbaFrame;
use std::ops::Range;

/// Which input pixels contribute to each output pixel along one axis, and their weights.
#[derive(Debug)]
pub(super) struct FilterWeights {
    windows: Vec<Window>,
    weights: Vec<f32>,
}

#[derive(Debug)]
struct Window {
    first: usize,
    weights: Range<usize>,
}

impl FilterWeights {
    /// The weights of `count` output pixels over `length` input pixels.
    ///
    /// Output pixel `i` is centred on input coordinate `start + (i + 0.5) * scale`. An input pixel has weight `1 -
    /// |distance| / max(scale, 1)`, normalised so that the weights of each output pixel add up to one, at the edges
    /// too.
    pub(super) fn new(length: usize, count: usize, start: f32, scale: f32) -> Self {
        let radius = scale.max(1.0);
        let mut filter_weights = Self { windows: Vec::with_capacity(count), weights: Vec::new() };
        for i in 0..count {
            let centre = (start + (i as f32 + 0.5) * scale).clamp(0.0, length as f32);
            let first = floor_to_usize(centre - radius + 0.5).min(length - 1);
            let end = floor_to_usize((centre + radius - 0.5).ceil()).clamp(first + 1, length);
            let from = filter_weights.weights.len();
            let weigh = |k: usize| (1.0 - (k as f32 + 0.5 - centre).abs() / radius).max(0.0);
            filter_weights.weights.extend((first..end).map(weigh));
            let total: f32 = filter_weights.weights[from..].iter().sum();
            filter_weights.weights[from..].iter_mut().for_each(|w| *w /= total);
            filter_weights.windows.push(Window { first, weights: from..filter_weights.weights.len() });
        }
        filter_weights
    }

    /// The first input pixel and the weights of each output pixel.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &[f32])> {
        self.windows.iter().map(|w| (w.first, &self.weights[w.weights.clone()]))
    }
}

/// The filter weights of both axes, relative to the crop.
#[derive(Clone, Copy)]
pub(super) struct FilterAxes<'a> {
    pub(super) columns: &'a FilterWeights,
    pub(super) rows: &'a FilterWeights,
}

/// Resamples a crop of a frame into rows of floating-point RGB, 0..=255.
///
/// # Shapes
/// - columns, rows: the weights along x and along y, relative to the crop
/// - lines: one per output row, each at least `[columns, 3]`
pub(super) fn resize<'a>(
    frame: &RgbaFrame,
    crop: CropRect,
    FilterAxes { columns, rows }: FilterAxes<'_>,
    lines: impl Iterator<Item = &'a mut [f32]>,
) {
    let stride = frame.size().width as usize * 4;
    let mut mixed = vec![0.0; crop.width * 4];
    for ((first, weights), line) in rows.iter().zip(lines) {
        mixed.fill(0.0);
        for (k, &weight) in weights.iter().enumerate() {
            let start = (crop.y + first + k) * stride + crop.x * 4;
            row::add_weighted(&frame.bytes()[start..start + crop.width * 4], weight, &mut mixed);
        }
        for ((first, weights), pixel) in columns.iter().zip(line.chunks_exact_mut(3)) {
            pixel.copy_from_slice(&blend(&mixed[first * 4..], weights)[..3]);
        }
    }
}

/// The weighted sum of the first pixels of a row, in four lanes.
fn blend(row: &[f32], weights: &[f32]) -> [f32; 4] {
    let mut sum = [0.0; 4];
    for (pixel, weight) in row.chunks_exact(4).zip(weights) {
        for (s, p) in sum.iter_mut().zip(pixel) {
            *s += weight * p;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_weights_of_an_output_pixel_add_up_to_one(
            length in 1_usize..300, count in 1_usize..80, start in -400.0_f32..400.0, scale in 0.01_f32..90.0,
        ) {
            let filter_weights = FilterWeights::new(length, count, start, scale);
            prop_assert_eq!(filter_weights.iter().count(), count);
            for (first, weights) in filter_weights.iter() {
                let total: f32 = weights.iter().sum();
                prop_assert!((total - 1.0).abs() < 1e-4, "{total}");
                prop_assert!(first + weights.len() <= length, "{first} + {}", weights.len());
                prop_assert!(weights.iter().all(|w| *w >= 0.0), "{weights:?}");
            }
        }
    }

    #[test]
    fn halving_uses_the_same_weights_as_pil() {
        // PIL's BILINEAR reduction of 8 pixels to 4: the triangle of radius 2 around 3.0 covers pixels 1 to 4.
        let filter_weights = FilterWeights::new(8, 4, 0.0, 2.0);
        let (first, weights) = filter_weights.iter().nth(1).expect("four output pixels");
        assert_eq!((first, weights), (1, [0.125, 0.375, 0.375, 0.125].as_slice()), "the second pixel");
    }

    #[test]
    fn doubling_blends_a_quarter_of_the_neighbour() {
        let filter_weights = FilterWeights::new(4, 8, 0.0, 0.5);
        let (first, weights) = filter_weights.iter().nth(1).expect("eight output pixels");
        assert_eq!((first, weights), (0, [0.75, 0.25].as_slice()), "half-pixel centres: 0.75 lies between 0.5 and 1.5");
    }
}
