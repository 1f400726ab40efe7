//! Lines over a common scale, ready to be drawn.

/// Width of the drawing, in its own units.
pub const WIDTH: f32 = 640.0;
/// Height of the drawing.
pub const HEIGHT: f32 = 280.0;
/// Space on the left for the labels of the scale.
pub const LEFT: f32 = 52.0;
/// Space at the bottom for the labels of the ends.
pub const BOTTOM: f32 = 28.0;
/// Space above and on the right.
pub const MARGIN: f32 = 10.0;

/// Lines and their scales. Without a grid there is nothing to draw yet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LineDrawing {
    /// The horizontal lines: label and height.
    pub grid: Vec<(String, f32)>,
    /// Labels of the left and the right end.
    pub ends: [String; 2],
    /// The lines.
    pub lines: Vec<Line>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its name in the legend.
    pub name: String,
    /// Its class in the style sheet, which sets colour and dashes.
    pub class: &'static str,
    /// Its path.
    pub path: String,
}

/// Position of a share of the width, 0..=1.
pub fn x(share: f32) -> f32 {
    LEFT + (WIDTH - LEFT - MARGIN) * share.clamp(0.0, 1.0)
}

/// Position of a share of the height, 0..=1 upwards; a value outside the scale lies at its end.
pub fn y(share: f32) -> f32 {
    MARGIN + (HEIGHT - BOTTOM - MARGIN) * (1.0 - share.clamp(0.0, 1.0))
}

/// The path through positions. The line has a gap where there is none.
pub fn path(positions: impl IntoIterator<Item = Option<(f32, f32)>>) -> String {
    let (mut path, mut drawing) = (String::new(), false);
    for position in positions {
        if let Some((x, y)) = position {
            let step = if drawing { 'L' } else { 'M' };
            path.push_str(&format!("{step}{x:.1} {y:.1}"));
        }
        drawing = position.is_some();
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_share_lies_inside_the_drawing() {
        for share in [-1.0, 0.0, 0.5, 1.0, 2.0, f32::INFINITY] {
            assert!((LEFT..=WIDTH).contains(&x(share)), "{share}: {}", x(share));
            assert!((MARGIN..=HEIGHT - BOTTOM).contains(&y(share)), "{share}: {}", y(share));
        }
        assert!(y(1.0) < y(0.0), "upwards");
    }

    #[test]
    fn a_line_breaks_where_there_is_no_position() {
        let path = path([Some((0.0, 1.0)), None, Some((2.0, 3.0)), Some((4.0, 5.0))]);
        assert_eq!(path, "M0.0 1.0M2.0 3.0L4.0 5.0", "two parts");
    }
}
