//! The browser's side of the ports, and the loop that feeds the engine.

pub mod clock;
pub mod fetch;
pub mod frame;
pub mod gpu;
pub mod post;
pub mod pump;
pub mod video_frame;
