//! People who do not exist: the numbers that a face is drawn from.
//!
//! Lengths are in *face units*: a head is about 1.2 units high and 1 unit wide, and at scale 1 the middle of the picture is 0.83 units
//! from its edges. x grows to the right and y downwards from the middle of the head. Every range is in [`ranges`].

pub(crate) mod chance;
mod features;
mod hair;
pub mod ranges;
mod skin;
mod telling;

pub use features::{Bones, Brows, Ears, Eyes, Mouth, Nose};
pub use hair::{Hair, HairStyle};
pub use skin::Skin;
pub use telling::Trait;

use chance::Chance;

/// A person: bone structure, colours and hair. Two pictures of one person differ only by their [`View`](crate::view::View).
///
/// ```
/// use likeness_learn::person::{Person, Trait};
///
/// let mut person = Person::from_seed(7);
/// assert_eq!(person, Person::from_seed(7));
/// person.set(Trait::SkinTone, 2.0);
/// assert_eq!(person.get(Trait::SkinTone), 1.0, "held within the range");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The outline of the head.
    pub bones: Bones,
    /// The eyes.
    pub eyes: Eyes,
    /// The eyebrows.
    pub brows: Brows,
    /// The nose.
    pub nose: Nose,
    /// The mouth.
    pub mouth: Mouth,
    /// The ears.
    pub ears: Ears,
    /// The skin: its colour and what is on it.
    pub skin: Skin,
    /// Hair, beard and moustache.
    pub hair: Hair,
}

impl Person {
    /// The person of a seed. Every seed is valid; neighbouring seeds give people who have nothing in common.
    ///
    /// The seed is mixed by [`SplitMix64`](likeness_core::rng::Rng) together with a constant, so that a [`View`](crate::view::View) of
    /// the same seed is independent of it. Bone structure clusters around the middle of its ranges; skin tones are even in number.
    pub fn from_seed(seed: u64) -> Self {
        let chance = &mut Chance::new(seed, "person");
        let masculine = chance.happens(0.5);
        let skin = Skin::random(chance);
        Self {
            bones: Bones::random(chance, masculine),
            eyes: Eyes::random(chance, masculine, skin.tone),
            brows: Brows::random(chance, masculine),
            nose: Nose::random(chance),
            mouth: Mouth::random(chance),
            ears: Ears::random(chance),
            hair: Hair::random(chance, masculine, &skin),
            skin,
        }
    }
}

#[cfg(test)]
mod tests;
