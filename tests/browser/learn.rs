//! The chapters of the Learn page with a fake trainer: questions, a run that is paused and lost, triplets, several runs, new people.

use super::page_harness::PageHarness;
use leptos::prelude::*;
use likeness::pages::learn::lesson::LessonPage;
use likeness::route::chapter::Chapter;
use likeness::state::learn::Slot;
use likeness::state::learn::run::Phase;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlCanvasElement, HtmlElement, KeyboardEvent, KeyboardEventInit};

fn lesson(chapter: Chapter, change: &str) -> PageHarness {
    let before = format!("{}\n{change}", include_str!("fake_trainer.js"));
    PageHarness::new(&before, move |store| view! { <LessonPage store chapter /> })
}

/// Presses a key on an element.
async fn press_key(page: &PageHarness, selector: &str, key: &str) {
    let options = KeyboardEventInit::new();
    options.set_bubbles(true);
    options.set_key(key);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("an event");
    page.find(selector).await.dispatch_event(&event).expect("an element has events");
}

/// Waits until a canvas shows something.
async fn is_drawn(page: &PageHarness, selector: &'static str) {
    let canvas: HtmlCanvasElement = page.find(selector).await.unchecked_into();
    page.until("a drawn person", |_| canvas.to_data_url().is_ok_and(|address| address.len() > 2_000)).await;
}

#[wasm_bindgen_test]
async fn six_questions_are_answered_by_hand_and_by_key_and_pixels_are_measured_meanwhile() {
    let page = lesson(Chapter::Feel, "");
    page.says("Question 1 of 6").await;
    is_drawn(&page, ".question figure canvas").await;
    is_drawn(&page, ".choices button:last-child canvas").await;
    page.find(".choices button").await.click();
    page.says("Question 2 of 6").await;
    for question in 3..=6 {
        press_key(&page, ".question", "ArrowRight").await;
        page.says(&format!("Question {question} of 6")).await;
    }
    press_key(&page, ".question", "ArrowLeft").await;
    page.says("You were right").await;
    page.says("Measured just now on 240 pictures of 60 other drawn people").await;
    is_drawn(&page, "tbody tr:last-child canvas").await;
    page.press("Again, with other people").await;
    page.says("Question 1 of 6").await;
}

#[wasm_bindgen_test]
async fn a_run_shows_its_progress_is_paused_continued_stopped_and_trained_on() {
    let page = lesson(Chapter::Train, "");
    page.press("Train").await;
    page.says("1,234 pictures per second, 42 s left").await;
    page.says("max(0.250 − 0.375 + 0.200, 0) = 0.075").await;
    page.says("This triplet is semi-hard.").await;
    is_drawn(&page, ".triplet canvas").await;
    page.press("Pause").await;
    page.says("Paused.").await;
    let step =
        |page: &PageHarness| page.store.learn.run(Slot::First).with_untracked(|run| run.progress().map(|p| p.step));
    let paused = step(&page);
    press_key(&page, ".points-map", "ArrowRight").await;
    page.says("Person 1, picture 1").await;
    page.says("The nearest of all other pictures shows").await;
    assert_eq!(step(&page), paused, "it rests");
    page.press("Continue").await;
    page.until("another step", |page| step(page) > paused).await;
    page.press("Stop").await;
    page.says("On people the net never saw, the equal error rate went from 40.0 % to").await;
    page.find("svg[aria-label^='Loss: This run: from']").await;
    page.press("Train on").await;
    page.says("Training…").await;
    page.press("Stop").await;
    page.press("Train again with another seed").await;
    page.until("another seed", |page| page.store.learn.run(Slot::First).with_untracked(|run| run.settings().seed == 2))
        .await;
}

#[wasm_bindgen_test]
async fn a_run_that_is_lost_with_its_worker_says_so_and_another_can_start() {
    let page = lesson(Chapter::Train, "trainer.dies_at = 9;");
    page.press("Train").await;
    page.says("The background worker stopped, and the net was lost with it. Train again.").await;
    let phase = page.store.learn.run(Slot::First).with_untracked(|run| run.phase().clone());
    assert_eq!(phase, Phase::Lost, "it waits for nothing");
    assert!(page.find(".points-map").await.is_connected(), "what was measured stays");
    // The next worker is a fake of the same kind.
    page.press("Train").await;
    page.says_no_more("was lost with it").await;
}

#[wasm_bindgen_test]
async fn triplets_of_each_kind_are_shown_with_their_pull() {
    let page = lesson(Chapter::Triplets, "");
    page.says("There are no points to look at yet").await;
    page.press("Train").await;
    page.says("This triplet is semi-hard.").await;
    page.find(".map-arrow").await;
    page.tick(".radio-row label:first-of-type input").await;
    page.says("This triplet is easy.").await;
    page.says("There are no arrows").await;
    // The slider changes the kind at once.
    page.fill("#alpha", "1").await;
    page.fill("#alpha", "0").await;
    page.tick(".radio-row label:last-of-type input").await;
    page.says("This triplet is hard.").await;
    let text = page.find(".lens dl").await.text_content().unwrap_or_default();
    assert!(text.contains("+ 0.000, 0)"), "the loss at the margin of the slider: {text}");
}

#[wasm_bindgen_test]
async fn two_runs_are_compared_and_one_collapses_after_its_miner_was_switched() {
    let page = lesson(Chapter::Triplets, "");
    page.choose("#miner-b", "all").await;
    page.press("Train both").await;
    page.says("B: all with a loss above 0: Training…").await;
    let legend: HtmlElement = page.find(".small-chart .legend").await;
    assert_eq!(legend.child_element_count(), 2, "a line for each run");
    page.choose("#miner-b", "hardest").await;
    page.says("B: the hardest of each batch: The net has collapsed").await;
    let collapsed = |slot| page.store.learn.run(slot).with_untracked(likeness::state::learn::run::Run::is_collapsed);
    assert!(!collapsed(Slot::First), "the other one learns on");
    page.press("Pause both").await;
    page.says("A: semi-hard: Paused.").await;
    page.press("Stop both").await;
    page.press("Train both again").await;
    page.says("B: the hardest of each batch: Training…").await;
}

/// Trains the first run and stops it, so that its net rests.
async fn train_and_stop(page: &PageHarness) {
    page.press("Train").await;
    page.says("Training…").await;
    page.press("Stop").await;
}

#[wasm_bindgen_test]
async fn an_invented_person_and_ten_new_ones_are_named_from_one_picture() {
    let page = lesson(Chapter::OneShot, "");
    page.says("Train one, or let the training end.").await;
    train_and_stop(&page).await;
    page.says("6 of 6 further pictures are named rightly, among this person and 10 others").await;
    page.says("d(A, x) = 0.000 < 2.000 = d(N, x)").await;
    page.says("Named rightly, of 50 further pictures: 50 with one enrolled picture each, 50 with three.").await;
    is_drawn(&page, "tbody tr:last-child canvas").await;
    page.press("Change the face").await;
    page.fill("#trait-jaw", "0.3").await;
    let person = |page: &PageHarness| page.store.learn.person.get_untracked();
    page.until("the changed person is asked about", |page| {
        let asked = page.store.learn.invented.with_untracked(|found| found.as_ref().map(|found| found.of.clone()));
        asked == Some(person(page))
    })
    .await;
}

#[wasm_bindgen_test]
async fn naming_is_measured_once_and_read_off_at_any_number_of_people() {
    let page = lesson(Chapter::Many, "");
    train_and_stop(&page).await;
    page.says("1 − (1 − 0.0100)^100 = 63.4 %").await;
    page.says("Measured at this K").await;
    page.fill("#enrolled", "150").await;
    page.says("interpolated between K = 100 and K = 200").await;
    page.says("1 − (1 − 0.0100)^150 = 77.9 %").await;
    page.find("svg[aria-label^='A stranger is let in: measured:']").await;
}

#[wasm_bindgen_test]
async fn the_question_is_learned_beside_the_triplets_and_answers_about_a_pair() {
    let page = lesson(Chapter::YesNo, "");
    page.press("Train with the question").await;
    page.says("w_1 = -1.000").await;
    page.says("that this is one person").await;
    page.tick(".lens .radio-row label:last-of-type input").await;
    page.says("y = 0; loss").await;
    page.press("Stop").await;
    page.press("Measure the times").await;
    page.says("Measured just now on this device").await;
    page.says("one picture against 100 enrolled people takes").await;
}

#[wasm_bindgen_test]
async fn three_runs_follow_each_other_with_more_and_more_people() {
    let page = lesson(Chapter::HowMany, "");
    page.press("Train all three").await;
    page.says("20 people: Training…").await;
    page.says("20 people: loss").await;
    page.press("Stop").await;
    page.press("Train all three").await;
    page.says("20 people: Training…").await;
}

#[wasm_bindgen_test]
async fn a_set_up_has_a_link_and_the_net_can_be_saved_once_it_rests() {
    let page = lesson(Chapter::Train, "");
    let link = page.find("a[href*='seed=']").await.get_attribute("href").unwrap_or_default();
    assert!(link.contains("#/learn/train?seed=1&people=1000&difficulty=0.6&steps=750&triplets=semi-hard"), "{link}");
    train_and_stop(&page).await;
    page.press("Save the curves as a table").await;
    page.press("Save the net").await;
    assert!(page.store.learn.warning.with_untracked(Option::is_none), "nothing failed");
}
