//! The chapters of the courses, each with an address of its own.

use words::Text;

/// A chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chapter {
    /// Which of two pictures shows the same person?
    Feel,
    /// A net learns to answer that.
    Train,
    /// Easy, semi-hard and hard triplets, and which ones a training should use.
    Triplets,
    /// Which pixels a unit of a net sees.
    ReceptiveField,
    /// Kernels on a heartbeat and on a sound.
    OneDimension,
    /// A kernel on a picture.
    TwoDimensions,
    /// Kernels on a volume and on a film.
    ThreeDimensions,
}

impl Chapter {
    /// Every chapter, course by course.
    pub const ALL: [Self; 7] = [
        Self::Feel,
        Self::Train,
        Self::Triplets,
        Self::ReceptiveField,
        Self::OneDimension,
        Self::TwoDimensions,
        Self::ThreeDimensions,
    ];

    /// The fragment that leads here.
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::Feel => "#/learn/feel",
            Self::Train => "#/learn/train",
            Self::Triplets => "#/learn/triplets",
            Self::ReceptiveField => "#/see/receptive-field",
            Self::OneDimension => "#/see/one-dimension",
            Self::TwoDimensions => "#/see/two-dimensions",
            Self::ThreeDimensions => "#/see/three-dimensions",
        }
    }

    /// Its title.
    pub const fn title(self) -> Text {
        match self {
            Self::Feel => words::LEARN_FEEL,
            Self::Train => words::LEARN_TRAIN,
            Self::Triplets => words::LEARN_TRIPLETS,
            Self::ReceptiveField => words::SEE_FIELD,
            Self::OneDimension => words::SEE_LINE,
            Self::TwoDimensions => words::SEE_PLANE,
            Self::ThreeDimensions => words::SEE_SPACE,
        }
    }

    /// What it is about, in a sentence.
    pub const fn summary(self) -> Text {
        match self {
            Self::Feel => words::LEARN_FEEL_SUMMARY,
            Self::Train => words::LEARN_TRAIN_SUMMARY,
            Self::Triplets => words::LEARN_TRIPLETS_SUMMARY,
            Self::ReceptiveField => words::SEE_FIELD_SUMMARY,
            Self::OneDimension => words::SEE_LINE_SUMMARY,
            Self::TwoDimensions => words::SEE_PLANE_SUMMARY,
            Self::ThreeDimensions => words::SEE_SPACE_SUMMARY,
        }
    }
}
