//! The circumstances of a picture: everything that changes while the person stays the same.
//!
//! Lengths are in face units, as in [`person`](crate::person). Every range is in [`ranges`].

mod accessories;
mod camera;
mod expression;
mod pose;
pub mod ranges;

pub use accessories::{Glasses, GlassesShape, Hat, HatShape};
pub use camera::{Camera, Light};
pub use expression::Expression;
pub use pose::Pose;

use crate::person::HairStyle;
use crate::person::chance::Chance;

/// How a person is seen: pose, expression, light, camera, and what is changed for the picture.
///
/// ```
/// use likeness_learn::view::View;
///
/// let snapshot = View::from_seed(3, 1.0);
/// assert_eq!(snapshot, View::from_seed(3, 1.0));
/// assert!(View::passport().with_hat().hat.is_some());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// Where the head is and where it turns.
    pub pose: Pose,
    /// What the face does.
    pub expression: Expression,
    /// The light on the face.
    pub light: Light,
    /// What the camera makes of it.
    pub camera: Camera,
    /// Glasses, if any.
    pub glasses: Option<Glasses>,
    /// A hat, if any.
    pub hat: Option<Hat>,
    /// Hair worn otherwise than usual, if so.
    pub other_hair: Option<HairStyle>,
    /// How much more the hair stands off than usual: [`ranges::MORE_VOLUME`].
    pub more_volume: f32,
    /// Colours of the wall, top left and bottom right, on a palette from 0 to 1.
    pub backdrop: [f32; 2],
    /// Colour of the clothes, on a palette from 0 to 1.
    pub clothes: f32,
    /// The collar.
    pub collar: Collar,
}

/// The neckline of the clothes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Collar {
    /// A round neckline.
    Round,
    /// A pointed neckline.
    Pointed,
    /// A round neckline with a band.
    Band,
}

impl View {
    /// The view of a seed. Every seed is valid.
    ///
    /// The difficulty scales all ranges: 0 gives passport photographs on walls of different colours, 0.6 is what a small net learns
    /// well in a minute, 1 are snapshots, 1.5 is nasty. Numbers outside 0..=1.5 become its nearest end, and NaN becomes 0. The seed is
    /// mixed as in [`Person::from_seed`](crate::person::Person::from_seed). At any difficulty a seed draws the same random numbers, so
    /// that a higher difficulty shows the same picture with more of everything.
    pub fn from_seed(seed: u64, difficulty: f32) -> Self {
        let q = if difficulty.is_nan() { 0.0 } else { difficulty.clamp(0.0, ranges::HARDEST) };
        let chance = &mut Chance::new(seed, "view");
        let style = chance.pick(&HairStyle::ALL);
        Self {
            pose: Pose::random(chance, q),
            expression: Expression::random(chance, q),
            light: Light::random(chance, q),
            camera: Camera::random(chance, q),
            glasses: Glasses::random(chance, q),
            hat: Hat::random(chance, q),
            other_hair: if chance.happens(0.22 * q) { style } else { None },
            more_volume: chance.bell(&ranges::MORE_VOLUME) * q,
            backdrop: [chance.unit(), chance.unit()],
            clothes: chance.unit(),
            collar: chance.pick(&[Collar::Round, Collar::Pointed, Collar::Band]).unwrap_or(Collar::Round),
        }
    }

    /// A passport photograph: a light wall, even light, the head straight, a faint smile.
    pub const fn passport() -> Self {
        Self {
            pose: Pose::STRAIGHT,
            expression: Expression::FRIENDLY,
            light: Light::EVEN,
            camera: Camera::SHARP,
            glasses: None,
            hat: None,
            other_hair: None,
            more_volume: 0.0,
            backdrop: [0.0, 0.05],
            clothes: 0.25,
            collar: Collar::Round,
        }
    }

    /// The same view with round, dark glasses.
    #[must_use]
    pub fn with_glasses(self) -> Self {
        Self { glasses: Some(Glasses { shape: GlassesShape::Round, colour: 0.0 }), ..self }
    }

    /// The same view with a woollen hat.
    #[must_use]
    pub fn with_hat(self) -> Self {
        Self { hat: Some(Hat { shape: HatShape::Woollen, colour: 0.1 }), ..self }
    }

    /// The same view in dim light from one side.
    #[must_use]
    pub fn with_dim_light(self) -> Self {
        Self { light: Light::DIM, ..self }
    }

    /// The same view with the hair worn in another way.
    #[must_use]
    pub fn with_hair(self, style: HairStyle) -> Self {
        Self { other_hair: Some(style), ..self }
    }
}

#[cfg(test)]
mod tests;
