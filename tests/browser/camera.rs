//! The camera is closed when it is no longer used.

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use leptos::html::Video;
use leptos::mount::mount_to;
use leptos::prelude::*;
use likeness::browser::camera::{Camera, choices};
use likeness::browser::frame_loop::FrameLoop;
use likeness::components::camera_view::CameraView;
use likeness::state::Store;
use likeness::state::camera_wait::CameraWait;
use protocol::Side;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlVideoElement, MediaStream, MediaStreamTrack, MediaStreamTrackState};

pub(super) fn states(stream: &MediaStream) -> Vec<MediaStreamTrackState> {
    stream.get_tracks().iter().map(|track| track.unchecked_into::<MediaStreamTrack>().ready_state()).collect()
}

/// Waits for the next frame of the browser.
async fn repaint() {
    let promise = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).expect("a page repaints");
    });
    JsFuture::from(promise).await.expect("a repaint does not fail");
}

fn attached_container() -> HtmlElement {
    let container: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
    document().body().expect("a body").append_child(&container).expect("room for it");
    container
}

#[wasm_bindgen_test]
async fn tracks_are_stopped_when_the_camera_is_dropped() {
    let camera = Camera::open(None, || {}).await.expect("the browser has a fake camera");
    // The same stream; the method `clone` of the DOM would create another one with its own tracks.
    let stream = Clone::clone(camera.stream());
    assert_eq!(states(&stream), [MediaStreamTrackState::Live], "one track, and no sound");
    drop(camera);
    assert_eq!(states(&stream), [MediaStreamTrackState::Ended], "stopped");
}

#[wasm_bindgen_test]
async fn tracks_are_stopped_when_the_view_is_taken_away() {
    let container = attached_container();
    let handle = mount_to(container.clone(), || {
        let store = Store::default();
        store.use_camera(Side::Probe);
        let (video, wait) = (NodeRef::<Video>::new(), RwSignal::new(CameraWait::default()));
        view! { <CameraView store side=Side::Probe video wait /> }
    });
    let stream = loop {
        repaint().await;
        let video = container.query_selector("video").expect("a selector").expect("a video");
        if let Some(stream) = video.unchecked_into::<HtmlVideoElement>().src_object() {
            break stream;
        }
    };
    assert_eq!(states(&stream), [MediaStreamTrackState::Live], "the camera runs");
    drop(handle);
    assert_eq!(states(&stream), [MediaStreamTrackState::Ended], "stopped");
    container.remove();
}

#[wasm_bindgen_test]
async fn a_video_out_of_sight_still_has_frames_until_nobody_wants_them() {
    let camera = Camera::open(None, || {}).await.expect("the browser has a fake camera");
    let video: HtmlVideoElement = document().create_element("video").expect("an element").unchecked_into();
    video.set_attribute("style", "position: fixed; inset-block-start: -4000px").expect("a style");
    video.set_muted(true);
    video.set_autoplay(true);
    document().body().expect("a body").append_child(&video).expect("room for it");
    video.set_src_object(Some(camera.stream()));
    let frames = Rc::new(Cell::new(0));
    let counted = Rc::clone(&frames);
    let wanted = FrameLoop::start(video.clone(), move || counted.set(counted.get() + 1));
    while frames.get() < 4 {
        TimeoutFuture::new(50).await;
    }
    drop(wanted);
    let before = frames.get();
    let others = Rc::new(Cell::new(0));
    let counted = Rc::clone(&others);
    let witness = FrameLoop::start(video.clone(), move || counted.set(counted.get() + 1));
    while others.get() < 4 {
        TimeoutFuture::new(50).await;
    }
    assert_eq!(frames.get(), before, "no call after it was dropped, while the video had four more frames");
    drop(witness);
    video.remove();
}

#[wasm_bindgen_test]
async fn the_plugged_in_cameras_are_listed_by_name() {
    let camera = Camera::open(None, || {}).await.expect("the browser has a fake camera");
    let choices = choices().await;
    assert!(!choices.is_empty() && choices.iter().all(|choice| !choice.label.is_empty()), "{choices:?}");
    drop(camera);
}

#[wasm_bindgen_test]
async fn a_camera_that_is_not_there_is_called_missing() {
    let refused = Camera::open(Some("no such camera"), || {}).await;
    let failure = refused.expect_err("there is no camera of that id");
    assert_eq!(failure.kind, protocol::failure::FailureKind::CameraMissing, "{failure:?}");
}
