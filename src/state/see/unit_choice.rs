//! Which unit is looked at.

use likeness_see::unit::{SeenLayer, Unit};

/// A unit, and by what steps it is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitChoice(Unit);

impl Default for UnitChoice {
    /// A unit of conv4_1 that likes eyes.
    fn default() -> Self {
        Self::first_of(SeenLayer::Conv4_1)
    }
}

impl UnitChoice {
    /// The first telling unit of a layer.
    pub fn first_of(layer: SeenLayer) -> Self {
        Self(layer.telling().next().unwrap_or(Unit { layer, channel: 0 }))
    }

    /// The unit.
    pub const fn unit(self) -> Unit {
        self.0
    }

    /// A unit of the same layer, by its number; the nearest that there is.
    #[must_use]
    pub fn numbered(self, number: i64) -> Self {
        let Unit { layer, .. } = self.0;
        let last = i64::from(layer.units()) - 1;
        Self(Unit { layer, channel: u16::try_from(number.clamp(0, last)).unwrap_or_default() })
    }

    /// Its number in its layer, from 0, as others count them.
    pub fn number(self) -> i64 {
        self.0.channel.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_beyond_the_layer_is_the_nearest_unit() {
        let choice = UnitChoice::first_of(SeenLayer::Conv2_1);
        assert_eq!(choice.numbered(-1).unit().channel, 0, "the first");
        assert_eq!(choice.numbered(128).unit().channel, 127, "the last");
        assert_eq!(choice.numbered(i64::MAX).number(), 127, "the last");
        assert_eq!(choice.numbered(57).number(), 57, "its own number");
        assert_eq!(UnitChoice::default().unit().layer, SeenLayer::Conv4_1, "what one begins with");
    }
}
