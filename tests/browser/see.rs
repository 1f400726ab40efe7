//! The chapters of the See page: they need no worker. What they open, they close.

use super::page_harness::PageHarness;
use js_sys::Promise;
use leptos::prelude::*;
use likeness::pages::see::lesson::SeeLessonPage;
use likeness::route::see_chapter::SeeChapter;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, Event, EventInit, File, HtmlCanvasElement, HtmlElement, HtmlInputElement};

fn chapter(chapter: SeeChapter) -> PageHarness {
    PageHarness::new("", move |store| view! { <SeeLessonPage store chapter /> })
}

fn event(name: &str) -> Event {
    let options = EventInit::new();
    options.set_bubbles(true);
    Event::new_with_event_init_dict(name, &options).expect("an event")
}

/// Presses a key on an element.
async fn press_key(page: &PageHarness, selector: &str, key: &str) {
    let event = event("keydown");
    js_sys::Reflect::set(&event, &"key".into(), &key.into()).expect("an event takes properties");
    page.find(selector).await.dispatch_event(&event).expect("an element has events");
}

/// Types into a field that is read once it is left.
async fn enter(page: &PageHarness, selector: &str, text: &str) {
    let field: HtmlInputElement = page.find(selector).await.unchecked_into();
    field.set_value(text);
    field.dispatch_event(&event("change")).expect("an element has events");
}

/// Chooses a radio button by its name.
async fn choose(page: &PageHarness, name: &str) {
    let named = move || -> Option<HtmlElement> {
        let all = document().query_selector_all("label.segment").expect("a selector");
        let all = (0..all.length()).filter_map(|i| all.item(i)?.dyn_into::<HtmlElement>().ok());
        all.into_iter().find(|label| label.text_content().as_deref() == Some(name))
    };
    page.until(name, |_| named().is_some()).await;
    named().expect("it is there").click();
}

/// What a canvas shows.
async fn drawing(page: &PageHarness, selector: &str) -> String {
    let canvas: HtmlCanvasElement = page.find(selector).await.unchecked_into();
    canvas.to_data_url().expect("a canvas of our own")
}

/// Shows a picture of two halves, black and white, of so many pixels.
async fn show_halves(page: &PageHarness, width: u32, height: u32) {
    let canvas: HtmlCanvasElement = document().create_element("canvas").expect("an element").unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").expect("a context").expect("a context");
    let context: web_sys::CanvasRenderingContext2d = context.unchecked_into();
    context.fill_rect(0.0, 0.0, f64::from(width) / 2.0, f64::from(height));
    let promise = Promise::new(&mut |resolve, _| canvas.to_blob(&resolve).expect("a canvas can be saved"));
    let blob: Blob = JsFuture::from(promise).await.expect("a file").unchecked_into();
    let file = File::new_with_blob_sequence(&js_sys::Array::of1(&blob), "halves.png").expect("a file");
    page.store.see.take(Ok(file));
    page.until("the picture", |page| {
        page.store
            .see
            .picture
            .with_untracked(|picture| picture.opened_picture().is_some_and(|p| p.label == "halves.png"))
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_position_is_moved_by_key_and_every_layer_has_its_numbers() {
    let page = chapter(SeeChapter::ReceptiveField);
    show_halves(&page, 300, 200).await;
    page.says("All 24 × 24 pixels of its field lie in the picture.").await;
    page.says("r = 16 + (3 − 1) · 4 = 24").await;
    page.says("Column 29, row 29 of this layer.").await;
    press_key(&page, ".field-picture", "ArrowRight").await;
    page.says("Column 30, row 29 of this layer.").await;
    choose(&page, "conv5_1").await;
    page.says("r = 124 + (3 − 1) · 16 = 156").await;
    for _ in 0..20 {
        press_key(&page, ".field-picture", "ArrowUp").await;
    }
    page.says("The rest is padding").await;
    page.until("boxes", |page| page.text().contains("row 1 of this layer")).await;
    assert_eq!(document().query_selector_all(".field-nested").expect("a selector").length(), 16, "one a layer before");
}

#[wasm_bindgen_test]
async fn a_mistake_in_the_net_is_named_under_its_row_while_the_last_net_stays() {
    let page = chapter(SeeChapter::ReceptiveField);
    choose(&page, "A net that you build").await;
    page.says("4: convolution 3").await;
    page.fill("li:nth-child(2) .net-row .setting:nth-child(2) input", "x").await;
    page.says("“Kernel F” must be a whole number, 0 or more.").await;
    let error = page.find("li:nth-child(2) .net-row .net-error:not([hidden])").await;
    assert!(error.text_content().is_some_and(|text| text.contains("Kernel F")), "under its row");
    page.says("4: convolution 3").await;
    page.fill("li:nth-child(2) .net-row .setting:nth-child(2) input", "5").await;
    page.says_no_more("must be a whole number").await;
    page.says("2: pool 5").await;
    page.press("Add a layer").await;
    page.says("5: convolution 3").await;
    page.press("Remove layer 1").await;
    page.says_no_more("5: convolution 3").await;
}

#[wasm_bindgen_test]
async fn kernels_find_the_hum_and_the_beats() {
    let page = chapter(SeeChapter::OneDimension);
    page.says("At 50 Hz the kernel’s gain is 0.000").await;
    choose(&page, "The beat").await;
    page.says("One comes early, at").await;
    choose(&page, "Your own five numbers").await;
    page.says("At 50 Hz the kernel’s gain is 1.000").await;
    enter(&page, ".kernel-row input:nth-child(1)", "1").await;
    page.says("gain is 0.618").await;
    enter(&page, ".kernel-row input:nth-child(2)", "nonsense").await;
    enter(&page, ".kernel-row input:nth-child(2)", "-0.618").await;
    page.says("gain is 0.000").await;
}

#[wasm_bindgen_test]
async fn a_sound_is_played_on_a_click_only_and_ends_with_the_page() {
    js_sys::eval(
        // By their prototypes: the constructor itself is bound when the program is loaded.
        "globalThis.sounds = { opened: 0, closed: 0 };
         if (!globalThis.countsSounds) {
             globalThis.countsSounds = true;
             const { createBufferSource } = BaseAudioContext.prototype, { close } = AudioContext.prototype;
             BaseAudioContext.prototype.createBufferSource = function () {
                 sounds.opened += 1;
                 return createBufferSource.call(this);
             };
             AudioContext.prototype.close = function () { sounds.closed += 1; return close.call(this); };
         }",
    )
    .expect("a script");
    let sounds = || js_sys::eval("`${sounds.opened} ${sounds.closed}`").expect("a script").as_string().expect("text");
    let page = chapter(SeeChapter::OneDimension);
    page.find(".spectrogram canvas").await;
    page.says("At its loudest it is").await;
    assert_eq!(sounds(), "0 0", "nothing plays by itself");
    page.press("Play the sound").await;
    page.press("Stop").await;
    assert_eq!(sounds(), "1 1", "stopped");
    page.press("Play the sound").await;
    page.press("Another melody").await;
    page.until("the sound before to end", |_| sounds() == "2 2").await;
    page.press("Play the sound").await;
    drop(page);
    assert_eq!(sounds(), "3 3", "it ends with the page");
}

#[wasm_bindgen_test]
async fn a_kernel_on_a_picture_answers_at_the_edge_between_its_halves() {
    let page = chapter(SeeChapter::TwoDimensions);
    show_halves(&page, 400, 400).await;
    page.says("Grey is 0, white is 4.00").await;
    page.says("(224 + 2 · 1 − 3) / 1 + 1 = 224").await;
    page.says("50,176 positions × 9 weights × 3 colours = 1,354,752 multiply-adds").await;
    let before = drawing(&page, ".lab-output canvas").await;
    page.press("Blur").await;
    page.says("Black is 0 or less, white is 1 or more.").await;
    assert_ne!(drawing(&page, ".lab-output canvas").await, before, "another response");
    enter(&page, ".kernel-grid input:nth-child(5)", "7").await;
    page.says("Your own kernel.").await;
    choose(&page, "5 × 5").await;
    page.find(".kernel-grid[data-side='5'] input:nth-child(25)").await;
    page.fill("#stride", "2").await;
    page.says("⌊(224 + 2 · 2 − 5) / 2⌋ + 1 = 112").await;
    choose(&page, "Maximum").await;
    page.says("After pooling: (112 + 2 · 0 − 2) / 2 + 1 = 56").await;
}

#[wasm_bindgen_test]
async fn a_file_that_is_no_picture_is_refused_and_the_picture_stays() {
    let page = chapter(SeeChapter::TwoDimensions);
    show_halves(&page, 300, 300).await;
    let parts = js_sys::Array::of1(&"no picture".into());
    page.store.see.take(Ok(File::new_with_str_sequence(&parts, "words.txt").expect("a file")));
    page.find(".lab-source .failure").await;
    let label = page.find(".lab-input canvas").await.get_attribute("aria-label").unwrap_or_default();
    assert_eq!(label, "Picture: halves.png", "it stays");
}

#[wasm_bindgen_test]
async fn the_spot_is_found_once_the_skull_is_masked_and_what_stands_still_vanishes() {
    let page = chapter(SeeChapter::ThreeDimensions);
    page.says("White: it gets brighter along this axis.").await;
    choose(&page, "Bright balls").await;
    page.says("Its strongest response is at the skull").await;
    choose(&page, "Bright balls, skull masked").await;
    page.says("Now the strongest response is at the bright spot.").await;
    let before = drawing(&page, ".slice canvas").await;
    page.press("Go to the strongest response").await;
    let canvas: HtmlCanvasElement = page.find(".slice canvas").await.unchecked_into();
    page.until("another slice", |_| canvas.to_data_url().is_ok_and(|now| now != before)).await;
    page.fill("#film-frame", "0").await;
    page.says("No response here: the kernel needs frames before and after.").await;
    page.find("tbody tr:nth-child(5)").await;
    page.says("13,824,000").await;
}
