//! The index as bytes: what is shipped beside the photos.
//!
//! Eight bytes `top-nine`; then for every layer and every unit a byte with the number of patches, and for each patch four bytes: the number of
//! the picture, and column and row of the position in twelve bits each, lowest first.

use super::{PATCHES, Patch, TopNine};
use crate::unit::{Position, SeenLayer};
use thiserror::Error;

const MAGIC: &[u8; 8] = b"top-nine";

/// Positions along an axis that twelve bits can count.
const POSITIONS: u16 = 1 << 12;

/// Why bytes are not an index.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormatError {
    /// They do not begin as an index does.
    #[error("no index of patches")]
    NotAnIndex,
    /// They end early, or go on after the end.
    #[error("an index of {0} bytes, which is not its length")]
    Length(usize),
    /// A unit has more patches than there may be.
    #[error("a unit with {0} patches")]
    TooMany(u8),
}

impl TopNine {
    /// The bytes. A position beyond the 4,096th along an axis is left out.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for patches in self.layers.iter().flatten() {
            let stored: Vec<[u8; 4]> = patches.iter().filter_map(pack).take(PATCHES).collect();
            bytes.push(u8::try_from(stored.len()).unwrap_or_default());
            bytes.extend(stored.iter().flatten());
        }
        bytes
    }

    /// The index of these bytes.
    ///
    /// # Errors
    /// [`FormatError`] if they are not what [`Self::to_bytes`] writes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FormatError> {
        let length = FormatError::Length(bytes.len());
        let mut rest = bytes.strip_prefix(MAGIC).ok_or(FormatError::NotAnIndex)?;
        let mut unit = || {
            let (count, after) = rest.split_first().ok_or(length)?;
            if usize::from(*count) > PATCHES {
                return Err(FormatError::TooMany(*count));
            }
            let (patches, after) = after.split_at_checked(4 * usize::from(*count)).ok_or(length)?;
            rest = after;
            Ok(patches.as_chunks::<4>().0.iter().map(unpack).collect())
        };
        let mut layer = |layer: SeenLayer| (0..layer.units()).map(|_| unit()).collect();
        let layers = SeenLayer::ALL.into_iter().map(&mut layer).collect::<Result<_, _>>()?;
        if rest.is_empty() { Ok(Self { layers }) } else { Err(length) }
    }
}

fn pack(patch: &Patch) -> Option<[u8; 4]> {
    let Position { x, y } = patch.position;
    if x >= POSITIONS || y >= POSITIONS {
        return None;
    }
    let [low, middle, high, _] = (u32::from(x) | u32::from(y) << 12).to_le_bytes();
    Some([patch.picture, low, middle, high])
}

fn unpack(&[picture, low, middle, high]: &[u8; 4]) -> Patch {
    let packed = u32::from_le_bytes([low, middle, high, 0]);
    let twelve = |bits: u32| u16::try_from(bits & 0xfff).unwrap_or_default();
    Patch { picture, position: Position { x: twelve(packed), y: twelve(packed >> 12) } }
}
