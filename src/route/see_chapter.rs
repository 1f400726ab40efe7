//! The chapters of the See page, each with an address of its own.

use words::Text;

/// A chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeeChapter {
    /// From edges to things: a walk from the first layer to the last.
    EdgesToThings,
    /// What excites a unit most.
    NinePatches,
    /// What units respond to in the visitor's picture.
    YourPicture,
    /// A picture that is made for a unit.
    MadePicture,
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
    pub const ALL: [Self; 8] = [
        Self::EdgesToThings,
        Self::NinePatches,
        Self::YourPicture,
        Self::MadePicture,
        Self::ReceptiveField,
        Self::OneDimension,
        Self::TwoDimensions,
        Self::ThreeDimensions,
    ];

    /// The fragment that leads here.
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::EdgesToThings => "#/see/edges-to-things",
            Self::NinePatches => "#/see/nine-patches",
            Self::YourPicture => "#/see/your-picture",
            Self::MadePicture => "#/see/made-picture",
            Self::ReceptiveField => "#/see/receptive-field",
            Self::OneDimension => "#/see/one-dimension",
            Self::TwoDimensions => "#/see/two-dimensions",
            Self::ThreeDimensions => "#/see/three-dimensions",
        }
    }

    /// Its title.
    pub const fn title(self) -> Text {
        match self {
            Self::EdgesToThings => words::SEE_WALK,
            Self::NinePatches => words::SEE_NINE,
            Self::YourPicture => words::SEE_LOOK,
            Self::MadePicture => words::SEE_MADE,
            Self::ReceptiveField => words::SEE_FIELD,
            Self::OneDimension => words::SEE_LINE,
            Self::TwoDimensions => words::SEE_PLANE,
            Self::ThreeDimensions => words::SEE_SPACE,
        }
    }

    /// What it is about, in a sentence.
    pub const fn summary(self) -> Text {
        match self {
            Self::EdgesToThings => words::SEE_WALK_SUMMARY,
            Self::NinePatches => words::SEE_NINE_SUMMARY,
            Self::YourPicture => words::SEE_LOOK_SUMMARY,
            Self::MadePicture => words::SEE_MADE_SUMMARY,
            Self::ReceptiveField => words::SEE_FIELD_SUMMARY,
            Self::OneDimension => words::SEE_LINE_SUMMARY,
            Self::TwoDimensions => words::SEE_PLANE_SUMMARY,
            Self::ThreeDimensions => words::SEE_SPACE_SUMMARY,
        }
    }
}
