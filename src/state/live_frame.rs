//! One frame of a running camera: whether it is of use now, and getting its pixels.

use super::engine::EngineStatus;
use crate::browser::bitmap::Bitmap;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{HtmlMediaElement, HtmlVideoElement};

/// Takes the video's current frame. `begin` runs immediately, `done` later with what it returned and the frame; a video that
/// changes its size or source has none for a moment. False, without calling either, if a frame is of no use now: the
/// engine is not running, the page is hidden, or the video has not started.
pub(super) fn take_frame<T: 'static, F: Future<Output = ()> + 'static>(
    engine: RwSignal<EngineStatus>,
    video: &HtmlVideoElement,
    begin: impl FnOnce() -> T,
    done: impl FnOnce(T, Option<Bitmap>) -> F + 'static,
) -> bool {
    let useful = engine.with_untracked(|engine| engine.report().is_some())
        && !document().hidden()
        && video.ready_state() >= HtmlMediaElement::HAVE_CURRENT_DATA;
    if useful {
        let (begun, video) = (begin(), video.clone());
        spawn_local(async move { done(begun, Bitmap::of_video(&video).await.ok()).await });
    }
    useful
}
