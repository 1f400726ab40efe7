//! WGSL of a Gram matrix: `x^T x`, with its sum over positions divided into chunks, so that a narrow matrix occupies a whole
//! GPU.

use super::bindings;
use super::launch::Shader;
use super::tiling::DEPTH;
use std::fmt::Write;

/// Channels of a tile, each way; the channels must be a multiple of it.
pub(crate) const TILE: usize = 64;
/// Positions that a work group sums.
const CHUNK: usize = 256;
/// Threads per work group: eight each way, with eight channels each way.
const GROUP: usize = 64;

/// The two steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum GramShader {
    /// A matrix for each chunk of positions: computes the tiles on and above the diagonal and mirrors them below.
    Chunks,
    /// The sum of the chunks' matrices.
    Sum,
}

impl GramShader {
    /// The number of chunks.
    pub(crate) const fn chunks(positions: usize) -> usize {
        positions.div_ceil(CHUNK)
    }

    /// The work groups for matrices of this size.
    pub(crate) const fn groups(self, chunks: usize, channels: usize) -> [usize; 3] {
        match self {
            Self::Chunks => {
                let tiles = channels / TILE;
                [tiles * (tiles + 1) / 2, chunks, 1]
            }
            Self::Sum => [(channels * channels / 4).div_ceil(GROUP), 1, 1],
        }
    }
}

impl Shader for GramShader {
    fn threads(&self) -> usize {
        GROUP
    }

    fn source(&self) -> String {
        let mut s = format!(
            "{}const TILE: u32 = {TILE}u;
const CHUNK: u32 = {CHUNK}u;
const DEPTH: u32 = {DEPTH}u;
const GROUP: u32 = {GROUP}u;
",
            bindings::declared(&[("x", "vec4<f32>")], &[("out", "vec4<f32>")])
        );
        match self {
            Self::Chunks => chunks(&mut s),
            Self::Sum => s.push_str(SUM),
        }
        s
    }
}

fn chunks(s: &mut String) {
    s.push_str(HEAD);
    for (r, v) in sums() {
        let _ = writeln!(s, "    var s{r}_{v} = vec4<f32>(0.0);");
    }
    s.push_str(LOAD);
    for (r, v) in sums() {
        let lane = ["x", "y", "z", "w"][r % 4];
        let _ = writeln!(s, "            s{r}_{v} = fma(vec4<f32>(r{}.{lane}), c{v}, s{r}_{v});", r / 4);
    }
    s.push_str(BETWEEN);
    for (r, v) in sums() {
        let _ = writeln!(s, "    out[base + (down + {r}u) * quarter + across / 4u + {v}u] = s{r}_{v};");
    }
    s.push_str("    if (row == column) { return; }\n");
    for c in 0..8 {
        let (v, lane) = (c / 4, ["x", "y", "z", "w"][c % 4]);
        for half in 0..2 {
            let numbers: Vec<String> = (0..4).map(|r| format!("s{}_{v}.{lane}", 4 * half + r)).collect();
            let numbers = numbers.join(", ");
            let _ =
                writeln!(s, "    out[base + (across + {c}u) * quarter + down / 4u + {half}u] = vec4<f32>({numbers});");
        }
    }
    s.push_str("}\n");
}

/// The sums of a thread: eight rows of two vectors.
fn sums() -> impl Iterator<Item = (usize, usize)> {
    (0..8).flat_map(|row| [(row, 0), (row, 1)])
}

const HEAD: &str = "const QUARTER: u32 = TILE / 4u;
var<workgroup> rows_: array<vec4<f32>, DEPTH * QUARTER>;
var<workgroup> columns_: array<vec4<f32>, DEPTH * QUARTER>;
@compute @workgroup_size(GROUP)
fn main(@builtin(workgroup_id) tile: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
    let quarter = channels() / 4u;
    let tiles = channels() / TILE;
    let chunk = tile.y;
    var row = 0u;
    var column = tile.x;
    while (column >= tiles) {
        row += 1u;
        column -= tiles - row;
    }
    let ty = thread / 8u;
    let tx = thread % 8u;
";

const LOAD: &str = "    let end = min((chunk + 1u) * CHUNK, positions());
    for (var k = chunk * CHUNK; k < end; k += DEPTH) {
        for (var i = thread; i < DEPTH * QUARTER; i += GROUP) {
            let p = k + i / QUARTER;
            let at = min(p, positions() - 1u) * quarter + i % QUARTER;
            rows_[i] = select(vec4<f32>(0.0), x[at + row * QUARTER], p < end);
            columns_[i] = select(vec4<f32>(0.0), x[at + column * QUARTER], p < end);
        }
        workgroupBarrier();
        for (var d = 0u; d < DEPTH; d++) {
            let r0 = rows_[d * QUARTER + ty * 2u];
            let r1 = rows_[d * QUARTER + ty * 2u + 1u];
            let c0 = columns_[d * QUARTER + tx * 2u];
            let c1 = columns_[d * QUARTER + tx * 2u + 1u];
";

const BETWEEN: &str = "        }
        workgroupBarrier();
    }
    let base = chunk * channels() * quarter;
    let down = row * TILE + ty * 8u;
    let across = column * TILE + tx * 8u;
";

/// Here positions are chunks and channels are the numbers of a matrix.
const SUM: &str = "@compute @workgroup_size(GROUP)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
    let i = group.x * GROUP + thread;
    let quarter = channels() / 4u;
    if (i >= quarter) { return; }
    var sum = vec4<f32>(0.0);
    for (var chunk = 0u; chunk < positions(); chunk++) {
        sum += x[chunk * quarter + i];
    }
    out[i] = sum;
}
";
