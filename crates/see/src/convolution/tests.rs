//! Convolutions and pools against loops over every index.

use super::*;
use likeness_core::rng::Rng;
use proptest::prelude::*;

/// How far the numbers may differ: not at all, since the products are added in the order of the definition.
const TOLERANCE: f32 = 0.0;

/// What a tap sees; `None` in the padding.
fn seen<const D: usize>(
    input: &Array<D>,
    windows: &[Window; D],
    channel: usize,
    at: [usize; D],
    tap: [usize; D],
) -> Option<f32> {
    let mut place = [0; D];
    for axis in 0..D {
        let window = windows[axis];
        place[axis] = (at[axis] * window.stride + tap[axis] * window.dilation).checked_sub(window.padding)?;
    }
    (0..D).all(|axis| place[axis] < input.size()[axis]).then(|| input.at(channel, place))
}

/// The definition.
fn naive<const D: usize>(layer: &Convolution<D>, input: &Array<D>) -> Vec<f32> {
    let (shape, mut values) = (layer.shape(), Vec::new());
    let kernel = shape.windows.map(|window| window.kernel);
    let positions = shape.output_size(input.size()).unwrap().map(|size| size.positions);
    for (output, bias) in layer.biases.iter().enumerate() {
        for at in places(positions) {
            let mut sum = *bias;
            for channel in 0..shape.inputs {
                for (index, tap) in places(kernel).enumerate() {
                    let weight = layer.weights[(output * shape.inputs + channel) * shape.taps() + index];
                    sum += weight * seen(input, &shape.windows, channel, at, tap).unwrap_or(0.0);
                }
            }
            values.push(sum);
        }
    }
    values
}

fn naive_pool<const D: usize>(pool: &Pool<D>, input: &Array<D>) -> Vec<f32> {
    let kernel = pool.windows.map(|window| window.kernel);
    let positions = shape::output_size(&pool.windows, input.size()).unwrap().map(|size| size.positions);
    let mut values = Vec::new();
    for channel in 0..input.channels() {
        for at in places(positions) {
            let found: Vec<Option<f32>> =
                places(kernel).map(|tap| seen(input, &pool.windows, channel, at, tap)).collect();
            values.push(match pool.pooling {
                Pooling::Max => found.iter().flatten().copied().reduce(f32::max).unwrap_or(0.0),
                Pooling::Mean => found.iter().flatten().sum::<f32>() / found.len() as f32,
            });
        }
    }
    values
}

fn random_array<const D: usize>(channels: usize, size: [usize; D], seed: u64) -> Array<D> {
    let mut rng = Rng::new(seed);
    Array::from_fn(channels, size, |_, _| 2.0 * rng.unit() - 1.0).unwrap()
}

fn check<const D: usize>(shape: Shape<D>, size: [usize; D], seed: u64) -> Result<(), TestCaseError> {
    let input = random_array(shape.inputs, size, seed);
    let mut layer = Convolution::drawn(shape, seed);
    layer.biases.iter_mut().enumerate().for_each(|(index, bias)| *bias = index as f32 / 8.0);
    let Ok(sizes) = shape.output_size(size) else {
        prop_assert!(layer.apply(&input).is_err(), "a window that cannot slide");
        return Ok(());
    };
    let found = layer.apply(&input).unwrap();
    prop_assert_eq!(found.size(), sizes.map(|size| size.positions), "{:?}", shape);
    for (found, expected) in found.values().iter().zip(naive(&layer, &input)) {
        prop_assert!((found - expected).abs() <= TOLERANCE, "{found} instead of {expected}: {shape:?} on {size:?}");
    }
    for pooling in [Pooling::Max, Pooling::Mean] {
        let pool = Pool { windows: shape.windows, pooling };
        for (found, expected) in pool.apply(&input).unwrap().values().iter().zip(naive_pool(&pool, &input)) {
            prop_assert!((found - expected).abs() <= TOLERANCE, "{found} instead of {expected}: {pool:?} on {size:?}");
        }
    }
    Ok(())
}

prop_compose! {
    fn window()(kernel in 1usize..5, stride in 1usize..4, padding in 0usize..3, dilation in 1usize..3) -> Window {
        Window { kernel, stride, padding, dilation }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn in_one_dimension_it_is_what_the_definition_says(
        windows in [window()], inputs in 1usize..4, outputs in 1usize..4, size in 1usize..40, seed in any::<u64>(),
    ) {
        check(Shape { windows, inputs, outputs }, [size], seed)?;
    }

    #[test]
    fn in_two_dimensions_it_is_what_the_definition_says(
        windows in [window(), window()], inputs in 1usize..4, outputs in 1usize..4, size in [1usize..13, 1usize..13],
        seed in any::<u64>(),
    ) {
        check(Shape { windows, inputs, outputs }, size, seed)?;
    }

    #[test]
    fn in_three_dimensions_it_is_what_the_definition_says(
        windows in [window(), window(), window()], inputs in 1usize..3, outputs in 1usize..3,
        size in [1usize..9, 1usize..9, 1usize..9], seed in any::<u64>(),
    ) {
        check(Shape { windows, inputs, outputs }, size, seed)?;
    }
}

/// Two layers of kernels of 5 along each axis, 16 and 32 of them; returns sizes, channels and multiply-adds of both.
fn lesson<const D: usize>(inputs: usize) -> [([usize; D], usize, u64); 2] {
    let mut array = random_array(inputs, [14; D], 1);
    [16, 32].map(|outputs| {
        let shape = Shape { windows: [Window::new(5); D], inputs: array.channels(), outputs };
        let cost = shape.cost(array.size()).unwrap();
        array = Convolution::drawn(shape, 2).apply(&array).unwrap();
        assert_eq!(cost.responses(), array.values().len() as u64, "as many responses as are counted");
        (array.size(), array.channels(), cost.multiply_adds())
    })
}

#[test]
fn the_chain_of_the_course_has_its_sizes_and_costs() {
    assert_eq!(lesson(1), [([10], 16, 800), ([6], 32, 15_360)], "14 -> 10 x 16 -> 6 x 32");
    assert_eq!(lesson(3), [([10; 2], 16, 120_000), ([6; 2], 32, 460_800)], "14 x 14 x 3 -> 10 x 10 x 16 -> 6 x 6 x 32");
    assert_eq!(lesson(1), [([10; 3], 16, 2_000_000), ([6; 3], 32, 13_824_000)], "14^3 -> 10^3 x 16 -> 6^3 x 32");
}

#[test]
fn parameters_are_weights_and_one_bias_for_each_kernel() {
    let cost = Shape { windows: [Window::new(5); 2], inputs: 3, outputs: 16 }.cost([14, 14]).unwrap();
    assert_eq!((cost.weights(), cost.parameters()), (1_200, 1_216), "16 kernels of 5 x 5 x 3");
    let larger = Shape { windows: [Window::new(5); 2], inputs: 3, outputs: 16 }.cost([224, 224]).unwrap();
    assert_eq!(larger.parameters(), cost.parameters(), "they do not depend on the picture");
}

#[test]
fn numbers_that_do_not_match_are_rejected() {
    let shape = Shape { windows: [Window::new(3)], inputs: 2, outputs: 1 };
    let few = Convolution::new(shape, vec![0.0; 5], vec![0.0]);
    assert_eq!(few, Err(ConvolutionError::Weights { expected: 6, found: 5 }), "too few weights");
    let biased = Convolution::new(shape, vec![0.0; 6], vec![]);
    assert_eq!(biased, Err(ConvolutionError::Biases { expected: 1, found: 0 }), "no bias");
    let grey = Convolution::drawn(shape, 0).apply(&random_array(1, [9], 0));
    assert_eq!(grey, Err(ConvolutionError::Channels { expected: 2, found: 1 }), "one channel for two");
    let short = Convolution::drawn(shape, 0).apply(&random_array(2, [2], 0));
    let source = WindowError::KernelTooBig { extent: 3, padded: 2 };
    assert_eq!(short, Err(ConvolutionError::Axis { axis: 0, source }), "too short");
    let vast = Window::new(2).with_dilation(4000).with_padding(4000);
    let huge = Convolution::single([vast; 3], vec![0.0; 8]).unwrap().apply(&random_array(1, [8; 3], 0));
    assert_eq!(huge, Err(ConvolutionError::TooBig), "8,008 along each axis");
}
