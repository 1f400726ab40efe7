//! WGSL of everything that is not a matrix product: pools, their backward pass, and depthwise convolutions. A thread computes
//! one number, or four channels if they come in whole vectors.

use super::activation::Kind;
use super::bindings::declared;
use super::launch::Shader;
use super::threads;

/// The operation on each position and channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum PoolShader {
    /// The maximum of a window.
    MaxPool { vector: bool, bias: bool, argmax: bool, activation: Kind },
    /// The backward pass of a 2x2 pool of stride 2.
    MaxPoolBackward { vector: bool },
    /// A depthwise 3x3 convolution, with or without bias and PReLU; channels come in whole vectors.
    Depthwise { prelu: bool },
}

impl PoolShader {
    fn vector(self) -> bool {
        match self {
            Self::MaxPool { vector, .. } | Self::MaxPoolBackward { vector } => vector,
            Self::Depthwise { .. } => true,
        }
    }

    /// The work groups for an output of this shape.
    pub(crate) fn groups(self, shape: [usize; 4]) -> [usize; 3] {
        let threads = shape.iter().product::<usize>() / if self.vector() { 4 } else { 1 };
        threads::groups(threads)
    }
}

impl Shader for PoolShader {
    fn threads(&self) -> usize {
        threads::GROUP
    }

    fn source(&self) -> String {
        let (buffers, body) = match *self {
            Self::MaxPool { bias, argmax, activation, .. } => {
                let mut inputs = vec![("x", "Kind")];
                inputs.extend(bias.then_some(("bias", "Kind")));
                let mut outputs = vec![("out", "Kind")];
                outputs.extend(argmax.then_some(("argmax", "Kind")));
                (declared(&inputs, &outputs), max_pool(bias, argmax, activation))
            }
            Self::MaxPoolBackward { .. } => {
                (declared(&[("x", "Kind"), ("argmax", "Kind")], &[("out", "Kind")]), BACK.to_owned())
            }
            Self::Depthwise { prelu } => {
                (declared(&[("x", "Kind"), ("weights", "Kind")], &[("out", "Kind")]), depthwise(prelu))
            }
        };
        let (kind, lanes) = if self.vector() { ("vec4<f32>", 4) } else { ("f32", 1) };
        let threads = threads::declared();
        format!("alias Kind = {kind};\nconst LANES: u32 = {lanes}u;\n{threads}{buffers}{DEPTH}{body}\n")
    }
}

/// The number of channels, or of vectors of them, per position.
const DEPTH: &str = "fn depth() -> u32 { return channels() / LANES; }
";

fn max_pool(bias: bool, argmax: bool, activation: Kind) -> String {
    let place = if argmax { "argmax[i] = place;" } else { "" };
    let bias = if bias { "best += bias[c];" } else { "" };
    let activation = activation.source();
    format!(
        "{activation}@compute @workgroup_size(GROUP)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) thread: u32) {{
    let i = index(group, thread);
    let p = i / depth();
    if (p >= positions()) {{ return; }}
    let c = i % depth();
    let line = p / columns();
    let picture = line / rows();
    let y = (line % rows()) * stride();
    let x0 = (p % columns()) * stride();
    var best = Kind(-3.4e38);
    var place = Kind(0.0);
    for (var dy = 0u; dy < side(); dy++) {{
        for (var dx = 0u; dx < side(); dx++) {{
            let from_y = y + dy - top();
            let from_x = x0 + dx - left();
            if (from_y < height() && from_x < width()) {{
                let value = x[((picture * height() + from_y) * width() + from_x) * depth() + c];
                let larger = value > best;
                best = select(best, value, larger);
                place = select(place, Kind(f32(dy * side() + dx)), larger);
            }}
        }}
    }}
    {place}
    {bias}
    out[i] = activate(best);
}}"
    )
}

const BACK: &str = "@compute @workgroup_size(GROUP)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
    let i = index(group, thread);
    let p = i / depth();
    let line = p / width();
    if (line >= positions() / (rows() * columns()) * height()) { return; }
    let picture = line / height();
    let y = line % height();
    let x0 = p % width();
    var gradient = Kind(0.0);
    if (y / 2u < rows() && x0 / 2u < columns()) {
        let at = ((picture * rows() + y / 2u) * columns() + x0 / 2u) * depth() + i % depth();
        let here = Kind(f32((y % 2u) * 2u + x0 % 2u));
        gradient = select(Kind(0.0), x[at], argmax[at] == here);
    }
    out[i] = gradient;
}";

fn depthwise(prelu: bool) -> String {
    let prelu = if prelu { PRELU } else { "" };
    format!("{DEPTHWISE}{prelu}    out[i] = sum;\n}}")
}

const PRELU: &str = "    sum += weights[9u * depth() + c];
    sum = select(sum, sum * weights[10u * depth() + c], sum < Kind(0.0));
";

const DEPTHWISE: &str = "@compute @workgroup_size(GROUP)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
    let i = index(group, thread);
    let p = i / depth();
    if (p >= positions()) { return; }
    let c = i % depth();
    let line = p / columns();
    let picture = line / rows();
    let y = (line % rows()) * stride();
    let x0 = (p % columns()) * stride();
    var sum = Kind(0.0);
    for (var place = 0u; place < 9u; place++) {
        let from_y = y + place / 3u - top();
        let from_x = x0 + place % 3u - left();
        if (from_y < height() && from_x < width()) {
            sum += x[((picture * height() + from_y) * width() + from_x) * depth() + c] * weights[place * depth() + c];
        }
    }
";
