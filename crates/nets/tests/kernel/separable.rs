//! Separable convolutions.

use crate::case::{deviation, numbers, random, tensor};
use crate::device::{cases, read, under_test};
use burn::tensor::Device;
use burn::tensor::activation::relu;
use burn::tensor::module::conv2d;
use burn::tensor::ops::ConvOptions;
use likeness_nets::conv::{Activation, Padding, SeparableConv, SeparableShape};
use likeness_nets::device::{KernelSet, LoadOptions};
use likeness_nets::weights::Weights;
use proptest::prelude::*;
use safetensors::tensor::{Dtype, TensorView};

fn weights(from: usize, to: usize, seed: u64) -> [(&'static str, Vec<usize>, Vec<f32>); 3] {
    let of = |shape: Vec<usize>, seed: u64| numbers(shape.iter().product(), seed);
    let shapes = [vec![from, 1, 3, 3], vec![to, from, 1, 1], vec![to]];
    let [d, p, b] = shapes;
    [
        ("it.depthwise_filter", d.clone(), of(d, seed)),
        ("it.pointwise_filter", p.clone(), of(p, seed ^ 1)),
        ("it.bias", b.clone(), of(b, seed ^ 2)),
    ]
}

/// The weights as a file, from which the nets take them.
fn file(parts: &[(&'static str, Vec<usize>, Vec<f32>)]) -> Weights {
    let bytes: Vec<Vec<u8>> = parts.iter().map(|(.., v)| v.iter().flat_map(|v| v.to_le_bytes()).collect()).collect();
    let views = parts.iter().zip(&bytes).map(|((name, shape, _), bytes)| {
        (*name, TensorView::new(Dtype::F32, shape.clone(), bytes).expect("as long as its shape says"))
    });
    Weights::decode(&safetensors::serialize(views, None).expect("a file")).expect("well formed")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(48)))]

    #[test]
    fn a_separable_convolution_matches_burns_two(
        (n, h, w) in (1_usize..3, 3_usize..40, 3_usize..40),
        (from, to) in (1_usize..9, 1_usize..70),
        (stride, padding) in prop_oneof![Just((1, Padding::One)), Just((2, Padding::BottomRight)), Just((1, Padding::Valid))],
        seed in any::<u64>(),
    ) {
        let (cpu, device) = (Device::flex(), under_test());
        let from = 8 * from;
        let parts = weights(from, to, seed);
        let mut file = file(&parts);
        let shape = SeparableShape { inputs: from, outputs: to, stride, padding };
        let options = LoadOptions::new(device.clone());
        let conv = SeparableConv::take(&mut file, "it", shape, &options).expect("the file is complete");
        let [depthwise, pointwise, bias] = parts.map(|(_, _, values)| values);
        let x = random([n, h, w, from], seed ^ 3, &cpu);
        let pairs = if padding == Padding::One { [(1, 1); 2] } else if stride == 2 { [(0, 1); 2] } else { [(0, 0); 2] };
        let options = ConvOptions::new_with_padding([stride; 2], pairs, [1; 2], from);
        let y = conv2d(x.clone().permute([0, 3, 1, 2]), tensor(depthwise, [from, 1, 3, 3], &cpu), None, options);
        let options = ConvOptions::new([1, 1], [0, 0], [1, 1], 1);
        let (pointwise, bias) = (tensor(pointwise, [to, from, 1, 1], &cpu), tensor(bias, [to], &cpu));
        let y = conv2d(y, pointwise, Some(bias), options).permute([0, 2, 3, 1]);
        let add = random(y.dims(), seed ^ 4, &cpu);
        let found = read(conv.forward(x.clone().to_device(&device), None, Activation::None));
        prop_assert!(deviation(&found, &read(y.clone())) < 1e-5, "{:e}", deviation(&found, &read(y.clone())));
        let found = read(conv.forward(x.to_device(&device), Some(add.clone().to_device(&device)), Activation::Relu));
        let expected = read(relu(y + add));
        prop_assert!(deviation(&found, &expected) < 1e-5, "with addition and ReLU: {:e}", deviation(&found, &expected));
    }

    #[test]
    fn prelus_between_and_after_match_burns(
        (h, w, from, to) in (3_usize..40, 3_usize..40, 1_usize..9, 1_usize..70),
        (stride, padding) in prop_oneof![Just((1, Padding::One)), Just((2, Padding::BottomRight)), Just((1, Padding::Valid))],
        seed in any::<u64>(),
    ) {
        let from = 8 * from;
        let shape = SeparableShape { inputs: from, outputs: to, stride, padding };
        let run = |device: &Device, kernels: KernelSet| {
            let parts = weights(from, to, seed);
            let options = LoadOptions::new(device.clone()).with_kernels(kernels);
            let conv = SeparableConv::take(&mut file(&parts), "it", shape, &options).expect("the file is complete");
            let conv = conv.with_prelu_between(numbers(from, seed ^ 5), numbers(from, seed ^ 6));
            let conv = conv.with_slopes(numbers(to, seed ^ 7));
            read(conv.forward(random([1, h, w, from], seed ^ 3, device), None, Activation::Prelu))
        };
        let (found, expected) = (run(&under_test(), KernelSet::Own), run(&Device::flex(), KernelSet::Burn));
        prop_assert!(deviation(&found, &expected) < 1e-5, "{:e}", deviation(&found, &expected));
    }
}
