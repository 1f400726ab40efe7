//! WGSL of what follows a sum: bias, addition, activation, gate; and the store.

use super::activation::Kind;
use super::bindings::Buffer;
use crate::kernel::plan::ConvPlan;

/// What a finish's source depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Epilogue {
    /// Outputs go in vectors of four.
    pub(crate) vector: bool,
    /// There is a bias.
    pub(crate) bias: bool,
    /// Something to add.
    pub(crate) add: bool,
    /// A response that gates.
    pub(crate) gate: bool,
    /// What follows.
    pub(crate) activation: Kind,
}

impl Epilogue {
    /// Nothing but the store, in vectors.
    pub(crate) const BARE: Self = Self { vector: true, bias: false, add: false, gate: false, activation: Kind::None };

    /// That of a convolution, which has a bias, something to add and a gate, or not.
    pub(crate) fn of(plan: &ConvPlan, [bias, add, gate]: [bool; 3]) -> Self {
        Self { vector: plan.outputs.is_multiple_of(4), bias, add, gate, activation: plan.activation.into() }
    }

    /// What an output is read and written in.
    pub(super) const fn kind(&self) -> &'static str {
        if self.vector { "vec4<f32>" } else { "f32" }
    }

    /// Those of the three inputs that there are, in order.
    pub(super) fn buffers(&self) -> impl Iterator<Item = Buffer> {
        let optional = [("bias", self.bias), ("added", self.add), ("gate", self.gate)];
        let kind = self.kind();
        optional.into_iter().filter(|(_, there)| *there).map(move |(name, _)| (name, kind))
    }

    /// `fn store(p: u32, o: u32, sum: vec4<f32>)`: the four sums of position `p` at vector `o`, finished and stored in `out`;
    /// outputs that there are not are left out.
    pub(super) fn source(&self) -> String {
        let mut s = format!("alias Kind = {};\n", self.kind());
        s.push_str(self.activation.source());
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
        s + if self.vector { VECTORS } else { NUMBERS }
    }
}

const VECTORS: &str = "fn store(p: u32, o: u32, sum: vec4<f32>) {
    let quarter = outputs() / 4u;
    if (o < quarter) { out[p * quarter + o] = finish(sum, o, p * quarter + o); }
}
";

const NUMBERS: &str = "fn store(p: u32, o: u32, sum: vec4<f32>) {
    for (var i = 0u; i < 4u; i++) {
        let f = o * 4u + i;
        if (f < outputs()) {
            let at = p * outputs() + f;
            out[at] = finish(sum[i], f, at);
        }
    }
}
";
