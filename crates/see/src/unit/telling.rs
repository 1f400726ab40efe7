//! The units that say most at a glance.
//!
//! Ranked by how much stronger a unit's nine best pictures excite it than the others do (the mean of the nine greatest of the pictures' maxima
//! over the mean of all, after dropping the fifth of the units that respond least), then looked at: `cargo xtask see index` prints the
//! ranking.

use super::SeenLayer;

/// Channels of a layer.
pub(super) const fn channels(layer: SeenLayer) -> &'static [u16] {
    match layer {
        SeenLayer::Conv1_1 => &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        SeenLayer::Conv1_2 => &[18, 24, 60, 49, 45, 2, 15, 35, 30, 59, 6],
        SeenLayer::Conv2_1 => &[114, 12, 80, 56, 124, 26, 65, 122, 125],
        SeenLayer::Conv3_1 => &[234, 59, 158, 183, 181, 63, 172, 0, 1, 2],
        SeenLayer::Conv4_1 => &[314, 502, 199, 349, 111, 337, 341, 113, 0],
        SeenLayer::Conv5_1 => &[133, 128, 251, 129, 347, 429, 255, 0, 1],
    }
}
