//! Fitting a picture into a net's square input, with the transform back to the source.

use super::crop::CropRect;
use super::filter::{self, FilterAxes, FilterWeights};
use crate::geometry::{QuarterTurn, Rect, SimilarityTransform, Size};
use crate::number::floor_to_usize;
use crate::pixels::{RgbField, RgbaFrame};

/// Where a picture is placed in a square that it does not fill. The rest is black.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Placement {
    /// At the top left, with black to the right or below. The detector was trained this way.
    TopLeft,
    /// In the centre. Used by the landmark net and the encoder.
    Centred,
}

/// A picture fitted into a square, and the transform back to its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Letterboxed {
    /// `[side, side, 3]`, 0..=255, black where there is no source. The padding is added before normalisation, so a net
    /// sees `-mean / divisor` there, not 0.
    pub picture: RgbField,
    /// Maps pixels of the square to pixels of the source frame. Always invertible.
    pub to_source: SimilarityTransform,
}

impl Letterboxed {
    /// The square turned about its centre.
    #[must_use]
    pub fn turned(self, by: QuarterTurn) -> Self {
        if by == QuarterTurn::None {
            return self;
        }
        let side = self.picture.size().width;
        let picture = RgbField::from_fn(self.picture.size(), |x, y| {
            let (x, y) = by.pixel_back(side, x, y);
            self.picture.at(x, y)
        });
        Self { picture, to_source: by.back(side as f32).then(self.to_source) }
    }

    /// The square in the middle of a black one that is wider by `border` pixels on each side.
    #[must_use]
    pub fn bordered(self, border: u32) -> Self {
        let side = self.picture.size().width;
        let inside = border..border + side;
        let picture = RgbField::from_fn(Size::new(side + 2 * border, side + 2 * border), |x, y| {
            if inside.contains(&x) && inside.contains(&y) { self.picture.at(x - border, y - border) } else { [0.0; 3] }
        });
        let inwards = SimilarityTransform::scale_translate(1.0, -(border as f32), -(border as f32));
        Self { picture, to_source: inwards.then(self.to_source) }
    }
}

/// Fits a whole frame into a square of `side` pixels, preserving its aspect ratio.
///
/// ```
/// use likeness_core::geometry::{Point, Size};
/// use likeness_core::pixels::RgbaFrame;
/// use likeness_core::resample::{Placement, letterbox};
///
/// let frame = RgbaFrame::new(Size::new(64, 32), vec![255; 64 * 32 * 4])?;
/// let boxed = letterbox(&frame, 32, Placement::Centred);
/// assert_eq!(boxed.picture.at(16, 0), [0.0; 3], "padding above");
/// assert_eq!(boxed.to_source.apply(Point::new(16.0, 16.0)), Point::new(32.0, 16.0), "centre to centre");
/// # Ok::<(), likeness_core::pixels::PixelError>(())
/// ```
///
/// # Shapes
/// - picture: `[side, side, 3]`
pub fn letterbox(frame: &RgbaFrame, side: u32, placement: Placement) -> Letterboxed {
    let Size { width, height } = frame.size();
    letterbox_region(frame, Rect::new(0.0, 0.0, width as f32, height as f32), side, placement)
}

/// Crops a region of a frame and fits it into a square of `side` pixels, preserving its aspect ratio.
///
/// The region is floored to whole pixels (at least one in each direction) and clipped to the frame; `to_source` refers
/// to the actual crop. The longer side fills the square; the other is rounded to whole pixels, at least one. Both axes
/// are sampled at exactly the same scale, so that `to_source` holds for every pixel. Shrinking uses a triangle filter
/// whose width follows the scale (like PIL's `BILINEAR` and TensorFlow's `antialias=True`); enlarging is bilinear. A
/// region outside the frame gives a black picture.
///
/// # Shapes
/// - picture: `[side, side, 3]`
pub fn letterbox_region(frame: &RgbaFrame, region: Rect, side: u32, placement: Placement) -> Letterboxed {
    let mut picture = RgbField::filled(Size::new(side, side), [0.0; 3]);
    let Some(crop) = CropRect::of(region, frame.size()).filter(|_| side > 0) else {
        return Letterboxed { picture, to_source: empty_region_transform(region, side) };
    };
    let longest = crop.width.max(crop.height);
    let scale = longest as f32 / side as f32;
    let columns = Axis::new(crop.width, longest, side as usize, placement);
    let rows = Axis::new(crop.height, longest, side as usize, placement);
    filter::resize(
        frame,
        crop,
        FilterAxes {
            columns: &columns.filter_weights(crop.width, scale),
            rows: &rows.filter_weights(crop.height, scale),
        },
        picture
            .values_mut()
            .chunks_exact_mut(side as usize * 3)
            .skip(rows.pad)
            .map(|line| &mut line[columns.pad * 3..]),
    );
    let to_source =
        SimilarityTransform::scale_translate(scale, crop.x as f32 + columns.origin, crop.y as f32 + rows.origin);
    Letterboxed { picture, to_source }
}

/// One axis of a letterbox: `count` pixels, starting at `pad`, show the source. Coordinate `i` of the square
/// corresponds to coordinate `origin + i * scale` of the crop.
struct Axis {
    pad: usize,
    count: usize,
    origin: f32,
}

impl Axis {
    fn new(length: usize, longest: usize, side: usize, placement: Placement) -> Self {
        // Multiply first: the product is exact, so that a half is rounded up on every machine.
        let count = floor_to_usize((length as f32 * side as f32 / longest as f32).round()).clamp(1, side);
        match placement {
            Placement::TopLeft => Self { pad: 0, count, origin: 0.0 },
            Placement::Centred => {
                let origin = (length as f32 - longest as f32) / 2.0;
                Self { pad: (side - count) / 2, count, origin }
            }
        }
    }

    fn filter_weights(&self, length: usize, scale: f32) -> FilterWeights {
        let first = self.origin + self.pad as f32 * scale;
        FilterWeights::new(length, self.count, first, scale)
    }
}

/// The transform of a square that shows nothing: still invertible, and located at the region if possible.
fn empty_region_transform(region: Rect, side: u32) -> SimilarityTransform {
    let scale = region.width.max(region.height).max(1.0) / side.max(1) as f32;
    let to_source = SimilarityTransform::scale_translate(scale, region.x, region.y);
    let usable = scale.is_finite() && region.x.is_finite() && region.y.is_finite() && to_source.inverse().is_some();
    if usable { to_source } else { SimilarityTransform::IDENTITY }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use proptest::prelude::*;

    fn frame(width: u32, height: u32, colour: impl Fn(u32, u32) -> [u8; 4]) -> RgbaFrame {
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let data = pixels.flat_map(|(x, y)| colour(x, y)).collect();
        RgbaFrame::new(Size::new(width, height), data).expect("four bytes a pixel")
    }

    fn plain(width: u32, height: u32) -> RgbaFrame {
        frame(width, height, |_, _| [40, 90, 200, 255])
    }

    fn is_near(a: [f32; 3], b: [f32; 3]) -> bool {
        a.iter().zip(b).all(|(a, b)| (a - b).abs() < 0.05)
    }

    /// Exactly black, because padding is not sampled.
    fn is_black(pixel: [f32; 3]) -> bool {
        pixel.iter().all(|v| v.to_bits() == 0)
    }

    #[test]
    fn padding_for_the_detector_is_black_and_to_the_right_or_below() {
        let wide = letterbox(&plain(64, 32), 32, Placement::TopLeft);
        assert!(is_near(wide.picture.at(31, 15), [40.0, 90.0, 200.0]), "the last row of the source");
        assert!(is_black(wide.picture.at(0, 16)), "below");
        assert_eq!(wide.to_source, SimilarityTransform::scale_translate(2.0, 0.0, 0.0), "no shift");
        let tall = letterbox(&plain(32, 64), 32, Placement::TopLeft);
        assert!(is_near(tall.picture.at(15, 0), [40.0, 90.0, 200.0]), "the last column of the source");
        assert!(is_black(tall.picture.at(16, 31)), "to the right");
    }

    #[test]
    fn centred_padding_is_black_and_equal_on_both_sides() {
        let boxed = letterbox(&plain(64, 32), 32, Placement::Centred);
        for (y, black) in [(0, true), (7, true), (8, false), (23, false), (24, true), (31, true)] {
            assert_eq!(is_black(boxed.picture.at(5, y)), black, "row {y}");
        }
        assert_eq!(boxed.to_source.apply(Point::new(16.0, 16.0)), Point::new(32.0, 16.0), "centre to centre");
    }

    #[test]
    fn odd_padding_keeps_the_centre_exact() {
        // 122x178 into 150: 102.8 columns, so 103, which leaves 47 black ones that cannot be split evenly.
        let boxed = letterbox(&plain(122, 178), 150, Placement::Centred);
        let centre = boxed.to_source.apply(Point::new(75.0, 75.0));
        assert!(centre.distance(Point::new(61.0, 89.0)) < 1e-4, "{centre:?}");
        let shown = (0..150).filter(|x| !is_black(boxed.picture.at(*x, 70))).count();
        assert_eq!(shown, 103, "columns that show the source");
    }

    #[test]
    fn a_region_beyond_the_frame_is_mapped_by_its_clipped_crop() {
        // The colour encodes the position of a pixel.
        let map = frame(100, 80, |x, y| [u8::try_from(x).unwrap_or(0), u8::try_from(y).unwrap_or(0), 0, 255]);
        for (region, side) in [
            (Rect::new(-30.4, -20.7, 70.0, 60.0), 39),
            (Rect::new(60.9, 50.2, 200.0, 90.0), 40),
            (Rect::new(20.5, 10.5, 30.9, 30.2), 30),
        ] {
            for placement in [Placement::TopLeft, Placement::Centred] {
                let boxed = letterbox_region(&map, region, side, placement);
                let middle = (side / 2) as f32 + 0.5;
                let source = boxed.to_source.apply(Point::new(middle, middle));
                let found = boxed.picture.at(side / 2, side / 2);
                let expected = [source.x - 0.5, source.y - 0.5, 0.0];
                assert!(is_near(found, expected), "{region:?} {placement:?}: {found:?} {expected:?}");
            }
        }
        let clipped = letterbox_region(&map, Rect::new(-30.4, -20.7, 70.0, 60.0), 39, Placement::TopLeft);
        // Floored to (-31, -21) and 70x60, so columns 0..39 and rows 0..39 remain: at scale 1 nothing moves.
        assert_eq!(
            clipped.to_source,
            SimilarityTransform::IDENTITY,
            "the crop starts at the frame's corner, not at -31"
        );
    }

    #[test]
    fn shrinking_averages_instead_of_skipping() {
        // One-pixel stripes: plain bilinear sampling at a scale of 8 would pick either black or white.
        let stripes = frame(256, 256, |x, _| if x % 2 == 0 { [0, 0, 0, 255] } else { [255, 255, 255, 255] });
        let boxed = letterbox(&stripes, 32, Placement::TopLeft);
        for x in 0..32 {
            let [r, _, _] = boxed.picture.at(x, 9);
            // The outermost windows are clipped, which gives one stripe more weight.
            assert!((r - 127.5).abs() < 6.0, "column {x} is {r}");
        }
    }

    #[test]
    fn enlarging_is_bilinear_with_half_pixel_centres() {
        let two = frame(2, 2, |x, _| if x == 0 { [0, 0, 0, 255] } else { [200, 200, 200, 255] });
        let boxed = letterbox(&two, 4, Placement::TopLeft);
        let row: Vec<f32> = (0..4).map(|x| boxed.picture.at(x, 1)[0]).collect();
        assert_eq!(row, [0.0, 50.0, 150.0, 200.0], "edges kept, a quarter and three quarters between");
    }

    #[test]
    fn transparent_pixels_show_white() {
        let clear = frame(8, 8, |_, _| [1, 2, 3, 0]);
        let boxed = letterbox(&clear, 4, Placement::TopLeft);
        assert!(is_near(boxed.picture.at(2, 2), [255.0; 3]), "{:?}", boxed.picture.at(2, 2));
    }

    #[test]
    fn tiny_and_thin_frames_are_letterboxed() {
        for (width, height) in [(1, 1), (1, 5000), (5000, 1), (3, 2)] {
            for placement in [Placement::TopLeft, Placement::Centred] {
                let boxed = letterbox(&plain(width, height), 32, placement);
                let colours = boxed.picture.values().chunks_exact(3);
                let shown = colours.filter(|p| is_near([p[0], p[1], p[2]], [40.0, 90.0, 200.0])).count();
                assert!(shown >= 32, "{width}x{height} {placement:?} shows {shown} pixels");
                assert!(boxed.to_source.inverse().is_some(), "{:?}", boxed.to_source);
            }
        }
    }

    #[test]
    fn a_region_outside_the_frame_is_black_with_an_invertible_transform() {
        let (frame, black) = (plain(20, 20), RgbField::filled(Size::new(8, 8), [0.0; 3]));
        for region in [
            Rect::new(20.0, 0.0, 5.0, 5.0),
            Rect::new(-9.0, 3.0, 8.0, 8.0),
            Rect::new(2.0, 2.0, 0.0, 4.0),
            Rect::new(2.0, 2.0, -3.0, 4.0),
            Rect::new(f32::NAN, 2.0, 3.0, 4.0),
            Rect::new(f32::NEG_INFINITY, 2.0, f32::INFINITY, 4.0),
            Rect::new(1e30, 1e30, 1e30, 1e30),
        ] {
            let boxed = letterbox_region(&frame, region, 8, Placement::Centred);
            assert_eq!(boxed.picture, black, "{region:?}");
            assert!(boxed.to_source.inverse().is_some(), "{region:?}: {:?}", boxed.to_source);
        }
        assert!(letterbox(&frame, 0, Placement::Centred).to_source.inverse().is_some(), "a square without pixels");
    }

    proptest! {
        #[test]
        fn a_resized_constant_is_that_constant(
            width in 1_u32..90, height in 1_u32..90, side in 1_u32..70, centred: bool, colour: [u8; 3],
        ) {
            let [r, g, b] = colour;
            let placement = if centred { Placement::Centred } else { Placement::TopLeft };
            let boxed = letterbox(&frame(width, height, |_, _| [r, g, b, 255]), side, placement);
            let expected = colour.map(f32::from);
            let short = (width.min(height) as f32 * side as f32 / width.max(height) as f32).round().max(1.0);
            let pixels = boxed.picture.values().chunks_exact(3).map(|p| [p[0], p[1], p[2]]);
            let shown = pixels.clone().filter(|p| is_near(*p, expected)).count();
            prop_assert!(pixels.clone().all(|p| is_near(p, expected) || is_black(p)));
            prop_assert!(shown >= floor_to_usize(short) * side as usize, "{shown} pixels of {short}x{side}");
        }

        #[test]
        fn to_source_and_its_inverse_preserve_points(
            width in 1_u32..200, height in 1_u32..200, side in 8_u32..160, centred: bool, u in 0.0_f32..1.0, v in 0.0_f32..1.0,
        ) {
            let placement = if centred { Placement::Centred } else { Placement::TopLeft };
            let to_source = letterbox(&plain(width, height), side, placement).to_source;
            let p = Point::new(u * width as f32, v * height as f32);
            let there = to_source.inverse().expect("positive scale").apply(p);
            prop_assert!(to_source.apply(there).distance(p) < 1e-3, "{there:?}");
            let square = -0.01..=side as f32 + 0.01;
            prop_assert!(square.contains(&there.x) && square.contains(&there.y), "{there:?} leaves the square");
        }
    }

    #[test]
    fn a_turned_and_a_bordered_square_still_know_where_their_pixels_come_from() {
        let size = Size::new(6, 4);
        let bytes = (0..24_u8).flat_map(|i| [i * 10, 0, 0, 255]).collect();
        let frame = RgbaFrame::new(size, bytes).expect("24 pixels");
        for turn in [QuarterTurn::None].into_iter().chain(QuarterTurn::TURNED) {
            let boxed = letterbox(&frame, 6, Placement::TopLeft).turned(turn).bordered(3);
            assert_eq!(boxed.picture.size(), Size::new(12, 12), "{turn:?}");
            let (mut inside, mut outside) = (0, 0);
            for (x, y) in (0..12).flat_map(|y| (0..12).map(move |x| (x, y))) {
                let at = boxed.to_source.apply(Point::new(x as f32 + 0.5, y as f32 + 0.5));
                if (0.0..6.0).contains(&at.x) && (0.0..4.0).contains(&at.y) {
                    let number = (at.y.floor() * 6.0 + at.x.floor()) * 10.0;
                    assert!((boxed.picture.at(x, y)[0] - number).abs() < 0.01, "{turn:?}: ({x}, {y}) is at {at:?}");
                    inside += 1;
                } else {
                    assert!(boxed.picture.at(x, y)[0] < 0.01, "{turn:?}: ({x}, {y}) is nowhere");
                    outside += 1;
                }
            }
            assert_eq!((inside, outside), (24, 120), "{turn:?}: each pixel once");
        }
    }
}
