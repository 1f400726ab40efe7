//! Fake workers of a few lines of JavaScript, and a recorder for the events of a link.

use likeness::worker_link::watchdog::TICK_MS;
use likeness::worker_link::{LinkEvent, LinkSettings, WorkerLink};
use likeness_core::backend::{Backend, KernelSet};
use likeness_core::face::matching::Thresholds;
use protocol::{BuildId, EngineReport, Event};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use web_sys::{Blob, BlobPropertyBag, Url};

/// The URL of a module worker with this source. It can call `ready(build)`, `started()` and `say(event, parts)`.
pub(crate) fn worker(source: &str) -> String {
    let started = serde_json::to_string(&Event::Started(report())).expect("a report is plain data");
    let prelude = format!(
        "const say = (event, parts = []) => postMessage({{ head: JSON.stringify(event), parts }}, parts);\n\
         const ready = (build = {}) => say({{ Ready: {{ build }} }});\n\
         const started = () => say({started});\n\
         const on = (act) => {{ onmessage = (e) => act(JSON.parse(e.data.head), e.data.parts); }};\n",
        BuildId::CURRENT.0
    );
    let parts = js_sys::Array::of1(&format!("{prelude}{source}").into());
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).expect("text makes a blob");
    Url::create_object_url_with_blob(&blob).expect("a blob has an address")
}

/// A report of an engine on the CPU.
pub(crate) fn report() -> EngineReport {
    EngineReport {
        backend: Backend::Cpu,
        adapter: None,
        cpu_reason: None,
        kernels: KernelSet::Own,
        models: vec![],
        encoders: vec![],
        startup_ms: 1.0,
        thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
    }
}

#[derive(Default)]
struct Queue {
    events: VecDeque<LinkEvent>,
    waiting: Option<Waker>,
}

/// Records the events of a link, in order.
#[derive(Clone, Default)]
pub(crate) struct EventRecorder(Rc<RefCell<Queue>>);

impl EventRecorder {
    /// A link to the worker at this URL whose events are recorded here.
    pub(crate) fn link(&self, url: String) -> WorkerLink {
        self.link_with_ready_timeout(url, 60_000)
    }

    /// A link whose watchdog ticks at this interval, in milliseconds.
    pub(crate) fn link_with_tick(&self, url: String, tick_ms: u32) -> WorkerLink {
        self.linked(url, 60_000, tick_ms)
    }

    /// A link whose worker must be ready within this many milliseconds.
    pub(crate) fn link_with_ready_timeout(&self, url: String, ready_within_ms: u32) -> WorkerLink {
        self.linked(url, ready_within_ms, TICK_MS)
    }

    fn linked(&self, url: String, ready_within_ms: u32, tick_ms: u32) -> WorkerLink {
        let events = self.clone();
        let base = "https://example.org/sub/".to_owned();
        let settings = LinkSettings { url, base, kernels: KernelSet::Own, ready_within_ms, tick_ms };
        WorkerLink::new(settings, likeness::worker_link::message::read, move |event| {
            let mut queue = events.0.borrow_mut();
            queue.events.push_back(event);
            if let Some(waker) = queue.waiting.take() {
                waker.wake();
            }
        })
    }

    /// The next event; the test runner's own timeout ends a test that waits for ever.
    pub(crate) async fn next(&self) -> LinkEvent {
        poll_fn(|context| {
            let mut queue = self.0.borrow_mut();
            match queue.events.pop_front() {
                Some(event) => Poll::Ready(event),
                None => {
                    queue.waiting = Some(context.waker().clone());
                    Poll::Pending
                }
            }
        })
        .await
    }

    /// Whether all events were taken.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().events.is_empty()
    }
}
