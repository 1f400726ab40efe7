//! A triplet as it is shown: three pictures, two distances, the loss as numbers in its formula.

use super::drawn_picture::DrawnPicture;
use crate::number_format::distance;
use likeness_learn::batch::PictureId;
use likeness_learn::encoding::Encodings;
use likeness_learn::triplet::{Triplet, TripletDistances, TripletKind};
use protocol::learn::TripletShown;
use words::Text;

/// Anchor, positive and negative with their distances at a margin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TripletView {
    /// A, P and N.
    pub pictures: [DrawnPicture; 3],
    /// d(A, P) and d(A, N).
    pub distances: TripletDistances,
    /// The margin α.
    pub margin: f32,
}

impl TripletView {
    /// A triplet of a batch.
    pub fn of_batch(shown: &TripletShown, difficulty: f32) -> Self {
        let picture = |(person, view)| DrawnPicture { id: PictureId { person, view }, difficulty };
        let distances = TripletDistances { positive: shown.positive, negative: shown.negative };
        Self { pictures: shown.pictures.map(picture), distances, margin: shown.margin }
    }

    /// A triplet of people held out; `None` without their encodings.
    pub fn of_held_out(triplet: Triplet, encodings: &Encodings, margin: f32, difficulty: f32) -> Option<Self> {
        let Triplet { anchor, positive, negative } = triplet;
        let pictures = [anchor, positive, negative].map(|index| DrawnPicture::held_out(index, difficulty));
        Some(Self { pictures, distances: triplet.distances(encodings)?, margin })
    }

    /// How much it still teaches.
    pub fn kind(&self) -> TripletKind {
        self.distances.kind(self.margin)
    }

    /// The loss with its numbers.
    pub fn formula(&self) -> String {
        let TripletDistances { positive, negative } = self.distances;
        let loss = self.distances.loss(self.margin);
        words::learn_loss_numbers(&distance(positive), &distance(negative), &distance(self.margin), &distance(loss))
    }
}

/// The kinds, from the least to the most instructive at first sight.
pub const KINDS: [TripletKind; 3] = [TripletKind::Easy, TripletKind::SemiHard, TripletKind::Hard];

/// The name of a kind.
pub const fn name(kind: TripletKind) -> Text {
    match kind {
        TripletKind::Easy => words::LEARN_KIND_EASY,
        TripletKind::SemiHard => words::LEARN_KIND_SEMI_HARD,
        TripletKind::Hard => words::LEARN_KIND_HARD,
    }
}

/// What a triplet of a kind teaches, in a sentence.
pub const fn meaning(kind: TripletKind) -> Text {
    match kind {
        TripletKind::Easy => words::LEARN_KIND_EASY_MEANS,
        TripletKind::SemiHard => words::LEARN_KIND_SEMI_HARD_MEANS,
        TripletKind::Hard => words::LEARN_KIND_HARD_MEANS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formula_holds_the_numbers_and_the_kind_follows_the_margin() {
        let shown = TripletShown { pictures: [(1, 1), (1, 2), (2, 3)], positive: 0.3, negative: 0.4, margin: 0.2 };
        let view = TripletView::of_batch(&shown, 0.6);
        let formula = view.formula();
        assert!(["0.300", "0.400", "0.200", "0.100"].iter().all(|number| formula.contains(number)), "{formula}");
        assert_eq!(view.kind(), TripletKind::SemiHard, "not yet by the margin");
        assert_eq!(TripletView { margin: 0.05, ..view }.kind(), TripletKind::Easy, "a smaller margin is kept");
        assert!(TripletView { margin: 0.05, ..view }.formula().ends_with("0.000"), "nothing left to learn");
    }

    #[test]
    fn a_triplet_needs_its_encodings() {
        let nobody = Encodings::new(&[], likeness_learn::encoding::Rectification::Plain);
        let triplet = Triplet { anchor: 0, positive: 1, negative: 4 };
        assert_eq!(TripletView::of_held_out(triplet, &nobody, 0.2, 0.6), None, "there are none");
    }
}
