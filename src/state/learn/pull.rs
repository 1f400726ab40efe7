//! Where a triplet alone would move its three points on the map.

use super::people_map::arrows;
use super::run::Measured;
use likeness_learn::gradient_pull::GradientPull;
use likeness_learn::map::Map;
use likeness_learn::triplet::Triplet;

/// Three points that stand out as A, P and N, and where they are pulled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pull {
    /// Indices of the points.
    pub points: [usize; 3],
    /// Arrows in units of the drawing; none if nothing pulls.
    pub arrows: Option<[(f32, f32); 3]>,
}

impl Pull {
    /// The pull of a triplet at a margin; `None` without its encodings.
    pub fn of(triplet: Triplet, measured: &Measured, margin: f32, map: &Map) -> Option<Self> {
        let pull = GradientPull::of(triplet, &measured.encodings, margin, map)?;
        let points = [triplet.anchor, triplet.positive, triplet.negative];
        Some(Self { points, arrows: arrows(&pull.arrows) })
    }
}

/// The plane of the map that the worker reports, as it lies on the drawing: its axes are not sent.
pub fn plane(measured: &Measured) -> Map {
    let mut reported = Map::default();
    reported.points = measured.evaluation.map.iter().map(|(x, y)| [*x, *y]).collect();
    Map::following(measured.encodings.rows(), &reported)
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;
    use likeness_learn::encoding::{Encodings, Rectification};
    use likeness_learn::net::DIM;
    use protocol::learn::Evaluation;

    fn measured() -> Measured {
        let mut rng = Rng::new(3);
        let numbers: Vec<f32> = (0..40 * DIM).map(|_| rng.unit() - 0.5).collect();
        let encodings = Encodings::new(&numbers, Rectification::Plain);
        // The worker's map is turned: its first axis shows what is second here.
        let map = Map::of(encodings.rows()).points.iter().map(|[x, y]| (*y, -*x)).collect();
        let evaluation = Evaluation {
            step: 1,
            trained_ms: 1.0,
            eer: 0.3,
            eer_threshold: 1.0,
            roc: vec![],
            spread: 1.0,
            map,
            explained: (0.1, 0.1),
        };
        Measured { evaluation, encodings }
    }

    #[test]
    fn arrows_lie_on_the_map_that_is_shown() {
        let measured = measured();
        let map = plane(&measured);
        for ([x, y], (shown_x, shown_y)) in map.points.iter().zip(&measured.evaluation.map) {
            assert!((x - shown_x).abs() < 1e-3 && (y - shown_y).abs() < 1e-3, "{x} {y}: {shown_x} {shown_y}");
        }
    }

    #[test]
    fn p_is_pulled_towards_a_unless_the_margin_is_kept() {
        let (measured, triplet) = (measured(), Triplet { anchor: 0, positive: 1, negative: 4 });
        let map = plane(&measured);
        let pull = Pull::of(triplet, &measured, 4.5, &map).expect("its pictures exist");
        let (dx, dy) = pull.arrows.expect("no pair is further apart than 4")[1];
        let [[ax, ay], [px, py]] = [map.points[0], map.points[1]];
        // The drawing's y runs downwards.
        assert!(dx * (ax - px) - dy * (ay - py) > 0.0, "towards the anchor: {dx} {dy}");
        let settled = Pull::of(triplet, &measured, -4.5, &map).expect("its pictures exist");
        assert_eq!((settled.arrows, settled.points), (None, [0, 1, 4]), "nothing pulls");
        assert_eq!(Pull::of(Triplet { anchor: 999, ..triplet }, &measured, 0.2, &map), None, "no such picture");
    }
}
