//! Which positions of each layer, and in the end which pixels, one position sees: along one axis, ready to be drawn.

use super::field_view::FieldView;
use likeness_see::receptive_field::{Net, Stage};
use std::collections::BTreeSet;

/// Width of the drawing, in its own units.
pub const WIDTH: f64 = 640.0;

/// Height of the layers in the drawing.
pub const HEIGHT: f64 = 260.0;

/// Height of the curve below them, which says how much each pixel counts.
pub const CURVE: f64 = 70.0;

/// The drawing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pyramid {
    /// The cells of each layer, from the pixels up to the position: one path each.
    pub layers: Vec<String>,
    /// What joins a layer to the one below it.
    pub funnel: String,
    /// How much each pixel counts.
    pub ways: String,
    /// The first and the last pixel that is seen.
    pub pixels: Option<(usize, usize)>,
    /// How many pixels are not seen between them, because of gaps.
    pub gaps: usize,
}

/// Pixels to places in the drawing.
#[derive(Clone, Copy)]
struct Scale {
    first: f64,
    unit: f64,
}

impl Pyramid {
    /// The columns that a position sees.
    pub fn new(view: &FieldView) -> Self {
        let (net, depth) = (view.net(), view.depth());
        let seen = seen(net, depth, view.position().0);
        let Some((first, last)) = seen[0].first().copied().zip(seen[0].last().copied()) else { return Self::default() };
        let span = (last - first + 1) as f64;
        let scale = Scale { first: first as f64 - 0.04 * span, unit: WIDTH / (1.08 * span) };
        let step = HEIGHT / (depth as f64 + 1.0);
        let row = |level: usize| HEIGHT - step * (level as f64 + 0.85);
        let place = |level: usize, position: usize| place(net, level, position);
        let cell = |level: usize, position: usize| {
            let (centre, width) = place(level, position);
            let (x, width) = (scale.x(centre - 0.45 * width), 0.9 * width * scale.unit);
            format!("M{x:.1} {:.1}h{width:.1}v{:.1}h-{width:.1}z", row(level), 0.6 * step)
        };
        let edges = |level: usize| {
            let ends = seen[level].first().zip(seen[level].last());
            ends.map(|(first, last)| (scale.x(place(level, *first).0), scale.x(place(level, *last).0)))
        };
        let funnel = (1..=depth).filter_map(|level| {
            let ((a, b), (c, d)) = (edges(level)?, edges(level - 1)?);
            let (top, bottom) = (row(level) + 0.6 * step, row(level - 1));
            Some(format!("M{a:.1} {top:.1}L{c:.1} {bottom:.1}L{d:.1} {bottom:.1}L{b:.1} {top:.1}z"))
        });
        Self {
            layers: (0..=depth).map(|level| seen[level].iter().map(|at| cell(level, *at)).collect()).collect(),
            funnel: funnel.collect(),
            ways: curve(&net.ways(depth, view.position().0).unwrap_or_default(), scale),
            pixels: Some((first, last)),
            gaps: last + 1 - first - seen[0].len(),
        }
    }
}

impl Scale {
    fn x(self, pixel: f64) -> f64 {
        (pixel - self.first) * self.unit
    }
}

/// The positions of each layer that a position sees, from the pixels up. Padding is left out.
fn seen(net: &Net, depth: usize, position: usize) -> Vec<BTreeSet<usize>> {
    let mut levels = vec![BTreeSet::from([position])];
    for stage in net.stages()[..depth].iter().rev() {
        let below = levels.last().into_iter().flatten().flat_map(|at| inputs(stage, *at)).collect();
        levels.push(below);
    }
    levels.reverse();
    levels
}

/// What a position of a layer looks at in the layer below.
fn inputs(stage: &Stage, position: usize) -> impl Iterator<Item = usize> {
    let (window, input) = (stage.layer.window, stage.output.input);
    let taps = (0..window.kernel).map(move |tap| position * window.stride + tap * window.dilation);
    taps.filter_map(move |padded| padded.checked_sub(window.padding).filter(|at| *at < input))
}

/// The centre of a position in the picture, and how far its neighbour is: pixels for level 0.
fn place(net: &Net, level: usize, position: usize) -> (f64, f64) {
    match level.checked_sub(1).and_then(|index| net.stages().get(index)) {
        None => (position as f64 + 0.5, 1.0),
        Some(stage) => (stage.first_centre() + position as f64 * stage.jump as f64, stage.jump as f64),
    }
}

fn curve(ways: &[f64], scale: Scale) -> String {
    let most = ways.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let bar = |(pixel, share): (usize, &f64)| {
        let (x, height) = (scale.x(pixel as f64 + 0.05), (CURVE - 4.0) * share / most);
        format!("M{x:.1} {:.1}v-{height:.1}h{:.1}v{height:.1}z", HEIGHT + CURVE, 0.9 * scale.unit)
    };
    ways.iter().enumerate().filter(|(_, share)| **share > 0.0).map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_see::receptive_field::Layer;
    use likeness_see::window::Window;
    use std::sync::Arc;

    fn pyramid(layers: &[Layer], position: usize) -> Pyramid {
        let net = Net::new(32, layers).expect("they fit");
        Pyramid::new(&FieldView::new(Arc::new(net), layers.len(), (position, 0)))
    }

    #[test]
    fn two_convolutions_of_three_see_five_pixels() {
        let pyramid = pyramid(&[Layer::convolution(3), Layer::convolution(3)], 10);
        assert_eq!((pyramid.pixels, pyramid.gaps), (Some((10, 14)), 0), "10 to 14");
        let cells: Vec<usize> = pyramid.layers.iter().map(|path| path.matches('M').count()).collect();
        assert_eq!(cells, [5, 3, 1], "from the pixels up");
        assert_eq!(pyramid.ways.matches('M').count(), 5, "each counts");
    }

    #[test]
    fn dilation_leaves_gaps_and_padding_is_not_seen() {
        let mut layer = Layer::convolution(3);
        layer.window = Window::new(3).with_dilation(2).same();
        assert_eq!((pyramid(&[layer], 9).pixels, pyramid(&[layer], 9).gaps), (Some((7, 11)), 2), "7, 9 and 11");
        assert_eq!(pyramid(&[layer], 0).pixels, Some((0, 2)), "what lies in the picture");
    }
}
