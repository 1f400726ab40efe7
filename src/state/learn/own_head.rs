//! The trial of a head of one's own: asks the gallery to go on until it is over, or stopped.

use crate::state::Store;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_learn::personal_head::trial::TrialReport;
use protocol::failure::Failure;
use protocol::gallery::{GalleryEvent, HeadEvent, PeopleRequest};

/// Where the trial is.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum OwnHead {
    /// Nobody has asked for one.
    #[default]
    Idle,
    /// It has been asked for.
    Asked,
    /// What the gallery said last.
    Said(HeadEvent),
    /// The visitor has stopped it.
    Stopped,
    /// It could not go on.
    Failed(Failure),
}

impl OwnHead {
    /// Whether it goes on by itself.
    pub const fn is_under_way(&self) -> bool {
        matches!(self, Self::Asked | Self::Said(HeadEvent::Going { .. }))
    }

    /// What was found, once it is over.
    pub const fn report(&self) -> Option<&TrialReport> {
        match self {
            Self::Said(HeadEvent::Done(report)) => Some(report),
            _ => None,
        }
    }

    /// Why it could not go on.
    pub const fn failure(&self) -> Option<&Failure> {
        match self {
            Self::Failed(failure) => Some(failure),
            _ => None,
        }
    }
}

/// How many more pictures are named rightly behind the head; fewer: below 0.
pub fn gain(report: &TrialReport) -> i64 {
    i64::from(report.head.right) - i64::from(report.plain.right)
}

/// Asks, and shows the answers.
#[derive(Debug, Clone, Copy)]
pub struct OwnHeadControl {
    store: Store,
    /// Where the trial is.
    pub state: RwSignal<OwnHead>,
    // The number of the last trial: one that was stopped, or left with its chapter, answers to nobody.
    trials: StoredValue<u32>,
}

impl OwnHeadControl {
    /// Nothing is asked yet.
    pub fn new(store: Store) -> Self {
        Self { store, state: RwSignal::default(), trials: StoredValue::new(0) }
    }

    /// Begins a trial.
    pub fn begin(self) {
        let own = self.next(OwnHead::Asked);
        spawn_local(async move {
            let mut request = PeopleRequest::TryHead { first: true };
            loop {
                let answer = self.store.request_gallery(request, None).await;
                if self.trials.try_get_value() != Some(own) {
                    return;
                }
                let state = match answer.map(|answer| answer.event) {
                    Ok(GalleryEvent::Head(event)) => OwnHead::Said(event),
                    Ok(_) => return,
                    Err(failure) => OwnHead::Failed(failure),
                };
                let goes_on = state.is_under_way();
                self.state.set(state);
                if !goes_on {
                    return;
                }
                request = PeopleRequest::TryHead { first: false };
            }
        });
    }

    /// Stops it. What the gallery holds of it goes with the next lock, change or trial.
    pub fn stop(self) {
        self.next(OwnHead::Stopped);
    }

    fn next(self, state: OwnHead) -> u32 {
        self.state.set(state);
        self.trials.update_value(|trials| *trials = trials.wrapping_add(1));
        self.trials.get_value()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::personal_head::rule::Named;
    use protocol::failure::FailureKind;

    fn report(plain: u32, head: u32) -> TrialReport {
        let named = |right| Named { right, refused: 9 - right, ..Named::default() };
        let (plain, head) = (named(plain), named(head));
        TrialReport { people: 3, pictures: 9, rounds: 3, loss: [0.1, 0.0], plain, head }
    }

    #[test]
    fn a_trial_goes_on_until_there_is_an_answer() {
        let going = OwnHead::Said(HeadEvent::Going { done: 4, all: 240, loss: 0.1, active: 0.5 });
        assert!(OwnHead::Asked.is_under_way() && going.is_under_way(), "asked, going");
        let done = OwnHead::Said(HeadEvent::Done(report(8, 9)));
        let failed = OwnHead::Failed(Failure::new(FailureKind::Internal, ""));
        for over in [&OwnHead::Idle, &done, &OwnHead::Said(HeadEvent::OtherEncoder), &OwnHead::Stopped, &failed] {
            assert!(!over.is_under_way(), "{over:?}");
        }
        assert!(done.report().is_some() && going.report().is_none(), "a report at the end");
        assert!(failed.failure().is_some() && done.failure().is_none(), "a failure");
    }

    #[test]
    fn the_gain_is_what_the_head_names_more() {
        assert_eq!(
            [gain(&report(8, 9)), gain(&report(9, 7)), gain(&report(5, 5))],
            [1, -2, 0],
            "more, fewer, the same"
        );
    }
}
