//! The nine pictures that excite a unit most, and where in each (Zeiler and Fergus 2014, figure 2).
//!
//! One patch a picture: the position where the unit responds most. Nine, because that many fit a small square and show what they have in
//! common.

mod format;
mod ranking;

pub use format::FormatError;
pub use ranking::Ranking;

use crate::unit::{Position, SeenLayer, Unit};
use serde::{Deserialize, Serialize};

/// Most patches of a unit.
pub const PATCHES: usize = 9;

/// Most pictures that an index can tell apart: their numbers are stored in a byte.
pub const PICTURES: usize = 256;

/// Where in which picture a unit responds most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Patch {
    /// Number of the picture, from 0.
    pub picture: u8,
    /// The position in the layer's response.
    pub position: Position,
}

/// The patches of every unit of every layer, strongest first. A unit that fewer pictures excite has fewer; one that none does, none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopNine {
    /// By layer, then by channel.
    layers: Vec<Vec<Vec<Patch>>>,
}

impl TopNine {
    /// The patches of a unit, strongest first.
    pub fn patches(&self, unit: Unit) -> &[Patch] {
        let layer = SeenLayer::ALL.iter().position(|layer| *layer == unit.layer);
        layer
            .and_then(|layer| self.layers.get(layer)?.get(usize::from(unit.channel)))
            .map_or(&[], |patches| patches.as_slice())
    }

    /// Every patch of every unit.
    pub fn all(&self) -> impl Iterator<Item = (Unit, &Patch)> {
        SeenLayer::ALL.into_iter().zip(&self.layers).flat_map(|(layer, units)| {
            (0..)
                .zip(units)
                .flat_map(move |(channel, patches)| patches.iter().map(move |patch| (Unit { layer, channel }, patch)))
        })
    }
}

#[cfg(test)]
mod tests;
