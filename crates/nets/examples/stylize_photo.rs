//! Paints a photo in the style of a painting, on the CPU.
//!
//! ```text
//! cargo run --release --package likeness-nets --example stylize_photo -- PHOTO STYLE OUT.png [SIZE [ITERATIONS]]
//! ```
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line program")]

#[path = "support/models.rs"]
mod models;
#[path = "support/photo.rs"]
mod photo;

use likeness_core::manifest::{Manifest, ModelId};
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::resample::resize;
use likeness_core::style::canvas::{fitted, style_side};
use likeness_core::style::initial_picture::initial_picture;
use likeness_core::style::schedule::scales;
use likeness_core::style::settings::PaintSettings;
use likeness_nets::device::LoadOptions;
use likeness_nets::style::painting::{InitialState, NeverInterrupt, Painting, ScaleInputs};
use likeness_nets::vgg::{Border, Vgg};
use likeness_nets::weights::Weights;
use pollster::block_on;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Any error, for a message.
type Failure = Box<dyn std::error::Error>;

const USAGE: &str = "usage: stylize_photo PHOTO STYLE OUT.png [SIZE [ITERATIONS]]
SIZE: the longer side of the result in pixels, 64 to 2048 (default 256); ITERATIONS: 1 to 5000 (default 100)";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [photo, style, out, rest @ ..] = arguments.as_slice() else { return Err(USAGE.into()) };
    let number = |i: usize, default: u32| rest.get(i).map_or(Ok(default), |text| text.parse().map_err(|_| USAGE));
    let (size, iterations) = (number(0, 256)?, number(1, 100)?);
    let settings = PaintSettings { size, iterations, ..PaintSettings::default() }.within_range();

    let (photo, style) = (photo::open(Path::new(photo))?, photo::open(Path::new(style))?);
    let vgg = load(&models::manifest()?)?;
    let started = Instant::now();
    let picture = paint(&vgg, &settings, &photo, &style)?;
    let side = picture.size();
    println!("{}x{} pixels in {:.1} s", side.width, side.height, started.elapsed().as_secs_f64());
    save(&picture, Path::new(out))
}

/// The light net, with the border that leaves no halo around the painting.
fn load(manifest: &Manifest) -> Result<Vgg, Failure> {
    let entry = manifest.entry(ModelId::VggLight)?;
    let weights = Weights::open(entry, &models::read(&models::folder().join(&entry.file))?)?;
    Ok(Vgg::load(weights, &entry.input, Border::Replicate, &LoadOptions::cpu())?)
}

/// Paints from coarse to fine: every scale starts from the result of the one before.
fn paint(vgg: &Vgg, settings: &PaintSettings, photo: &RgbaFrame, style: &RgbaFrame) -> Result<RgbField, Failure> {
    let mut result: Option<InitialState> = None;
    for scale in scales(settings.size, settings.iterations) {
        let size = fitted(photo.size(), scale.longer);
        let content = resize(photo, size);
        let style = resize(style, fitted(style.size(), style_side(scale.longer, settings.stroke)));
        let start = match &result {
            Some(coarser) => coarser.resized(size),
            None => InitialState { picture: initial_picture(&content, settings.start, settings.seed), moments: None },
        };
        let inputs = ScaleInputs { content, styles: vec![(style, 1.0)], start, faces: Vec::new() };
        let mut painting = block_on(Painting::begin(vgg, settings, &inputs, &NeverInterrupt))?;
        for iteration in 1..=scale.iterations {
            let is_last = iteration == scale.iterations;
            block_on(painting.step(vgg, is_last, &NeverInterrupt));
            if is_last && let Some(costs) = block_on(painting.costs(iteration))? {
                println!("{} pixels, {iteration} iterations: cost {:.2}", scale.longer, costs.total);
            }
        }
        result = Some(block_on(painting.snapshot())?);
    }
    Ok(result.ok_or("there is no scale")?.picture)
}

fn save(picture: &RgbField, out: &Path) -> Result<(), Failure> {
    let size = picture.size();
    let frame = picture.to_rgba();
    image::RgbaImage::from_raw(size.width, size.height, frame.into_bytes())
        .ok_or("the picture has no pixels")?
        .save(out)
        .map_err(|error| format!("{} cannot be written: {error}", out.display()).into())
}
