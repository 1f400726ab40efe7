//! Generated files in both namings: what conv1_1 sees of a picture is computed by hand, as each source defines its input.

use super::*;
use burn::tensor::{Tensor, TensorData};
use likeness_core::style::tap::Tap;
use likeness_nets::bridge;
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg};
use likeness_nets::weights::Weights;

const SIDE: usize = 16;

/// Numbers of -1..1, the same on every machine.
fn numbers(count: usize, seed: u64) -> Vec<f32> {
    let next =
        |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
    let states = std::iter::successors(Some(seed), next).skip(1);
    states.take(count).map(|state| (state >> 40) as f32 / 8_388_608.0 - 1.0).collect()
}

/// Tensors by name, as they stand in a file.
type Tensors = BTreeMap<String, (Dtype, Vec<usize>, Vec<u8>)>;

/// A file of random weights, and what it holds as conv1_1.
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
        tensors.insert(format!("{}.weight", naming.stem(i)), (Dtype::F32, shape, single(&kernel)));
        let bias = single(&numbers(layer.outputs, 100 + i as u64));
        tensors.insert(format!("{}.bias", naming.stem(i)), (Dtype::F32, vec![layer.outputs], bias));
    }
    // What lies behind conv5_1 is left.
    tensors.insert("features.30.weight".to_owned(), (Dtype::F32, vec![1], single(&[1.0])));
    tensors.insert("classifier.0.weight".to_owned(), (Dtype::F32, vec![1], single(&[1.0])));
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

/// conv1_1 of a picture as the source's own definition has it. `prepared` turns a pixel, R G B 0..=255, into what the source's
/// first kernel reads, in the order of its channels; beyond the picture it reads zeros.
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

/// conv1_1 of the converted net, and the picture it saw.
fn converted(of: &Generated) -> (Vec<f32>, Vec<f32>) {
    let whole = convert(&of.bytes).expect("VGG-19");
    let weights = Weights::decode(&whole.bytes).expect("just written");
    let vgg =
        Vgg::load(weights, &whole.input, Border::Zero, &LoadOptions::cpu()).expect("nothing lacks, nothing is left");
    let pixels: Vec<f32> = numbers(3 * SIDE * SIDE, 77).iter().map(|n| 127.5 + 127.5 * n).collect();
    let picture = Tensor::from_data(TensorData::new(pixels.clone(), [1, 3, SIDE, SIDE]), vgg.device());
    let forward_pass = vgg.forward(picture, &[Tap::Conv1_1]);
    let response = forward_pass.taps[&Tap::Conv1_1].clone().permute([0, 3, 1, 2]);
    (pollster::block_on(bridge::read(response)).expect("flex reads"), pixels)
}

/// Largest difference over the largest number.
fn apart(found: &[f32], expected: &[f32]) -> f32 {
    assert_eq!(found.len(), expected.len(), "as many numbers");
    let largest = expected.iter().fold(0.0_f32, |most, v| most.max(v.abs()));
    found.iter().zip(expected).fold(0.0_f32, |most, (f, e)| most.max((f - e).abs())) / largest
}

#[test]
fn a_net_in_torchvisions_naming_sees_what_torchvision_would_show_it() {
    let of = generated(Naming::Torchvision, |_| ());
    let (found, pixels) = converted(&of);
    let (mean, deviation) = ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]);
    let expected = by_hand(&of, &pixels, |rgb| std::array::from_fn(|i| (rgb[i] / 255.0 - mean[i]) / deviation[i]));
    assert!(apart(&found, &expected) < 1e-5, "{}, the border too", apart(&found, &expected));
}

#[test]
fn a_net_in_oxfords_naming_sees_blue_first() {
    let of = generated(Naming::Oxford, |_| ());
    let (found, pixels) = converted(&of);
    let expected = by_hand(&of, &pixels, |[r, g, b]| [b - 103.939, g - 116.779, r - 123.68]);
    assert!(apart(&found, &expected) < 1e-5, "{}", apart(&found, &expected));
    let red_first = by_hand(&of, &pixels, |[r, g, b]| [r - 123.68, g - 116.779, b - 103.939]);
    assert!(apart(&found, &red_first) > 0.1, "and would notice red first");
}

#[test]
fn deeper_layers_are_the_files_own_in_half_precision() {
    let of = generated(Naming::Torchvision, |_| ());
    let mut weights = Weights::decode(&convert(&of.bytes).expect("VGG-19").bytes).expect("just written");
    for (i, layer) in LAYERS.iter().enumerate().skip(1) {
        let shape = [layer.outputs, layer.inputs, 3, 3];
        let found = weights.take(&format!("{}.narrow.weight", layer.name), &shape).expect("there");
        let scale = (6.0 / (9 * layer.inputs) as f32).sqrt();
        let expected: Vec<f32> = numbers(found.len(), 1 + i as u64).iter().map(|n| scale * n).collect();
        assert!(apart(&found, &expected) < 5e-4, "{}: {}", layer.name, apart(&found, &expected));
    }
}

#[test]
fn what_is_not_vgg_19_is_refused_by_name() {
    let refused = |change: fn(&mut Tensors)| {
        convert(&generated(Naming::Torchvision, change).bytes).expect_err("not VGG-19").to_string()
    };
    assert!(refused(|t| drop(t.remove("features.28.bias"))).contains("lacks features.28.bias"), "VGG-16 ends earlier");
    assert!(refused(|t| drop(t.remove("features.0.weight"))).contains("neither"), "another naming");
    let flat = refused(|t| t.get_mut("features.5.weight").expect("there").1 = vec![128, 64, 9]);
    assert!(flat.contains("[128, 64, 9]"), "another shape: {flat}");
    let nan = refused(|t| t.get_mut("features.5.bias").expect("there").2[..4].copy_from_slice(&f32::NAN.to_le_bytes()));
    assert!(nan.contains("features.5.bias"), "no number: {nan}");
    let huge =
        refused(|t| t.get_mut("features.5.weight").expect("there").2[..4].copy_from_slice(&1e6_f32.to_le_bytes()));
    assert!(huge.contains("features.5.weight"), "too large for half precision: {huge}");
    let double = refused(|t| {
        let bias = t.get_mut("features.5.bias").expect("there");
        *bias = (Dtype::F64, bias.1.clone(), bias.2.repeat(2));
    });
    assert!(double.contains("F64"), "another kind: {double}");
}
