//! WGSL of a convolution: the matrix product of windows and filters, cut into tiles in shared memory and registers.

use super::activation::Kind;
use super::tiling::{DEPTH, Tiling};
use super::uniform;
use std::fmt::Write;

/// What a convolution's source depends on; everything else is told by its uniform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ConvShader {
    /// How it is cut.
    pub(crate) tiling: Tiling,
    /// Inputs come in vectors of four.
    pub(crate) vector_in: bool,
    /// Outputs go in vectors of four.
    pub(crate) vector_out: bool,
    /// Besides picture and filters there is a bias.
    pub(crate) bias: bool,
    /// Something to add.
    pub(crate) add: bool,
    /// A response that gates.
    pub(crate) gate: bool,
    /// What follows.
    pub(crate) activation: Kind,
}

impl ConvShader {
    /// The source.
    pub(crate) fn source(&self) -> String {
        let Tiling { threads: [across, _], per_thread: [pixels, vectors] } = self.tiling;
        let mut s = self.declarations();
        let group = self.tiling.group();
        let (tile, width, quarter) = (self.tiling.pixels(), self.tiling.outputs() / 4, DEPTH / 4);
        let _ = write!(
            s,
            "
const TILE: u32 = {tile}u;
const WIDTH: u32 = {width}u;
const GROUP: u32 = {group}u;
const DEPTH: u32 = {DEPTH}u;
var<workgroup> windows: array<vec4<f32>, {windows}>;
var<workgroup> filters: array<vec4<f32>, {filters}>;
{load}
{finish}
@compute @workgroup_size({group})
fn main(@builtin(workgroup_id) tile: vec3<u32>, @builtin(local_invocation_index) thread: u32) {{
    let first = tile.x * TILE;
    let column = tile.y * WIDTH;
    let px = (thread % {across}u) * {pixels}u;
    let ox = (thread / {across}u) * {vectors}u;
",
            windows = tile * quarter,
            filters = DEPTH * width,
            load = self.load(),
            finish = self.finish(),
        );
        for p in 0..pixels {
            for v in 0..vectors {
                let _ = writeln!(s, "    var s{p}_{v} = vec4<f32>(0.0);");
            }
        }
        s.push_str("    for (var k = 0u; k < terms(); k += DEPTH) {\n");
        s.push_str(&self.bring());
        s.push_str("        workgroupBarrier();\n        for (var q = 0u; q < DEPTH / 4u; q++) {\n");
        for p in 0..pixels {
            let _ = writeln!(s, "            let x{p} = windows[(px + {p}u) * (DEPTH / 4u) + q];");
        }
        for (lane, name) in ["x", "y", "z", "w"].into_iter().enumerate() {
            for v in 0..vectors {
                let _ = writeln!(s, "            let f{lane}_{v} = filters[(q * 4u + {lane}u) * WIDTH + ox + {v}u];");
                for p in 0..pixels {
                    let _ = writeln!(s, "            s{p}_{v} = fma(vec4<f32>(x{p}.{name}), f{lane}_{v}, s{p}_{v});");
                }
            }
        }
        s.push_str("        }\n        workgroupBarrier();\n    }\n");
        for p in 0..pixels {
            for v in 0..vectors {
                let _ = writeln!(s, "    store(first + px + {p}u, column + ox + {v}u, s{p}_{v});");
            }
        }
        s.push_str("}\n");
        s
    }

    fn declarations(&self) -> String {
        let kind = |vector: bool| if vector { "vec4<f32>" } else { "f32" };
        let (input, output) = (kind(self.vector_in), kind(self.vector_out));
        let mut buffers = vec![("x", input, "read"), ("weights", "vec4<f32>", "read")];
        let optional = [("bias", self.bias), ("added", self.add), ("gate", self.gate)];
        buffers.extend(optional.into_iter().filter(|(_, there)| *there).map(|(name, _)| (name, output, "read")));
        buffers.push(("out", output, "read_write"));
        let mut s = format!("alias Kind = {output};\n");
        for (i, (name, kind, access)) in buffers.iter().enumerate() {
            let _ = writeln!(s, "@group(0) @binding({i}) var<storage, {access}> {name}: array<{kind}>;");
        }
        s.push_str(&uniform::declared(buffers.len()));
        s.push_str(
            "fn corner(p: u32) -> vec3<i32> {
    let line = p / columns();
    let y = (line % rows()) * stride();
    let x_ = (p % columns()) * stride();
    return vec3<i32>(i32(line / rows()), i32(y) - i32(top()), i32(x_) - i32(left()));
}
",
        );
        s
    }

    /// Four terms of a window: picture, top left corner, and which.
    fn load(&self) -> &'static str {
        if self.vector_in {
            "fn load(at: vec3<i32>, k: u32) -> vec4<f32> {
    let quarter = channels() / 4u;
    let place = k / channels();
    let c = (k - place * channels()) / 4u;
    let y = at.y + i32(place / side());
    let x_ = at.z + i32(place % side());
    if (k >= terms() || y < 0 || x_ < 0 || y >= i32(height()) || x_ >= i32(width())) { return vec4<f32>(0.0); }
    return x[u32((at.x * i32(height()) + y) * i32(width()) + x_) * quarter + c];
}"
        } else {
            "fn one(at: vec3<i32>, k: u32) -> f32 {
    let place = k / channels();
    let c = k - place * channels();
    let y = at.y + i32(place / side());
    let x_ = at.z + i32(place % side());
    if (k >= terms() || y < 0 || x_ < 0 || y >= i32(height()) || x_ >= i32(width())) { return 0.0; }
    return x[u32((at.x * i32(height()) + y) * i32(width()) + x_) * channels() + c];
}
fn load(at: vec3<i32>, k: u32) -> vec4<f32> {
    return vec4<f32>(one(at, k), one(at, k + 1u), one(at, k + 2u), one(at, k + 3u));
}"
        }
    }

    /// Brings sixteen terms of windows and filters to shared memory: in loops, since unrolled they compile for seconds.
    fn bring(&self) -> String {
        let (windows, filters) = (self.tiling.pixels() * DEPTH / 4, DEPTH * self.tiling.outputs() / 4);
        format!(
            "        for (var i = thread; i < {windows}u; i += GROUP) {{
            windows[i] = load(corner(min(first + i / (DEPTH / 4u), positions() - 1u)), k + (i % (DEPTH / 4u)) * 4u);
        }}
        for (var i = thread; i < {filters}u; i += GROUP) {{
            let c = column + i % WIDTH;
            filters[i] = select(vec4<f32>(0.0), weights[(k + i / WIDTH) * packed() + min(c, packed() - 1u)], c < packed());
        }}
"
        )
    }

    /// Finishes and stores four outputs of a pixel.
    fn finish(&self) -> String {
        let mut s = self.activation.source().to_owned();
        s.push_str("fn finish(sum: Kind, o: u32, at: u32) -> Kind {\n    var y = sum;\n");
        if self.bias {
            s.push_str("    y += bias[o];\n");
        }
        if self.add {
            s.push_str("    y += added[at];\n");
        }
        s.push_str("    y = activate(y);\n");
        if self.gate {
            s.push_str("    y = select(y, Kind(0.0), gate[at] <= Kind(0.0));\n");
        }
        s.push_str("    return y;\n}\n");
        let store = if self.vector_out {
            "fn store(p: u32, o: u32, sum: vec4<f32>) {
    let quarter = outputs() / 4u;
    if (p >= positions() || o >= quarter) { return; }
    let at = p * quarter + o;
    out[at] = finish(sum, o, at);
}"
        } else {
            "fn store(p: u32, o: u32, sum: vec4<f32>) {
    if (p >= positions()) { return; }
    for (var i = 0u; i < 4u; i++) {
        let f = o * 4u + i;
        if (f < outputs()) {
            let at = p * outputs() + f;
            out[at] = finish(sum[i], f, at);
        }
    }
}"
        };
        s + store
    }
}
