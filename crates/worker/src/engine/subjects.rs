//! What the engine does besides faces and the gallery: painting, units, lessons, benchmarks.

mod bench;
mod learn;
mod see;
mod style;

use super::Engine;
use crate::attachment::Attachment;
use crate::bench::Bench;
use crate::lessons::Lessons;
use crate::ports::EnginePorts;
use crate::style_engine::StyleEngine;
use crate::units::Units;
use protocol::Request;

/// Their state.
#[derive(Debug)]
pub(super) struct Subjects<K> {
    style_engine: StyleEngine,
    bench: Bench<K>,
    lessons: Lessons,
    units: Units,
}

impl<K> Default for Subjects<K> {
    fn default() -> Self {
        Self {
            style_engine: StyleEngine::default(),
            bench: Bench::default(),
            lessons: Lessons::default(),
            units: Units::default(),
        }
    }
}

impl<P: EnginePorts> Engine<P> {
    /// Carries out a request of one of the subjects; of others there is nothing to do.
    pub(super) async fn handle_subject(&mut self, request: Request, attachment: Attachment) {
        match request {
            Request::Style(request) => self.handle_style(request, attachment.into_picture()).await,
            Request::Bench(request) => self.handle_bench(request, attachment).await,
            Request::Learn(request) => self.handle_learn(request, attachment).await,
            Request::See(request) => self.handle_see(request, attachment).await,
            Request::Start { .. } | Request::Forget { .. } | Request::Detect { .. } | Request::Gallery(..) => {}
        }
    }

    /// Whether there is a step to take of a painting, of a lesson or of a unit's picture.
    pub fn has_work(&self) -> bool {
        self.is_painting() || self.is_learning() || self.is_making()
    }
}
