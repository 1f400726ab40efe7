//! The units that say most at a glance.
//!
//! Ranked by how much stronger a unit's nine best pictures excite it than the others do (the mean of the nine greatest of the pictures' maxima
//! over the mean of all, after dropping the fifth of the units that respond least), then looked at: `cargo xtask see index` prints the
//! ranking.

use super::SeenLayer;

/// Channels of a layer.
pub(super) const fn channels(layer: SeenLayer) -> &'static [u16] {
    match layer {
        SeenLayer::Conv1_1 => &[16, 12, 5, 27, 22, 59, 29, 28, 44, 34, 46, 17],
        SeenLayer::Conv1_2 => &[18, 24, 60, 2, 49, 45, 15, 52, 35, 59, 30, 6],
        SeenLayer::Conv2_1 => &[12, 114, 80, 56, 104, 117, 86, 124, 122, 125, 26, 65],
        SeenLayer::Conv3_1 => &[234, 158, 58, 183, 181, 63, 172, 168, 59, 150, 220, 21],
        SeenLayer::Conv4_1 => &[314, 341, 349, 502, 199, 111, 337, 112, 113, 59, 279, 37],
        SeenLayer::Conv5_1 => &[133, 128, 208, 251, 255, 347, 253, 429, 367, 310, 316, 129],
    }
}
