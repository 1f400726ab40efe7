//! The thirteen convolutions of VGG-19 up to conv5_1.

use likeness_core::style::tap::Tap;

/// A 3x3 convolution of VGG-19 with its ReLU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LayerSpec {
    /// Its name, which is also the prefix of its tensors.
    pub name: &'static str,
    /// Channels in.
    pub inputs: usize,
    /// Channels out.
    pub outputs: usize,
    /// Whether a 2x2 max-pool of stride 2 follows.
    pub pooled: bool,
    /// The tap at its output, if any.
    pub tap: Option<Tap>,
}

/// Every layer, in order.
pub const LAYERS: [LayerSpec; 13] = [
    layer("conv1_1", 3, 64, false, Some(Tap::Conv1_1)),
    layer("conv1_2", 64, 64, true, None),
    layer("conv2_1", 64, 128, false, Some(Tap::Conv2_1)),
    layer("conv2_2", 128, 128, true, None),
    layer("conv3_1", 128, 256, false, Some(Tap::Conv3_1)),
    layer("conv3_2", 256, 256, false, None),
    layer("conv3_3", 256, 256, false, None),
    layer("conv3_4", 256, 256, true, None),
    layer("conv4_1", 256, 512, false, Some(Tap::Conv4_1)),
    layer("conv4_2", 512, 512, false, Some(Tap::Conv4_2)),
    layer("conv4_3", 512, 512, false, None),
    layer("conv4_4", 512, 512, true, None),
    layer("conv5_1", 512, 512, false, Some(Tap::Conv5_1)),
];

const fn layer(name: &'static str, inputs: usize, outputs: usize, pooled: bool, tap: Option<Tap>) -> LayerSpec {
    LayerSpec { name, inputs, outputs, pooled, tap }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_layer_reads_the_output_of_the_one_before_and_taps_know_their_width_and_depth() {
        let (mut channels, mut downsamplings) = (3, 0);
        for spec in LAYERS {
            assert_eq!(spec.inputs, channels, "{}", spec.name);
            channels = spec.outputs;
            if let Some(tap) = spec.tap {
                assert_eq!(
                    (tap.name(), tap.channels(), tap.downsamplings()),
                    (spec.name, channels, downsamplings),
                    "{tap:?}"
                );
                assert!(!spec.pooled, "{}: the ReLU follows the pool", spec.name);
            }
            downsamplings += u32::from(spec.pooled);
        }
        let taps: Vec<Tap> = LAYERS.iter().filter_map(|spec| spec.tap).collect();
        assert_eq!(taps, Tap::ALL, "in order of depth");
    }
}
