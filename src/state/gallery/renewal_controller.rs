//! Renewing a person with a picture, one at a time.

use super::super::Store;
use super::people_list;
use super::renewal::{Doubt, RenewalOffer, RenewalStep};
use crate::browser::bitmap::Bitmap;
use crate::browser::photo::PhotoFile;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::person::PersonId;
use likeness_core::geometry::Point;
use protocol::failure::Failure;
use protocol::gallery::{AnalysisRequest, DraftRequest, GalleryEvent};
use std::rc::Rc;
use web_sys::File;

/// Renews people.
#[derive(Debug, Clone, Copy)]
pub struct RenewalController {
    store: Store,
    /// What came of the last picture.
    pub step: RwSignal<RenewalStep>,
    /// Whether a picture is under way.
    pub busy: RwSignal<bool>,
    /// What went wrong.
    pub failure: RwSignal<Option<Failure>>,
}

impl RenewalController {
    /// A controller whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self { store, step: RwSignal::default(), busy: RwSignal::new(false), failure: RwSignal::new(None) }
    }

    /// Renews a person with a picture of theirs.
    pub fn renew_with_file(self, person: PersonId, file: File) {
        self.run(async move {
            let (_photo, bitmap) = PhotoFile::open(file.into()).await?;
            self.request(person, None, bitmap).await
        });
    }

    /// Renews a person who was recognised on a photo.
    pub fn renew_recognised(self, offer: RenewalOffer, photo: Rc<PhotoFile>) {
        self.run(async move {
            let bitmap = photo.bitmap().await?;
            self.request(offer.person, Some(offer.face), bitmap).await
        });
    }

    /// The person answered that the face is theirs.
    pub fn confirm(self, doubt: Doubt) {
        self.run(async move {
            self.store.request_gallery(DraftRequest::Enrol(doubt.enrolment()), None).await?;
            Ok(RenewalStep::Done(doubt.person.label))
        });
    }

    /// The person answered that it is somebody else's, or cancelled.
    pub fn cancel(self, doubt: &Doubt) {
        self.reset();
        let (store, drafts) = (self.store, vec![doubt.draft]);
        // If this fails, the draft is forgotten when the gallery locks.
        spawn_local(async move { drop(store.request_gallery(DraftRequest::Discard { drafts }, None).await) });
    }

    /// Forgets what came of the last picture.
    pub fn reset(self) {
        self.step.set(RenewalStep::Idle);
        self.failure.set(None);
    }

    async fn request(self, person: PersonId, face: Option<Point>, bitmap: Bitmap) -> Result<RenewalStep, Failure> {
        let people = self.store.gallery.people;
        let Some(listed) = people.with_untracked(|people| people_list::by_id(people, person).cloned()) else {
            return Ok(RenewalStep::Idle);
        };
        let request = AnalysisRequest::Renew { person, face };
        Ok(match self.store.request_gallery(request, Some(bitmap.into())).await?.event {
            GalleryEvent::NotRenewed { draft, checks, verdict, .. } => {
                RenewalStep::not_renewed(&listed, draft, &checks, verdict.is_some())
            }
            _ => RenewalStep::Done(listed.label),
        })
    }

    /// Runs one action at a time. Another one that is started meanwhile is ignored.
    fn run(self, work: impl Future<Output = Result<RenewalStep, Failure>> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.reset();
        self.busy.set(true);
        spawn_local(async move {
            let result = work.await;
            let _ = self.busy.try_set(false);
            match result {
                Ok(step) => drop(self.step.try_set(step)),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }
}
