//! Neural style transfer (Gatys, Ecker and Bethge 2016): costs on the taps of a VGG, minimised over the pixels.
//!
//! [`likeness_core::style::settings`] defines the costs and how the textbook's alpha, beta and lambda map onto them. All tensors
//! stay on the device; costs and picture are read back on request.

pub mod adam;
pub mod costs;
pub mod gram;
pub mod painting;
pub mod variation;
