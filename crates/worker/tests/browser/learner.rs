//! The lessons' net on both backends of a browser: PyTorch's numbers, and its pace.

use likeness_core::bench::uniform::uniform;
use likeness_learn::album::Album;
use likeness_learn::net::{DIM, Pictures, TrainableNet as _};
use likeness_learn::settings::TrainingSettings;
use likeness_learn::training::Training;
use likeness_nets::device::{Device, LoadOptions};
use likeness_nets::learner::LearnerNet;
use reference::{Reference, deviation, weights};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use worker::ports::Clock as _;
use worker::web::clock::PerformanceClock;

#[path = "../../../nets/tests/learner/reference.rs"]
mod reference;

/// Sums in another order.
const ALLOWED: f32 = 1e-4;

/// Compares both passes with PyTorch's numbers.
pub(crate) async fn prove(device: &Device, on: &str) {
    let reference = Reference::read();
    let net = LearnerNet::new(LoadOptions::new(device.clone()));
    let count = reference.encodings.len() / DIM;
    let pictures = Pictures { count, values: uniform(99, 4.0).take(count * 32 * 32 * 3).collect() };
    let gradient: Vec<f32> = uniform(98, 2.0).take(count * DIM).collect();
    let (encodings, pass) = net.forward(&weights(), &pictures).await.expect("the device answers");
    let gradient = net.backward(&weights(), pass, &gradient).await.expect("the device answers");
    let sample: Vec<f32> = gradient.iter().step_by(97).copied().collect();
    let norm = |numbers: &[f32]| numbers.iter().map(|v| v * v).sum::<f32>().sqrt();
    let norms = (norm(&gradient) / norm(&reference.norms) - 1.0).abs();
    let off = deviation(&encodings, &reference.encodings).max(deviation(&sample, &reference.every_97th_gradient));
    let off = off.max(norms);
    console_log!("{on}: the lessons' net is {off:e} from PyTorch's");
    assert!(off < ALLOWED, "{on}: {off:e} apart");
}

#[wasm_bindgen_test]
async fn the_lessons_net_gives_the_numbers_of_pytorch_on_the_cpu() {
    prove(&Device::flex(), "flex in wasm").await;
}

#[wasm_bindgen_test]
async fn a_training_step_is_fast_enough_for_a_lesson() {
    let net = LearnerNet::new(LoadOptions::cpu());
    let (mut training, mut album) = (Training::new(TrainingSettings::default()), Album::default());
    let clock = PerformanceClock::default();
    let started = clock.now_ms();
    let steps = 20;
    for _ in 0..steps {
        training.step(&net, &mut album).await.expect("the CPU answers");
    }
    let ms = (clock.now_ms() - started) / f64::from(steps);
    console_log!("a step of 64 pictures, drawn for the first time, takes {ms:.1} ms");
    // 0.281 G multiply-adds and additions, at a tenth of the speed measured: only a lost SIMD or kernel is this slow.
    assert!(ms < 400.0, "{ms} ms");
}
