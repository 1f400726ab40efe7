//! WGSL of a matrix product of windows and filters, tiled in shared memory and registers: a direct convolution, a 1x1, or the
//! products of Winograd's transformed windows, position by position.

use super::bindings;
use super::epilogue::Epilogue;
use super::launch::{Launch, Shader, Tensors};
use super::tiling::{DEPTH, ProductSize, Tiling, enough};
use super::uniform::part;
use super::windows::Windows;
use burn::backend::wgpu::CubeTensor;
use std::fmt::Write as _;

/// What the source of a product depends on; everything else is in its uniform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ConvShader {
    /// How it is divided.
    pub(crate) tiling: Tiling,
    /// What it reads.
    pub(crate) windows: Windows,
    /// Applied to each sum.
    pub(crate) epilogue: Epilogue,
}

impl ConvShader {
    /// Launches products of this size.
    pub(super) fn launch<const N: usize>(
        self,
        inputs: Vec<CubeTensor>,
        info: Vec<u32>,
        size: ProductSize,
        shapes: [[usize; 4]; N],
    ) -> Tensors<N> {
        let subgroup = inputs[0].client.properties().hardware.plane_size_max;
        let rounds = self.tiling.rounds(size, enough(subgroup));
        let ProductSize { positions, outputs, products } = size;
        let tiles = positions.div_ceil(self.tiling.pixels());
        let groups = [tiles.div_ceil(rounds[0]), outputs.div_ceil(self.tiling.outputs()), products / rounds[1]];
        let launch = Launch { inputs, info: part(info, rounds), groups };
        launch.run(self, shapes)
    }
}

impl Shader for ConvShader {
    fn threads(&self) -> usize {
        self.tiling.group()
    }

    fn source(&self) -> String {
        let Tiling { threads: [across, _], per_thread: [pixels, vectors] } = self.tiling;
        let sums = || (0..pixels).flat_map(|p| (0..vectors).map(move |v| (p, v)));
        let mut s = self.head();
        s.push_str(ROUND);
        s.push_str(self.windows.before());
        for (p, v) in sums() {
            let _ = writeln!(s, "    var s{p}_{v} = vec4<f32>(0.0);");
        }
        s.push_str("    for (var k = 0u; k < terms(); k += DEPTH) {\n");
        s.push_str(&self.windows.load(&self.tiling));
        s.push_str(FILTERS);
        for v in 0..vectors {
            let _ = writeln!(s, "            let f{v} = filters[d * WIDTH + ox + {v}u];");
        }
        for p in 0..pixels {
            let _ = writeln!(s, "            let x{p} = windows[d * ROW + px + {}u];", p * across);
            for v in 0..vectors {
                let _ = writeln!(s, "            s{p}_{v} = fma(vec4<f32>(x{p}), f{v}, s{p}_{v});");
            }
        }
        s.push_str("        }\n        workgroupBarrier();\n    }\n");
        s + &self.windows.store(&self.tiling) + "    workgroupBarrier();\n}}\n"
    }
}

impl ConvShader {
    /// Declarations, and `main` up to the position of the work group.
    fn head(&self) -> String {
        let mut inputs = vec![("x", "f32"), ("weights", "vec4<f32>")];
        inputs.extend(self.windows.inputs());
        inputs.extend(self.epilogue.buffers());
        let group = self.tiling.group();
        let (tile, width) = (self.tiling.pixels(), self.tiling.outputs() / 4);
        let mut s = bindings::declared(&inputs, &self.windows.outputs(self.epilogue.kind()));
        s.push_str(&self.epilogue.source());
        let functions = self.windows.functions(&self.tiling);
        let Tiling { threads: [across, _], per_thread: [_, vectors] } = self.tiling;
        let _ = write!(
            s,
            "const TILE: u32 = {tile}u;
const ROW: u32 = TILE + 2u;
const WIDTH: u32 = {width}u;
const GROUP: u32 = {group}u;
const DEPTH: u32 = {DEPTH}u;
fn filled() -> u32 {{ return (terms() + DEPTH - 1u) / DEPTH * DEPTH; }}
{functions}var<workgroup> windows: array<f32, ROW * DEPTH>;
var<workgroup> filters: array<vec4<f32>, DEPTH * WIDTH>;
@compute @workgroup_size(GROUP)
fn main(@builtin(workgroup_id) tile: vec3<u32>, @builtin(local_invocation_index) thread: u32) {{
    let column = tile.y * WIDTH;
    let px = thread % {across}u;
    let ox = (thread / {across}u) * {vectors}u;
"
        );
        s
    }
}

/// Begins the loop over the tiles and products of a work group.
const ROUND: &str = "    for (var round = 0u; round < rounds().x * rounds().y; round++) {
    let first = (tile.x * rounds().x + round % rounds().x) * TILE;
    let batch = tile.z * rounds().y + round / rounds().x;
";

/// Loads the next terms of the filters, in a loop, since unrolled it takes seconds to compile; then begins the loop over them.
const FILTERS: &str = "        for (var i = thread; i < DEPTH * WIDTH; i += GROUP) {
            let c = column + i % WIDTH;
            let row = batch * filled() + k + i / WIDTH;
            filters[i] = select(vec4<f32>(0.0), weights[row * packed() + min(c, packed() - 1u)], c < packed());
        }
        workgroupBarrier();
        let depth = min(DEPTH, terms() - k);
        for (var d = 0u; d < depth; d++) {
";
