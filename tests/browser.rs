//! What only a browser can show: the link to a real worker, the camera's clean-up, stored things, and drawn components.
//! Run by `wasm-bindgen-test-runner` in headless Chromium with the fake camera of `webdriver.json`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, reason = "a test whose browser refuses has failed")]

#[path = "browser/camera.rs"]
mod camera;
#[path = "browser/fake_worker.rs"]
mod fake_worker;
#[path = "browser/learn.rs"]
mod learn;
#[path = "browser/microphone.rs"]
mod microphone;
#[path = "browser/page_harness.rs"]
mod page_harness;
#[path = "browser/people.rs"]
mod people;
#[path = "browser/photo.rs"]
mod photo;
#[path = "browser/see.rs"]
mod see;
#[path = "browser/stored.rs"]
mod stored;
#[path = "browser/style.rs"]
mod style;
#[path = "browser/style_pictures.rs"]
mod style_pictures;
#[path = "browser/verdict_card.rs"]
mod verdict_card;
#[path = "browser/worker_link.rs"]
mod worker_link;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
