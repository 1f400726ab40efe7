//! The worker's browser side in a real worker of headless Chromium: both backends, frames, Cache Storage.
//!
//! `cargo xtask test --browser` runs it; the flags in `webdriver.json` give WebGPU on SwiftShader.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]
#![expect(clippy::large_include_file, reason = "the committed weights; a test program is never shipped")]

use likeness_core::backend::{Backend, CpuReason, Preference};
use likeness_core::manifest::{Manifest, ModelId};
use likeness_nets::device::{self, AdapterStatus, Device, LoadOptions};
use likeness_nets::self_test::{FaceFiles, FaceNets};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};
use worker::ports::{Clock as _, ModelSource as _, QueryAdapter as _};
use worker::web::clock::PerformanceClock;
use worker::web::fetch::SiteModels;
use worker::web::frame::{FrameReader, FrameSource};
use worker::web::gpu::NavigatorGpu;
use worker::web::messages::scope;

#[path = "browser/golden.rs"]
mod golden;
#[path = "browser/kernels.rs"]
mod kernels;
#[path = "browser/learner.rs"]
mod learner;
#[path = "browser/vgg.rs"]
mod vgg;

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// The committed manifest.
pub(crate) fn manifest() -> Manifest {
    Manifest::parse(include_str!("../../../models/manifest.json")).expect("the committed manifest is well formed")
}

fn files() -> FaceFiles {
    FaceFiles {
        detector: include_bytes!("../../../models/face-detector.safetensors").to_vec(),
        landmarks: include_bytes!("../../../models/face-landmarks.safetensors").to_vec(),
        encoder: include_bytes!("../../../models/face-encoder.safetensors").to_vec(),
    }
}

async fn prove(device: &Device, name: &str) {
    let manifest = manifest();
    let nets = FaceNets::load(&manifest, &files(), &LoadOptions::new(device.clone()))
        .expect("the committed weights load strictly");
    for id in ModelId::FACE {
        let test = &manifest.entry(id).expect("the manifest lists every face net").self_test;
        let deviation = nets.deviation(id, test).await.expect("the device answers");
        console_log!("{name}: {} deviates by {deviation:e}, {:e} allowed", id.name(), test.tolerance);
        assert!(deviation <= test.tolerance, "{name}: {} deviates by {deviation:e}", id.name());
    }
}

#[wasm_bindgen_test]
async fn the_nets_reproduce_their_stored_numbers_on_the_cpu() {
    prove(&Device::flex(), "flex in wasm").await;
}

#[wasm_bindgen_test]
async fn the_nets_reproduce_their_stored_numbers_on_webgpu() {
    let adapter = NavigatorGpu.query().await;
    assert!(matches!(adapter, AdapterStatus::Adapter { .. }), "the test browser offers WebGPU: {adapter:?}");
    let opened = device::open(Preference::WebGpu, adapter).await;
    assert_eq!(opened.backend, Backend::WebGpu, "{:?}", opened.cpu_reason);
    // Here and not in tests of their own: a worker opens WebGPU once.
    kernels::prove(&opened.device, "SwiftShader WebGPU").await;
    learner::prove(&opened.device, "SwiftShader WebGPU").await;
    prove(&opened.device, "SwiftShader WebGPU").await;
    vgg::prove(&opened.device, "SwiftShader WebGPU").await;
    golden::compare(&opened.device, "SwiftShader WebGPU").await;
}

#[wasm_bindgen_test]
async fn a_software_adapter_is_recognised() {
    let opened = device::open(Preference::Auto, NavigatorGpu.query().await).await;
    assert!(matches!(opened.cpu_reason, Some(CpuReason::SoftwareAdapter(_))), "{:?}", opened.cpu_reason);
}

#[wasm_bindgen_test]
async fn a_bitmap_is_read_exactly_and_closed() {
    let pixels: Vec<u8> = (0..4 * 6).map(|i| if i % 4 == 3 { 255 } else { u8::try_from(i * 9).unwrap_or(0) }).collect();
    let data = web_sys::ImageData::new_with_u8_clamped_array(wasm_bindgen::Clamped(&pixels), 3).expect("six pixels");
    let promise = scope().create_image_bitmap_with_image_data(&data).expect("workers make bitmaps");
    let bitmap: web_sys::ImageBitmap = JsFuture::from(promise).await.expect("a small one").unchecked_into();
    let frame_source = FrameSource::of(bitmap.clone().into()).expect("a bitmap is a picture");
    let frame = FrameReader::default().read(&frame_source).await.expect("the bitmap is open");
    assert_eq!(frame.bytes(), pixels, "opaque pixels survive");
    assert_eq!((frame.size().width, frame.size().height), (3, 2), "three columns, two rows");
    assert_eq!(bitmap.width(), 0, "a closed bitmap has no width");
}

/// A frame of these bytes.
fn frame(layout: &str, width: u32, height: u32, bytes: &[u8]) -> wasm_bindgen::JsValue {
    let init = js_sys::Object::new();
    let numbers = [("codedWidth", width), ("codedHeight", height), ("timestamp", 0)];
    let entries = numbers.map(|(name, value)| (name, value.into())).into_iter().chain([("format", layout.into())]);
    for (name, value) in entries {
        js_sys::Reflect::set(&init, &name.into(), &value).expect("a plain object");
    }
    let class = js_sys::Reflect::get(&js_sys::global(), &"VideoFrame".into()).expect("Chromium has it");
    let class: js_sys::Function = class.unchecked_into();
    let arguments = js_sys::Array::of2(&js_sys::Uint8Array::from(bytes), &init);
    js_sys::Reflect::construct(&class, &arguments).expect("a small frame")
}

#[wasm_bindgen_test]
async fn a_camera_frame_is_read_as_displayed_and_closed() {
    // Luma, then chroma, of half the size: mid grey left, lighter right.
    let bytes = [126, 126, 180, 180, 126, 126, 180, 180, 128, 128, 128, 128];
    let mut reader = FrameReader::default();
    for layout in ["I420", "NV12"] {
        let frame = frame(layout, 4, 2, &bytes);
        let frame_source = FrameSource::of(frame.clone()).expect("a frame is a picture");
        let read = reader.read(&frame_source).await.expect("the frame is open");
        assert_eq!((read.size().width, read.size().height), (4, 2), "{layout}");
        // Limited-range luma: (126 - 16) * 255 / 219 and (180 - 16) * 255 / 219.
        for (pixel, grey) in [(0, 128_u8), (3, 191), (7, 191)] {
            let rgba = &read.bytes()[pixel * 4..][..4];
            let is_grey = rgba[..3].iter().all(|v| v.abs_diff(grey) <= 2);
            assert!(is_grey && rgba[3] == 255, "{layout}, pixel {pixel}: {rgba:?}");
        }
        let format = js_sys::Reflect::get(&frame, &"format".into()).expect("a property");
        assert!(format.is_null(), "a closed frame has no format: {format:?}");
    }
}

#[wasm_bindgen_test]
async fn a_frame_with_blue_first_comes_out_with_red_first() {
    let frame_source = FrameSource::of(frame("BGRX", 1, 1, &[10, 20, 200, 255])).expect("a frame is a picture");
    let read = FrameReader::default().read(&frame_source).await.expect("the frame is open");
    assert_eq!(read.bytes(), [200, 20, 10, 255], "red first");
}

/// The origin that this worker was served from.
fn origin() -> String {
    let get =
        |object: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).expect("a global");
    get(&get(&js_sys::global(), "location"), "origin").as_string().expect("an address")
}

#[wasm_bindgen_test]
async fn cached_weights_are_found_again_and_discarded_ones_are_not() {
    let manifest = manifest();
    let entry = manifest.entry(ModelId::FaceDetector).expect("listed");
    let source = SiteModels::default();
    source.set_base(&origin());
    source.save(entry, b"what was kept").await.expect("Cache Storage has room");
    let cached = std::cell::Cell::new(false);
    let bytes = source.fetch(entry, &|p| cached.set(p.cached)).await.expect("it was kept");
    assert_eq!((bytes.as_slice(), cached.get()), (&b"what was kept"[..], true), "from the cache");
    let mut newer = entry.clone();
    newer.sha256 = "0".repeat(64);
    source.save(&newer, b"a newer version").await.expect("Cache Storage has room");
    let old = source.fetch(entry, &|_| {}).await;
    assert!(old.is_err(), "another version of a file replaces the one before: {old:?}");
    source.discard(&newer).await;
    let gone = source.fetch(&newer, &|_| {}).await;
    assert!(gone.is_err(), "what was discarded is gone: {gone:?}");
}

/// Logs the figures of docs/PERFORMANCE.md; no limit is enforced.
#[wasm_bindgen_test]
async fn the_stages_of_a_frame_are_timed_on_the_cpu() {
    let manifest = manifest();
    let nets = FaceNets::load(&manifest, &files(), &LoadOptions::cpu()).expect("the committed weights load strictly");
    let clock = PerformanceClock::default();
    for (id, side) in [
        (ModelId::FaceDetector, 224),
        (ModelId::FaceDetector, 416),
        (ModelId::FaceLandmarks, 112),
        (ModelId::FaceEncoder, 112),
    ] {
        let mut times = Vec::new();
        for _ in 0..12 {
            let start = clock.now_ms();
            nets.test_output(id, side).await.expect("flex answers");
            times.push(clock.now_ms() - start);
        }
        let median = likeness_core::timing::median(&times).expect("twelve runs");
        console_log!("flex in wasm: {} at {side}: {median:.1} ms in the median of {}", id.name(), times.len());
        assert!(median > 0.0, "the clock runs");
    }
}
