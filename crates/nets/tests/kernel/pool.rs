//! Max-pools and their backward pass.

use crate::case::{exact, random};
use crate::device::{read, under_test};
use burn::tensor::activation::relu;
use burn::tensor::module::{max_pool2d, max_pool2d_with_indices, max_pool2d_with_indices_backward};
use burn::tensor::ops::MaxPoolOptions;
use burn::tensor::{Device, Tensor};
use likeness_nets::conv::{Activation, ConvWeights, Fused, Padding};
use likeness_nets::device::{KernelSet, LoadOptions};
use likeness_nets::pool;
use proptest::prelude::*;

fn first(x: Tensor<4>) -> Tensor<4> {
    x.permute([0, 3, 1, 2])
}

fn last(x: Tensor<4>) -> Tensor<4> {
    x.permute([0, 2, 3, 1])
}

proptest! {
    #[test]
    fn max_pools_match_burn(
        (n, h, w, c) in (1_usize..3, 3_usize..20, 3_usize..20, 1_usize..40),
        (side, stride, after) in prop_oneof![Just((2, 2, 0)), Just((2, 2, 1)), Just((2, 1, 1)), Just((3, 2, 0))],
        seed in any::<u64>(),
    ) {
        let device = under_test();
        let x = random([n, h, w, c], seed, &Device::flex());
        let options = MaxPoolOptions::new([side; 2]).with_stride([stride; 2]).with_padding_pairs([(0, after); 2]);
        let expected = last(max_pool2d(first(x.clone()), options));
        let x = x.to_device(&device);
        let found = |activation| read(pool::max_pool(x.clone(), side, stride, [after; 2], activation, KernelSet::Own));
        prop_assert_eq!(found(Activation::None), read(expected.clone()));
        prop_assert_eq!(found(Activation::Relu), read(relu(expected)));
    }

    #[test]
    fn max_pool_2x2_and_its_backward_match_burn(
        (n, h, w, c) in (1_usize..3, 2_usize..20, 2_usize..20, 1_usize..40),
        seed in any::<u64>(),
    ) {
        let (cpu, device) = (Device::flex(), under_test());
        let x = random([n, h, w, c], seed, &cpu);
        let bias = random([c], seed ^ 1, &cpu);
        let options = MaxPoolOptions::new([2, 2]).with_stride([2, 2]);
        let (maxima, indices) = max_pool2d_with_indices(first(x.clone()), options);
        let expected = relu(last(maxima.clone()) + bias.clone().reshape([1, 1, 1, c]));
        let (found, argmax) = pool::max_pool_2x2(x.clone().to_device(&device), Some(bias.to_device(&device)), KernelSet::Own);
        prop_assert_eq!(read(found), read(expected));
        let gradient = random(last(maxima).dims(), seed ^ 2, &cpu);
        let back = first(gradient.clone());
        let back = max_pool2d_with_indices_backward(first(x), [2, 2], [2, 2], [0, 0], [1, 1], false, back, indices);
        prop_assert_eq!(read(pool::max_pool_2x2_backward(gradient.to_device(&device), argmax)), read(last(back)));
    }

    #[test]
    fn fused_conv_pool_and_its_backward_match_burn(
        size in [1_usize..3, 2..40, 2..40],
        channels in [1_usize..40, 1..80],
        seed in any::<u64>(),
    ) {
        check_pooled(size, channels, seed);
    }
}

/// With this many quads every GPU's work groups compute several tiles each, and the last one ends within a tile.
#[test]
fn a_fused_conv_pool_of_many_tiles_matches_burn() {
    // As many inputs as outputs, in whole vectors, so that the backward pass has as many tiles and is fused too.
    check_pooled([1, 191, 189], [64, 64], 12);
}

/// A 1x1 followed by a pool, forward and backward, to the bit.
fn check_pooled([n, h, w]: [usize; 3], [from, to]: [usize; 2], seed: u64) {
    let (cpu, device) = (Device::flex(), under_test());
    let x = exact([n, h, w, from], seed, &cpu);
    let [weight, bias] = [exact([to, from], seed ^ 1, &cpu), exact([1, to], seed ^ 2, &cpu)];
    let sum = mixed(x.clone(), weight.clone().transpose());
    let (maxima, indices) =
        max_pool2d_with_indices(first(sum.clone()), MaxPoolOptions::new([2, 2]).with_stride([2, 2]));
    let expected = read(relu(last(maxima.clone()) + bias.clone().reshape([1, 1, 1, to])));
    let shape = [to, from, 1, 1];
    let conv = ConvWeights { weight: read(weight.clone()), bias: read(bias), shape };
    let conv = conv.into_conv(1, Padding::Valid, h * w, &LoadOptions::new(device.clone()));
    let x = x.to_device(&device);
    let (found, argmax) = conv.forward_pooled(x.clone());
    assert!(read(found) == expected, "forward");
    assert!(read(conv.infer_pooled(x)) == expected, "inference");

    let gradient = exact(last(maxima).dims(), seed ^ 3, &cpu);
    let back = first(gradient.clone());
    let back = max_pool2d_with_indices_backward(first(sum), [2, 2], [2, 2], [0, 0], [1, 1], false, back, indices);
    let [add, relu_mask] = [exact([n, h, w, from], seed ^ 4, &cpu), relu(exact([n, h, w, from], seed ^ 5, &cpu))];
    let expected = read((mixed(last(back), weight.clone()) + add.clone()) * relu_mask.clone().sign());
    let weight = read(weight.transpose());
    let transposed = ConvWeights { weight, bias: Vec::new(), shape: [from, to, 1, 1] };
    let transposed = transposed.into_conv(1, Padding::Valid, h * w, &LoadOptions::new(device.clone()));
    let fused = Fused { add: Some(add.to_device(&device)), relu_mask: Some(relu_mask.to_device(&device)) };
    assert!(read(transposed.backward_pooled(gradient.to_device(&device), argmax, fused)) == expected, "backward");
}

/// `x matrix` at each position.
fn mixed(x: Tensor<4>, matrix: Tensor<2>) -> Tensor<4> {
    let [n, h, w, from] = x.dims();
    let to = matrix.dims()[1];
    x.reshape([n * h * w, from]).matmul(matrix).reshape([n, h, w, to])
}
