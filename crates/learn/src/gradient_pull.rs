//! What one triplet does to its three encodings, for arrows on the map.

use crate::encoding::Encodings;
use crate::map::Map;
use crate::net::DIM;
use crate::triplet::{Triplet, TripletDistances, TripletKind};

/// The gradients of one triplet's loss and the pull that follows from them, for A, P and N in this order.
#[derive(Debug, Clone, PartialEq)]
pub struct GradientPull {
    /// The squared distances.
    pub distances: TripletDistances,
    /// How much it still teaches.
    pub kind: TripletKind,
    /// The gradients with respect to the encodings: 2 (f_N − f_P), 2 (f_P − f_A), 2 (f_A − f_N); zero for an easy triplet.
    pub gradients: [[f32; DIM]; 3],
    /// Minus the gradients, on the map: where a step moves A, P and N. A and P are drawn to each other, A and N driven apart.
    pub arrows: [[f32; 2]; 3],
}

impl GradientPull {
    /// The pull of a triplet at a margin; `None` if there are no such encodings.
    pub fn of(triplet: Triplet, encodings: &Encodings, margin: f32, map: &Map) -> Option<Self> {
        let distances = triplet.distances(encodings)?;
        let kind = distances.kind(margin);
        let row = |i: usize| encodings.rows().get(i);
        let (a, p, n) = (row(triplet.anchor)?, row(triplet.positive)?, row(triplet.negative)?);
        let gradients = match kind {
            TripletKind::Easy => [[0.0; DIM]; 3],
            TripletKind::SemiHard | TripletKind::Hard => [twice(n, p), twice(p, a), twice(a, n)],
        };
        let arrows = gradients.map(|gradient| map.direction(&gradient.map(|g| -g)));
        Some(Self { distances, kind, gradients, arrows })
    }
}

/// 2 (to − from).
fn twice(to: &[f32; DIM], from: &[f32; DIM]) -> [f32; DIM] {
    std::array::from_fn(|k| 2.0 * (to[k] - from[k]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::loss::{Average, TripletMarginLoss};
    use crate::miner::MinedTriplets;
    use proptest::prelude::*;

    const TRIPLET: Triplet = Triplet { anchor: 0, positive: 1, negative: 2 };

    fn random(seed: u64) -> Encodings {
        let mut rng = likeness_core::rng::Rng::new(seed);
        let raw: Vec<f32> = (0..3 * DIM).map(|_| rng.unit() - 0.5).collect();
        Encodings::new(&raw, Rectification::Plain)
    }

    #[test]
    fn an_easy_triplet_pulls_nothing() {
        let encodings = random(1);
        let pull = GradientPull::of(TRIPLET, &encodings, -4.0, &Map::of(encodings.rows())).expect("three encodings");
        assert_eq!(
            (pull.kind, pull.gradients, pull.arrows),
            (TripletKind::Easy, [[0.0; DIM]; 3], [[-0.0; 2]; 3]),
            "nothing"
        );
        assert!(
            GradientPull::of(TRIPLET, &Encodings::new(&[], Rectification::Plain), 0.2, &Map::default()).is_none(),
            "none"
        );
    }

    proptest! {
        #[test]
        fn the_gradients_are_those_of_the_loss_and_the_arrows_follow_them(seed in any::<u64>(), margin in 0.0_f32..4.0) {
            let encodings = random(seed);
            let map = Map::of(encodings.rows());
            let pull = GradientPull::of(TRIPLET, &encodings, margin, &map).expect("three encodings");
            let mined = MinedTriplets { triplets: vec![TRIPLET], candidates: 1 };
            let loss = TripletMarginLoss { margin, average: Average::All }.value(&encodings, &mined);
            let apart = loss.gradient.iter().zip(pull.gradients.as_flattened()).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
            prop_assert!(apart < 1e-5, "{apart}");
            prop_assert_eq!(pull.kind == TripletKind::Easy, loss.loss <= 0.0);
            // Three points span a plane, so that nothing is lost on the map.
            let toward = [0, 1].map(|k| map.points[0][k] - map.points[1][k]);
            let arrow = pull.arrows[1];
            let expected = if pull.kind == TripletKind::Easy { [0.0; 2] } else { toward.map(|t| 2.0 * t) };
            prop_assert!((arrow[0] - expected[0]).abs() + (arrow[1] - expected[1]).abs() < 1e-4, "P moves to A: {arrow:?}");
        }
    }
}
