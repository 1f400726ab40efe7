//! The link to a worker: order, transfer, stale builds, deaths.

use super::fake_worker::{Ear, worker};
use likeness::browser::bitmap::Bitmap;
use likeness::worker_link::LinkEvent;
use likeness_core::backend::Preference;
use likeness_core::face::report::Source;
use protocol::failure::FailureKind;
use protocol::{Event, LookId, Request, Side};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::ImageData;

async fn bitmap(width: u32, height: u32) -> Bitmap {
    let pixels = ImageData::new_with_sw(width, height).expect("a small picture");
    let promise = web_sys::window().expect("a page").create_image_bitmap_with_image_data(&pixels);
    Bitmap::new(JsFuture::from(promise.expect("pixels")).await.expect("a bitmap").unchecked_into())
}

fn look(n: u32, side: Side) -> Request {
    Request::Look { look: LookId(n), side, source: Source::Photo }
}

#[wasm_bindgen_test]
async fn what_is_asked_before_the_worker_is_ready_waits_for_it() {
    let ear = Ear::default();
    let link = ear.link(worker(
        "let begun = false;
         on((head) => {
             if (head.Start) { begun = head.Start.base; started(); }
             else if (begun !== 'https://example.org/sub/') throw new Error('a look came before the start');
             else say({ Skipped: { look: head.Look.look } });
         });
         ready();",
    ));
    link.start(Preference::Cpu);
    link.send(look(1, Side::Claim), Some(bitmap(2, 2).await.into()));
    link.send(look(2, Side::Probe), Some(bitmap(2, 2).await.into()));
    assert!(matches!(ear.next().await, LinkEvent::Said(Event::Ready { .. }, None)), "ready first");
    assert!(matches!(ear.next().await, LinkEvent::Said(Event::Started(_), None)), "then started");
    for n in [1, 2] {
        let said = ear.next().await;
        let expected = Event::Skipped { look: LookId(n) };
        assert!(matches!(&said, LinkEvent::Said(event, None) if *event == expected), "look {n}: {said:?}");
    }
}

#[wasm_bindgen_test]
async fn a_picture_travels_to_the_worker_and_a_buffer_comes_back() {
    let ear = Ear::default();
    let link = ear.link(worker(
        "on((head, parts) => {
             if (head.Start) return started();
             const { width, height } = parts[0];
             say({ Skipped: { look: width * 100 + height } }, [new Uint8Array([7, 8, 9]).buffer]);
         });
         ready();",
    ));
    link.start(Preference::Auto);
    for _ in 0..2 {
        ear.next().await;
    }
    let picture = bitmap(5, 3).await;
    let handle = picture.image().expect("a decoded picture").clone();
    link.send(look(1, Side::Claim), Some(picture.into()));
    let said = ear.next().await;
    let LinkEvent::Said(Event::Skipped { look }, Some(buffer)) = said else { panic!("heard {said:?}") };
    assert_eq!(look, LookId(503), "the worker saw a picture of 5x3");
    assert_eq!(js_sys::Uint8Array::new(&buffer).to_vec(), [7, 8, 9], "its answer's buffer");
    assert_eq!((handle.width(), handle.height()), (0, 0), "moved, not copied");
}

#[wasm_bindgen_test]
async fn a_worker_of_another_build_is_refused() {
    let ear = Ear::default();
    let link = ear.link(worker("ready(12345);"));
    link.start(Preference::Auto);
    let said = ear.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::StaleWorker), "{said:?}");
}

#[wasm_bindgen_test]
async fn a_worker_of_another_protocol_is_refused() {
    let ear = Ear::default();
    let link = ear.link(worker("postMessage({ t: 'ready' });"));
    link.start(Preference::Auto);
    let said = ear.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::StaleWorker), "{said:?}");
}

#[wasm_bindgen_test]
async fn a_worker_that_keeps_dying_is_replaced_twice_and_then_given_up() {
    let ear = Ear::default();
    let link = ear.link(worker("on(() => { throw new Error('unreachable executed'); }); ready();"));
    link.start(Preference::Auto);
    for death in 1..=2 {
        assert!(matches!(ear.next().await, LinkEvent::Said(Event::Ready { .. }, None)), "worker {death}");
        let said = ear.next().await;
        assert!(matches!(&said, LinkEvent::Replaced(cause) if cause.detail.contains("unreachable")), "{said:?}");
    }
    assert!(matches!(ear.next().await, LinkEvent::Said(Event::Ready { .. }, None)), "the third worker");
    let said = ear.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::WorkerDied), "{said:?}");
    link.send(look(1, Side::Claim), Some(bitmap(2, 2).await.into()));
    assert!(ear.is_empty(), "nothing more happens");
}

#[wasm_bindgen_test]
async fn a_lost_gpu_brings_a_worker_on_the_cpu() {
    let ear = Ear::default();
    let link = ear.link(worker(
        "on((head) => {
             if (head.Start.cpu_because === 'Lost') return started();
             const failure = { kind: 'GpuLost', detail: 'device lost' };
             say({ Failed: { look: null, failure, fatal: true } });
         });
         ready();",
    ));
    link.start(Preference::WebGpu);
    ear.next().await;
    let said = ear.next().await;
    assert!(matches!(&said, LinkEvent::Replaced(cause) if cause.kind == FailureKind::GpuLost), "{said:?}");
    ear.next().await;
    assert!(matches!(ear.next().await, LinkEvent::Said(Event::Started(_), None)), "the next one computes on the CPU");
}

#[wasm_bindgen_test]
async fn a_worker_whose_file_is_missing_is_called_missing() {
    let ear = Ear::default();
    let here = web_sys::window().expect("a page").location().href().expect("it has an address");
    let url = web_sys::Url::new_with_base("no-such-worker.js", &here).expect("an address").href();
    let link = ear.link(url);
    link.start(Preference::Auto);
    for _ in 0..2 {
        assert!(matches!(ear.next().await, LinkEvent::Replaced(_)), "tried again");
    }
    let said = ear.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::WorkerMissing), "{said:?}");
}

#[wasm_bindgen_test]
async fn a_worker_that_falls_silent_over_a_look_is_replaced() {
    let ear = Ear::default();
    let link = ear.restless_link(worker("on((head) => { if (head.Start) started(); }); ready();"), 5);
    link.start(Preference::Cpu);
    for _ in 0..2 {
        ear.next().await;
    }
    gloo_timers::future::TimeoutFuture::new(300).await;
    assert!(ear.is_empty(), "it owes nothing and may be silent");
    link.send(look(1, Side::Claim), Some(bitmap(2, 2).await.into()));
    let said = ear.next().await;
    assert!(matches!(&said, LinkEvent::Replaced(cause) if cause.kind == FailureKind::WorkerSilent), "{said:?}");
    assert!(matches!(ear.next().await, LinkEvent::Said(Event::Ready { .. }, None)), "another one");
}

#[wasm_bindgen_test]
async fn a_worker_that_says_nothing_is_given_up_in_time() {
    let ear = Ear::default();
    let link = ear.patient_link(worker("on(() => {});"), 40);
    link.start(Preference::Auto);
    let said = ear.next().await;
    assert!(matches!(&said, LinkEvent::GaveUp(failure) if failure.kind == FailureKind::WorkerMissing), "{said:?}");
}
