//! The Style page with a fake worker that paints flat colours: sending pictures, running, pausing and stopping jobs,
//! losing the worker, saving and loading.

use super::fake_worker;
use js_sys::Promise;
use leptos::mount::mount_to;
use leptos::prelude::*;
use likeness::browser::files;
use likeness::pages::style::StylePage;
use likeness::samples::Sample;
use likeness::state::Store;
use likeness::state::pictures::Incoming;
use likeness::state::style::job::{Action, Phase};
use likeness::state::style::pictures::Target;
use likeness::state::style::status_text::Readiness;
use likeness_core::png_settings;
use likeness_core::style::settings::{PaintSettings, StartFrom};
use protocol::failure::FailureKind;
use protocol::style::{End, PictureSlot};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, HtmlCanvasElement, HtmlElement};

/// A fake style engine: ten iterations a tick, each in a different grey. `Cancel` and `Stop` end immediately. A photo of
/// 77 columns kills it at the second tick, one of 78 waits for its net for ever, and one of 79 kills it shortly after
/// the end. A picture of 76 columns cannot be read.
const STYLE_ENGINE: &str = "
    let job = null, timer = null, at = 0, planned = 0, width = 0, started_from = 0;
    const size = (width, height) => ({ width, height });
    const pixels = () => new Uint8Array(8 * 6 * 4).fill(100 + at % 100).buffer;
    const costs = () => ({ iteration: at, total: 1 / (at + 1), content: 0.1, style: 0.2, layers: [1, 1, 1, 1, 1],
        variation: 0, textbook_content: 1, textbook_layers: [1, 1, 1, 1, 1] });
    const end = (end) => {
        clearInterval(timer); timer = null;
        const gone = end === 'Cancelled';
        say({ Style: { Ended: { job, end, size: gone ? size(0, 0) : size(8, 6), iterations: gone ? 0 : at, costs: gone ? null : costs(),
            face_check: gone ? null : { Distance: { distance: 0.41, tau: 0.59 } } } } }, gone ? [] : [pixels()]);
        if (width === 79) setTimeout(() => { throw new Error('unreachable executed'); }, 30);
    };
    const tick = () => {
        at += 10;
        if (width === 77 && at > 10) throw new Error('unreachable executed');
        if (at >= planned) return end('Finished');
        say({ Style: { Progress: { job, progress: { iteration: at, planned, size: size(8, 6), picture: size(8, 6),
            rate: 10, left_s: 1, costs: costs() } } } }, [pixels()]);
    };
    const go = () => { timer = setInterval(tick, 15); };
    on((head, parts) => {
        if (head.Start) return started();
        const ask = head.Style;
        if (!ask) return; // The page also sends gallery requests.
        if (ask.SetPicture) {
            const photo = ask.SetPicture.slot === 'Content';
            if (parts[0].width === 76) return say({ Style: { PictureFailed: { slot: ask.SetPicture.slot,
                failure: { kind: 'PictureUnreadable', detail: '' } } } });
            if (photo) width = parts[0].width;
            const options = [{ longer: 128, bytes: 1000, fits: true }, { longer: 256, bytes: 9e9, fits: false }];
            return say({ Style: { PictureSet: { slot: ask.SetPicture.slot, size: size(parts[0].width, parts[0].height),
                faces: photo ? 2 : 0, size_options: width ? options : [] } } });
        }
        if (ask.Paint) {
            job = ask.Paint.job; at = 0;
            if (width === 78) return say({ Style: { Loading: { model: 'vgg-light', received: 1, total: 9 } } }); planned = ask.Paint.settings.iterations;
            // The plan's memory returns the size, so that a test can check the request.
            const plan = { model: 'vgg-light', scales: [[size(8, 6), planned]], bytes: ask.Paint.settings.size };
            say({ Style: { Began: { job, plan } } });
            return go();
        }
        if (ask === 'Pause') { clearInterval(timer); timer = null; return say({ Style: { Paused: { job } } }); }
        if (ask.Continue) { if (ask.Continue.more) planned = at + ask.Continue.more; return go(); }
        if (ask === 'Stop') return end('Stopped');
        if (ask === 'Cancel') return end('Cancelled');
    });
    ready();";

/// The Style page and its worker.
pub(crate) struct StyleHarness {
    /// The page's state.
    pub(crate) store: Store,
    container: HtmlElement,
}

fn harness() -> StyleHarness {
    StyleHarness::over(STYLE_ENGINE)
}

async fn pause(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).expect("a page has time");
    });
    JsFuture::from(promise).await.expect("a timer");
}

async fn png(width: u32, height: u32) -> Blob {
    let canvas: HtmlCanvasElement = document().create_element("canvas").expect("an element").unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let promise = Promise::new(&mut |resolve, _| canvas.to_blob(&resolve).expect("a canvas can be saved"));
    JsFuture::from(promise).await.expect("a file").unchecked_into()
}

impl StyleHarness {
    /// The page, over a worker of this source.
    pub(crate) fn over(source: &str) -> Self {
        let owner = Owner::new();
        owner.set();
        // All tests share a tab, which keeps what the page was shown last.
        let kept = window().session_storage().ok().flatten().expect("a tab keeps things");
        kept.clear().expect("it can be cleared");
        let meta = document().create_element("meta").expect("an element");
        for (attribute, value) in [("name", "likeness-worker".to_owned()), ("content", fake_worker::worker(source))] {
            meta.set_attribute(attribute, &value).expect("a valid name");
        }
        let head = document().head().expect("a head");
        // The first of its name is used, and each test adds its own.
        head.prepend_with_node_1(&meta).expect("room for it");
        let store = Store::default();
        store.connect();
        let container: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
        document().body().expect("a body").append_child(&container).expect("room for it");
        mount_to(container.clone(), move || view! { <StylePage store /> }).forget();
        std::mem::forget(owner); // Lives as long as the test's page.
        Self { store, container }
    }

    /// Waits until a condition is met; panics after four seconds.
    pub(crate) async fn until(&self, what: &str, met: impl Fn(Store) -> bool) {
        for _ in 0..400 {
            if met(self.store) {
                return;
            }
            pause(10).await;
        }
        panic!("{what} never came: {:?}", self.store.style.job.get_untracked().phase());
    }

    async fn give(&self, canvas: PictureSlot, width: u32, height: u32) {
        let incoming = Incoming::own(png(width, height).await, format!("{width}.png"));
        self.store.style.show(canvas, incoming);
    }

    /// Adds a photo of this width and a style, and waits until a job can start.
    async fn ready(&self, width: u32) {
        self.give(PictureSlot::Content, width, 60).await;
        self.give(PictureSlot::Style(0), 50, 50).await;
        let readiness = self.store.style.readiness();
        self.until("readiness", move |_| readiness.get_untracked() == Readiness::Ready).await;
    }

    async fn phase(&self, phase: Phase) {
        self.until(&format!("{phase:?}"), move |store| store.style.job.with_untracked(|job| *job.phase() == phase))
            .await;
    }

    fn button(&self, label: &str) -> Option<HtmlElement> {
        let all = self.container.query_selector_all("button").expect("a selector");
        let found = (0..all.length()).filter_map(|i| all.item(i)?.dyn_into::<HtmlElement>().ok());
        found.into_iter().find(|button| button.text_content().is_some_and(|text| text == label))
    }

    async fn click(&self, label: &str) {
        leptos::task::tick().await;
        self.button(label).unwrap_or_else(|| panic!("no button {label:?}")).click();
        leptos::task::tick().await;
    }
}

#[wasm_bindgen_test]
async fn a_job_is_started_paused_continued_stopped_and_kept_with_its_settings() {
    let harness = harness();
    harness.ready(80).await;
    harness.store.style.settings.update(|settings| settings.iterations = 3000);
    harness.click("Stylise").await;
    harness.phase(Phase::Running).await;
    let asked = harness.store.style.job.with_untracked(|job| job.plan().map(|plan| plan.bytes));
    assert_eq!(asked, Some(128), "256 was set and does not fit: the next smaller was asked for");
    harness.until("a picture", |store| store.style.result.with_untracked(Option::is_some)).await;
    harness.click("Pause").await;
    harness.phase(Phase::Paused).await;
    harness.click("Continue").await;
    harness.phase(Phase::Running).await;
    harness.click("Stop").await;
    harness.phase(Phase::Ended(End::Stopped)).await;
    harness.until("a result", |store| store.style.history.with_untracked(|h| h.latest().is_some())).await;
    leptos::task::tick().await;
    let text = harness.container.text_content().unwrap_or_default();
    assert!(text.contains("Still recognised as the same person: distance 0.41"), "{text}");
    // The PNG to save contains the settings that were used.
    let url = harness.store.style.history.with_untracked(|h| h.latest().map(|r| r.url.clone())).unwrap_or_default();
    let fetched = JsFuture::from(window().fetch_with_str(&url)).await.expect("it is there");
    let blob = fetched.unchecked_into::<web_sys::Response>().blob().expect("it has a body");
    let blob: Blob = JsFuture::from(blob).await.expect("whole").unchecked_into();
    let bytes = files::bytes(&blob).await.expect("bytes");
    let settings = png_settings::read(&bytes).expect("a PNG").expect("with settings");
    assert_eq!((settings.size, settings.iterations), (128, 3000), "{settings:?}");
    assert!(settings.done.is_some_and(|done| done > 0 && done < 3000), "how many were done: {settings:?}");
    harness.container.remove();
}

#[wasm_bindgen_test]
async fn a_cancelled_job_leaves_only_the_photo() {
    let harness = harness();
    harness.ready(80).await;
    harness.store.style.settings.update(|settings| settings.iterations = 3000);
    harness.click("Stylise").await;
    harness.until("a picture", |store| store.style.result.with_untracked(Option::is_some)).await;
    harness.click("Cancel").await;
    harness.phase(Phase::Ended(End::Cancelled)).await;
    assert!(harness.store.style.result.with_untracked(Option::is_none), "thrown away");
    assert!(harness.store.style.history.with_untracked(|h| h.latest().is_none()), "not among the results");
    assert!(harness.button("Stylise").is_some(), "another can start");
    harness.container.remove();
}

#[wasm_bindgen_test]
async fn a_job_is_cancelled_while_its_net_is_downloaded_and_another_can_start() {
    let harness = harness();
    // The fake engine never gets its net for this width.
    harness.ready(78).await;
    harness.click("Stylise").await;
    harness
        .until("its net", |store| store.style.job.with_untracked(|job| matches!(job.phase(), Phase::Loading { .. })))
        .await;
    leptos::task::tick().await;
    let text = harness.container.text_content().unwrap_or_default();
    assert!(text.contains("Downloading the light VGG"), "{text}");
    harness.click("Cancel").await;
    harness.phase(Phase::Ended(End::Cancelled)).await;
    leptos::task::tick().await;
    assert!(harness.button("Stylise").is_some(), "another can start");
    harness.container.remove();
}

#[wasm_bindgen_test]
async fn after_the_worker_died_a_job_can_continue_from_its_last_picture() {
    let harness = harness();
    // This width kills the fake engine.
    harness.ready(77).await;
    harness.store.style.settings.update(|settings| settings.iterations = 3000);
    harness.click("Stylise").await;
    harness.phase(Phase::Lost).await;
    assert!(harness.store.style.result.with_untracked(Option::is_some), "the last picture");
    let readiness = harness.store.style.readiness();
    harness.until("the next worker", move |_| readiness.get_untracked() == Readiness::Ready).await;
    let left = harness.store.style.job.with_untracked(|job| job.resuming(100).iterations);
    harness.click("Continue from the last result").await;
    harness
        .until("another painting", |store| store.style.job.with_untracked(|j| j.settings().start == StartFrom::Initial))
        .await;
    let planned = harness.store.style.job.with_untracked(|job| job.settings().iterations);
    assert!(left < 3000 && planned == left, "what was left: {planned} of 3000");
    harness.container.remove();
}

#[wasm_bindgen_test]
async fn after_the_worker_died_iterations_are_added_by_another_job_once_the_next_worker_is_ready() {
    let harness = harness();
    // This width kills the fake engine shortly after the end.
    harness.ready(79).await;
    harness.click("Stylise").await;
    harness.phase(Phase::Ended(End::Finished)).await;
    let has_more = |store: Store| store.style.job.with_untracked(|job| job.starts_job(Action::More));
    harness.until("the loss of the worker", has_more).await;
    leptos::task::tick().await;
    let more = harness.button("100 more").expect("still offered");
    let readiness = harness.store.style.readiness();
    assert_eq!(more.has_attribute("disabled"), readiness.get_untracked() != Readiness::Ready, "only with a worker");
    harness.until("the next worker", move |_| readiness.get_untracked() == Readiness::Ready).await;
    harness.click("100 more").await;
    harness
        .until("another job", |store| store.style.job.with_untracked(|j| j.settings().start == StartFrom::Initial))
        .await;
    let planned = harness.store.style.job.with_untracked(|job| job.settings().iterations);
    assert_eq!(planned, 100, "the added iterations");
    harness.phase(Phase::Ended(End::Finished)).await;
    harness.container.remove();
}

#[wasm_bindgen_test]
async fn settings_that_cannot_be_read_are_reported_and_change_nothing() {
    let harness = harness();
    let style = harness.store.style;
    let before = style.settings.get_untracked();
    let plain = png(20, 20).await;
    let file = |blob: &Blob| {
        web_sys::File::new_with_blob_sequence(&js_sys::Array::of1(blob), "x.png").expect("a blob makes a file")
    };
    style.load_settings(Ok(file(&plain)));
    harness.until("a warning", |store| store.style.warning.with_untracked(Option::is_some)).await;
    let kind = style.warning.with_untracked(|warning| warning.as_ref().map(|failure| failure.kind));
    assert_eq!(kind, Some(FailureKind::NoSettings), "a PNG from elsewhere");
    assert_eq!(style.settings.get_untracked(), before, "the settings stay");
    // A PNG of ours, with a starting picture that this visit does not have.
    let saved = PaintSettings { alpha: 3.0, start: StartFrom::Initial, ..PaintSettings::default() };
    let bytes = png_settings::write(&files::bytes(&plain).await.expect("bytes"), &saved).expect("a PNG");
    style.load_settings(Ok(file(&files::png(&bytes).expect("bytes make a file"))));
    harness.until("a message", |store| store.style.info.with_untracked(Option::is_some)).await;
    let settings = style.settings.get_untracked();
    assert!((settings.alpha - 3.0).abs() < 1e-6 && settings.start == StartFrom::Content, "{settings:?}");
    // A file without settings after one with: nothing is said about the first one any more.
    style.load_settings(Ok(file(&plain)));
    harness.until("a warning", |store| store.style.warning.with_untracked(Option::is_some)).await;
    assert!(style.info.with_untracked(Option::is_none), "the message about the file before");
    harness.container.remove();
}

#[wasm_bindgen_test]
async fn a_picture_that_the_worker_cannot_read_leaves_its_card_and_another_can_be_chosen() {
    let harness = harness();
    harness.give(PictureSlot::Content, 76, 60).await;
    let kind = |store: Store| store.style.pictures.with_untracked(|p| p.photo.failure().map(|failure| failure.kind));
    harness.until("a failure", |store| kind(store).is_some()).await;
    assert_eq!(kind(harness.store), Some(FailureKind::PictureUnreadable), "the worker's reason");
    assert!(harness.store.style.pictures.with_untracked(|p| p.photo.is_free()), "the card is empty");
    harness.ready(80).await;
    harness.container.remove();
}

#[wasm_bindgen_test]
async fn a_picture_that_is_too_small_has_its_own_failure() {
    static MISSING: Sample = Sample {
        name: words::STYLE_PHOTO,
        label: "Gone",
        path: "samples/gone.jpg",
        credit: words::SAMPLE_STYLE_CREDIT,
        is_second_picture: false,
    };
    let harness = harness();
    harness.give(PictureSlot::Content, 1, 1).await;
    let kind = |store: Store| store.style.pictures.with_untracked(|p| p.photo.failure().map(|failure| failure.kind));
    harness.until("a failure", |store| kind(store).is_some()).await;
    assert_eq!(kind(harness.store), Some(FailureKind::TinyForPainting), "not the failure about faces");
    harness.store.style.show_sample(Target::Photo, &MISSING);
    harness.until("another failure", |store| kind(store) == Some(FailureKind::FileMissing)).await;
    harness.container.remove();
}
