//! A position of a net, and what it sees of the picture.

use crate::route::query;
use crate::state::learn::people_map::Direction;
use likeness_see::receptive_field::vgg::LAYERS;
use likeness_see::receptive_field::{Field, FieldRect, Layer, LayerKind, Net, Stage};
use std::sync::Arc;

/// A position after so many layers.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldView {
    net: Arc<Net>,
    depth: usize,
    position: (usize, usize),
}

/// VGG-19 on a picture of so many pixels a side.
pub fn vgg(pixels: usize) -> Option<Net> {
    let layers: Vec<Layer> = LAYERS.iter().map(|named| named.layer).collect();
    Net::new(pixels, &layers).ok()
}

/// The layer that is looked at first: conv3_1.
const FIRST: usize = 7;

/// The number of layers of VGG-19 up to the one that an address's fragment names, else up to the first one that is looked at.
pub fn depth_in(fragment: &str) -> usize {
    let named = query::value(fragment, "layer");
    LAYERS.iter().position(|layer| named == Some(layer.name)).map_or(FIRST, |index| index + 1)
}

/// The end of the fragment that names the layer after so many of VGG-19; empty for the first one that is looked at.
pub fn depth_query(depth: usize) -> String {
    let layer = LAYERS.get(depth.saturating_sub(1)).filter(|_| depth != FIRST);
    query::of(layer.map(|layer| ("layer", layer.name.to_owned())))
}

/// The name of a layer: VGG-19's own, or its number and kind.
pub fn layer_name(is_vgg: bool, depth: usize, stage: &Stage) -> String {
    let own = LAYERS.get(depth.saturating_sub(1)).filter(|_| is_vgg);
    own.map_or_else(
        || match stage.layer.kind {
            LayerKind::Convolution => words::see_net_convolution(depth as u64, stage.layer.window.kernel as u64),
            LayerKind::Pool => words::see_net_pool(depth as u64, stage.layer.window.kernel as u64),
        },
        |named| named.name.to_owned(),
    )
}

impl FieldView {
    /// The position whose centre is nearest to a point in the picture, in pixels; after the nearest number of layers that there is.
    pub fn at(net: Arc<Net>, depth: usize, (x, y): (f64, f64)) -> Self {
        let view = Self::new(net, depth, (0, 0));
        let position = view.pointed_at(x, y);
        Self { position, ..view }
    }

    /// A position; the nearest one that exists.
    pub fn new(net: Arc<Net>, depth: usize, position: (usize, usize)) -> Self {
        let depth = depth.clamp(1, net.stages().len().max(1));
        let last = net.positions(depth).unwrap_or(1).saturating_sub(1);
        Self { net, depth, position: (position.0.min(last), position.1.min(last)) }
    }

    /// The net.
    pub const fn net(&self) -> &Arc<Net> {
        &self.net
    }

    /// After how many layers.
    pub const fn depth(&self) -> usize {
        self.depth
    }

    /// Column and row of the position.
    pub const fn position(&self) -> (usize, usize) {
        self.position
    }

    /// The layer.
    pub fn stage(&self) -> Option<&Stage> {
        self.net.stages().get(self.depth - 1)
    }

    /// What the position sees, padding included.
    pub fn whole(&self) -> Option<FieldRect> {
        self.field(self.depth, self.position)
    }

    /// The part that lies in the picture.
    pub fn part(&self) -> Option<FieldRect> {
        let whole = self.whole()?;
        Some(FieldRect { x: whole.x.clipped(self.net.pixels())?, y: whole.y.clipped(self.net.pixels())? })
    }

    /// What the positions around the same centre see after each layer before, from the first on: nested boxes.
    pub fn nested(&self) -> Vec<FieldRect> {
        let Some(whole) = self.whole() else { return Vec::new() };
        let at = |depth, field: Field| self.nearest(depth, field.centre());
        let boxes = (1..self.depth).map(|depth| self.field(depth, (at(depth, whole.x), at(depth, whole.y))));
        boxes.flatten().collect()
    }

    /// The centre of what a position sees, in pixels.
    pub fn centre(&self, (x, y): (usize, usize)) -> Option<(f64, f64)> {
        let seen = self.field(self.depth, (x, y))?;
        Some((seen.x.centre(), seen.y.centre()))
    }

    /// The position whose centre is nearest to a point in the picture, in pixels.
    fn pointed_at(&self, x: f64, y: f64) -> (usize, usize) {
        (self.nearest(self.depth, x), self.nearest(self.depth, y))
    }

    /// The position beside this one; the same at the edge.
    pub fn beside(&self, direction: Direction) -> (usize, usize) {
        let (x, y) = self.position;
        let last = self.net.positions(self.depth).unwrap_or(1).saturating_sub(1);
        match direction {
            Direction::Left => (x.saturating_sub(1), y),
            Direction::Right => ((x + 1).min(last), y),
            Direction::Up => (x, y.saturating_sub(1)),
            Direction::Down => (x, (y + 1).min(last)),
        }
    }

    fn field(&self, depth: usize, (x, y): (usize, usize)) -> Option<FieldRect> {
        Some(FieldRect { x: self.net.field(depth, x)?, y: self.net.field(depth, y)? })
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded and clamped first")]
    fn nearest(&self, depth: usize, pixel: f64) -> usize {
        let Some(stage) = self.net.stages().get(depth - 1) else { return 0 };
        let last = stage.output.positions.saturating_sub(1) as f64;
        ((pixel - stage.first_centre()) / stage.jump as f64).round().clamp(0.0, last) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::style::tap::Tap;
    use likeness_see::receptive_field::vgg as layers;

    fn view(tap: Tap, position: (usize, usize)) -> FieldView {
        FieldView::new(Arc::new(vgg(224).expect("it fits")), layers::depth(tap), position)
    }

    #[test]
    fn the_position_that_is_pointed_at_sees_that_pixel_in_its_middle() {
        let view = view(Tap::Conv3_1, (0, 0));
        let (x, y) = view.pointed_at(101.0, 50.0);
        let moved = FieldView::new(Arc::clone(view.net()), view.depth(), (x, y));
        let whole = moved.whole().expect("it exists");
        assert!((whole.x.centre() - 101.0).abs() <= 2.0 && (whole.y.centre() - 50.0).abs() <= 2.0, "{whole:?}");
        assert_eq!((whole.x.length(), whole.y.length()), (24, 24), "the published field");
    }

    #[test]
    fn boxes_are_nested_up_to_the_whole_field() {
        let view = view(Tap::Conv4_1, (13, 13));
        let (nested, whole) = (view.nested(), view.whole().expect("it exists"));
        assert_eq!(nested.len(), view.depth() - 1, "one for each layer before");
        let all = [&nested[..], &[whole]].concat();
        for pair in all.windows(2) {
            assert!(pair[0].x.length() <= pair[1].x.length(), "{pair:?}");
            assert!((pair[0].x.centre() - whole.x.centre()).abs() <= 8.0, "around one centre: {pair:?}");
        }
    }

    #[test]
    fn the_corner_sees_padding_and_the_arrow_keys_stop_at_the_edge() {
        let view = view(Tap::Conv5_1, (0, 0));
        let (whole, part) = (view.whole().expect("it exists"), view.part().expect("some of it"));
        assert!(whole.x.first < 0 && part.x.first == 0, "{whole:?}, {part:?}");
        assert_eq!(
            (view.beside(Direction::Left), view.beside(Direction::Down)),
            ((0, 0), (0, 1)),
            "the edge, and a step"
        );
        let last = FieldView::new(Arc::clone(view.net()), 99, (999, 999));
        assert_eq!((last.depth(), last.position()), (20, (13, 13)), "the nearest that exists");
        assert_eq!(last.beside(Direction::Right), (13, 13), "the other edge");
    }

    #[test]
    fn layers_of_another_net_are_named_by_number_and_kind() {
        let net = vgg(224).expect("it fits");
        assert_eq!(layer_name(true, 3, &net.stages()[2]), "pool1", "VGG's own name");
        let name = layer_name(false, 3, &net.stages()[2]);
        assert!(name.contains('3') && name.contains('2'), "{name}");
    }

    #[test]
    fn an_address_leads_back_to_its_layer() {
        for depth in 1..=LAYERS.len() {
            assert_eq!(
                depth_in(&format!("#/see/receptive-field{}", depth_query(depth))),
                depth,
                "{}",
                depth_query(depth)
            );
        }
        assert_eq!(depth_in("#/see/receptive-field?layer=fc8"), FIRST, "unknown");
        assert_eq!((LAYERS[FIRST - 1].name, depth_query(FIRST).as_str()), ("conv3_1", ""), "what one begins with");
    }
}
