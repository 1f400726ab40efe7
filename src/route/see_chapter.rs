//! The chapters of the See page, each with an address of its own.

use words::Text;

/// A chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeeChapter {
    /// Which pixels a unit of a net sees.
    ReceptiveField,
    /// Kernels on a heartbeat and on a sound.
    OneDimension,
    /// A kernel on a picture.
    TwoDimensions,
    /// Kernels on a volume and on a film.
    ThreeDimensions,
}

impl SeeChapter {
    /// Every chapter, in the order in which they are read.
    pub const ALL: [Self; 4] = [Self::ReceptiveField, Self::OneDimension, Self::TwoDimensions, Self::ThreeDimensions];

    /// The fragment that leads here.
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::ReceptiveField => "#/see/receptive-field",
            Self::OneDimension => "#/see/one-dimension",
            Self::TwoDimensions => "#/see/two-dimensions",
            Self::ThreeDimensions => "#/see/three-dimensions",
        }
    }

    /// Its title.
    pub const fn title(self) -> Text {
        match self {
            Self::ReceptiveField => words::SEE_FIELD,
            Self::OneDimension => words::SEE_LINE,
            Self::TwoDimensions => words::SEE_PLANE,
            Self::ThreeDimensions => words::SEE_SPACE,
        }
    }

    /// What it is about, in a sentence.
    pub const fn summary(self) -> Text {
        match self {
            Self::ReceptiveField => words::SEE_FIELD_SUMMARY,
            Self::OneDimension => words::SEE_LINE_SUMMARY,
            Self::TwoDimensions => words::SEE_PLANE_SUMMARY,
            Self::ThreeDimensions => words::SEE_SPACE_SUMMARY,
        }
    }
}
