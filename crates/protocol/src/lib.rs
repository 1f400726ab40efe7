//! The messages between the page and its worker.
//!
//! The page sends a [`Request`], the worker an [`Event`]. Each message is JSON. An attachment may accompany it: an
//! `ImageBitmap`, a `VideoFrame` or an `ArrayBuffer`, which is transferred and never copied. Face embeddings (128
//! numbers) never leave the worker; the encodings of drawn people ([`learn`]) do.
//!
//! Failures are data, a kind and its facts ([`failure`]); the page has the words for them.

pub mod bench;
mod build_id;
mod engine_report;
mod event;
mod face_event;
pub mod failure;
pub mod gallery;
pub mod learn;
mod mailbox;
mod request;
pub mod see;
pub mod style;
mod verification;

pub use build_id::BuildId;
pub use engine_report::{EncoderReport, EngineReport, ModelReport};
pub use event::{Event, StartStep};
pub use face_event::FaceEvent;
pub use mailbox::{Mailbox, Superseded};
pub use request::Request;
pub use verification::{FrameId, Side};
