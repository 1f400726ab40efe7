//! A 1x1 convolution and the 2x2 pool behind it in one kernel, and the same way back: what lies between them, four times as
//! large as what is left of it, never goes through memory.

use super::conv_shader::ConvShader;
use super::epilogue::Epilogue;
use super::tiling::{DEPTH, Tiling};
use super::uniform::info;
use super::windows::Windows;
use crate::kernel::plan::ConvPlan;
use burn::backend::wgpu::CubeTensor;
use std::fmt::Write as _;

/// A 1x1 convolution whose sums stand in quads: the four positions of a pool's window with one thread.
pub(super) struct FusedPoolConv<'a> {
    plan: &'a ConvPlan,
    tiling: Tiling,
}

impl<'a> FusedPoolConv<'a> {
    /// Where outputs come in whole vectors and threads have whole quads; else there is none.
    pub(super) fn of(plan: &'a ConvPlan) -> Option<Self> {
        let [n, height, width, outputs] = plan.output_shape();
        let tiling = Tiling::of([4 * quads([n, height, width]), outputs], 1);
        let whole = outputs.is_multiple_of(4) && tiling.per_thread[0].is_multiple_of(4);
        (plan.pointwise() && whole && height > 1 && width > 1).then_some(Self { plan, tiling })
    }

    /// [`crate::kernel::Kernels::conv_max_pool`].
    pub(super) fn forward(
        self,
        inputs: [CubeTensor; 2],
        bias: Option<CubeTensor>,
        places: bool,
    ) -> (CubeTensor, CubeTensor) {
        let shape = self.plan.pooled_shape();
        let finish = Epilogue::of(self.plan, [bias.is_some(), false, false]);
        let shader = ConvShader { tiling: self.tiling, windows: Windows::MaxPooled { places }, finish };
        let [n, rows, columns, outputs] = shape;
        let inputs = inputs.into_iter().chain(bias).collect();
        let info = info(&self.plan.geometry, shape, self.plan.activation);
        let size = ([4 * n * rows * columns, outputs], 1);
        if places {
            shader.launch(inputs, info, size, [shape; 2]).into()
        } else {
            let [out] = shader.launch(inputs, info, size, [shape]);
            (out.clone(), out)
        }
    }

    /// [`crate::kernel::Kernels::max_pool_backward_conv`].
    ///
    /// # Shapes
    /// - inputs: gradient, weight and places
    /// - rest: what is added and what gates
    pub(super) fn backward(self, inputs: [CubeTensor; 3], rest: [Option<CubeTensor>; 2]) -> CubeTensor {
        let shape = self.plan.output_shape();
        let [n, height, width, outputs] = shape;
        let finish = Epilogue::of(self.plan, [false, rest[0].is_some(), rest[1].is_some()]);
        let shader = ConvShader { tiling: self.tiling, windows: Windows::Unpooled, finish };
        let inputs = inputs.into_iter().chain(rest.into_iter().flatten()).collect();
        let info = info(&self.plan.geometry, shape, self.plan.activation);
        let [out] = shader.launch(inputs, info, ([4 * quads([n, height, width]), outputs], 1), [shape]);
        out
    }
}

/// Quads of a picture, those that stand half over its border too.
fn quads([n, height, width]: [usize; 3]) -> usize {
    n * height.div_ceil(2) * width.div_ceil(2)
}

/// Declarations for the way forward.
pub(super) fn pooled_store(places: bool, tiling: &Tiling) -> String {
    let kept = if places { "places[at] = place;" } else { "" };
    let mut s = rows(tiling, "height() / 2u", "width() / 2u");
    s.push_str(
        "fn halve(p: u32, o: u32, a: vec4<f32>, b: vec4<f32>, c: vec4<f32>, d: vec4<f32>) {
    let quarter = outputs() / 4u;
    if (o >= quarter) { return; }
    var best = vec4<f32>(-3.4e38);
    var place = vec4<f32>(0.0);
",
    );
    for (i, sum) in ["a", "b", "c", "d"].iter().enumerate() {
        let _ = writeln!(s, "    place = select(place, vec4<f32>({i}.0), {sum} > best);");
        let _ = writeln!(s, "    best = select(best, {sum}, {sum} > best);");
    }
    let _ = writeln!(s, "    let at = p * quarter + o;\n    {kept}\n    out[at] = finish(best, o, at);\n}}");
    s
}

/// Declarations for the way back.
pub(super) fn unpool_functions(tiling: &Tiling) -> String {
    rows(tiling, "(height() + 1u) / 2u", "(width() + 1u) / 2u") + POOLED
}

/// Where the rows of a tile lie in the picture, whose quads are so many each way.
///
/// So many neighbouring quads as a tile has threads across stand in its rows one after the other: all their first places, all
/// their second, ...; so a thread, whose rows are that far apart, has whole ones.
fn rows(tiling: &Tiling, down: &str, across: &str) -> String {
    format!(
        "const ACROSS: u32 = {}u;
var<workgroup> rows_of: array<u32, TILE>;
fn down() -> u32 {{ return {down}; }}
fn across() -> u32 {{ return {across}; }}
{POSITION}",
        tiling.threads[0]
    )
}

/// Past the picture's end where a row lies outside of it.
const POSITION: &str = "fn position(quad: u32, place: u32) -> u32 {
    let line = quad / across();
    let y = line % down() * 2u + place / 2u;
    let x_ = quad % across() * 2u + place % 2u;
    return select(0xffffffffu, (line / down() * height() + y) * width() + x_, y < height() && x_ < width());
}
fn quad_of(row: u32) -> u32 { return row / (4u * ACROSS) * ACROSS + row % ACROSS; }
fn place_of(row: u32) -> u32 { return row / ACROSS % 4u; }
";

/// A quad's number after the pool; -1 where it has none.
const POOLED: &str = "var<workgroup> pools: array<i32, TILE / 4u>;
fn pooled(quad: u32) -> i32 {
    let line = quad / across();
    let y = line % down();
    let x_ = quad % across();
    let inside = y < height() / 2u && x_ < width() / 2u && line / down() * height() * width() < positions();
    return select(-1, i32((line / down() * (height() / 2u) + y) * (width() / 2u) + x_), inside);
}
";

/// On the way forward, where quads are the output's positions.
pub(super) const BEFORE: &str = "    for (var i = thread; i < TILE; i += GROUP) {
        rows_of[i] = position(min(first / 4u + quad_of(i), positions() - 1u), place_of(i));
    }
    workgroupBarrier();
";

/// On the way back, where quads past the end lie past its positions too.
pub(super) const BEFORE_BACK: &str = "    for (var i = thread; i < TILE; i += GROUP) {
        rows_of[i] = position(first / 4u + quad_of(i), place_of(i));
    }
    for (var i = thread; i < TILE / 4u; i += GROUP) { pools[i] = pooled(first / 4u + i); }
    workgroupBarrier();
";

/// Brings the next terms of the quads, each read once, to the four rows of each.
pub(super) fn load_unpooled(tiling: &Tiling) -> String {
    let apart = tiling.group() / DEPTH;
    let loads = tiling.pixels() / 4 / apart;
    format!(
        "        let term = k + thread % DEPTH;
        for (var j = 0u; j < {loads}u; j++) {{
            let q = thread / DEPTH + j * {apart}u;
            var value = 0.0;
            var here = 4.0;
            if (pools[q] >= 0 && term < terms()) {{
                let at = u32(pools[q]) * channels() + term;
                value = x[at];
                here = places[at];
            }}
            let row = (thread % DEPTH) * ROW + q / ACROSS * 4u * ACROSS + q % ACROSS;
            for (var place = 0u; place < 4u; place++) {{
                windows[row + place * ACROSS] = select(0.0, value, here == f32(place));
            }}
        }}
"
    )
}
