//! Max-pools and the way back.

use crate::case::random;
use crate::device::{read, under_test};
use burn::tensor::activation::relu;
use burn::tensor::module::{max_pool2d, max_pool2d_with_indices, max_pool2d_with_indices_backward};
use burn::tensor::ops::MaxPoolOptions;
use burn::tensor::{Device, Tensor};
use nets::kernel::plan::Activation;
use nets::pool;
use proptest::prelude::*;

fn first(x: Tensor<4>) -> Tensor<4> {
    x.permute([0, 3, 1, 2])
}

fn last(x: Tensor<4>) -> Tensor<4> {
    x.permute([0, 2, 3, 1])
}

proptest! {
    #[test]
    fn the_largest_of_each_window_is_burns(
        (n, h, w, c) in (1_usize..3, 3_usize..20, 3_usize..20, 1_usize..40),
        (side, stride, after) in prop_oneof![Just((2, 2, 0)), Just((2, 2, 1)), Just((2, 1, 1)), Just((3, 2, 0))],
        seed in any::<u64>(),
    ) {
        let device = under_test();
        let x = random([n, h, w, c], seed, &Device::flex());
        let options = MaxPoolOptions::new([side; 2]).with_stride([stride; 2]).with_padding_pairs([(0, after); 2]);
        let expected = last(max_pool2d(first(x.clone()), options));
        let x = x.to_device(&device);
        prop_assert_eq!(read(pool::largest(x.clone(), side, stride, [after; 2], Activation::None)), read(expected.clone()));
        prop_assert_eq!(read(pool::largest(x, side, stride, [after; 2], Activation::Relu)), read(relu(expected)));
    }

    #[test]
    fn halving_and_the_way_back_are_burns(
        (n, h, w, c) in (1_usize..3, 2_usize..20, 2_usize..20, 1_usize..40),
        seed in any::<u64>(),
    ) {
        let (cpu, device) = (Device::flex(), under_test());
        let x = random([n, h, w, c], seed, &cpu);
        let bias = random([c], seed ^ 1, &cpu);
        let options = MaxPoolOptions::new([2, 2]).with_stride([2, 2]);
        let (largest, indices) = max_pool2d_with_indices(first(x.clone()), options);
        let expected = relu(last(largest.clone()) + bias.clone().reshape([1, 1, 1, c]));
        let (found, places) = pool::halve(x.clone().to_device(&device), bias.to_device(&device));
        prop_assert_eq!(read(found), read(expected));
        let gradient = random(last(largest).dims(), seed ^ 2, &cpu);
        let back = first(gradient.clone());
        let back = max_pool2d_with_indices_backward(first(x), [2, 2], [2, 2], [0, 0], [1, 1], false, back, indices);
        prop_assert_eq!(read(pool::unhalve(gradient.to_device(&device), places)), read(last(back)));
    }
}
