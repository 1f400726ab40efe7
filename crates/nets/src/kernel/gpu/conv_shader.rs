//! WGSL of a convolution: the matrix product of windows and filters, cut into tiles in shared memory and registers.

use super::tiling::{DEPTH, Tiling};
use crate::kernel::plan::Activation;
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

/// An activation without its slope, which the uniform has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    None,
    Relu,
    Leaky,
}

impl From<Activation> for Kind {
    fn from(activation: Activation) -> Self {
        match activation {
            Activation::None => Self::None,
            Activation::Relu => Self::Relu,
            Activation::Leaky(_) => Self::Leaky,
        }
    }
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
        s.push_str("    for (var k = 0u; k < terms(); k += 16u) {\n");
        s.push_str(&self.bring());
        s.push_str("        workgroupBarrier();\n        for (var q = 0u; q < 4u; q++) {\n");
        for p in 0..pixels {
            let _ = writeln!(s, "            let x{p} = windows[(px + {p}u) * 4u + q];");
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
        let mut s = String::new();
        for (i, (name, kind, access)) in buffers.iter().enumerate() {
            let _ = writeln!(s, "@group(0) @binding({i}) var<storage, {access}> {name}: array<{kind}>;");
        }
        let _ = writeln!(s, "@group(0) @binding({}) var<uniform> info: array<vec4<u32>, 4>;", buffers.len());
        s.push_str(
            "fn height() -> i32 { return i32(info[0].x); }
fn width() -> i32 { return i32(info[0].y); }
fn channels() -> u32 { return info[0].z; }
fn side() -> u32 { return info[0].w; }
fn rows() -> u32 { return info[1].x; }
fn columns() -> u32 { return info[1].y; }
fn positions() -> u32 { return info[1].z; }
fn outputs() -> u32 { return info[1].w; }
fn stride() -> u32 { return info[2].x; }
fn top() -> i32 { return i32(info[2].y); }
fn left() -> i32 { return i32(info[2].z); }
fn slope() -> f32 { return bitcast<f32>(info[2].w); }
fn terms() -> u32 { return info[3].x; }
fn packed() -> u32 { return info[3].y; }
fn corner(p: u32) -> vec3<i32> {
    let line = p / columns();
    let y = (line % rows()) * stride();
    return vec3<i32>(i32(line / rows()), i32(y) - top(), i32((p % columns()) * stride()) - left());
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
    if (k >= terms() || y < 0 || x_ < 0 || y >= height() || x_ >= width()) { return vec4<f32>(0.0); }
    return x[u32((at.x * height() + y) * width() + x_) * quarter + c];
}"
        } else {
            "fn one(at: vec3<i32>, k: u32) -> f32 {
    let place = k / channels();
    let c = k - place * channels();
    let y = at.y + i32(place / side());
    let x_ = at.z + i32(place % side());
    if (k >= terms() || y < 0 || x_ < 0 || y >= height() || x_ >= width()) { return 0.0; }
    return x[u32((at.x * height() + y) * width() + x_) * channels() + c];
}
fn load(at: vec3<i32>, k: u32) -> vec4<f32> {
    return vec4<f32>(one(at, k), one(at, k + 1u), one(at, k + 2u), one(at, k + 3u));
}"
        }
    }

    /// Brings sixteen terms of windows and filters to shared memory: in loops, since unrolled they compile for seconds.
    fn bring(&self) -> String {
        let group = self.tiling.group();
        let (windows, filters) = (self.tiling.pixels() * DEPTH / 4, DEPTH * self.tiling.outputs() / 4);
        format!(
            "        for (var i = thread; i < {windows}u; i += {group}u) {{
            windows[i] = load(corner(min(first + i / 4u, positions() - 1u)), k + (i % 4u) * 4u);
        }}
        for (var i = thread; i < {filters}u; i += {group}u) {{
            let c = column + i % WIDTH;
            filters[i] = select(vec4<f32>(0.0), weights[(k + i / WIDTH) * packed() + min(c, packed() - 1u)], c < packed());
        }}
"
        )
    }

    /// Finishes and stores four outputs of a pixel.
    fn finish(&self) -> String {
        let kind = if self.vector_out { "vec4<f32>" } else { "f32" };
        let mut s = format!("fn finish(sum: {kind}, o: u32, at: u32) -> {kind} {{\n    var y = sum;\n");
        if self.bias {
            s.push_str("    y += bias[o];\n");
        }
        if self.add {
            s.push_str("    y += added[at];\n");
        }
        s.push_str(match self.activation {
            Kind::None => "",
            Kind::Relu => "    y = select(y, KIND(0.0), y < KIND(0.0));\n",
            Kind::Leaky => "    y = select(y, y * slope(), y < KIND(0.0));\n",
        });
        if self.gate {
            s.push_str("    y = select(y, KIND(0.0), gate[at] <= KIND(0.0));\n");
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
        s.replace("KIND", kind) + store
    }
}
