//! `lab stylize`: runs the worker's own style transfer natively with in-memory ports, and reports the picture, its
//! costs, the speed and the memory. `docs/STYLE.md` explains the settings, `docs/STYLE_COSTS.md` defines the costs.

pub mod curve;
pub mod net;
pub mod options;
pub mod preview;
pub mod process_memory;

use crate::clock::Stopwatch;
use crate::picture;
use anyhow::{Context as _, bail, ensure};
use likeness_core::backend::{KernelSet, Preference};
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbaFrame;
use likeness_core::png_settings;
use likeness_nets::device::AdapterStatus;
use likeness_nets::face::PipelineSettings;
use likeness_nets::style::painting::NeverInterrupt;
use options::Options;
use preview::{Log, StylePreview, StyleResult};
use process_memory::Resident;
use protocol::Request;
use protocol::style::{JobId, PictureSlot, StyleRequest};
use std::fs;
use std::path::Path;
use worker::attachment::{Attachment, Picture};
use worker::engine::Engine;
use worker::ports::gallery_memory::MemoryPorts;
use worker::ports::{EnginePorts, FixedAdapter, MemoryModels, Ports};

type NativeEngine = Engine<NativePorts>;

/// The engine's ports in this program.
struct NativePorts;

impl EnginePorts for NativePorts {
    type Models = MemoryModels;
    type Adapter = FixedAdapter;
    type Clock = Stopwatch;
    type Outbox = StylePreview;
    type Gallery = MemoryPorts;
}

/// The result of a style-transfer run.
#[derive(Debug, Clone)]
pub struct StyleRun {
    /// The result reported by the engine.
    pub painted: StyleResult,
    /// Memory of this process before painting; `None` if the system does not report it.
    pub before: Option<Resident>,
    /// Memory of this process after painting.
    pub after: Option<Resident>,
}

/// Paints as requested and writes the files.
///
/// # Errors
/// If a picture or a net cannot be read, the engine rejects the request, or a file cannot be written.
pub fn run(root: &Path, options: &Options, log: Log) -> anyhow::Result<StyleRun> {
    let finding = paint(root, options, log)?;
    let png = png_settings::write(&picture::png(&finding.painted.picture)?, &options.settings)?;
    fs::write(&options.out, png).with_context(|| format!("{} cannot be written", options.out.display()))?;
    if let Some(path) = &options.curve {
        let text = curve::csv(&finding.painted.curve);
        fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(finding)
}

/// Paints without writing anything.
///
/// # Errors
/// If a picture or a net cannot be read, or the engine rejects the request.
pub fn paint(root: &Path, options: &Options, log: Log) -> anyhow::Result<StyleRun> {
    let preview = StylePreview::new(log);
    let mut engine = start_engine(root, options, &preview)?;
    set_picture(&mut engine, PictureSlot::Content, &options.content)?;
    for (slot, style) in (0..).zip(&options.styles) {
        set_picture(&mut engine, PictureSlot::Style(slot), style)?;
    }
    preview.check()?;
    process_memory::reset_peak();
    let before = process_memory::read();
    let settings =
        likeness_core::style::settings::PaintSettings { model: options.model.id(), ..options.settings.clone() };
    request(&mut engine, StyleRequest::Paint { job: JobId(1), settings }, Attachment::None);
    while engine.is_painting() {
        pollster::block_on(engine.step_style(&NeverInterrupt));
        preview.check()?;
    }
    preview.check()?;
    let painted = preview.result().context("the engine finished without a picture")?;
    Ok(StyleRun { painted, before, after: process_memory::read() })
}

/// An engine on the requested backend, and on no other.
fn start_engine(root: &Path, options: &Options, preview: &StylePreview) -> anyhow::Result<NativeEngine> {
    let wants_gpu = options.backend == Preference::WebGpu;
    ensure!(
        !wants_gpu || cfg!(feature = "gpu"),
        "this program was built without a GPU runtime, which natively is optional; `cargo run --package lab --features gpu -- \
         stylize ...` has it, after compiling burn for it"
    );
    let adapter = FixedAdapter(if wants_gpu { AdapterStatus::native() } else { AdapterStatus::Unavailable });
    let models = net::models(&root.join("models"), &options.model)?;
    let (clock, settings, gallery) = (Stopwatch::start(), PipelineSettings::default(), MemoryPorts::default());
    let mut engine = Engine::new(Ports { models, adapter, clock, outbox: preview.clone(), gallery }, settings);
    let request = Request::Start {
        preference: options.backend,
        cpu_reason: None,
        base: String::new(),
        kernels: KernelSet::Own,
        encoder: None,
    };
    pollster::block_on(engine.handle(request, Attachment::None, &NeverInterrupt));
    preview.check()?;
    match preview.backend() {
        Some(likeness_core::backend::Backend::Cpu) if wants_gpu => {
            bail!("no GPU could be opened: {}", preview.cpu_reason())
        }
        Some(_) => Ok(engine),
        None => bail!("the engine did not start"),
    }
}

fn set_picture(engine: &mut NativeEngine, slot: PictureSlot, path: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let frame: RgbaFrame = picture::decode(&bytes).with_context(|| format!("{} is not a picture", path.display()))?;
    request(engine, StyleRequest::SetPicture { slot }, Attachment::Picture(Picture { frame, read_ms: 0.0 }));
    Ok(())
}

fn request(engine: &mut NativeEngine, request: StyleRequest, attachment: Attachment) {
    pollster::block_on(engine.handle(Request::Style(request), attachment, &NeverInterrupt));
}

impl StyleRun {
    /// A summary in lines of plain text.
    pub fn summary(&self) -> String {
        let StyleResult { end, picture, curve, plan, face_check, .. } = &self.painted;
        let size = picture.size();
        let mut text = format!("{} x {} pixels, {end:?}, using the {}\n", size.width, size.height, plan.model.name());
        for (size, rate) in curve::rates(curve) {
            text += &format!("{:5} x {:<5} {rate:6.2} iterations a second\n", size.width, size.height);
        }
        if let (Some(first), Some(last)) = (curve.first(), curve.last()) {
            let share = 100.0 * last.costs.style / first.costs.style;
            text += &format!("J_style {:.4} to {:.4} ({share:.1} %)", first.costs.style, last.costs.style);
            text += &format!(", J_content {:.4}, J {:.3}\n", last.costs.content, last.costs.total);
        }
        if let Some(face_check) = face_check {
            text += &format!("the face afterwards: {face_check:?}\n");
        }
        text + &self.memory()
    }

    fn memory(&self) -> String {
        let estimate = format!("estimated {} MB", megabytes(self.painted.plan.bytes));
        match (self.before, self.after) {
            (Some(before), Some(after)) => {
                let took = after.peak.saturating_sub(before.now);
                let [peak, took] = [after.peak, took].map(megabytes);
                format!("memory: {peak} MB at the peak (VmHWM), of which painting and its net {took} MB; {estimate}\n")
            }
            _ => format!("memory: not measured on this system; {estimate}\n"),
        }
    }

    /// Peak memory used for painting, including the net, in bytes; `None` if the system does not report it.
    pub fn took(&self) -> Option<u64> {
        Some(self.after?.peak.saturating_sub(self.before?.now))
    }
}

fn megabytes(bytes: u64) -> u64 {
    bytes / 1_000_000
}

impl options::Model {
    /// The net to request from the engine; `None` to let it choose.
    fn id(&self) -> Option<ModelId> {
        match self {
            Self::Default => None,
            Self::Listed(id) => Some(*id),
            Self::File(_) => Some(net::EXTERNAL),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::style::settings::{PaintSettings, StartFrom};
    use options::Model;
    use std::path::PathBuf;

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    fn options(folder: &Path) -> Options {
        let settings = PaintSettings { size: 64, iterations: 12, seed: 3, ..PaintSettings::default() };
        Options {
            settings: PaintSettings { start: StartFrom::Mix(0.25), ..settings },
            curve: Some(folder.join("curve.csv")),
            ..Options::new(
                root().join("static/samples/astronaut.jpg"),
                vec![root().join("static/samples/styles/waves.jpg")],
                folder.join("out.png"),
            )
        }
    }

    #[test]
    fn a_painting_is_written_with_its_settings_and_costs() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let options = options(folder.path());
        let finding = run(&root(), &options, |_| ()).expect("samples and nets are committed");
        let file = fs::read(&options.out).expect("written");
        let painted = picture::decode(&file).expect("a PNG");
        assert_eq!(painted.size().longest(), 64, "the requested size");
        assert_eq!(painted, finding.painted.picture, "the same picture");
        assert_eq!(png_settings::read(&file).expect("whole"), Some(options.settings), "it can be painted again");
        let curve = fs::read_to_string(folder.path().join("curve.csv")).expect("written");
        assert_eq!(curve.lines().count(), 3, "a header, the first iteration and the eleventh:\n{curve}");
        let style = |i: usize| finding.painted.curve[i].costs.style;
        assert!(style(1) < style(0), "it comes closer to the style: {} {}", style(0), style(1));
        assert!(finding.summary().contains("iterations a second"), "{}", finding.summary());
    }

    #[test]
    fn a_net_may_come_from_a_file_and_invalid_files_are_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let from_file = Model::File(root().join("models/vgg-light.safetensors"));
        let with = |model: Model| Options { model, ..options(folder.path()) };
        let own = paint(&root(), &with(Model::Listed(ModelId::VggLight)), |_| ()).expect("listed");
        let same = paint(&root(), &with(from_file), |_| ()).expect("the same net from its file");
        assert_eq!(own.painted.picture, same.painted.picture, "the same net gives the same picture");
        fs::write(folder.path().join("none"), b"no weights").expect("writable");
        let error = paint(&root(), &with(Model::File(folder.path().join("none"))), |_| ()).expect_err("no net");
        assert!(format!("{error:#}").contains("none"), "it names the file: {error:#}");
        let without = Options { content: folder.path().join("absent.jpg"), ..options(folder.path()) };
        let error = paint(&root(), &without, |_| ()).expect_err("no photo");
        assert!(format!("{error:#}").contains("absent.jpg"), "{error:#}");
    }

    #[test]
    #[cfg(not(feature = "gpu"))]
    fn an_unavailable_gpu_is_not_silently_replaced_by_the_cpu() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let options = Options { backend: Preference::WebGpu, ..options(folder.path()) };
        let error = paint(&root(), &options, |_| ()).expect_err("no GPU runtime");
        assert!(error.to_string().contains("--features gpu"), "it says how: {error}");
    }
}
