//! How long the stages of the pipeline take.

mod quartiles;
mod stage;
mod trace;

pub use quartiles::{Quartiles, median, quartiles};
pub use stage::{Stage, StageTimings};
pub use trace::{Clock, Started, Trace};
