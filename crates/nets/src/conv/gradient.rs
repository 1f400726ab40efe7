//! The backward passes of a convolution: by its filters, and by its input.

use super::dense::ConvWeights;
use super::padding::Padding;
use crate::burn_ops;
use crate::device::{KernelSet, LoadOptions};
use crate::epilogue::Activation;
use crate::kernel::Kernels;
use crate::kernel::geometry::Geometry;
use burn::backend::Dispatch;
use burn::tensor::Tensor;

/// The gradient of a convolution's filters, given that of its output.
///
/// # Shapes
/// - x: `[n, h, w, in]`, the convolution's input
/// - gradient: `[n, h', w', out]`
/// - output: `[side side in, out]`: for each place in the window, row by row, its channels
pub fn weight_gradient(
    x: Tensor<4>,
    gradient: Tensor<4>,
    (side, stride, padding): (usize, usize, Padding),
    kernels: KernelSet,
) -> Tensor<2> {
    let geometry = Geometry { input: x.dims(), side, stride, padding: padding.pairs() };
    match kernels {
        KernelSet::Burn => burn_ops::weight_gradient(x, gradient, &geometry),
        KernelSet::Own | KernelSet::Direct => {
            let outputs = gradient.dims()[3];
            let (x, gradient) = (x.into_dispatch(), gradient.into_dispatch());
            Tensor::from_dispatch(<Dispatch as Kernels>::weight_gradient(x, gradient, geometry, outputs))
        }
    }
}

/// The gradient of the input of a 3x3 convolution with stride 2 and one zero on every side, given that of its output.
///
/// An even row or column of the input was seen by one row or column of the output, an odd one by two. So the four kinds of
/// places are four sets of filters of one 2x2 convolution of the gradient (Shi et al. 2016, "sub-pixel convolution").
///
/// # Shapes
/// - weight: `[out, in, 3, 3]`
/// - gradient: `[n, h, w, out]`
/// - output: `[n, 2h, 2w, in]`
pub fn halving_input_gradient(weight: &[f32], inputs: usize, gradient: Tensor<4>, options: &LoadOptions) -> Tensor<4> {
    let [n, h, w, outputs] = gradient.dims();
    let conv =
        ConvWeights { weight: quarters(weight, inputs, outputs), bias: Vec::new(), shape: [4 * inputs, outputs, 2, 2] };
    let conv = conv.into_conv(1, Padding::BottomRight, h * w, options);
    let quarters = conv.forward(gradient, Activation::None).reshape([n, h, w, 2, 2, inputs]);
    quarters.permute([0, 1, 3, 2, 4, 5]).reshape([n, 2 * h, 2 * w, inputs])
}

/// The place in a kernel's row or column that connects an input's even or odd place with the output's place of the same number
/// (0) or the next (1).
const CONNECTED: [[Option<usize>; 2]; 2] = [[Some(1), None], [Some(2), Some(0)]];

/// The filters of the 2x2 convolution.
///
/// # Shapes
/// - weight: `[outputs, inputs, 3, 3]`
/// - output: `[2, 2, inputs, outputs, 2, 2]`
fn quarters(weight: &[f32], inputs: usize, outputs: usize) -> Vec<f32> {
    let mut filters = Vec::with_capacity(16 * inputs * outputs);
    for (rows, columns) in [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(y, x)| (CONNECTED[y], CONNECTED[x])) {
        for input in 0..inputs {
            for output in 0..outputs {
                let at = |y: Option<usize>, x: Option<usize>| {
                    let place = y.zip(x).map(|(y, x)| ((output * inputs + input) * 3 + y) * 3 + x);
                    place.map_or(0.0, |place| weight[place])
                };
                filters.extend(rows.iter().flat_map(|y| columns.map(|x| at(*y, x))));
            }
        }
    }
    filters
}
