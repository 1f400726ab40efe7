//! The layers of VGG-19 (Simonyan and Zisserman 2014, net E), as far as they have receptive fields.

use super::{Layer, LayerKind};
use crate::window::Window;
use likeness_core::style::tap::Tap;

/// A layer with its usual name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedLayer {
    /// Its name: `conv3_1`, `pool2`.
    pub name: &'static str,
    /// The layer.
    pub layer: Layer,
}

/// The sixteen convolutions and the pools between them, from conv1_1 to conv5_4.
pub const LAYERS: [NamedLayer; 20] = [
    convolution("conv1_1"),
    convolution("conv1_2"),
    pool("pool1"),
    convolution("conv2_1"),
    convolution("conv2_2"),
    pool("pool2"),
    convolution("conv3_1"),
    convolution("conv3_2"),
    convolution("conv3_3"),
    convolution("conv3_4"),
    pool("pool3"),
    convolution("conv4_1"),
    convolution("conv4_2"),
    convolution("conv4_3"),
    convolution("conv4_4"),
    pool("pool4"),
    convolution("conv5_1"),
    convolution("conv5_2"),
    convolution("conv5_3"),
    convolution("conv5_4"),
];

/// The layers up to the one of this name, which is the last. `None` if there is no such layer.
pub fn up_to(name: &str) -> Option<Vec<Layer>> {
    let index = LAYERS.iter().position(|layer| layer.name == name)?;
    Some(LAYERS[..=index].iter().map(|layer| layer.layer).collect())
}

/// Number of layers up to a tap, pools included: the `depth` at which a [`super::Net`] of all [`LAYERS`] has the tap's receptive field.
pub const fn depth(tap: Tap) -> usize {
    match tap {
        Tap::Conv1_1 => 1,
        Tap::Conv2_1 => 4,
        Tap::Conv3_1 => 7,
        Tap::Conv4_1 => 12,
        Tap::Conv4_2 => 13,
        Tap::Conv5_1 => 17,
    }
}

const fn convolution(name: &'static str) -> NamedLayer {
    NamedLayer { name, layer: Layer { kind: LayerKind::Convolution, window: Window::new(3).with_padding(1) } }
}

const fn pool(name: &'static str) -> NamedLayer {
    NamedLayer { name, layer: Layer::pool(2) }
}

#[cfg(test)]
mod tests {
    use super::super::Net;
    use super::*;

    #[test]
    fn the_receptive_fields_of_vgg_19_are_the_published_ones() {
        // Receptive field, jump and the centre of the first position.
        let published = [
            ("conv1_1", 3, 1, 0.5),
            ("conv1_2", 5, 1, 0.5),
            ("conv2_1", 10, 2, 1.0),
            ("conv2_2", 14, 2, 1.0),
            ("conv3_1", 24, 4, 2.0),
            ("conv3_2", 32, 4, 2.0),
            ("conv3_4", 48, 4, 2.0),
            ("conv4_1", 68, 8, 4.0),
            ("conv4_2", 84, 8, 4.0),
            ("conv4_4", 116, 8, 4.0),
            ("conv5_1", 156, 16, 8.0),
            ("conv5_4", 252, 16, 8.0),
        ];
        for (name, size, jump, centre) in published {
            let net = Net::new(224, &up_to(name).unwrap()).unwrap();
            let stage = net.stages().last().unwrap();
            assert_eq!((stage.size, stage.jump), (size, jump), "{name}");
            assert!((stage.first_centre() - centre).abs() < 1e-9, "{name} begins at {}", stage.first_centre());
        }
    }

    #[test]
    fn each_tap_is_at_its_depth() {
        for tap in Tap::ALL {
            assert_eq!(LAYERS[depth(tap) - 1].name, tap.name(), "{tap:?}");
            let pools = LAYERS[..depth(tap)].iter().filter(|layer| layer.layer.kind == LayerKind::Pool).count();
            assert_eq!(u32::try_from(pools), Ok(tap.downsamplings()), "{tap:?}");
        }
        assert_eq!(up_to("conv6_1"), None, "there is no sixth block");
    }
}
