//! The chapters of the Learn page, each with an address of its own.

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
    /// New people, enrolled from one picture each.
    OneShot,
    /// One comparison, and one with everybody who is enrolled.
    Many,
    /// A yes/no question in place of triplets.
    YesNo,
    /// How many people a net has to see before it can tell others apart.
    HowMany,
    /// A layer that is learned from the visitor's own gallery.
    OwnGallery,
}

impl Chapter {
    /// Every chapter, in the order in which they are read.
    pub const ALL: [Self; 8] = [
        Self::Feel,
        Self::Train,
        Self::Triplets,
        Self::OneShot,
        Self::Many,
        Self::YesNo,
        Self::HowMany,
        Self::OwnGallery,
    ];

    /// The fragment that leads here.
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::Feel => "#/learn/feel",
            Self::Train => "#/learn/train",
            Self::Triplets => "#/learn/triplets",
            Self::OneShot => "#/learn/one-shot",
            Self::Many => "#/learn/many",
            Self::YesNo => "#/learn/yes-no",
            Self::HowMany => "#/learn/how-many",
            Self::OwnGallery => "#/learn/own-gallery",
        }
    }

    /// Its title.
    pub const fn title(self) -> Text {
        match self {
            Self::Feel => words::LEARN_FEEL,
            Self::Train => words::LEARN_TRAIN,
            Self::Triplets => words::LEARN_TRIPLETS,
            Self::OneShot => words::LEARN_SHOT,
            Self::Many => words::LEARN_MANY,
            Self::YesNo => words::LEARN_ASK,
            Self::HowMany => words::LEARN_CROWD,
            Self::OwnGallery => words::LEARN_OWN,
        }
    }

    /// What it is about, in a sentence.
    pub const fn summary(self) -> Text {
        match self {
            Self::Feel => words::LEARN_FEEL_SUMMARY,
            Self::Train => words::LEARN_TRAIN_SUMMARY,
            Self::Triplets => words::LEARN_TRIPLETS_SUMMARY,
            Self::OneShot => words::LEARN_SHOT_SUMMARY,
            Self::Many => words::LEARN_MANY_SUMMARY,
            Self::YesNo => words::LEARN_ASK_SUMMARY,
            Self::HowMany => words::LEARN_CROWD_SUMMARY,
            Self::OwnGallery => words::LEARN_OWN_SUMMARY,
        }
    }
}
