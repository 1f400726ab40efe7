//! The layers of VGG-19 that style transfer uses.

use serde::{Deserialize, Serialize};

/// The response of a layer after its ReLU (Simonyan and Zisserman 2014, net E), in the usual naming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tap {
    /// 64 channels at full size.
    Conv1_1,
    /// 128 channels at half size.
    Conv2_1,
    /// 256 channels at a quarter of the size.
    Conv3_1,
    /// 512 channels at an eighth of the size.
    Conv4_1,
    /// 512 channels at an eighth of the size: the usual content layer.
    Conv4_2,
    /// 512 channels at a sixteenth of the size.
    Conv5_1,
}

impl Tap {
    /// All taps, shallowest first.
    pub const ALL: [Self; 6] =
        [Self::Conv1_1, Self::Conv2_1, Self::Conv3_1, Self::Conv4_1, Self::Conv4_2, Self::Conv5_1];

    /// The style layers, shallowest first.
    pub const STYLE: [Self; 5] = [Self::Conv1_1, Self::Conv2_1, Self::Conv3_1, Self::Conv4_1, Self::Conv5_1];

    /// The layer's name in VGG-19.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conv1_1 => "conv1_1",
            Self::Conv2_1 => "conv2_1",
            Self::Conv3_1 => "conv3_1",
            Self::Conv4_1 => "conv4_1",
            Self::Conv4_2 => "conv4_2",
            Self::Conv5_1 => "conv5_1",
        }
    }

    /// Number of channels.
    pub const fn channels(self) -> usize {
        match self {
            Self::Conv1_1 => 64,
            Self::Conv2_1 => 128,
            Self::Conv3_1 => 256,
            Self::Conv4_1 | Self::Conv4_2 | Self::Conv5_1 => 512,
        }
    }

    /// Number of 2x2 pools before this layer.
    pub const fn downsamplings(self) -> u32 {
        match self {
            Self::Conv1_1 => 0,
            Self::Conv2_1 => 1,
            Self::Conv3_1 => 2,
            Self::Conv4_1 | Self::Conv4_2 => 3,
            Self::Conv5_1 => 4,
        }
    }
}
