//! The text of the verdict card.

use super::fake_worker::report;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use likeness::components::verdict_card::{VerdictCard, VerdictSources};
use likeness::state::engine::EngineStatus;
use likeness::state::headline::Headline;
use likeness::state::side::SideView;
use likeness_core::face::matching::{Decision, Verdict};
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

struct Card {
    container: HtmlElement,
    verdict: RwSignal<Option<Verdict>>,
    engine: RwSignal<EngineStatus>,
    retried: RwSignal<u32>,
}

/// A card and the signals that it shows.
fn card() -> Card {
    let owner = Owner::new();
    owner.set();
    let container: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
    document().body().expect("a body").append_child(&container).expect("room for it");
    let verdict = RwSignal::new(None::<Verdict>);
    let engine = RwSignal::new(EngineStatus::Running(report()));
    let retried = RwSignal::new(0);
    let empty = SideView::default();
    let sources = VerdictSources {
        headline: Signal::derive(move || Headline::new(&engine.read(), &empty, &empty, verdict.read().as_ref())),
        verdict: verdict.into(),
        engine: engine.into(),
        claim: Signal::stored(SideView::default()),
        probe: Signal::stored(SideView::default()),
        warning: Signal::stored(None),
    };
    let retry = Callback::new(move |()| retried.update(|n| *n += 1));
    mount_to(container.clone(), move || view! { <VerdictCard sources retry /> }).forget();
    std::mem::forget(owner); // Lives as long as the test's page.
    Card { container, verdict, engine, retried }
}

impl Card {
    fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.container.query_selector(selector).expect("a selector").map(JsCast::unchecked_into)
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }
}

fn verdict(decision: Decision, distance: f32) -> Verdict {
    let thresholds = report().thresholds;
    Verdict { decision, distance, squared: distance * distance, thresholds, compare_ms: 0.1 }
}

#[wasm_bindgen_test]
async fn every_decision_has_its_words() {
    let card = card();
    for (decision, distance, words) in [
        (Decision::Same, 0.31, "Same person"),
        (Decision::Uncertain, 0.55, "Not sure"),
        (Decision::Different, 0.82, "Different people"),
    ] {
        card.verdict.set(Some(verdict(decision, distance)));
        tick().await;
        let status = card.text("[role=status][aria-label=Verdict]");
        assert!(status.starts_with(words), "{decision:?}: {status}");
        let gauge = card.find("svg[role=img]").and_then(|svg| svg.get_attribute("aria-label")).unwrap_or_default();
        assert!(gauge.contains(&format!("{distance:.3}")), "{decision:?}: {gauge}");
    }
    card.verdict.set(None);
    tick().await;
    let status = card.text("[role=status]");
    assert!(!status.contains("Different people"), "the answer goes with its pictures: {status}");
    card.container.remove();
}

#[wasm_bindgen_test]
async fn a_distance_that_moves_within_a_decision_leaves_the_announced_words_alone() {
    let card = card();
    card.verdict.set(Some(verdict(Decision::Same, 0.31)));
    tick().await;
    let heading = card.find("[role=status] h2").expect("a heading");
    let before = heading.first_child().expect("its words");
    // Set by the test: it remains only if the card does not set it again.
    before.set_text_content(Some("marked"));
    card.verdict.set(Some(verdict(Decision::Same, 0.32)));
    tick().await;
    assert_eq!(heading.text_content().as_deref(), Some("marked"), "nothing to announce");
    card.verdict.set(Some(verdict(Decision::Uncertain, 0.52)));
    tick().await;
    assert_eq!(heading.text_content().as_deref(), Some("Not sure"), "a change of decision is announced");
    card.container.remove();
}

#[wasm_bindgen_test]
async fn the_numbers_are_one_click_away() {
    let card = card();
    card.verdict.set(Some(verdict(Decision::Same, 0.5)));
    tick().await;
    assert!(!card.text("details").contains("0.2500"), "closed");
    // The browser reports the opening in a later task.
    let details = card.find("details").expect("details");
    let toggled = js_sys::Promise::new(&mut |resolve, _| {
        details.add_event_listener_with_callback("toggle", &resolve).expect("an element has events");
    });
    card.find("summary").expect("a summary").click();
    wasm_bindgen_futures::JsFuture::from(toggled).await.expect("it opens");
    tick().await;
    assert!(card.text("details").contains("0.2500"), "d squared: {}", card.text("details"));
    assert!(card.text("details").contains("find faces"), "the stages: {}", card.text("details"));
    card.container.remove();
}

#[wasm_bindgen_test]
async fn a_stopped_engine_says_why_and_can_be_tried_again() {
    let card = card();
    card.engine.set(EngineStatus::Failed(Failure::new(FailureKind::WorkerCrashed, "unreachable executed")));
    tick().await;
    let alert = card.text("[role=alert]");
    assert!(alert.contains("stopped") && alert.contains("unreachable executed"), "{alert}");
    card.find("button").expect("a button").click();
    assert_eq!(card.retried.get_untracked(), 1, "asked for once");
    card.container.remove();
}
