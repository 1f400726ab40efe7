//! The Style page on a worker that paints flat colours: placing, painting, pausing, stopping, dying, saving, loading.

use super::fake_worker;
use js_sys::Promise;
use leptos::mount::mount_to;
use leptos::prelude::*;
use likeness::browser::files;
use likeness::pages::style::StylePage;
use likeness::samples::Sample;
use likeness::state::Store;
use likeness::state::pictures::Incoming;
use likeness::state::style::job::Phase;
use likeness::state::style::pictures::Target;
use likeness::state::style::status_text::Readiness;
use likeness_core::png_settings;
use likeness_core::style::settings::{PaintSettings, StartFrom};
use protocol::failure::FailureKind;
use protocol::style::{Canvas, End};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, HtmlCanvasElement, HtmlElement};

/// A painter: answers as the engine does, ten iterations a tick, each in a grey of its own. `Cancel` and `Stop` end at
/// once; a photo of 77 columns kills it at the second tick, and one of 78 waits for its net for ever.
const PAINTER: &str = "
    let job = null, timer = null, at = 0, planned = 0, width = 0, started_from = 0;
    const size = (width, height) => ({ width, height });
    const pixels = () => new Uint8Array(8 * 6 * 4).fill(100 + at % 100).buffer;
    const costs = () => ({ iteration: at, total: 1 / (at + 1), content: 0.1, style: 0.2, layers: [1, 1, 1, 1, 1],
        variation: 0, course_content: 1, course_layers: [1, 1, 1, 1, 1] });
    const end = (end) => {
        clearInterval(timer); timer = null;
        const gone = end === 'Cancelled';
        say({ Style: { Ended: { job, end, size: gone ? size(0, 0) : size(8, 6), costs: gone ? null : costs(),
            likeness: gone ? null : { Distance: { distance: 0.41, tau: 0.59 } } } } }, gone ? [] : [pixels()]);
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
        if (!ask) return; // The page also asks about the gallery.
        if (ask.Place) {
            const photo = ask.Place.canvas === 'Content';
            if (photo) width = parts[0].width;
            const offers = [{ longer: 128, bytes: 1000, fits: true }, { longer: 256, bytes: 9e9, fits: false }];
            return say({ Style: { Placed: { canvas: ask.Place.canvas, size: size(parts[0].width, parts[0].height),
                faces: photo ? 2 : 0, offers: width ? offers : [] } } });
        }
        if (ask.Paint) {
            job = ask.Paint.job; at = 0;
            if (width === 78) return say({ Style: { Loading: { model: 'vgg-light', received: 1, total: 9 } } }); planned = ask.Paint.settings.iterations;
            // The size travels back as the plan's memory, so that a test can see what was asked for.
            const plan = { model: 'vgg-light', scales: [[size(8, 6), planned]], bytes: ask.Paint.settings.size };
            say({ Style: { Began: { job, plan } } });
            return go();
        }
        if (ask === 'Pause') { clearInterval(timer); timer = null; return say({ Style: { Paused: { job } } }); }
        if (ask.Continue) { planned += ask.Continue.more; return go(); }
        if (ask === 'Stop') return end('Stopped');
        if (ask === 'Cancel') return end('Cancelled');
    });
    ready();";

/// The Style page and its worker.
pub(crate) struct StyleHarness {
    /// The page's state.
    pub(crate) store: Store,
    place: HtmlElement,
}

fn harness() -> StyleHarness {
    StyleHarness::over(PAINTER)
}

async fn pause(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).expect("a page has time");
    });
    JsFuture::from(promise).await.expect("time goes by");
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
        let meta = document().create_element("meta").expect("an element");
        for (attribute, value) in [("name", "likeness-worker".to_owned()), ("content", fake_worker::worker(source))] {
            meta.set_attribute(attribute, &value).expect("a valid name");
        }
        let head = document().head().expect("a head");
        // The first of its name counts, and each test brings its own.
        head.prepend_with_node_1(&meta).expect("room for it");
        let store = Store::default();
        store.connect();
        let place: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
        document().body().expect("a body").append_child(&place).expect("room for it");
        mount_to(place.clone(), move || view! { <StylePage store /> }).forget();
        std::mem::forget(owner); // Lives as long as the test's page.
        Self { store, place }
    }

    /// Waits for something that the page will come to; the runner's own limit ends a wait in vain.
    pub(crate) async fn until(&self, what: &str, met: impl Fn(Store) -> bool) {
        for _ in 0..400 {
            if met(self.store) {
                return;
            }
            pause(10).await;
        }
        panic!("{what} never came: {:?}", self.store.style.job.get_untracked().phase());
    }

    async fn give(&self, canvas: Canvas, width: u32, height: u32) {
        let incoming = Incoming { blob: png(width, height).await, label: format!("{width}.png"), mirrored: false };
        self.store.style.show(canvas, incoming);
    }

    /// With a photo of this width and a style, ready to paint.
    async fn ready(&self, width: u32) {
        self.give(Canvas::Content, width, 60).await;
        self.give(Canvas::Style(0), 50, 50).await;
        let readiness = self.store.style.readiness();
        self.until("readiness", move |_| readiness.get_untracked() == Readiness::Ready).await;
    }

    async fn phase(&self, phase: Phase) {
        self.until(&format!("{phase:?}"), move |store| store.style.job.with_untracked(|job| *job.phase() == phase))
            .await;
    }

    fn button(&self, words: &str) -> Option<HtmlElement> {
        let all = self.place.query_selector_all("button").expect("a selector");
        let found = (0..all.length()).filter_map(|i| all.item(i)?.dyn_into::<HtmlElement>().ok());
        found.into_iter().find(|button| button.text_content().is_some_and(|text| text == words))
    }

    async fn click(&self, words: &str) {
        leptos::task::tick().await;
        self.button(words).unwrap_or_else(|| panic!("no button {words:?}")).click();
        leptos::task::tick().await;
    }
}

#[wasm_bindgen_test]
async fn a_painting_is_begun_rested_continued_and_kept_with_its_settings() {
    let harness = harness();
    harness.ready(80).await;
    harness.store.style.knobs.update(|knobs| knobs.iterations = 3000);
    harness.click("Paint").await;
    harness.phase(Phase::Painting).await;
    let asked = harness.store.style.job.with_untracked(|job| job.plan().map(|plan| plan.bytes));
    assert_eq!(asked, Some(128), "256 was set and does not fit: the next smaller was asked for");
    harness.until("a picture", |store| store.style.painting.with_untracked(Option::is_some)).await;
    harness.click("Pause").await;
    harness.phase(Phase::Paused).await;
    harness.click("Continue").await;
    harness.phase(Phase::Painting).await;
    harness.click("Stop").await;
    harness.phase(Phase::Ended(End::Stopped)).await;
    harness.until("a result", |store| store.style.history.with_untracked(|h| h.latest().is_some())).await;
    leptos::task::tick().await;
    let words = harness.place.text_content().unwrap_or_default();
    assert!(words.contains("Still recognised as the same person: distance 0.41"), "{words}");
    // What would be saved carries what was asked for.
    let url = harness.store.style.history.with_untracked(|h| h.latest().map(|r| r.url.clone())).unwrap_or_default();
    let fetched = JsFuture::from(window().fetch_with_str(&url)).await.expect("it is there");
    let blob = fetched.unchecked_into::<web_sys::Response>().blob().expect("it has a body");
    let blob: Blob = JsFuture::from(blob).await.expect("whole").unchecked_into();
    let bytes = files::bytes(&blob).await.expect("bytes");
    let settings = png_settings::read(&bytes).expect("a PNG").expect("with settings");
    assert_eq!((settings.size, settings.iterations), (128, 3000), "{settings:?}");
    harness.place.remove();
}

#[wasm_bindgen_test]
async fn a_cancelled_painting_leaves_nothing_but_the_photo() {
    let harness = harness();
    harness.ready(80).await;
    harness.store.style.knobs.update(|knobs| knobs.iterations = 3000);
    harness.click("Paint").await;
    harness.until("a picture", |store| store.style.painting.with_untracked(Option::is_some)).await;
    harness.click("Cancel").await;
    harness.phase(Phase::Ended(End::Cancelled)).await;
    assert!(harness.store.style.painting.with_untracked(Option::is_none), "thrown away");
    assert!(harness.store.style.history.with_untracked(|h| h.latest().is_none()), "not among the results");
    assert!(harness.button("Paint").is_some(), "another may begin");
    harness.place.remove();
}

#[wasm_bindgen_test]
async fn a_painting_whose_net_is_on_its_way_is_cancelled_at_once_and_another_may_begin() {
    let harness = harness();
    // The painter never gets its net for this width.
    harness.ready(78).await;
    harness.click("Paint").await;
    harness
        .until("its net", |store| store.style.job.with_untracked(|job| matches!(job.phase(), Phase::Loading { .. })))
        .await;
    leptos::task::tick().await;
    let words = harness.place.text_content().unwrap_or_default();
    assert!(words.contains("Fetching the light VGG"), "{words}");
    harness.click("Cancel").await;
    harness.phase(Phase::Ended(End::Cancelled)).await;
    leptos::task::tick().await;
    assert!(harness.button("Paint").is_some(), "another may begin");
    harness.place.remove();
}

#[wasm_bindgen_test]
async fn a_death_on_the_way_keeps_the_last_picture_and_offers_to_go_on_from_it() {
    let harness = harness();
    // The painter dies of this width.
    harness.ready(77).await;
    harness.store.style.knobs.update(|knobs| knobs.iterations = 3000);
    harness.click("Paint").await;
    harness.phase(Phase::Lost).await;
    assert!(harness.store.style.painting.with_untracked(Option::is_some), "the last picture");
    let readiness = harness.store.style.readiness();
    harness.until("the next worker", move |_| readiness.get_untracked() == Readiness::Ready).await;
    let left = harness.store.style.job.with_untracked(|job| job.resuming(100).iterations);
    harness.click("Go on from the last picture").await;
    harness
        .until("another painting", |store| store.style.job.with_untracked(|j| j.settings().start == StartFrom::Initial))
        .await;
    let planned = harness.store.style.job.with_untracked(|job| job.settings().iterations);
    assert!(left < 3000 && planned == left, "what was left: {planned} of 3000");
    harness.place.remove();
}

#[wasm_bindgen_test]
async fn settings_that_cannot_be_read_are_told_and_change_nothing() {
    let harness = harness();
    let style = harness.store.style;
    let before = style.knobs.get_untracked();
    let plain = png(20, 20).await;
    let file = |blob: &Blob| {
        web_sys::File::new_with_blob_sequence(&js_sys::Array::of1(blob), "x.png").expect("a blob makes a file")
    };
    style.load_settings(Ok(file(&plain)));
    harness.until("a remark", |store| store.style.remark.with_untracked(Option::is_some)).await;
    let kind = style.remark.with_untracked(|remark| remark.as_ref().map(|failure| failure.kind));
    assert_eq!(kind, Some(FailureKind::NoSettings), "a PNG from elsewhere");
    assert_eq!(style.knobs.get_untracked(), before, "the knobs stay");
    // One of ours, with a start that this visit cannot offer.
    let saved = PaintSettings { alpha: 3.0, start: StartFrom::Initial, ..PaintSettings::default() };
    let bytes = png_settings::write(&files::bytes(&plain).await.expect("bytes"), &saved).expect("a PNG");
    style.load_settings(Ok(file(&files::png(&bytes).expect("bytes make a file"))));
    harness.until("a notice", |store| store.style.notice.with_untracked(Option::is_some)).await;
    let knobs = style.knobs.get_untracked();
    assert!((knobs.alpha - 3.0).abs() < 1e-6 && knobs.start == StartFrom::Content, "{knobs:?}");
    harness.place.remove();
}

#[wasm_bindgen_test]
async fn a_picture_that_is_too_small_says_so_in_its_own_words() {
    static MISSING: Sample = Sample { label: "Gone", path: "samples/gone.jpg", credit: "" };
    let harness = harness();
    harness.give(Canvas::Content, 1, 1).await;
    let kind = |store: Store| store.style.pictures.with_untracked(|p| p.photo.failure().map(|failure| failure.kind));
    harness.until("a failure", |store| kind(store).is_some()).await;
    assert_eq!(kind(harness.store), Some(FailureKind::TinyForPainting), "not the words about faces");
    harness.store.style.show_sample(Target::Photo, &MISSING);
    harness.until("another failure", |store| kind(store) == Some(FailureKind::Internal)).await;
    harness.place.remove();
}
