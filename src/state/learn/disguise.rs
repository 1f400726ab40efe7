//! The further pictures of an invented person: in which the net has to find them again.

use super::sketch::Sketch;
use likeness_learn::person::{HairStyle, Person};
use likeness_learn::view::{Pose, View};
use words::Text;

/// How far the head turns in a picture from the side, in radians: within what the net has seen while it learned.
const TURN: f32 = 0.35;

/// What differs from the enrolled picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disguise {
    /// A hat.
    Hat,
    /// Glasses.
    Glasses,
    /// Dim light.
    DimLight,
    /// The head turned to one side.
    Left,
    /// The head turned to the other side.
    Right,
    /// The hair worn otherwise.
    OtherHair,
}

impl Disguise {
    /// Every one, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Hat, Self::Glasses, Self::DimLight, Self::Left, Self::Right, Self::OtherHair];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Hat => words::LEARN_DISGUISE_HAT,
            Self::Glasses => words::LEARN_DISGUISE_GLASSES,
            Self::DimLight => words::LEARN_DISGUISE_DIM_LIGHT,
            Self::Left => words::LEARN_DISGUISE_LEFT,
            Self::Right => words::LEARN_DISGUISE_RIGHT,
            Self::OtherHair => words::LEARN_DISGUISE_OTHER_HAIR,
        }
    }

    /// This picture of a person.
    pub fn of(self, person: &Person) -> Sketch {
        let straight = View::passport();
        let turned = |yaw| View { pose: Pose { yaw, ..Pose::STRAIGHT }, ..View::passport() };
        let view = match self {
            Self::Hat => straight.with_hat(),
            Self::Glasses => straight.with_glasses(),
            Self::DimLight => straight.with_dim_light(),
            Self::Left => turned(TURN),
            Self::Right => turned(-TURN),
            Self::OtherHair => straight.with_hair(other_hair(person.hair.style)),
        };
        Sketch { person: person.clone(), view }
    }
}

/// The picture that a person is enrolled with.
pub fn enrolled(person: &Person) -> Sketch {
    Sketch { person: person.clone(), view: View::passport() }
}

/// The enrolled picture of a person, then every other one.
pub fn pictures(person: &Person) -> Vec<Sketch> {
    std::iter::once(enrolled(person)).chain(Disguise::ALL.map(|disguise| disguise.of(person))).collect()
}

fn other_hair(style: HairStyle) -> HairStyle {
    if style == HairStyle::Long { HairStyle::Short } else { HairStyle::Long }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_disguise_is_another_picture_of_the_same_person() {
        for seed in 0..5 {
            let person = Person::from_seed(seed);
            let all = pictures(&person);
            assert_eq!(all.len(), 1 + Disguise::ALL.len(), "the enrolled one first");
            for (i, one) in all.iter().enumerate() {
                assert_eq!(one.person, person, "the person stays");
                let drawn = one.draw(32);
                assert!(all.iter().skip(i + 1).all(|other| other.draw(32) != drawn), "picture {i} of {seed}");
            }
        }
    }
}
