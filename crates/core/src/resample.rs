//! Other sizes of a picture: a net's square input with the way back to the source, and the upright chip of a face.
//!
//! One resampler for the camera and for photos, so that a face gives the same numbers wherever it comes from. (The
//! browsers' own scalers differ from each other.) Transparent pixels are laid over white, in sRGB as browsers do.

mod crop;
mod field;
mod filter;
mod letterbox;
mod row;
mod warp;

pub use field::{resize, resize_field};
pub use letterbox::{Letterboxed, Placement, letterbox, letterbox_region};
pub use warp::warp;
