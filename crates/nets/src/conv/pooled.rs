//! A convolution followed by a 2x2 max-pool, and the backward pass through both.

use super::dense::{Conv, Filters};
use crate::burn_ops;
use crate::device::KernelSet;
use crate::epilogue::{Activation, Fused};
use crate::kernel::Kernels;
use crate::kernel::plan::{ConvPlan, Method};
use crate::pool::{self, Argmax, Repr};
use burn::backend::Dispatch;
use burn::tensor::Tensor;

impl Conv {
    /// Convolves, takes the maximum of each 2x2, adds the bias and applies a ReLU; also returns where each maximum was. As in
    /// VGG, an odd last row or column is dropped.
    ///
    /// # Shapes
    /// - x: `[n, h, w, in]`
    /// - output: `[n, h' / 2, w' / 2, out]`
    pub fn forward_pooled(&self, x: Tensor<4>) -> (Tensor<4>, Argmax) {
        match &self.filters {
            Filters::Burn(weight) => pool::max_pool_2x2(self.sum(x, weight), self.bias.clone(), KernelSet::Burn),
            Filters::Own(weight, method) => {
                let plan = self.plan(x.dims(), *method, Activation::Relu);
                let (y, argmax) = self.conv_max_pool(x, weight, plan, true);
                (y, Argmax { from: plan.output_shape(), repr: Repr::Own(argmax) })
            }
        }
    }

    /// [`Self::forward_pooled`] without the argmax, when no backward pass follows.
    ///
    /// # Shapes
    /// - as [`Self::forward_pooled`]
    pub fn infer_pooled(&self, x: Tensor<4>) -> Tensor<4> {
        match &self.filters {
            Filters::Burn(weight) => {
                pool::max_pool_2x2_inference(self.sum(x, weight), self.bias.clone(), KernelSet::Burn)
            }
            Filters::Own(weight, method) => {
                let plan = self.plan(x.dims(), *method, Activation::Relu);
                self.conv_max_pool(x, weight, plan, false).0
            }
        }
    }

    /// Puts each gradient at its argmax, convolves the result and applies the fused operations.
    ///
    /// # Shapes
    /// - gradient: `[n, h / 2, w / 2, in]`
    /// - output: `[n, h', w', out]`
    pub fn backward_pooled(&self, gradient: Tensor<4>, argmax: Argmax, fused: Fused) -> Tensor<4> {
        match (&self.filters, &self.bias, argmax) {
            (Filters::Own(weight, method), None, Argmax { from, repr: Repr::Own(argmax) }) => {
                let plan = self.plan(from, *method, Activation::None);
                let [gradient, argmax] = [gradient, argmax].map(Tensor::into_dispatch);
                let (weight, add, relu_mask) =
                    (weight.clone().into_dispatch(), fused.add.into(), fused.relu_mask.into());
                let y = <Dispatch as Kernels>::max_pool_backward_conv(gradient, argmax, weight, add, relu_mask, plan);
                Tensor::from_dispatch(y)
            }
            (_, _, argmax) => self.fused(pool::max_pool_2x2_backward(gradient, argmax), Activation::None, fused),
        }
    }

    fn plan(&self, input: [usize; 4], method: Method, activation: Activation) -> ConvPlan {
        ConvPlan { geometry: self.geometry(input), outputs: self.shape.outputs, method, activation }
    }

    /// The sums without bias, by burn.
    fn sum(&self, x: Tensor<4>, weight: &Tensor<4>) -> Tensor<4> {
        let geometry = self.geometry(x.dims());
        burn_ops::convolve(x, weight.clone(), None, &geometry, 1)
    }

    fn conv_max_pool(&self, x: Tensor<4>, weight: &Tensor<1>, plan: ConvPlan, argmax: bool) -> (Tensor<4>, Tensor<4>) {
        let (x, weight) = (x.into_dispatch(), weight.clone().into_dispatch());
        let (y, argmax) = <Dispatch as Kernels>::conv_max_pool(x, weight, self.bias.clone().into(), plan, argmax);
        (Tensor::from_dispatch(y), Tensor::from_dispatch(argmax))
    }
}
