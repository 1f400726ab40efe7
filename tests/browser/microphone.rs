//! The microphone is closed when it is no longer used.

use super::camera::states;
use futures_channel::oneshot;
use likeness::browser::microphone::Microphone;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::MediaStreamTrackState;

#[wasm_bindgen_test]
async fn a_recording_that_is_finished_is_passed_on_once() {
    let (send, recorded) = oneshot::channel();
    let done = move |blob: web_sys::Blob| {
        let _ = send.send(blob.size());
    };
    let microphone = Microphone::record(done).await.expect("the browser has a fake microphone");
    gloo_timers::future::TimeoutFuture::new(300).await;
    microphone.finish();
    microphone.finish();
    assert!(recorded.await.expect("it is passed on") > 0.0, "sound");
}

#[wasm_bindgen_test]
async fn dropping_the_microphone_turns_it_off_without_a_recording() {
    let (send, recorded) = oneshot::channel();
    let done = move |_: web_sys::Blob| {
        let _ = send.send(());
    };
    let microphone = Microphone::record(done).await.expect("the browser has a fake microphone");
    // The same stream; the method `clone` of the DOM would create another one with its own tracks.
    let stream = Clone::clone(microphone.stream());
    assert_eq!(states(&stream), [MediaStreamTrackState::Live], "one track, and no picture");
    drop(microphone);
    assert_eq!(states(&stream), [MediaStreamTrackState::Ended], "stopped");
    assert!(recorded.await.is_err(), "nobody is told");
}
