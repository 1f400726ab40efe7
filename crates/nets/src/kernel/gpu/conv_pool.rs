//! A 1x1 convolution and the 2x2 pool after it in one kernel, and the same for the backward pass: the intermediate, four times
//! as large as the output, never goes through memory.

use super::conv_shader::ConvShader;
use super::epilogue::Epilogue;
use super::tiling::{ProductSize, Tiling};
use super::uniform::info;
use super::windows::Windows;
use crate::kernel::plan::{ConvPlan, EpilogueInputs};
use burn::backend::wgpu::CubeTensor;

/// A 1x1 convolution whose sums are grouped in quads: each thread computes the four positions of a pool's window.
pub(super) struct FusedPoolConv<'a> {
    plan: &'a ConvPlan,
    tiling: Tiling,
}

impl<'a> FusedPoolConv<'a> {
    /// `None` unless outputs come in whole vectors and threads have whole quads.
    pub(super) fn of(plan: &'a ConvPlan) -> Option<Self> {
        let [n, height, width, outputs] = plan.output_shape();
        let tiling = Tiling::of(size([n, height, width], outputs));
        let whole = outputs.is_multiple_of(4) && tiling.per_thread[0].is_multiple_of(4);
        (plan.pointwise() && whole && height > 1 && width > 1).then_some(Self { plan, tiling })
    }

    /// [`crate::kernel::Kernels::conv_max_pool`].
    pub(super) fn forward(
        self,
        x: CubeTensor,
        weight: CubeTensor,
        bias: Option<CubeTensor>,
        argmax: bool,
    ) -> (CubeTensor, CubeTensor) {
        let shape = self.plan.pooled_shape();
        let epilogue = Epilogue::of(self.plan, EpilogueInputs { bias: bias.is_some(), ..EpilogueInputs::default() });
        let shader = ConvShader { tiling: self.tiling, windows: Windows::MaxPooled { argmax }, epilogue };
        let [n, rows, columns, outputs] = shape;
        let inputs = [x, weight].into_iter().chain(bias).collect();
        let info = info(&self.plan.geometry, shape, self.plan.activation);
        let size = ProductSize { positions: 4 * n * rows * columns, outputs, products: 1 };
        if argmax {
            shader.launch(inputs, info, size, [shape; 2]).into()
        } else {
            let [out] = shader.launch(inputs, info, size, [shape]);
            (out.clone(), out)
        }
    }

    /// [`crate::kernel::Kernels::max_pool_backward_conv`].
    pub(super) fn backward(
        self,
        gradient: CubeTensor,
        argmax: CubeTensor,
        weight: CubeTensor,
        add: Option<CubeTensor>,
        relu_mask: Option<CubeTensor>,
    ) -> CubeTensor {
        let shape = self.plan.output_shape();
        let [n, height, width, outputs] = shape;
        let present = EpilogueInputs { bias: false, add: add.is_some(), relu_mask: relu_mask.is_some() };
        let epilogue = Epilogue::of(self.plan, present);
        let shader = ConvShader { tiling: self.tiling, windows: Windows::Unpooled, epilogue };
        let inputs = [gradient, weight, argmax].into_iter().chain(add).chain(relu_mask).collect();
        let info = info(&self.plan.geometry, shape, self.plan.activation);
        let [out] = shader.launch(inputs, info, size([n, height, width], outputs), [shape]);
        out
    }
}

/// The product over all quads of a picture.
fn size(picture: [usize; 3], outputs: usize) -> ProductSize {
    ProductSize { positions: 4 * quads(picture), outputs, products: 1 }
}

/// The quads of a picture, including those that reach past its edge.
fn quads([n, height, width]: [usize; 3]) -> usize {
    n * height.div_ceil(2) * width.div_ceil(2)
}
