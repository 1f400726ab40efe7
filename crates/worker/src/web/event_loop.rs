//! The worker's event loop: messages go into the mailbox, and from there to the engine, one at a time.

use super::clock::PerformanceClock;
use super::fetch::SiteModels;
use super::frame::FrameReader;
use super::gpu::NavigatorGpu;
use super::inbox::Inbox;
use super::interrupt::MailboxInterrupt;
use super::js::{call, property, set};
use super::messages::{PostOutbox, receive, scope};
use super::ports::{BrowserPorts, WorkerPorts};
use super::work::Work;
use crate::attachment::Attachment;
use crate::crash;
use crate::engine::Engine;
use crate::ports::{Clock as _, Outbox as _, Ports};
use futures_util::StreamExt as _;
use futures_util::future::{Either, select};
use likeness_nets::face::PipelineSettings;
use protocol::failure::{Failure, FailureKind};
use protocol::{BuildId, Event, Request};
use std::pin::pin;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::MessageEvent;

/// How often the loop wakes up by itself, in milliseconds.
const TICK_MS: u32 = 5_000;

/// Listens, reports that it is ready, and serves requests until the page terminates this worker.
pub fn run() {
    report_panics();
    report_rejections();
    let (wake, woken) = futures_channel::mpsc::unbounded::<()>();
    tick(wake.clone());
    let queue = Inbox::default();
    let inbox = Rc::clone(&queue);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        enqueue(&event, &inbox);
        // The loop lives as long as the worker, so the channel is open.
        let _ = wake.unbounded_send(());
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget(); // Lives as long as the worker.
    wasm_bindgen_futures::spawn_local(serve(queue, woken));
    PostOutbox.send(Event::Ready { build: BuildId::CURRENT }, Attachment::None);
}

/// Wakes the loop every few seconds, so that the gallery locks itself in time.
fn tick(wake: futures_channel::mpsc::UnboundedSender<()>) {
    let on_tick = Closure::<dyn FnMut()>::new(move || {
        // The loop lives as long as the worker, so the channel is open.
        let _ = wake.unbounded_send(());
    });
    // Without a timer the gallery still locks when the next request arrives.
    let _ = call(&js_sys::global(), "setInterval", &[on_tick.as_ref(), &TICK_MS.into()]);
    on_tick.forget(); // Lives as long as the worker.
}

fn enqueue(event: &MessageEvent, inbox: &Inbox) {
    match receive(&event.data()) {
        Ok((request, attachment)) => {
            if let Some(superseded) = inbox.borrow_mut().push(request, attachment) {
                superseded.attachment.close();
                if let Some(event) = superseded.request.skipped() {
                    PostOutbox.send(event, Attachment::None);
                }
            }
        }
        Err(detail) => {
            let failure = Failure::new(FailureKind::Internal, detail);
            PostOutbox.send(Event::Failed { frame_id: None, failure, fatal: false }, Attachment::None);
        }
    }
}

async fn serve(queue: Inbox, mut woken: futures_channel::mpsc::UnboundedReceiver<()>) {
    let clock = PerformanceClock::default();
    let models = Rc::new(SiteModels::default());
    let mut engine = Engine::<WorkerPorts>::new(
        Ports {
            models: Rc::clone(&models),
            adapter: NavigatorGpu,
            clock: clock.clone(),
            outbox: PostOutbox,
            gallery: BrowserPorts::default(),
        },
        PipelineSettings::default(),
    );
    let mut reader = FrameReader::default();
    let import = MailboxInterrupt::of_import(Rc::clone(&queue), clock.clone());
    let work = Work::new(&queue, &clock);
    let mut ticked = clock.now_ms();
    loop {
        // Also while requests are waiting: two cameras never leave the mailbox empty.
        if clock.now_ms() - ticked >= f64::from(TICK_MS) {
            ticked = clock.now_ms();
            engine.tick().await;
        }
        let Some((request, unread)) = queue.borrow_mut().pop() else {
            if work.step(&mut engine).await {
                continue;
            }
            // An encoder is fetched while nothing is requested; a request goes first, and what was fetched so far is kept.
            let fetch = async {
                if engine.needs_encoder() {
                    engine.fetch_encoder().await;
                } else {
                    std::future::pending::<()>().await;
                }
            };
            let is_fetched = match select(pin!(fetch), woken.next()).await {
                Either::Left(_) => true,
                Either::Right((Some(()), _)) => false,
                Either::Right((None, _)) => return,
            };
            if is_fetched {
                engine.open_encoder().await;
            }
            continue;
        };
        if let Request::Start { base, .. } = &request {
            models.set_base(base);
        }
        match unread.read(&mut reader, &clock).await {
            Ok(attachment) => engine.handle(request, attachment, &import).await,
            Err(detail) => {
                let failure = Failure::new(FailureKind::PictureUnreadable, detail);
                PostOutbox.send(request.failed(failure), Attachment::None);
            }
        }
    }
}

/// A panic ends this instance; the page is told so that it can replace the worker.
fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        PostOutbox.send(crash::fatal_event(info.to_string()), Attachment::None);
    }));
}

/// A trap without a panic (out of memory, stack overflow) inside a future rejects that future's promise, which nothing
/// awaits; its request would never be answered.
fn report_rejections() {
    let on_rejection = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| {
        let reason = property(&event, "reason");
        PostOutbox.send(crash::fatal_event(format!("rejected unheard: {reason:?}")), Attachment::None);
    });
    // A global scope accepts a handler.
    let _ = set(&scope(), "onunhandledrejection", on_rejection.as_ref());
    on_rejection.forget(); // Lives as long as the worker.
}
