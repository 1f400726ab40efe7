//! The link to a worker: order, transfer, stale builds, crashes.

use super::fake_worker::{EventRecorder, worker};
use likeness::browser::bitmap::Bitmap;
use likeness::worker_link::LinkEvent;
use likeness_core::backend::Preference;
use likeness_core::face::report::Source;
use protocol::failure::FailureKind;
use protocol::{Event, FrameId, Request, Side};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::ImageData;

/// Milliseconds between the ticks of a link in these tests.
const TICK_MS: u32 = 5;

async fn bitmap(width: u32, height: u32) -> Bitmap {
    let pixels = ImageData::new_with_sw(width, height).expect("a small picture");
    let promise = web_sys::window().expect("a page").create_image_bitmap_with_image_data(&pixels);
    Bitmap::new(JsFuture::from(promise.expect("pixels")).await.expect("a bitmap").unchecked_into())
}

fn detect(n: u32, side: Side) -> Request {
    Request::Detect { frame_id: FrameId(n), side, source: Source::Photo, chosen: None }
}

#[wasm_bindgen_test]
async fn requests_sent_before_the_worker_is_ready_wait_for_it() {
    let events = EventRecorder::default();
    let link = events.link(worker(
        "let begun = false;
         on((head) => {
             if (head.Start) { begun = head.Start.base; started(); }
             else if (begun !== 'https://example.org/sub/') throw new Error('a frame came before the start');
             else say({ Skipped: { frame_id: head.Detect.frame_id } });
         });
         ready();",
    ));
    link.start(Preference::Cpu);
    link.send(detect(1, Side::Claim), Some(bitmap(2, 2).await.into()));
    link.send(detect(2, Side::Probe), Some(bitmap(2, 2).await.into()));
    assert!(matches!(events.next().await, LinkEvent::Message(Event::Ready { .. }, None)), "ready first");
    assert!(matches!(events.next().await, LinkEvent::Message(Event::Started(_), None)), "then started");
    for n in [1, 2] {
        let said = events.next().await;
        let expected = Event::Skipped { frame_id: FrameId(n) };
        assert!(matches!(&said, LinkEvent::Message(event, None) if *event == expected), "frame {n}: {said:?}");
    }
}

#[wasm_bindgen_test]
async fn a_picture_reaches_the_worker_and_a_buffer_comes_back() {
    let events = EventRecorder::default();
    let link = events.link(worker(
        "on((head, parts) => {
             if (head.Start) return started();
             const { width, height } = parts[0];
             say({ Skipped: { frame_id: width * 100 + height } }, [new Uint8Array([7, 8, 9]).buffer]);
         });
         ready();",
    ));
    link.start(Preference::Auto);
    for _ in 0..2 {
        events.next().await;
    }
    let picture = bitmap(5, 3).await;
    let handle = picture.image().expect("a decoded picture").clone();
    link.send(detect(1, Side::Claim), Some(picture.into()));
    let said = events.next().await;
    let LinkEvent::Message(Event::Skipped { frame_id }, Some(buffer)) = said else { panic!("received {said:?}") };
    assert_eq!(frame_id, FrameId(503), "the worker saw a picture of 5x3");
    assert_eq!(js_sys::Uint8Array::new(&buffer).to_vec(), [7, 8, 9], "its answer's buffer");
    assert_eq!((handle.width(), handle.height()), (0, 0), "moved, not copied");
}

#[wasm_bindgen_test]
async fn a_worker_of_another_build_is_refused() {
    let events = EventRecorder::default();
    let link = events.link(worker("ready(12345);"));
    link.start(Preference::Auto);
    let said = events.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::StaleWorker), "{said:?}");
}

#[wasm_bindgen_test]
async fn a_worker_of_another_protocol_is_refused() {
    let events = EventRecorder::default();
    let link = events.link(worker("postMessage({ t: 'ready' });"));
    link.start(Preference::Auto);
    let said = events.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::StaleWorker), "{said:?}");
}

#[wasm_bindgen_test]
async fn a_worker_that_keeps_dying_is_replaced_twice_and_then_given_up() {
    let events = EventRecorder::default();
    let link = events.link(worker("on(() => { throw new Error('unreachable executed'); }); ready();"));
    link.start(Preference::Auto);
    for death in 1..=2 {
        assert!(matches!(events.next().await, LinkEvent::Message(Event::Ready { .. }, None)), "worker {death}");
        let said = events.next().await;
        assert!(matches!(&said, LinkEvent::Replaced(cause) if cause.detail.contains("unreachable")), "{said:?}");
    }
    assert!(matches!(events.next().await, LinkEvent::Message(Event::Ready { .. }, None)), "the third worker");
    let said = events.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::WorkerCrashed), "{said:?}");
    link.send(detect(1, Side::Claim), Some(bitmap(2, 2).await.into()));
    assert!(events.is_empty(), "nothing more happens");
}

#[wasm_bindgen_test]
async fn a_lost_gpu_brings_a_worker_on_the_cpu() {
    let events = EventRecorder::default();
    let link = events.link(worker(
        "on((head) => {
             if (head.Start.cpu_reason === 'Lost') return started();
             const failure = { kind: 'GpuLost', detail: 'device lost' };
             say({ Failed: { frame_id: null, failure, fatal: true } });
         });
         ready();",
    ));
    link.start(Preference::WebGpu);
    events.next().await;
    let said = events.next().await;
    assert!(matches!(&said, LinkEvent::Replaced(cause) if cause.kind == FailureKind::GpuLost), "{said:?}");
    events.next().await;
    assert!(
        matches!(events.next().await, LinkEvent::Message(Event::Started(_), None)),
        "the next one computes on the CPU"
    );
}

#[wasm_bindgen_test]
async fn a_worker_whose_file_is_missing_is_reported_as_missing() {
    let events = EventRecorder::default();
    let here = web_sys::window().expect("a page").location().href().expect("it has an address");
    let url = web_sys::Url::new_with_base("no-such-worker.js", &here).expect("an address").href();
    let link = events.link(url);
    link.start(Preference::Auto);
    for _ in 0..2 {
        assert!(matches!(events.next().await, LinkEvent::Replaced(_)), "tried again");
    }
    let said = events.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::WorkerMissing), "{said:?}");
}

#[wasm_bindgen_test]
async fn a_worker_that_does_not_answer_is_replaced() {
    let events = EventRecorder::default();
    let link = events.link_with_tick(worker("on((head) => { if (head.Start) started(); }); ready();"), TICK_MS);
    link.start(Preference::Cpu);
    for _ in 0..2 {
        events.next().await;
    }
    // The link's timer is as old and no slower than these: they are more ticks than it waits for any answer.
    for _ in 0..60 {
        gloo_timers::future::TimeoutFuture::new(TICK_MS).await;
    }
    assert!(events.is_empty(), "it has nothing to answer");
    link.send(detect(1, Side::Claim), Some(bitmap(2, 2).await.into()));
    let said = events.next().await;
    assert!(matches!(&said, LinkEvent::Replaced(cause) if cause.kind == FailureKind::WorkerUnresponsive), "{said:?}");
    assert!(matches!(events.next().await, LinkEvent::Message(Event::Ready { .. }, None)), "another one");
}

#[wasm_bindgen_test]
async fn a_worker_that_never_reports_ready_is_given_up_in_time() {
    let events = EventRecorder::default();
    let link = events.link_with_ready_timeout(worker("on(() => {});"), 40);
    link.start(Preference::Auto);
    let said = events.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::WorkerMissing), "{said:?}");
}
