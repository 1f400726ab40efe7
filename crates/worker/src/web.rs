//! The browser's side of the ports, and the loop that feeds the engine.

pub mod calendar;
pub mod clock;
pub mod doors;
pub mod fetch;
pub mod frame;
pub mod gpu;
pub mod indexed_db;
mod pause;
pub mod post;
pub mod pump;
pub mod schema;
pub mod script;
pub mod subtle;
pub mod video_frame;
