//! Name verification (1:1): a claim, and the camera.

use super::super::Store;
use super::super::turn_control::TurnControl;
use super::claim::{Claim, Finding};
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::face::matching::Verdict;
use likeness_core::face::report::{FaceReport, Source};
use likeness_core::gallery::person::PersonId;
use protocol::failure::Failure;
use protocol::gallery::{AnalysisRequest, GalleryEvent, GalleryRequest};
use web_sys::HtmlVideoElement;

/// Verifies a claim with the camera.
#[derive(Debug, Clone, Copy)]
pub struct NameVerification {
    store: Store,
    /// The claim and its result.
    pub claim: RwSignal<Claim>,
    /// Whether the camera is on.
    pub live: RwSignal<bool>,
    /// Whether a frame is under way.
    pub busy: RwSignal<bool>,
    /// The turn of the head before the camera.
    pub turn: TurnControl,
    /// What went wrong.
    pub failure: RwSignal<Option<Failure>>,
}

impl NameVerification {
    /// A controller whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            claim: RwSignal::default(),
            live: RwSignal::new(false),
            busy: RwSignal::new(false),
            turn: TurnControl::default(),
            failure: RwSignal::new(None),
        }
    }

    /// Turns the camera on.
    pub fn start(self) {
        self.failure.set(None);
        self.live.set(true);
    }

    /// Turns the camera off and clears its result; the worker forgets the face that it followed.
    pub fn stop(self) {
        let store = self.store;
        if self.live.try_get_untracked() == Some(true) && store.gallery.is_open() {
            spawn_local(async move { drop(store.request_gallery(GalleryRequest::EndLive, None).await) });
        }
        let _ = self.live.try_set(false);
        let _ = self.claim.try_update(Claim::forget);
        self.turn.reset();
    }

    /// The camera could not be opened, or was disconnected.
    pub fn fail(self, failure: Failure) {
        self.stop();
        let _ = self.failure.try_set(Some(failure));
    }

    /// What may be said: the host may have another threshold, and may ask for a turn of the head first.
    fn finding(self, person: PersonId, report: FaceReport, verdict: Option<Verdict>) -> Finding {
        let turned = self.turn.step.with_untracked(|step| step.is_passed_by(report.track));
        self.store.site.with_untracked(|site| {
            let verdict = verdict.map(|verdict| site.limits.judge(verdict, &report.notices));
            let owes_turn = site.withholds(verdict.as_ref(), turned);
            Finding { person, report, verdict: verdict.filter(|_| !owes_turn), owes_turn }
        })
    }

    /// Sends a frame to be verified if a person is claimed. False if one is under way.
    pub fn submit_frame(self, video: &HtmlVideoElement) -> bool {
        let people = self.store.gallery.people;
        let claimed =
            people.with_untracked(|people| self.claim.with_untracked(|claim| claim.person(people).map(|p| p.id)));
        let Some(person) = claimed.filter(|_| self.live.get_untracked()) else { return false };
        let request = AnalysisRequest::Verify { person, source: Source::Camera };
        self.store.analyze_live_frame(self.busy, video, request, move |answer| {
            if self.live.try_get_untracked() != Some(true) {
                return;
            }
            match answer.map(|answer| answer.event) {
                Ok(GalleryEvent::Verified { person, report, verdict }) => {
                    self.turn.on_report(&report);
                    let finding = self.finding(person, report, verdict);
                    people.with_untracked(|people| self.claim.update(|claim| claim.found(finding, people)));
                }
                Ok(_) => {}
                Err(failure) => self.fail(failure),
            }
        })
    }
}
