//! Tests with generated files in both namings. conv1_1 is computed by hand from each source's definition of its input.

use super::*;
use burn::tensor::{Tensor, TensorData};
use likeness_core::style::tap::Tap;
use likeness_nets::bridge;
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg};
use likeness_nets::weights::Weights;

const SIDE: usize = 16;

/// Numbers in -1..1, the same on every machine.
fn numbers(count: usize, seed: u64) -> Vec<f32> {
    let next =
        |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
    let states = std::iter::successors(Some(seed), next).skip(1);
    states.take(count).map(|state| (state >> 40) as f32 / 8_388_608.0 - 1.0).collect()
}

/// Tensors by name, as stored in a file.
type Tensors = BTreeMap<String, (Dtype, Vec<usize>, Vec<u8>)>;

/// A file of random weights, and its conv1_1.
struct Generated {
    bytes: Vec<u8>,
    kernel: Vec<f32>,
    bias: Vec<f32>,
}

fn generated(naming: Naming, change: impl FnOnce(&mut Tensors)) -> Generated {
    let mut tensors = Tensors::new();
    for (i, layer) in LAYERS.iter().enumerate() {
        let count = layer.outputs * layer.inputs * 9;
        let scale = (6.0 / (9 * layer.inputs) as f32).sqrt();
        let kernel: Vec<f32> = numbers(count, 1 + i as u64).iter().map(|n| scale * n).collect();
        let shape = vec![layer.outputs, layer.inputs, 3, 3];
        tensors.insert(format!("{}.weight", naming.stem(i)), (Dtype::F32, shape, to_f32_bytes(&kernel)));
        let bias = to_f32_bytes(&numbers(layer.outputs, 100 + i as u64));
        tensors.insert(format!("{}.bias", naming.stem(i)), (Dtype::F32, vec![layer.outputs], bias));
    }
    // Anything after conv5_1 is ignored.
    tensors.insert("features.30.weight".to_owned(), (Dtype::F32, vec![1], to_f32_bytes(&[1.0])));
    tensors.insert("classifier.0.weight".to_owned(), (Dtype::F32, vec![1], to_f32_bytes(&[1.0])));
    change(&mut tensors);
    let views = tensors.iter().map(|(name, (dtype, shape, data))| {
        (name.as_str(), TensorView::new(*dtype, shape.clone(), data).expect("the data fills the shape"))
    });
    let scale = (6.0_f32 / 27.0).sqrt();
    Generated {
        bytes: serialize(views, None).expect("well formed"),
        kernel: numbers(64 * 27, 1).iter().map(|n| scale * n).collect(),
        bias: numbers(64, 100),
    }
}

/// conv1_1 of a picture according to the source's definition. `prepared` converts a pixel, R G B in 0..=255, to the
/// input of the source's first kernel, in its channel order. Outside the picture the input is zero.
fn by_hand(of: &Generated, pixels: &[f32], prepared: impl Fn([f32; 3]) -> [f32; 3]) -> Vec<f32> {
    let area = SIDE * SIDE;
    let mut response = Vec::with_capacity(64 * area);
    for (kernel, bias) in of.kernel.chunks_exact(27).zip(&of.bias) {
        for at in 0..area {
            let mut sum = *bias;
            for tap in 0..9 {
                let (y, x) = (at / SIDE + tap / 3, at % SIDE + tap % 3);
                if (1..=SIDE).contains(&y) && (1..=SIDE).contains(&x) {
                    let place = (y - 1) * SIDE + x - 1;
                    let read = prepared([pixels[place], pixels[area + place], pixels[2 * area + place]]);
                    sum += (0..3).map(|channel| kernel[channel * 9 + tap] * read[channel]).sum::<f32>();
                }
            }
            response.push(sum.max(0.0));
        }
    }
    response
}

/// conv1_1 of the converted net, and the picture it was applied to.
fn converted(of: &Generated) -> (Vec<f32>, Vec<f32>) {
    let converted = convert(&of.bytes).expect("VGG-19");
    let weights = Weights::decode(&converted.bytes).expect("just written");
    let vgg = Vgg::load(weights, &converted.input, Border::Zero, &LoadOptions::cpu())
        .expect("complete, with nothing left over");
    let pixels: Vec<f32> = numbers(3 * SIDE * SIDE, 77).iter().map(|n| 127.5 + 127.5 * n).collect();
    let picture = Tensor::from_data(TensorData::new(pixels.clone(), [1, 3, SIDE, SIDE]), vgg.device());
    let forward_pass = vgg.forward(picture, &[Tap::Conv1_1]);
    let response = forward_pass.taps[&Tap::Conv1_1].clone().permute([0, 3, 1, 2]);
    (pollster::block_on(bridge::read(response)).expect("flex reads"), pixels)
}

/// Largest difference, relative to the largest number.
fn deviation(found: &[f32], expected: &[f32]) -> f32 {
    assert_eq!(found.len(), expected.len(), "the same number of values");
    let largest = expected.iter().fold(0.0_f32, |most, v| most.max(v.abs()));
    found.iter().zip(expected).fold(0.0_f32, |most, (f, e)| most.max((f - e).abs())) / largest
}

#[test]
fn torchvision_naming_reads_normalised_rgb() {
    let of = generated(Naming::Torchvision, |_| ());
    let (found, pixels) = converted(&of);
    let (mean, std) = ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]);
    let expected = by_hand(&of, &pixels, |rgb| std::array::from_fn(|i| (rgb[i] / 255.0 - mean[i]) / std[i]));
    assert!(deviation(&found, &expected) < 1e-5, "{}, including the border", deviation(&found, &expected));
}

#[test]
fn oxford_naming_reads_bgr() {
    let of = generated(Naming::Oxford, |_| ());
    let (found, pixels) = converted(&of);
    let expected = by_hand(&of, &pixels, |[r, g, b]| [b - 103.939, g - 116.779, r - 123.68]);
    assert!(deviation(&found, &expected) < 1e-5, "{}", deviation(&found, &expected));
    let red_first = by_hand(&of, &pixels, |[r, g, b]| [r - 123.68, g - 116.779, b - 103.939]);
    assert!(deviation(&found, &red_first) > 0.1, "it would detect the wrong order");
}

#[test]
fn deeper_layers_are_kept_in_half_precision() {
    let of = generated(Naming::Torchvision, |_| ());
    let mut weights = Weights::decode(&convert(&of.bytes).expect("VGG-19").bytes).expect("just written");
    for (i, layer) in LAYERS.iter().enumerate().skip(1) {
        let shape = [layer.outputs, layer.inputs, 3, 3];
        let found = weights.take(&format!("{}.narrow.weight", layer.name), &shape).expect("there");
        let scale = (6.0 / (9 * layer.inputs) as f32).sqrt();
        let expected: Vec<f32> = numbers(found.len(), 1 + i as u64).iter().map(|n| scale * n).collect();
        assert!(deviation(&found, &expected) < 5e-4, "{}: {}", layer.name, deviation(&found, &expected));
    }
}

#[test]
fn other_nets_are_rejected_with_the_tensors_name() {
    let error_for = |change: fn(&mut Tensors)| {
        convert(&generated(Naming::Torchvision, change).bytes).expect_err("not VGG-19").to_string()
    };
    assert!(
        error_for(|t| drop(t.remove("features.28.bias"))).contains("lacks features.28.bias"),
        "VGG-16 ends earlier"
    );
    assert!(error_for(|t| drop(t.remove("features.0.weight"))).contains("neither"), "another naming");
    let flat = error_for(|t| t.get_mut("features.5.weight").expect("there").1 = vec![128, 64, 9]);
    assert!(flat.contains("[128, 64, 9]"), "another shape: {flat}");
    let nan =
        error_for(|t| t.get_mut("features.5.bias").expect("there").2[..4].copy_from_slice(&f32::NAN.to_le_bytes()));
    assert!(nan.contains("features.5.bias"), "no number: {nan}");
    let huge =
        error_for(|t| t.get_mut("features.5.weight").expect("there").2[..4].copy_from_slice(&1e6_f32.to_le_bytes()));
    assert!(huge.contains("features.5.weight"), "too large for half precision: {huge}");
    let double = error_for(|t| {
        let bias = t.get_mut("features.5.bias").expect("there");
        *bias = (Dtype::F64, bias.1.clone(), bias.2.repeat(2));
    });
    assert!(double.contains("F64"), "another kind: {double}");
}
