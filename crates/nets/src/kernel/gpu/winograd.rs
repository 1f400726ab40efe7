//! A 3x3 convolution of stride 1 with fewer multiplications: the windows are transformed, multiplied with the filters position
//! by position, and the products transformed back.

use super::conv_shader::ConvShader;
use super::epilogue::Epilogue;
use super::launch::Launch;
use super::tiling::{ProductSize, Tiling};
use super::uniform::{info, part};
use super::windows::Windows;
use super::winograd_shader::{WinogradShader, WinogradTile};
use crate::epilogue::Activation;
use crate::kernel::geometry::Geometry;
use crate::kernel::plan::ConvPlan;
use burn::backend::wgpu::CubeTensor;

/// Numbers of the transformed windows, or of the products, at a time: 8 MiB. They are 2.25 times as many as the numbers they come
/// from, and a card that moved them to memory and back would lose on narrow layers what it saves in multiplications; this few
/// stay in its cache. They are also far below the binding limit of every device.
const BLOCK: usize = 2 * 1024 * 1024;

/// Convolves.
///
/// # Shapes
/// - x: `[n, h, w, c]`, `c` a multiple of four
/// - weight: as packed by [`super::pack`] for the tile
/// - rest: bias, addition and ReLU mask, in this order, as far as `epilogue` has them
pub(super) fn convolve(
    x: &CubeTensor,
    weight: &CubeTensor,
    rest: &[CubeTensor],
    plan: &ConvPlan,
    tile: WinogradTile,
    epilogue: Epilogue,
) -> CubeTensor {
    let [n, rows, columns, outputs] = plan.output_shape();
    let channels = plan.geometry.input[3];
    let filled = outputs.next_multiple_of(4);
    let (positions, step) = (tile.side().pow(2), tile.step());
    let tiles = n * rows.div_ceil(step) * columns.div_ceil(step);
    let block = (BLOCK / (positions * channels.max(filled))).clamp(1, tiles);
    let out = Launch::empty_output(x, plan.output_shape());
    for first in (0..tiles).step_by(block) {
        let count = block.min(tiles - first);
        let into = WinogradShader::InputTransform(tile);
        let block_info = |activation| part(info(&plan.geometry, plan.output_shape(), activation), [first, count]);
        let groups = WinogradShader::groups(count, channels);
        let launch = Launch { inputs: vec![x.clone()], info: block_info(Activation::None), groups };
        let [windows] = launch.run(into, [[positions, count, 1, channels]]);

        let size = ProductSize { positions: count, outputs: filled, products: positions };
        let tiling = Tiling::of(size);
        let product = ConvShader { tiling, windows: Windows::Rows, epilogue: Epilogue::BARE };
        let info = info(&Geometry::column(count, channels), [1, count, 1, filled], Activation::None);
        let [products] = product.launch(vec![windows, weight.clone()], info, size, [[positions, count, 1, filled]]);

        let back = WinogradShader::OutputTransform(tile, epilogue);
        let mut inputs = vec![products, x.clone(), weight.clone()];
        inputs.extend(rest.iter().cloned());
        let groups = WinogradShader::groups(count, outputs);
        let launch = Launch { inputs, info: block_info(plan.activation), groups };
        launch.run_into(back, std::slice::from_ref(&out));
    }
    out
}
