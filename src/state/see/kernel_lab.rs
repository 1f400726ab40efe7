//! The kernel on the picture with everything that the visitor sets, and what it makes of the picture.

use crate::route::query;
use likeness_core::pixels::{LUMA, RgbaFrame};
use likeness_see::array::Array;
use likeness_see::convolution::{Cost, Pool, Pooling};
use likeness_see::picture_kernel::{Mixing, PictureKernel, PictureLayer, Preset, Shown, Side};
use likeness_see::window::{OutputSize, Window};

/// The largest weight that can be typed.
pub const MOST: f32 = 1000.0;

/// A kernel whose weights add up to less is blind to brightness.
const BLIND: f32 = 0.01;

/// The window of the pool: two by two, side by side.
const POOL: usize = 2;

/// The names of [`Preset::ALL`] in addresses.
const KEYS: [&str; Preset::ALL.len()] = ["identity", "blur", "sharpen", "sobel-x", "sobel-y", "laplacian", "emboss"];

/// The kernel and its settings.
#[derive(Debug, Clone, PartialEq)]
pub struct KernelLab {
    layer: PictureLayer,
    preset: Option<Preset>,
}

/// How a response is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scale {
    /// 0 is black and 1 is white, as in the picture.
    Picture,
    /// 0 is a middle grey; this number is white, its negative black.
    Signed(f32),
    /// 0 is black, and this number is white.
    Positive(f32),
}

/// What comes out.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// Its picture.
    pub frame: RgbaFrame,
    /// How it is drawn.
    pub scale: Scale,
    /// The smallest and the largest number.
    pub range: (f32, f32),
    /// Its numbers.
    pub numbers: Array<2>,
}

impl Default for KernelLab {
    /// Vertical edges of the brightness.
    fn default() -> Self {
        let mut layer = PictureLayer::new(PictureKernel::preset(Preset::SobelX, Side::Three));
        layer.mixing = Mixing::Sum(LUMA);
        Self { layer, preset: Some(Preset::SobelX) }
    }
}

impl KernelLab {
    /// The layer.
    pub const fn layer(&self) -> &PictureLayer {
        &self.layer
    }

    /// The preset, until a weight is changed.
    pub const fn preset(&self) -> Option<Preset> {
        self.preset
    }

    /// Chooses a preset of the present side.
    pub fn choose(&mut self, preset: Preset) {
        self.layer.kernel = PictureKernel::preset(preset, self.layer.kernel.side());
        self.preset = Some(preset);
    }

    /// Chooses the preset and the side that an address's fragment names.
    pub fn take_over(&mut self, fragment: &str) {
        let named = query::value(fragment, "kernel");
        if let Some((preset, _)) = Preset::ALL.into_iter().zip(KEYS).find(|(_, key)| named == Some(*key)) {
            self.choose(preset);
        }
        let length = query::value(fragment, "side").and_then(|text| text.parse().ok());
        if let Some(side) = Side::ALL.into_iter().find(|side| length == Some(side.length())) {
            self.set_side(side);
        }
    }

    /// The end of the fragment that names preset and side; empty for weights of one's own, and for the kernel that a visit begins with.
    pub fn query(&self) -> String {
        let begins = Self::default();
        let (side, first) = (self.layer.kernel.side(), begins.layer.kernel.side());
        if (self.preset, side) == (begins.preset, first) {
            return String::new();
        }
        let key = Preset::ALL.into_iter().zip(KEYS).find(|(preset, _)| self.preset == Some(*preset));
        key.map(|(_, key)| query::of([("kernel", key.to_owned()), ("side", side.length().to_string())]))
            .unwrap_or_default()
    }

    /// Chooses another side: the preset's larger or smaller relative, or the weights with zeros around them, or their middle.
    pub fn set_side(&mut self, side: Side) {
        let keeps_size = self.layer.padding == self.layer.window().same().padding;
        let old = self.layer.kernel.clone();
        self.layer.kernel = match self.preset {
            Some(preset) => PictureKernel::preset(preset, side),
            None => {
                let (from, to) = (old.side().length(), side.length());
                let at = |new: usize| (new + from / 2).checked_sub(to / 2).filter(|index| *index < from);
                PictureKernel::from_fn(side, |row, column| {
                    at(row).zip(at(column)).map_or(0.0, |(row, column)| old.weights()[row * from + column])
                })
            }
        };
        self.set_padding(if keeps_size { self.layer.window().same().padding } else { self.layer.padding });
    }

    /// Types a weight.
    pub fn set_weight(&mut self, index: usize, weight: f32) {
        if let Some(place) = self.layer.kernel.weights_mut().get_mut(index).filter(|_| weight.is_finite()) {
            *place = weight.clamp(-MOST, MOST);
            self.preset = None;
        }
    }

    /// Sets how far apart neighbouring positions are.
    pub fn set_stride(&mut self, stride: usize) {
        self.layer.stride = stride.max(1);
    }

    /// Sets the zeros on each side. More than the kernel reaches would make positions that see nothing else.
    pub fn set_padding(&mut self, padding: usize) {
        self.layer.padding = padding.min(self.most_padding());
    }

    /// The most zeros on each side.
    pub const fn most_padding(&self) -> usize {
        self.layer.window().extent() - 1
    }

    /// Sets how far apart the pixels are that are looked at. If the response had the size of the picture, it keeps it.
    pub fn set_dilation(&mut self, dilation: usize) {
        let keeps_size = self.layer.padding == self.layer.window().same().padding;
        self.layer.dilation = dilation.max(1);
        self.set_padding(if keeps_size { self.layer.window().same().padding } else { self.layer.padding });
    }

    /// Whether negative responses become 0.
    pub const fn set_relu(&mut self, relu: bool) {
        self.layer.relu = relu;
    }

    /// Sets the pool that follows.
    pub fn set_pool(&mut self, pooling: Option<Pooling>) {
        self.layer.pool = pooling.map(|pooling| Pool::side_by_side(POOL, pooling));
    }

    /// Sets what happens with the colours.
    pub fn set_mixing(&mut self, mixing: Mixing) {
        self.layer.mixing = match mixing {
            Mixing::PerChannel => Mixing::PerChannel,
            Mixing::Sum(weights) => Mixing::Sum(weights.map(|weight| weight.clamp(-MOST, MOST))),
        };
    }

    /// The positions along a side of so many pixels: after the kernel, and after the pool.
    pub fn sizes(&self, pixels: usize) -> Option<(OutputSize, Option<OutputSize>)> {
        let kernel = self.layer.window().slide(pixels).ok()?;
        let pool = Window::new(POOL).with_stride(POOL).slide(kernel.positions).ok();
        Some((kernel, pool.filter(|_| self.layer.pool.is_some())))
    }

    /// What it costs on a square of so many pixels a side. Three separate colours cost three times as much as one.
    pub fn cost(&self, pixels: usize) -> Option<Cost> {
        let cost = self.layer.shape().cost([pixels; 2]).ok()?;
        let times = if self.layer.mixing == Mixing::PerChannel { 3 } else { 1 };
        Some(Cost { positions: cost.positions * times, ..cost })
    }

    /// What comes out. `None` if the picture does not fit.
    pub fn respond(&self, picture: &Array<2>) -> Option<Response> {
        let numbers = self.layer.apply(picture).ok()?;
        let range = numbers.values().iter().fold((f32::MAX, f32::MIN), |(low, high), v| (low.min(*v), high.max(*v)));
        let most = range.1.max(-range.0).max(1e-6);
        let is_blind = self.layer.kernel.sum().abs() < BLIND || self.is_colour_difference();
        let scale = match (is_blind, self.layer.relu) {
            (false, _) => Scale::Picture,
            (true, false) => Scale::Signed(most),
            (true, true) => Scale::Positive(most),
        };
        let frame = match scale {
            Scale::Picture => Shown::Brightness.draw(&numbers),
            Scale::Signed(most) => Shown::Signed(most).draw(&numbers),
            Scale::Positive(most) => Shown::Brightness.draw(&numbers.map(|value| value / most)),
        };
        Some(Response { frame, scale, range, numbers })
    }

    /// Whether the weights of the colours add up to 0: grey is answered by 0 then.
    fn is_colour_difference(&self) -> bool {
        matches!(self.layer.mixing, Mixing::Sum(weights) if weights.iter().sum::<f32>().abs() < BLIND)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slope() -> Array<2> {
        Array::from_fn(3, [20, 20], |_, [_, x]| x as f32 / 20.0).expect("it has pixels")
    }

    #[test]
    fn edges_are_drawn_around_grey_and_with_relu_from_black() {
        let mut lab = KernelLab::default();
        assert!(matches!(lab.respond(&slope()).expect("it fits").scale, Scale::Signed(most) if most > 0.0), "signed");
        lab.set_relu(true);
        let response = lab.respond(&slope()).expect("it fits");
        assert!(matches!(response.scale, Scale::Positive(_)) && response.range.0 >= 0.0, "{:?}", response.range);
        lab.choose(Preset::Blur);
        assert_eq!(lab.respond(&slope()).map(|response| response.scale), Some(Scale::Picture), "brightness is kept");
        lab.set_mixing(Mixing::Sum([1.0, -0.5, -0.5]));
        lab.set_relu(false);
        let response = lab.respond(&slope()).expect("it fits");
        assert!(response.range.1.abs() < 1e-5, "grey is answered by 0: {:?}", response.range);
    }

    #[test]
    fn a_weight_that_is_typed_ends_the_preset_and_stays_in_the_middle_of_a_larger_kernel() {
        let mut lab = KernelLab::default();
        lab.set_weight(4, 7.0);
        lab.set_weight(99, 1.0);
        lab.set_weight(0, f32::NAN);
        assert_eq!((lab.preset(), lab.layer().kernel.weights()[4]), (None, 7.0), "typed");
        lab.set_side(Side::Seven);
        let weights = lab.layer().kernel.weights();
        assert_eq!((weights[24], weights[0], weights.len()), (7.0, 0.0, 49), "the middle of seven by seven");
        lab.set_side(Side::Three);
        assert!((lab.layer().kernel.weights()[4] - 7.0).abs() < 1e-6, "and back");
        lab.choose(Preset::Blur);
        lab.set_side(Side::Five);
        let expected = PictureKernel::preset(Preset::Blur, Side::Five);
        assert_eq!(lab.layer().kernel, expected, "a preset has relatives of its own");
    }

    #[test]
    fn the_size_of_the_picture_is_kept_until_somebody_sets_the_padding() {
        let positions = |lab: &KernelLab| lab.sizes(224).map(|(size, _)| size.positions);
        let mut lab = KernelLab::default();
        lab.set_side(Side::Five);
        lab.set_dilation(3);
        assert_eq!((positions(&lab), lab.layer().padding), (Some(224), 6), "padding follows");
        lab.set_padding(0);
        lab.set_dilation(1);
        assert_eq!(positions(&lab), Some(220), "padding stays");
        lab.set_padding(99);
        assert_eq!(lab.layer().padding, lab.most_padding(), "no position sees padding only");
    }

    #[test]
    fn sums_and_costs_are_those_of_the_response() {
        let mut lab = KernelLab::default();
        lab.set_stride(2);
        lab.set_padding(0);
        lab.set_pool(Some(Pooling::Max));
        let (kernel, pool) = lab.sizes(20).expect("it fits");
        let response = lab.respond(&slope()).expect("it fits");
        assert_eq!(kernel.to_string(), "⌊(20 + 2 · 0 − 3) / 2⌋ + 1 = 9", "with its numbers");
        assert_eq!(response.numbers.size(), [pool.expect("there is one").positions; 2], "what comes out");
        assert_eq!(lab.cost(20).map(Cost::multiply_adds), Some(9 * 9 * 9 * 3), "three colours are read by one kernel");
        lab.set_mixing(Mixing::PerChannel);
        assert_eq!(lab.cost(20).map(Cost::multiply_adds), Some(9 * 9 * 9 * 3), "or by three");
    }

    #[test]
    fn an_address_leads_back_to_its_kernel() {
        for preset in Preset::ALL {
            for side in Side::ALL {
                let mut lab = KernelLab::default();
                lab.set_side(side);
                lab.choose(preset);
                let mut other = KernelLab::default();
                other.take_over(&format!("#/see/two-dimensions{}", lab.query()));
                assert_eq!(other, lab, "{}", lab.query());
            }
        }
        let mut own = KernelLab::default();
        own.take_over("#/see/two-dimensions?kernel=own&side=4");
        assert_eq!(own, KernelLab::default(), "unknown ones are ignored");
        own.set_weight(0, 3.0);
        assert_eq!(own.query(), "", "weights of one's own have no name");
    }
}
