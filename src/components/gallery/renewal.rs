//! Renewing people who are enrolled with an earlier net.

use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::photo_batch::PhotoBatch;
use crate::state::gallery::renewal::{Doubt, RenewalOffer, RenewalStep, offers};
use crate::state::gallery::renewal_controller::RenewalController;
use leptos::prelude::*;

/// What came of a picture: a sentence, or the question whether the face is the person's.
#[component]
pub fn RenewalStatus(
    /// The controller.
    controller: RenewalController,
) -> impl IntoView {
    let text = move || match (controller.busy.get(), controller.step.get()) {
        (true, _) => words::RENEWAL_BUSY.text().to_owned(),
        (false, RenewalStep::Done(name)) => words::renewal_done(&name),
        (false, RenewalStep::Refused(why)) => why,
        (false, RenewalStep::Idle | RenewalStep::Confirm(_)) => String::new(),
    };
    let doubt = Memo::new(move |_| match controller.step.get() {
        RenewalStep::Confirm(doubt) => Some(doubt),
        _ => None,
    });
    view! {
        <p class="small" role="status">
            {text}
        </p>
        {move || doubt.get().map(|doubt| view! { <Question controller doubt /> })}
        <FailureNote failure=controller.failure />
    }
}

/// The question before a face that may be somebody else's is enrolled.
#[component]
fn Question(controller: RenewalController, doubt: Doubt) -> impl IntoView {
    let (confirmed, cancelled) = (doubt.clone(), doubt.clone());
    let name = doubt.person.label.clone();
    view! {
        <div class="confirm" role="alert">
            <p>{move || doubt.question()}</p>
            <div class="controls">
                <button type="button" on:click=move |_| controller.confirm(confirmed.clone())>
                    {move || words::renewal_confirm(&name)}
                </button>
                <button type="button" on:click=move |_| controller.cancel(&cancelled)>
                    {words::GALLERY_CANCEL}
                </button>
            </div>
        </div>
    }
}

/// The people on the photo that is shown whom it can renew.
#[component]
pub fn RenewalOffers(
    /// The page's state.
    store: Store,
    /// The photos.
    photos: PhotoBatch,
) -> impl IntoView {
    let controller = RenewalController::new(store);
    // What came of a photo is not about the next one.
    let shown = Memo::new(move |_| photos.shown.read().as_ref().map(|shown| shown.at));
    Effect::new(move |_| {
        // Read and not only tracked: a memo that nobody has read yet hears of no change.
        shown.get();
        controller.reset();
    });
    let offered = Memo::new(move |_| {
        let shown = photos.shown.read();
        shown.as_ref().map(|shown| offers(&shown.recognition, &store.gallery.people.read())).unwrap_or_default()
    });
    let offer = move |offer: RenewalOffer| {
        let (why, button) = (offer.name.clone(), offer.name.clone());
        let renew = move |_| {
            if let Some(photo) = photos.displayed() {
                controller.renew_recognised(offer.clone(), photo);
            }
        };
        view! {
            <li>
                <p>{move || words::renewal_offer(&why)}</p>
                <button type="button" disabled=move || controller.busy.get() on:click=renew>
                    {move || words::renewal_with_this(&button)}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !offered.read().is_empty()>
            <ul class="renewals" aria-label=words::RENEWAL_OFFERS>
                {move || offered.get().into_iter().map(offer).collect_view()}
            </ul>
        </Show>
        <RenewalStatus controller />
    }
}
