//! The browser's implementations of the ports, and the loop that feeds the engine.

pub mod cache_mirror;
pub mod clock;
pub mod crypto;
pub mod event_loop;
pub mod fetch;
pub mod frame;
pub mod gpu;
mod inbox;
pub mod indexed_db;
mod interrupt;
pub mod js;
pub mod messages;
pub mod migrations;
pub mod ports;
mod raw_attachment;
pub mod store_error;
pub mod video_frame;
pub mod wall_clock;
#[cfg(not(feature = "painting"))]
#[path = "web/no_work.rs"]
mod work;
#[cfg(feature = "painting")]
mod work;
