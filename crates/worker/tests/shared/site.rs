//! The site as it is published, and an engine on it over in-memory ports, for several tests.

use likeness_core::backend::{KernelSet, Preference};
use likeness_core::manifest::Manifest;
use likeness_nets::device::AdapterStatus;
use likeness_nets::face::PipelineSettings;
use likeness_nets::style::painting::NeverInterrupt;
use protocol::Request;
use std::path::PathBuf;
use worker::attachment::Attachment;
use worker::engine::Engine;
use worker::ports::gallery_memory::MemoryPorts;
use worker::ports::{FixedAdapter, InMemory, ManualClock, MemoryModels, MemoryOutbox, Ports};

/// A file of the repository.
pub(crate) fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The nets of the manifest.
pub(crate) fn models() -> MemoryModels {
    let text = std::fs::read_to_string(root("models/manifest.json")).expect("the manifest is committed");
    let files = Manifest::parse(&text).expect("well formed").models.into_iter().map(|model| model.file);
    let read = |file: String| (file.clone(), std::fs::read(root("models").join(file)).expect("committed"));
    MemoryModels { manifest: Ok(text), published: files.map(read).collect(), ..Default::default() }
}

/// An engine that has not started, without a GPU, and what it reports to and tells the time by.
pub(crate) fn engine(models: MemoryModels) -> (Engine<InMemory>, MemoryOutbox, ManualClock) {
    let (outbox, clock) = (MemoryOutbox::default(), ManualClock::default());
    let (adapter, gallery) = (FixedAdapter(AdapterStatus::Unavailable), MemoryPorts::default());
    let ports = Ports { models, adapter, clock: clock.clone(), outbox: outbox.clone(), gallery };
    (Engine::new(ports, PipelineSettings::default()), outbox, clock)
}

/// Starts it.
pub(crate) fn start(engine: &mut Engine<InMemory>) {
    let request = Request::Start {
        preference: Preference::Auto,
        cpu_reason: None,
        base: String::new(),
        kernels: KernelSet::Own,
        encoder: None,
    };
    pollster::block_on(engine.handle(request, Attachment::None, &NeverInterrupt));
}
