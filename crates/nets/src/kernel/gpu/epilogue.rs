//! The epilogue of a sum in WGSL: bias, addition, activation, ReLU mask; and the store.

use super::activation::Kind;
use super::bindings::Buffer;
use crate::kernel::plan::{ConvPlan, EpilogueInputs};
use std::fmt::Write as _;

/// What the source of an epilogue depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Epilogue {
    /// Whether outputs come in vectors of four.
    pub(crate) vector: bool,
    /// Which optional inputs there are.
    pub(crate) inputs: EpilogueInputs<bool>,
    /// Applied before the ReLU mask.
    pub(crate) activation: Kind,
}

impl Epilogue {
    /// Only the store, in vectors.
    pub(crate) const BARE: Self = Self {
        vector: true,
        inputs: EpilogueInputs { bias: false, add: false, relu_mask: false },
        activation: Kind::None,
    };

    /// The epilogue of a convolution with these optional inputs.
    pub(crate) fn of(plan: &ConvPlan, inputs: EpilogueInputs<bool>) -> Self {
        Self { vector: plan.outputs.is_multiple_of(4), inputs, activation: plan.activation.into() }
    }

    /// The type in which outputs are read and written.
    pub(super) const fn kind(&self) -> &'static str {
        if self.vector { "vec4<f32>" } else { "f32" }
    }

    /// The optional inputs that there are, in order.
    pub(super) fn buffers(&self) -> impl Iterator<Item = Buffer> {
        let EpilogueInputs { bias, add, relu_mask } = self.inputs;
        let optional = [("bias", bias), ("added", add), ("relu_mask", relu_mask)];
        let kind = self.kind();
        optional.into_iter().filter(|(_, is_present)| *is_present).map(move |(name, _)| (name, kind))
    }

    /// `fn store(p: u32, o: u32, sum: vec4<f32>)`: applies the epilogue to the four sums of position `p` at vector `o` and stores
    /// them in `out`; outputs past the last are dropped.
    pub(super) fn source(&self) -> String {
        let mut s = format!("alias Kind = {};\n", self.kind());
        s.push_str(self.activation.source());
        s.push_str("fn epilogue(sum: Kind, o: u32, at: u32) -> Kind {\n    var y = sum;\n");
        if self.inputs.bias {
            s.push_str("    y += bias[o];\n");
        }
        if self.inputs.add {
            s.push_str("    y += added[at];\n");
        }
        if self.activation == Kind::Prelu && self.inputs.bias {
            let width = if self.vector { "outputs() / 4u" } else { "outputs()" };
            let _ = writeln!(s, "    y = select(y, y * bias[{width} + o], y < Kind(0.0));");
        }
        s.push_str("    y = activate(y);\n");
        if self.inputs.relu_mask {
            s.push_str("    y = select(y, Kind(0.0), relu_mask[at] <= Kind(0.0));\n");
        }
        s.push_str("    return y;\n}\n");
        s + if self.vector { VECTORS } else { NUMBERS }
    }
}

const VECTORS: &str = "fn store(p: u32, o: u32, sum: vec4<f32>) {
    let quarter = outputs() / 4u;
    if (o < quarter) { out[p * quarter + o] = epilogue(sum, o, p * quarter + o); }
}
";

const NUMBERS: &str = "fn store(p: u32, o: u32, sum: vec4<f32>) {
    for (var i = 0u; i < 4u; i++) {
        let f = o * 4u + i;
        if (f < outputs()) {
            let at = p * outputs() + f;
            out[at] = epilogue(sum[i], f, at);
        }
    }
}
";
