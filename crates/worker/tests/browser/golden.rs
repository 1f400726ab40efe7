//! Small paintings on both backends against the pictures that the native program made and that are committed.

use crate::manifest;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbField;
use likeness_core::style::settings::PaintSettings;
use likeness_nets::device::{Device, KernelSet, LoadOptions};
use likeness_nets::style::painting::{NeverInterrupt, Painting, ScaleInputs};
use likeness_nets::vgg::{Border, Vgg};
use likeness_nets::weights::Weights;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use worker::ports::Clock as _;
use worker::web::clock::PerformanceClock;
use worker::web::frame::{FrameReader, FrameSource};

#[path = "../../../nets/tests/style/fixtures.rs"]
mod fixtures;

const LIGHT: &[u8] = include_bytes!("../../../../models/vgg-light.safetensors");

const PLAIN: &[u8] = include_bytes!("../../../nets/tests/style/golden/plain.png");
const TURNED: &[u8] = include_bytes!("../../../nets/tests/style/golden/turned.png");

/// Largest accepted mean difference, levels of 0..=255: as natively, where it says what rounding alone does.
const MEAN: f32 = 1.5;

/// Largest accepted difference anywhere, as natively.
const WORST: f32 = 40.0;

/// Steps on a GPU. The tests' own is a software renderer, which takes up to ten seconds for each of the twenty.
const FEW_STEPS: u32 = 3;

/// Largest accepted differences after them, in the mean and anywhere, of levels, where both compute term by term: rounding
/// has not had the time to spread. Measured on the software renderer: none.
const FEW: fixtures::Deviation = fixtures::Deviation { mean: 0.1, worst: 10.0 };

/// The same by Winograd on both sides, which rounds tenfold, so that a unit may stand on the other side of its ReLU. What one
/// does is known from the CPU alone: after three steps from a start that is 1e-3 of a level off, 0.055 and 11. Measured on the
/// software renderer: 0.143 and 11; twice that is allowed.
const FLIPPED: fixtures::Deviation = fixtures::Deviation { mean: 0.3, worst: 22.0 };

/// The levels of a PNG, red, green, blue.
async fn levels(png: &[u8]) -> Vec<u8> {
    let global: JsValue = js_sys::global().into();
    let named = |name: &str| Reflect::get(&global, &name.into()).expect("workers have it").unchecked_into::<Function>();
    let parts = Array::of1(&Array::of1(&Uint8Array::from(png)));
    let blob = Reflect::construct(&named("Blob"), &parts).expect("bytes make a file");
    let promise: Promise = named("createImageBitmap").call1(&global, &blob).expect("a promise").unchecked_into();
    let bitmap = JsFuture::from(promise).await.expect("a committed PNG");
    let shown = FrameSource::of(bitmap).expect("a bitmap is a picture");
    let frame = FrameReader::default().read(&shown).await.expect("the bitmap is open");
    frame.bytes().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect()
}

fn light(options: &LoadOptions) -> Vgg {
    let manifest = manifest();
    let entry = manifest.entry(ModelId::VggLight).expect("listed");
    let weights = Weights::open(entry, LIGHT).expect("the published file");
    Vgg::load(weights, &entry.input, Border::Replicate, options).expect("every layer is there")
}

/// A painting after some steps, and the seconds that it took.
async fn painted(vgg: &Vgg, settings: &PaintSettings, scene: &ScaleInputs, steps: u32) -> (RgbField, f64) {
    let clock = PerformanceClock::default();
    let start = clock.now_ms();
    let mut painting = Painting::begin(vgg, settings, scene, &NeverInterrupt).await.expect("there is a style");
    for _ in 0..steps {
        assert!(painting.step(vgg, false, &NeverInterrupt).await, "unbroken");
    }
    let picture = painting.picture().await.expect("the device answers");
    (picture, (clock.now_ms() - start) / 1000.0)
}

#[wasm_bindgen_test]
async fn small_paintings_on_the_cpu_match_the_committed_ones() {
    let vgg = light(&LoadOptions::cpu());
    for ((name, settings, scene), png) in fixtures::golden().into_iter().zip([PLAIN, TURNED]) {
        let (found, seconds) = painted(&vgg, &settings, &scene, fixtures::GOLDEN_STEPS).await;
        let apart = fixtures::deviation(&found, &levels(png).await);
        console_log!("flex in wasm: {name}, {} steps in {seconds:.1} s: {apart:?}", fixtures::GOLDEN_STEPS);
        assert!(apart.mean <= MEAN && apart.worst <= WORST, "{name}: {apart:?}");
    }
}

fn between(found: &RgbField, other: &RgbField) -> fixtures::Deviation {
    let levels: Vec<u8> = other.to_rgba().bytes().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    fixtures::deviation(found, &levels)
}

/// Holds the first steps of both golden pictures on a GPU to those on the CPU, which the test above holds to the committed
/// ones: term by term, and as the page computes.
pub(crate) async fn compare(device: &Device, on: &str) {
    for (operations, allowed) in [(KernelSet::Direct, FEW), (KernelSet::Own, FLIPPED)] {
        let options = |device: Device| LoadOptions::new(device).with_kernels(operations);
        let (gpu, cpu) = (light(&options(device.clone())), light(&options(Device::flex())));
        for (name, settings, scene) in fixtures::golden() {
            let (expected, _) = painted(&cpu, &settings, &scene, FEW_STEPS).await;
            let (found, seconds) = painted(&gpu, &settings, &scene, FEW_STEPS).await;
            let (apart, moved) = (between(&found, &expected), between(&found, &scene.start.picture));
            console_log!(
                "{on}: {operations:?}, {name}, {FEW_STEPS} steps in {seconds:.1} s: {apart:?}, moved by {moved:?}"
            );
            assert!(
                apart.mean <= allowed.mean && apart.worst <= allowed.worst,
                "{on}: {operations:?}, {name}: {apart:?}"
            );
            assert!(moved.mean > 10.0 * allowed.mean, "{on}: {name}: it would be told from its start: {moved:?}");
        }
    }
}
