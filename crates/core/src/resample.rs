//! Resampling: letterboxing into a net's square input, resizing, and warping a face to an upright chip.
//!
//! The camera and still pictures share one resampler, so that a face gives the same numbers wherever it comes from; the
//! browsers' own scalers differ from each other. Transparent pixels are composited over white, in sRGB as browsers do.

mod crop;
mod field;
mod filter;
mod letterbox;
mod row;
mod warp;

pub use field::{resize, resize_field};
pub use letterbox::{Letterboxed, Placement, letterbox, letterbox_region};
pub use warp::warp;
