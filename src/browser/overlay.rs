//! Boxes and landmarks over a picture, in pixels of the canvas.

use likeness_core::face::report::FaceReport;
use likeness_core::geometry::{Rect, Size};

/// The longer side of the overlay's canvas. The style sheet fits the canvas into the preview exactly as it fits the
/// picture, so this only affects sharpness: a preview of 480 CSS pixels at two device pixels each.
const CANVAS_SIDE: f32 = 960.0;
/// Line width as a fraction of the longer side: two pixels in a preview of 400.
const LINE: f64 = 1.0 / 200.0;
/// A landmark's radius as a fraction of the face's width, and its minimum and maximum as fractions of the longer side.
const DOT: f64 = 0.011;
const DOT_LIMITS: (f64, f64) = (1.0 / 700.0, 1.0 / 250.0);

/// A rectangle in canvas coordinates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OverlayBox {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Boxes and landmarks, scaled to the canvas.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlay {
    /// The canvas's size; its aspect is the picture's.
    pub size: Size,
    /// The face that is compared.
    pub chosen: Option<OverlayBox>,
    /// The other faces.
    pub others: Vec<OverlayBox>,
    /// The landmarks of the chosen face.
    pub dots: Vec<(f64, f64)>,
    /// Width of the chosen face's line.
    pub line: f64,
    /// Radius of a landmark.
    pub dot: f64,
}

impl Overlay {
    /// Lays out a report; `None` for a picture without pixels.
    pub fn new(report: &FaceReport) -> Option<Self> {
        if report.frame.pixels() == 0 {
            return None;
        }
        let scale = CANVAS_SIDE / report.frame.longest() as f32;
        let longest = f64::from(CANVAS_SIDE);
        let mut boxes = report.faces.iter().map(|face| scaled(face.bounds, scale));
        let chosen = boxes.next();
        let width = chosen.map_or(0.0, |b| b.width);
        Some(Self {
            size: Size::new(whole(report.frame.width as f32 * scale), whole(report.frame.height as f32 * scale)),
            chosen,
            others: boxes.collect(),
            dots: report.landmarks.iter().map(|p| (f64::from(p.x * scale), f64::from(p.y * scale))).collect(),
            line: longest * LINE,
            dot: (width * DOT).clamp(longest * DOT_LIMITS.0, longest * DOT_LIMITS.1),
        })
    }
}

fn scaled(r: Rect, scale: f32) -> OverlayBox {
    OverlayBox {
        x: f64::from(r.x * scale),
        y: f64::from(r.y * scale),
        width: f64::from(r.width * scale),
        height: f64::from(r.height * scale),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and CANVAS_SIDE, rounded")]
fn whole(side: f32) -> u32 {
    side.round().clamp(1.0, CANVAS_SIDE) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::face::report::DetectedFace;
    use likeness_core::geometry::Point;
    use likeness_core::timing::StageTimings;

    fn report(frame: Size, faces: &[Rect]) -> FaceReport {
        FaceReport {
            frame,
            faces: faces.iter().map(|bounds| DetectedFace { bounds: *bounds, score: 0.9 }).collect(),
            landmarks: vec![Point::new(10.0, 20.0)],
            track: None,
            chip: 0,
            notices: vec![],
            timings: StageTimings::default(),
        }
    }

    #[test]
    fn the_canvas_has_the_pictures_aspect_at_any_size() {
        for frame in [Size::new(640, 480), Size::new(3_000, 4_000), Size::new(37, 23)] {
            let overlay = Overlay::new(&report(frame, &[])).expect("it has pixels");
            let (a, b) = (overlay.size.width * frame.height, overlay.size.height * frame.width);
            // Rounding moves a side by half a pixel of the canvas.
            assert!(a.abs_diff(b) <= frame.longest(), "{frame:?} became {:?}", overlay.size);
            assert_eq!(overlay.size.longest(), 960, "{frame:?}");
        }
    }

    #[test]
    fn the_first_face_is_the_chosen_one_and_all_are_scaled_alike() {
        let faces = [Rect::new(64.0, 48.0, 320.0, 240.0), Rect::new(0.0, 0.0, 10.0, 10.0)];
        let overlay = Overlay::new(&report(Size::new(640, 480), &faces)).expect("it has pixels");
        assert_eq!(
            overlay.chosen,
            Some(OverlayBox { x: 96.0, y: 72.0, width: 480.0, height: 360.0 }),
            "half as large again"
        );
        assert_eq!(overlay.others, [OverlayBox { x: 0.0, y: 0.0, width: 15.0, height: 15.0 }], "half as large again");
        assert_eq!(overlay.dots, [(15.0, 30.0)], "half as far again");
    }

    #[test]
    fn a_picture_without_pixels_or_faces_makes_no_trouble() {
        assert_eq!(Overlay::new(&report(Size::new(0, 480), &[])), None, "nothing to draw on");
        let overlay = Overlay::new(&report(Size::new(640, 480), &[])).expect("it has pixels");
        assert!(overlay.chosen.is_none() && overlay.dot > 0.0, "{overlay:?}");
    }
}
