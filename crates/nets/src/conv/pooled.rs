//! A convolution with the 2x2 pool behind it, and the way back through both.

use super::{Conv, Filters, Fused};
use crate::burn_ops;
use crate::kernel::Kernels;
use crate::kernel::plan::{Activation, ConvPlan, Method};
use crate::pool::{self, Argmax, Repr};
use burn::backend::Dispatch;
use burn::tensor::Tensor;

impl Conv {
    /// Convolves; then the largest of each 2x2, then bias and ReLU; and where it stood. An odd last row or column is left
    /// out, as VGG does.
    ///
    /// # Shapes
    /// - x: `[n, h, w, in]`
    /// - output: `[n, h' / 2, w' / 2, out]`
    pub fn halved(&self, x: Tensor<4>) -> (Tensor<4>, Argmax) {
        match &self.filters {
            Filters::Burn(weight) => pool::halve(self.sum(x, weight), self.bias.clone()),
            Filters::Own(weight, method) => {
                let plan = self.plan(x.dims(), *method, Activation::Relu);
                let (y, kept) = self.own(x, weight, (plan, true));
                (y, Argmax { from: plan.output_shape(), kind: Repr::Own(kept) })
            }
        }
    }

    /// The same, where nobody goes back.
    ///
    /// # Shapes
    /// - as [`Self::halved`]
    pub fn infer_pooled(&self, x: Tensor<4>) -> Tensor<4> {
        match &self.filters {
            Filters::Burn(weight) => pool::max_pool_2x2_inference(self.sum(x, weight), self.bias.clone()),
            Filters::Own(weight, method) => {
                let plan = self.plan(x.dims(), *method, Activation::Relu);
                self.own(x, weight, (plan, false)).0
            }
        }
    }

    /// Puts each gradient where its maximum stood and convolves that; then what is fused.
    ///
    /// # Shapes
    /// - gradient: `[n, h / 2, w / 2, in]`
    /// - output: `[n, h', w', out]`
    pub fn backward_pooled(&self, gradient: Tensor<4>, places: Argmax, fused: Fused) -> Tensor<4> {
        match (&self.filters, &self.bias, places) {
            (Filters::Own(weight, method), None, Argmax { from, kind: Repr::Own(kept) }) => {
                let plan = self.plan(from, *method, Activation::None);
                let [gradient, kept] = [gradient, kept].map(Tensor::into_dispatch);
                let (weight, add, gate) = (weight.clone().into_dispatch(), fused.add.into(), fused.gate.into());
                let y = <Dispatch as Kernels>::max_pool_backward_conv(gradient, kept, weight, add, gate, plan);
                Tensor::from_dispatch(y)
            }
            (_, _, places) => self.fused(pool::max_pool_2x2_backward(gradient, places), Activation::None, fused),
        }
    }

    fn plan(&self, input: [usize; 4], method: Method, activation: Activation) -> ConvPlan {
        ConvPlan { geometry: self.geometry(input), outputs: self.shape[0], method, activation }
    }

    /// Without bias, by burn's operation.
    fn sum(&self, x: Tensor<4>, weight: &Tensor<4>) -> Tensor<4> {
        let geometry = self.geometry(x.dims());
        burn_ops::convolve(x, weight.clone(), None, (&geometry, 1))
    }

    fn own(&self, x: Tensor<4>, weight: &Tensor<1>, (plan, places): (ConvPlan, bool)) -> (Tensor<4>, Tensor<4>) {
        let (x, weight) = (x.into_dispatch(), weight.clone().into_dispatch());
        let (y, kept) = <Dispatch as Kernels>::conv_max_pool(x, weight, self.bias.clone().into(), plan, places);
        (Tensor::from_dispatch(y), Tensor::from_dispatch(kept))
    }
}
