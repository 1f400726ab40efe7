//! Neural style transfer (Gatys, Ecker and Bethge 2016): costs on the taps of a VGG, minimised over the pixels.
//!
//! What the costs are and how the course's alpha, beta and lambda map onto them: [`likeness_core::style::settings`]. Everything
//! stays on the device; costs and picture are read when they are asked for.

pub mod adam;
pub mod costs;
pub mod gram;
pub mod painting;
pub mod variation;
