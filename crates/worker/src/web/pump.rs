//! The worker's life: messages into the mailbox, the mailbox into the engine, one at a time.

use super::clock::PerformanceClock;
use super::fetch::SiteModels;
use super::frame::{FrameReader, Shown};
use super::gpu::NavigatorGpu;
use super::pause::Pause;
use super::post::{PostOutbox, receive, scope};
use crate::death;
use crate::engine::{Engine, Picture};
use crate::mailbox::Mailbox;
use crate::pipeline::PipelineSettings;
use crate::ports::{Clock as _, Outbox as _};
use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use vision::failure::{Failure, FailureKind};
use vision::protocol::{BuildId, Event, Request};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::MessageEvent;

/// The mailbox, filled by the listener and emptied by the loop.
pub(super) type Waiting = Rc<RefCell<Mailbox<Shown>>>;

/// Listens, says ready, and serves until the page ends this worker.
pub fn run() {
    report_panics();
    report_rejections();
    let (wake, woken) = futures_channel::mpsc::unbounded::<()>();
    let waiting = Waiting::default();
    let inbox = Rc::clone(&waiting);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        deliver(&event, &inbox);
        // The loop lives as long as the worker; it cannot have hung up.
        let _ = wake.unbounded_send(());
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget(); // Lives as long as the worker.
    wasm_bindgen_futures::spawn_local(serve(waiting, woken));
    PostOutbox.send(Event::Ready { build: BuildId::CURRENT }, None);
}

fn deliver(event: &MessageEvent, inbox: &Waiting) {
    match receive(&event.data()) {
        Ok((request, bitmap)) => {
            if let Some(passed) = inbox.borrow_mut().push(request, bitmap) {
                if let Some(bitmap) = passed.beside {
                    bitmap.close();
                }
                PostOutbox.send(Event::Skipped { look: passed.look }, None);
            }
        }
        Err(detail) => {
            let failure = Failure::new(FailureKind::Internal, detail);
            PostOutbox.send(Event::Failed { look: None, failure, fatal: false }, None);
        }
    }
}

async fn serve(waiting: Waiting, mut woken: futures_channel::mpsc::UnboundedReceiver<()>) {
    let clock = PerformanceClock::default();
    let models = Rc::new(SiteModels::default());
    let mut engine =
        Engine::new(Rc::clone(&models), NavigatorGpu, clock.clone(), PostOutbox, PipelineSettings::default());
    let mut reader = FrameReader::default();
    let breath = Pause::new(Rc::clone(&waiting), clock.clone());
    loop {
        let Some((request, bitmap)) = waiting.borrow_mut().pop() else {
            if engine.is_painting() {
                engine.paint_on(&breath).await;
                breath.take().await;
            } else if futures_util::StreamExt::next(&mut woken).await.is_none() {
                return;
            }
            continue;
        };
        if let Request::Start { base, .. } = &request {
            models.set_base(base);
        }
        let start = clock.now_ms();
        let frame = match &bitmap {
            Some(shown) => reader.read(shown).await.map(Some),
            None => Ok(None),
        };
        match frame {
            Ok(frame) => {
                let read_ms = clock.now_ms() - start;
                engine.handle(request, frame.map(|frame| Picture { frame, read_ms })).await;
            }
            Err(detail) => unreadable(&request, detail),
        }
    }
}

fn unreadable(request: &Request, detail: String) {
    let look = request.look();
    let failure = Failure::new(FailureKind::HugePicture, detail);
    PostOutbox.send(Event::Failed { look, failure, fatal: false }, None);
}

/// A panic ends this instance; the page is told, so that it can put another worker in its place.
fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        PostOutbox.send(death::notice(info.to_string()), None);
    }));
}

/// A trap without a panic (no memory, no stack) inside a future rejects that future's promise, which no one awaits; what it
/// was to answer would never be answered.
fn report_rejections() {
    let on_rejection = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| {
        let reason = Reflect::get(&event, &"reason".into()).unwrap_or(JsValue::UNDEFINED);
        PostOutbox.send(death::notice(format!("rejected unheard: {reason:?}")), None);
    });
    // A global scope takes a listener.
    let _ = Reflect::set(&scope(), &"onunhandledrejection".into(), on_rejection.as_ref());
    on_rejection.forget(); // Lives as long as the worker.
}
