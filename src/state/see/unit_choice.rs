//! Which unit is looked at.

use crate::route::query;
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

    /// The unit that an address's fragment names: of its layer the first telling one, or the nearest to its number. `None` without either.
    pub fn parse(fragment: &str) -> Option<Self> {
        let layer = query::value(fragment, "layer").and_then(SeenLayer::named);
        let number = query::value(fragment, "unit").and_then(|text| text.parse::<i64>().ok());
        if layer.is_none() && number.is_none() {
            return None;
        }
        let first = layer.map(Self::first_of).unwrap_or_default();
        Some(number.map_or(first, |number| first.numbered(number)))
    }

    /// The end of the fragment that names it; empty for the one that a visit begins with.
    pub fn query(self) -> String {
        if self == Self::default() {
            return String::new();
        }
        query::of([("layer", self.0.layer.name().to_owned()), ("unit", self.number().to_string())])
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

    #[test]
    fn an_address_leads_back_to_its_unit() {
        for layer in SeenLayer::ALL {
            let choice = UnitChoice::first_of(layer).numbered(5);
            assert_eq!(UnitChoice::parse(&format!("#/see/nine-patches{}", choice.query())), Some(choice), "{choice:?}");
        }
        assert_eq!(UnitChoice::default().query(), "", "what one begins with needs no name");
        let first = UnitChoice::first_of(SeenLayer::Conv1_1);
        assert_eq!(UnitChoice::parse("#/see/nine-patches?layer=conv1_1&unit=x"), Some(first), "a telling one");
        let last = UnitChoice::parse("#/see/nine-patches?layer=conv2_1&unit=9999").map(UnitChoice::number);
        assert_eq!(last, Some(127), "the nearest that there is");
        for unknown in ["#/see/nine-patches", "#/see/nine-patches?layer=fc8", "#/see/nine-patches?unit="] {
            assert_eq!(UnitChoice::parse(unknown), None, "{unknown}");
        }
    }
}
