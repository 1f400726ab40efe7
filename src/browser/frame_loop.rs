//! Calls back for every frame of a video, until it is dropped.

use gloo_timers::callback::Interval;
use js_sys::{Function, Reflect};
use leptos::prelude::{document, window};
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{HtmlMediaElement, HtmlVideoElement};

/// Maximum time without a call, in milliseconds. A video that is scrolled out of view, or on a busy machine, presents no frames,
/// but its camera is running and the user expects an answer.
const MAX_FRAME_GAP_MS: u32 = 250;

/// Calls back at every frame: with `requestVideoFrameCallback` if the browser supports it, else before every repaint; and with a
/// timer while the video plays without being presented. There are no calls in the background. Dropping it ends the calls.
pub struct FrameLoop {
    inner: Rc<Inner>,
    _clock: Interval,
}

struct Inner {
    video: HtmlVideoElement,
    by_frame: Option<Function>,
    handle: Cell<i32>,
    tick: RefCell<Option<Closure<dyn FnMut()>>>,
    /// Whether there was a call since the last tick of the timer.
    called: Cell<bool>,
    on_frame: Box<dyn Fn()>,
}

impl fmt::Debug for FrameLoop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FrameLoop").field("by_frame", &self.inner.by_frame.is_some()).finish_non_exhaustive()
    }
}

impl FrameLoop {
    /// Calls `on_frame` from the next frame on.
    pub fn start(video: HtmlVideoElement, on_frame: impl Fn() + 'static) -> Self {
        let by_frame = method(&video, "requestVideoFrameCallback");
        let inner = Rc::new(Inner {
            video,
            by_frame,
            handle: Cell::new(0),
            tick: RefCell::default(),
            called: Cell::default(),
            on_frame: Box::new(on_frame),
        });
        let weak = Rc::downgrade(&inner);
        let tick = Closure::<dyn FnMut()>::new(move || {
            if let Some(inner) = Weak::upgrade(&weak) {
                inner.request();
                inner.called.set(true);
                (inner.on_frame)();
            }
        });
        inner.tick.replace(Some(tick));
        let weak = Rc::downgrade(&inner);
        let clock = Interval::new(MAX_FRAME_GAP_MS, move || {
            if let Some(inner) = Weak::upgrade(&weak) {
                inner.on_interval();
            }
        });
        inner.request();
        Self { inner, _clock: clock }
    }
}

impl Inner {
    fn request(&self) {
        let tick = self.tick.borrow();
        let Some(tick) = tick.as_ref().map(|tick| tick.as_ref().unchecked_ref::<Function>()) else { return };
        let handle = match &self.by_frame {
            Some(request) => request.call1(&self.video, tick).ok().and_then(|handle| whole(&handle)),
            None => window().request_animation_frame(tick).ok(),
        };
        self.handle.set(handle.unwrap_or_default());
    }

    fn on_interval(&self) {
        let plays = !self.video.paused() && self.video.ready_state() >= HtmlMediaElement::HAVE_CURRENT_DATA;
        if !self.called.replace(false) && plays && !document().hidden() {
            (self.on_frame)();
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        let handle = self.handle.get();
        // A handle that has already fired is ignored by both.
        if self.by_frame.is_none() {
            let _ = window().cancel_animation_frame(handle);
        } else if let Some(cancel) = method(&self.video, "cancelVideoFrameCallback") {
            let _ = cancel.call1(&self.video, &handle.into());
        }
    }
}

fn method(video: &HtmlVideoElement, name: &str) -> Option<Function> {
    Reflect::get(video, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}

#[expect(clippy::cast_possible_truncation, reason = "the browser's handles are small whole numbers")]
fn whole(handle: &JsValue) -> Option<i32> {
    handle.as_f64().map(|handle| handle as i32)
}
