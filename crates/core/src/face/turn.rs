//! Sign of life on demand: a person is asked to turn the head to one side and then to the other, and the parallax of the
//! landmarks tells a head from a flat photo.
//!
//! A flat photo that is tilted stretches and shears, but its points keep their relation to each other; in a head that
//! turns the tip of the nose, which is nearer to the camera, moves across the rest. A photo bent round a cylinder, a
//! video, a virtual camera and a mask pass too: this is a sign of life and no proof.

pub mod challenge;
pub mod head_model;
pub mod measure;
pub mod plan;
pub mod settings;
mod window;

pub use challenge::{TurnChallenge, TurnCue, TurnFace, TurnLook, TurnResult};
pub use measure::TurnMeasure;
pub use plan::{TurnPlan, TurnSide};
pub use settings::TurnSettings;
