//! WGSL of an activation.

use crate::kernel::plan::Activation;

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

impl Kind {
    /// `fn activate(y: Kind) -> Kind`; not-a-number stays, since it is not under zero.
    pub(super) const fn source(self) -> &'static str {
        match self {
            Self::None => "fn activate(y: Kind) -> Kind { return y; }\n",
            Self::Relu => "fn activate(y: Kind) -> Kind { return select(y, Kind(0.0), y < Kind(0.0)); }\n",
            Self::Leaky => "fn activate(y: Kind) -> Kind { return select(y, y * slope(), y < Kind(0.0)); }\n",
        }
    }
}
