//! Activation functions in WGSL.

use crate::epilogue::Activation;

/// An activation without its slope, which is in the uniform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    None,
    Relu,
    Leaky,
    /// With slopes by output, which the epilogue reads.
    Prelu,
}

impl From<Activation> for Kind {
    fn from(activation: Activation) -> Self {
        match activation {
            Activation::None => Self::None,
            Activation::Relu => Self::Relu,
            Activation::Leaky(_) => Self::Leaky,
            Activation::Prelu => Self::Prelu,
        }
    }
}

impl Kind {
    /// `fn activate(y: Kind) -> Kind`; for a PReLU the identity. NaN stays NaN, since it is not below zero.
    pub(super) const fn source(self) -> &'static str {
        match self {
            Self::None | Self::Prelu => "fn activate(y: Kind) -> Kind { return y; }\n",
            Self::Relu => "fn activate(y: Kind) -> Kind { return select(y, Kind(0.0), y < Kind(0.0)); }\n",
            Self::Leaky => "fn activate(y: Kind) -> Kind { return select(y, y * slope(), y < Kind(0.0)); }\n",
        }
    }
}
