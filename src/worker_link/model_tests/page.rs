//! What the page has asked for and what it may still be told.

use protocol::gallery::{AnalysisRequest, GalleryEvent, GalleryRequest, RequestId};
use protocol::style::{JobId, StyleEvent, StyleRequest};
use protocol::{Event, FrameId, Request, Side};
use std::collections::BTreeMap;

/// What an answer is recognised by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Frame(u32),
    Gallery(u32),
    Job(u32),
}

/// What a frame is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Side(Side),
    Live,
}

/// The purpose of a frame; `None` for everything else.
pub(super) fn frame_purpose(request: &Request) -> Option<Purpose> {
    match request {
        Request::Detect { side, .. } => Some(Purpose::Side(*side)),
        Request::Gallery(_, GalleryRequest::Analysis(AnalysisRequest::Recognise { source })) => {
            (*source == likeness_core::face::report::Source::Camera).then_some(Purpose::Live)
        }
        _ => None,
    }
}

/// The purpose that a request brings a frame for, or ends.
pub(super) fn purpose(request: &Request) -> Option<Purpose> {
    match request {
        Request::Forget { side } => Some(Purpose::Side(*side)),
        Request::Gallery(_, GalleryRequest::EndLive) => Some(Purpose::Live),
        other => frame_purpose(other),
    }
}

/// The page's side of the model.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The requests without an answer, and what they are for.
    unanswered: BTreeMap<Key, (u32, Option<Purpose>)>,
    /// The number of the last request of each purpose.
    newest: Vec<(Purpose, u32)>,
}

impl Page {
    /// The page sends its `n`th request. One that `will_be_dropped` the page sends again to the next worker.
    pub(super) fn note(&mut self, request: &Request, n: u32, will_be_dropped: bool) {
        if let Some(purpose) = purpose(request) {
            self.newest.retain(|(known, _)| *known != purpose);
            self.newest.push((purpose, n));
        }
        let key = match request {
            Request::Detect { frame_id: FrameId(id), .. } => Key::Frame(*id),
            Request::Gallery(RequestId(id), _) => Key::Gallery(*id),
            Request::Style(StyleRequest::Paint { job: JobId(id), .. }) => Key::Job(*id),
            _ => return,
        };
        if !will_be_dropped {
            self.unanswered.insert(key, (n, frame_purpose(request)));
        }
    }

    /// An event arrives.
    pub(super) fn receive(&mut self, event: &Event) {
        let (key, is_skipped) = match event {
            Event::Detected { frame_id: FrameId(id), .. } => (Key::Frame(*id), false),
            Event::Skipped { frame_id: FrameId(id) } => (Key::Frame(*id), true),
            Event::Failed { frame_id: Some(FrameId(id)), .. } => (Key::Frame(*id), false),
            Event::Gallery(Some(RequestId(id)), event) => (Key::Gallery(*id), *event == GalleryEvent::Skipped),
            Event::Style(StyleEvent::Ended { job: JobId(id), .. } | StyleEvent::Failed { job: JobId(id), .. }) => {
                (Key::Job(*id), false)
            }
            _ => return,
        };
        let answered = self.unanswered.remove(&key);
        let (n, purpose) = answered.unwrap_or_else(|| panic!("answered twice, or after it was lost: {event:?}"));
        if is_skipped {
            let purpose = purpose.expect("only frames are skipped");
            let newest = self.newest.iter().find(|(known, _)| *known == purpose).expect("it was sent").1;
            assert!(newest > n, "the newest frame is never skipped: {event:?}");
        }
    }

    /// The page learns that the worker is gone: what was asked of it is cancelled.
    pub(super) fn lose_worker(&mut self) {
        self.unanswered.clear();
    }

    /// Whether something is unanswered.
    pub(super) fn awaits_worker(&self) -> bool {
        !self.unanswered.is_empty()
    }

    /// Nothing is left; before the first start requests may wait.
    pub(super) fn assert_all_answered(&self, is_idle: bool) {
        assert!(is_idle || self.unanswered.is_empty(), "never answered: {:?}", self.unanswered);
    }
}
