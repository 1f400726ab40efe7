//! The two sides of a verification and the frames that are analysed for them.

use serde::{Deserialize, Serialize};

/// Identifies a picture that the page sends for detection; the page counts upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FrameId(pub u32);

/// The two pictures of a verification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The claimed identity: the picture on the left.
    Claim,
    /// The person to verify: the picture on the right.
    Probe,
}

impl Side {
    /// Both sides, left first.
    pub const BOTH: [Self; 2] = [Self::Claim, Self::Probe];
}
