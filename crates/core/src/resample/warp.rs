//! Rotating, scaling and translating a picture by a similarity transform.

use super::row;
use crate::geometry::{Point, Rect, SimilarityTransform, Size};
use crate::number::floor_to_usize;
use crate::pixels::{RgbField, RgbaFrame};

/// Scale from which the source is first averaged in blocks. Below it, sampling each output pixel several times is
/// cheaper than reading every source pixel of a large face.
const BLOCK_FROM: f32 = 4.0;

/// Maximum number of samples per output pixel along one axis.
const MAX_SAMPLES: usize = 3;

/// Creates a picture of `size` whose pixel at `p` shows the frame at `to_source.apply(p)`.
///
/// Sampling is bilinear between pixel centres at +0.5, and black outside the frame. When shrinking, each pixel is the
/// mean of a grid of up to 3x3 samples; from a factor of four, the source is first averaged in blocks of whole pixels
/// to avoid aliasing. (dlib uses an image pyramid for the same reason: `extract_image_chip`,
/// dlib/image_transforms/interpolation.h.) A transform that is not invertible gives a black picture.
///
/// ```
/// use likeness_core::geometry::{SimilarityTransform, Size};
/// use likeness_core::pixels::RgbaFrame;
/// use likeness_core::resample::warp;
///
/// let white = RgbaFrame::new(Size::new(4, 4), vec![255; 4 * 4 * 4])?;
/// let shifted = SimilarityTransform::scale_translate(1.0, -2.0, 0.0);
/// let picture = warp(&white, shifted, Size::new(4, 4));
/// assert_eq!((picture.at(1, 0), picture.at(2, 0)), ([0.0; 3], [255.0; 3]), "two columns of black, then the frame");
/// # Ok::<(), likeness_core::pixels::PixelError>(())
/// ```
///
/// # Shapes
/// - result: `[size.height, size.width, 3]`, 0..=255
pub fn warp(frame: &RgbaFrame, to_source: SimilarityTransform, size: Size) -> RgbField {
    let mut picture = RgbField::filled(size, [0.0; 3]);
    let shrink = to_source.scale();
    if size.pixels() == 0 || to_source.inverse().is_none() {
        return picture;
    }
    let block = if shrink < BLOCK_FROM { 1 } else { floor_to_usize(shrink / 2.0) }.min(frame.size().longest() as usize);
    let bounds = to_source.apply_rect(Rect::new(0.0, 0.0, size.width as f32, size.height as f32));
    let Some(patch) = Patch::extract(frame, bounds, block) else {
        return picture;
    };
    let grid = Grid::new(floor_to_usize((shrink / block as f32).ceil()).clamp(1, MAX_SAMPLES));
    for (y, line) in picture.values_mut().chunks_exact_mut(size.width as usize * 3).enumerate() {
        for (x, pixel) in line.chunks_exact_mut(3).enumerate() {
            let colour = grid.mean(&patch, to_source, Point::new(x as f32, y as f32));
            pixel.copy_from_slice(&colour[..3]);
        }
    }
    picture
}

/// Sample positions within an output pixel.
struct Grid {
    offsets: Vec<Point>,
    gain: f32,
}

impl Grid {
    fn new(side: usize) -> Self {
        let step = 1.0 / side as f32;
        let at = move |i: usize| (i as f32 + 0.5) * step;
        let offsets = (0..side).flat_map(|y| (0..side).map(move |x| Point::new(at(x), at(y)))).collect();
        Self { offsets, gain: step * step }
    }

    fn mean(&self, patch: &Patch, to_source: SimilarityTransform, corner: Point) -> [f32; 4] {
        let mut sum = [0.0; 4];
        for offset in &self.offsets {
            let p = to_source.apply(Point::new(corner.x + offset.x, corner.y + offset.y));
            if let Some(colour) = patch.sample(p) {
                sum.iter_mut().zip(colour).for_each(|(s, c)| *s += c * self.gain);
            }
        }
        sum
    }
}

/// The part of a frame that a warp needs, as floats, averaged in blocks.
struct Patch {
    /// `[height, width]` of R, G, B and an unused value that completes four SIMD lanes.
    data: Vec<[f32; 4]>,
    width: usize,
    height: usize,
    /// Top left corner, in pixels of the frame.
    origin: Point,
    /// Blocks per pixel of the frame.
    density: f32,
    frame: Size,
}

impl Patch {
    /// `None` if the bounds lie outside the frame.
    fn extract(frame: &RgbaFrame, bounds: Rect, block: usize) -> Option<Self> {
        let size = frame.size();
        // One block beyond the bounds for the bilinear neighbours, and one pixel for rounding.
        let margin = block as f32 + 1.0;
        let span = |start: f32, length: f32, limit: u32| {
            let (first, last) =
                (floor_to_usize((start - margin).floor()), floor_to_usize((start + length + margin).ceil()));
            first..last.min(limit as usize)
        };
        let (columns, rows) = (span(bounds.x, bounds.width, size.width), span(bounds.y, bounds.height, size.height));
        if columns.is_empty() || rows.is_empty() {
            return None;
        }
        let (width, height) = (columns.len().div_ceil(block), rows.len().div_ceil(block));
        let origin = Point::new(columns.start as f32, rows.start as f32);
        let mut data = Vec::with_capacity(width * height);
        let mut mixed = vec![0.0; columns.len() * 4];
        for top in rows.clone().step_by(block) {
            let bottom = (top + block).min(rows.end);
            mixed.fill(0.0);
            for y in top..bottom {
                let start = y * size.width as usize;
                let bytes = &frame.bytes()[(start + columns.start) * 4..(start + columns.end) * 4];
                row::add_weighted(bytes, 1.0 / (bottom - top) as f32, &mut mixed);
            }
            append_blocks(mixed.as_chunks().0, block, &mut data);
        }
        Some(Self { data, width, height, origin, density: 1.0 / block as f32, frame: size })
    }

    /// The colour at a point of the frame, or `None` outside.
    fn sample(&self, p: Point) -> Option<[f32; 4]> {
        let inside = (0.0..self.frame.width as f32).contains(&p.x) && (0.0..self.frame.height as f32).contains(&p.y);
        if !inside {
            return None;
        }
        let x = ((p.x - self.origin.x) * self.density - 0.5).clamp(0.0, (self.width - 1) as f32);
        let y = ((p.y - self.origin.y) * self.density - 0.5).clamp(0.0, (self.height - 1) as f32);
        let (left, top) = (floor_to_usize(x), floor_to_usize(y));
        let (right, bottom) = ((left + 1).min(self.width - 1), (top + 1).min(self.height - 1));
        let (u, v) = (x - left as f32, y - top as f32);
        let (upper, lower) = (top * self.width, bottom * self.width);
        let upper = mix(self.data[upper + left], self.data[upper + right], u);
        let lower = mix(self.data[lower + left], self.data[lower + right], u);
        Some(mix(upper, lower, v))
    }
}

/// Appends the means of runs of `block` pixels; the last run may be shorter.
fn append_blocks(row: &[[f32; 4]], block: usize, out: &mut Vec<[f32; 4]>) {
    if block == 1 {
        out.extend_from_slice(row);
        return;
    }
    for run in row.chunks(block) {
        let mut sum = [0.0; 4];
        for pixel in run {
            sum.iter_mut().zip(pixel).for_each(|(s, p)| *s += p);
        }
        out.push(sum.map(|s| s / run.len() as f32));
    }
}

fn mix(a: [f32; 4], b: [f32; 4], t: f32) -> [f32; 4] {
    std::array::from_fn(|i| a[i] + (b[i] - a[i]) * t)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn frame(width: u32, height: u32, colour: impl Fn(u32, u32) -> [u8; 3]) -> RgbaFrame {
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let bytes = pixels.map(|(x, y)| colour(x, y)).flat_map(|[r, g, b]| [r, g, b, 255]).collect();
        RgbaFrame::new(Size::new(width, height), bytes).expect("four bytes a pixel")
    }

    /// Red increases with x and green with y, by one per pixel, so that a colour identifies its position.
    fn map(side: u32) -> RgbaFrame {
        frame(side, side, |x, y| [u8::try_from(x).unwrap_or(255), u8::try_from(y).unwrap_or(255), 0])
    }

    #[test]
    fn the_identity_copies_pixels() {
        let picture = warp(&map(20), SimilarityTransform::IDENTITY, Size::new(20, 20));
        let expected = RgbField::from_fn(Size::new(20, 20), |x, y| [x as f32, y as f32, 0.0]);
        assert_eq!(picture, expected, "centres fall on centres");
    }

    #[test]
    fn pixels_outside_the_frame_are_black() {
        let white = frame(4, 4, |_, _| [255; 3]);
        let picture = warp(&white, SimilarityTransform::scale_translate(1.0, -2.0, -2.0), Size::new(8, 8));
        let expected = RgbField::from_fn(Size::new(8, 8), |x, y| {
            if (2..6).contains(&x) && (2..6).contains(&y) { [255.0; 3] } else { [0.0; 3] }
        });
        assert_eq!(picture, expected, "the frame in the middle, with sharp edges");
    }

    #[test]
    fn shrinking_does_not_alias_at_any_scale() {
        let board = frame(600, 600, |x, y| if (x + y) % 2 == 0 { [0; 3] } else { [255; 3] });
        for scale in [2.0, 2.5, 3.0, 3.9, 4.0, 5.3, 9.7] {
            let picture = warp(&board, SimilarityTransform::scale_translate(scale, 0.3, 0.7), Size::new(40, 40));
            let worst = picture.values().iter().map(|v| (v - 127.5).abs()).fold(0.0, f32::max);
            assert!(worst < 16.0, "at scale {scale} a fine checkerboard is grey but for {worst}");
        }
    }

    #[test]
    fn an_unusable_transform_gives_black() {
        let size = Size::new(3, 2);
        let black = RgbField::filled(size, [0.0; 3]);
        for to_source in [
            SimilarityTransform { a: 0.0, b: 0.0, tx: 1.0, ty: 1.0 },
            SimilarityTransform { a: f32::NAN, b: 0.0, tx: 0.0, ty: 0.0 },
            SimilarityTransform { a: 1.0, b: 0.0, tx: f32::NAN, ty: 0.0 },
            SimilarityTransform::scale_translate(1.0, 500.0, 0.0),
            SimilarityTransform::scale_translate(1.0, 0.0, -500.0),
        ] {
            assert_eq!(warp(&map(9), to_source, size), black, "{to_source:?}");
        }
        assert!(
            warp(&map(9), SimilarityTransform::IDENTITY, Size::new(0, 5)).values().is_empty(),
            "no pixels asked for"
        );
    }

    #[test]
    fn a_frame_of_one_pixel_is_extended_to_its_edge() {
        let dot = frame(1, 1, |_, _| [9, 8, 7]);
        let picture = warp(&dot, SimilarityTransform::scale_translate(0.25, 0.0, 0.0), Size::new(4, 4));
        assert_eq!(picture, RgbField::filled(Size::new(4, 4), [9.0, 8.0, 7.0]), "constant up to its edge");
        let vast = warp(&dot, SimilarityTransform::scale_translate(1e6, -5e5, -5e5), Size::new(3, 3));
        assert!(vast.values().iter().all(|v| (0.0..=9.0).contains(v)), "an extreme scale: {vast:?}");
    }

    proptest! {
        #[test]
        fn every_pixel_shows_the_position_given_by_the_transform(
            scale in 0.3_f32..6.0, angle in -3.1_f32..3.1, cx in 90.0_f32..110.0, cy in 90.0_f32..110.0,
        ) {
            let (a, b) = (scale * angle.cos(), scale * angle.sin());
            let to_source = SimilarityTransform { a, b, tx: cx - (a * 5.0 - b * 5.0), ty: cy - (b * 5.0 + a * 5.0) };
            let picture = warp(&map(200), to_source, Size::new(10, 10));
            for y in 0..10_u16 {
                for x in 0..10_u16 {
                    let p = to_source.apply(Point::new(f32::from(x) + 0.5, f32::from(y) + 0.5));
                    let [r, g, _] = picture.at(x.into(), y.into());
                    let off = (r - (p.x - 0.5)).abs().max((g - (p.y - 0.5)).abs());
                    prop_assert!(off < 0.02, "({x}, {y}) shows ({r}, {g}) and not {p:?}");
                }
            }
        }
    }
}
