//! The uniform of every shader: written here, and read by the WGSL below.

use super::launch::numbers;
use crate::epilogue::Activation;
use crate::kernel::geometry::Geometry;

/// Functions that read [`info`], bound at `binding`, after the buffers.
pub(super) fn declared(binding: usize) -> String {
    format!("@group(0) @binding({binding}) var<uniform> info: array<vec4<u32>, 4>;\n{READ}")
}

const READ: &str = "fn height() -> u32 { return info[0].x; }
fn width() -> u32 { return info[0].y; }
fn channels() -> u32 { return info[0].z; }
fn side() -> u32 { return info[0].w; }
fn rows() -> u32 { return info[1].x; }
fn columns() -> u32 { return info[1].y; }
fn positions() -> u32 { return info[1].z; }
fn outputs() -> u32 { return info[1].w; }
fn stride() -> u32 { return info[2].x; }
fn top() -> u32 { return info[2].y; }
fn left() -> u32 { return info[2].z; }
fn slope() -> f32 { return bitcast<f32>(info[2].w); }
fn terms() -> u32 { return info[3].x; }
fn packed() -> u32 { return info[3].y; }
fn first() -> u32 { return info[3].z; }
fn count() -> u32 { return info[3].w; }
fn rounds() -> vec2<u32> { return info[3].zw; }
";

/// The sizes of the input and of the output (whose size and channels may differ from the geometry's), and the slope.
pub(super) fn info(geometry: &Geometry, output: [usize; 4], activation: Activation) -> Vec<u32> {
    let [_, height, width, channels] = geometry.input;
    let [n, rows, columns, outputs] = output;
    let [(top, _), (left, _)] = geometry.padding;
    let slope = if let Activation::Leaky(slope) = activation { slope.to_bits() } else { 0 };
    let [stride, top, left] = numbers([geometry.stride, top, left]);
    let terms = geometry.side * geometry.side * channels;
    let parts = [
        numbers([height, width, channels, geometry.side]),
        numbers([rows, columns, n * rows * columns, outputs]),
        [stride, top, left, slope],
        numbers([terms, outputs.div_ceil(4), 0, 0]),
    ];
    parts.concat()
}

/// [`info`] with two more numbers: for a block of Winograd's tiles, the first tile and their count; for a product, its rounds along
/// tiles and along products.
pub(super) fn part(mut info: Vec<u32>, part: [usize; 2]) -> Vec<u32> {
    info.truncate(14);
    info.extend(numbers(part));
    info
}
