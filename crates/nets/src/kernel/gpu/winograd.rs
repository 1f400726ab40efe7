//! A 3x3 convolution of stride 1 with fewer multiplications: windows into the basis, a matrix product for each place, and
//! back.

use super::conv_shader::ConvShader;
use super::epilogue::Epilogue;
use super::flat;
use super::launch::Launch;
use super::threads::GROUP;
use super::tiling::Tiling;
use super::uniform::{info, part};
use super::windows::Windows;
use super::winograd_shader::{WinogradShader, WinogradTile};
use crate::kernel::plan::{Activation, ConvPlan};
use burn::backend::wgpu::CubeTensor;

/// Numbers of the changed windows, or of the products, that are there at a time: 8 MiB. They are 2.25 times as many as those
/// they are made of, and a card that had to carry them to memory and back would lose on narrow layers what it saves in
/// multiplications; so few stay in its cache. Even many more would be within what every device binds.
const BLOCK: usize = 2 * 1024 * 1024;

/// Convolves.
///
/// # Shapes
/// - x: `[n, h, w, c]`, `c` a multiple of four
/// - weight: as [`super::pack`] makes it for the basis
/// - rest: bias, what is added and what gates, in this order, as far as `finish` has them
pub(super) fn convolve(
    x: &CubeTensor,
    weight: &CubeTensor,
    rest: &[CubeTensor],
    (plan, basis, finish): (&ConvPlan, WinogradTile, Epilogue),
) -> CubeTensor {
    let [n, rows, columns, outputs] = plan.output_shape();
    let channels = plan.geometry.input[3];
    let filled = outputs.next_multiple_of(4);
    let (places, step) = (basis.side().pow(2), basis.step());
    let tiles = n * rows.div_ceil(step) * columns.div_ceil(step);
    let block = (BLOCK / (places * channels.max(filled))).clamp(1, tiles);
    let out = Launch::empty_output(x, plan.output_shape());
    for first in (0..tiles).step_by(block) {
        let count = block.min(tiles - first);
        let into = WinogradShader::InputTransform(basis);
        let told = |activation| part(info(&plan.geometry, plan.output_shape(), activation), [first, count]);
        let groups = WinogradShader::groups(count, channels);
        let launch = Launch { inputs: vec![x.clone()], info: told(Activation::None), groups };
        let [windows] = launch.run((into, GROUP), WinogradShader::source, [[places, count, 1, channels]]);

        let tiling = Tiling::of([count, filled], places);
        let product = ConvShader { tiling, windows: Windows::Rows, finish: Epilogue::BARE };
        let info = info(&flat(count, channels), [1, count, 1, filled], Activation::None);
        let size = ([count, filled], places);
        let [products] = product.launch(vec![windows, weight.clone()], info, size, [[places, count, 1, filled]]);

        let back = WinogradShader::Back(basis, finish);
        let mut inputs = vec![products, x.clone(), weight.clone()];
        inputs.extend(rest.iter().cloned());
        let groups = WinogradShader::groups(count, outputs);
        let launch = Launch { inputs, info: told(plan.activation), groups };
        launch.run_into((back, GROUP), WinogradShader::source, std::slice::from_ref(&out));
    }
    out
}
