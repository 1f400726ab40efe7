//! A VGG with random weights, factorised in some layers: small enough for finite differences.

use likeness_core::manifest::InputSpec;
use likeness_core::pixels::Normalization;
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, LAYERS, Vgg};
use likeness_nets::weights::Weights;
use safetensors::tensor::{Dtype, TensorView, serialize};

/// Random numbers that are the same on every machine (Knuth's 64-bit linear congruential generator).
#[derive(Debug)]
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// The next number, -1..1.
    pub(crate) fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bits = u16::try_from(self.0 >> 48).expect("16 bits are left");
        f32::from(bits) / 32768.0 - 1.0
    }

    /// `count` numbers, each in -1..1 times `scale`.
    pub(crate) fn many(&mut self, count: usize, scale: f32) -> Vec<f32> {
        (0..count).map(|_| scale * self.next()).collect()
    }
}

/// VGG-19's normalisation.
pub(crate) fn input() -> InputSpec {
    InputSpec { size: 256, normalization: Normalization { mean: [123.68, 116.779, 103.939], divisor: 1.0 } }
}

/// A net with random weights and layers of every form: whole, with one 1x1, and with both.
pub(crate) fn vgg(border: Border, options: &LoadOptions) -> Vgg {
    let mut numbers = Numbers(7);
    let mut tensors: Vec<(String, Vec<usize>, Vec<f32>)> = Vec::new();
    let mut put = |name: String, shape: Vec<usize>, fan_in: usize| {
        let count = shape.iter().product();
        // He initialisation keeps the magnitude of responses from layer to layer.
        let scale = (6.0 / fan_in as f32).sqrt();
        tensors.push((name, shape, numbers.many(count, scale)));
    };
    for (i, spec) in LAYERS.iter().enumerate() {
        let (name, narrow) = (spec.name, 8);
        let (mut inputs, mut outputs) = (spec.inputs, spec.outputs);
        if i % 3 == 1 {
            put(format!("{name}.down.weight"), vec![narrow, inputs, 1, 1], inputs * 2);
            inputs = narrow;
        }
        if i % 3 != 0 {
            put(format!("{name}.back.weight"), vec![outputs, narrow, 1, 1], narrow);
            outputs = narrow;
        }
        put(format!("{name}.narrow.weight"), vec![outputs, inputs, 3, 3], inputs * 9);
        put(format!("{name}.bias"), vec![spec.outputs], 100);
    }
    let bytes: Vec<(String, Vec<usize>, Vec<u8>)> = tensors
        .into_iter()
        .map(|(name, shape, values)| (name, shape, values.iter().flat_map(|v| v.to_le_bytes()).collect()))
        .collect();
    let views = bytes.iter().map(|(name, shape, data)| {
        (name.as_str(), TensorView::new(Dtype::F32, shape.clone(), data).expect("the data fills the shape"))
    });
    let file = serialize(views, None).expect("the tensors are well formed");
    let weights = Weights::decode(&file).expect("just written");
    Vgg::load(weights, &input(), border, options).expect("every layer is there")
}
