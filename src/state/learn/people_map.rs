//! The map of the encodings of people held out: places in the drawing, and moving between them.

use likeness_learn::distance::squared_distance;
use likeness_learn::encoding::Encodings;
use likeness_learn::held_out::PICTURES;

/// The drawing's side.
pub const SIDE: f32 = 400.0;

/// People whose points stand out.
pub const SHOWN: usize = 12;

/// Distance from the middle to the edge, in units of the encodings. The scale is fixed, so that a net that puts everybody at one
/// place is seen to do so; the few points beyond lie at the edge.
const REACH: f32 = 0.85;

/// The longest arrow, in units of the drawing.
const LONGEST_ARROW: f32 = 110.0;

/// A direction on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

impl Direction {
    /// The direction of an arrow key.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }
}

/// The points' places in the drawing, x to the right and y downwards.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PeopleMap {
    places: Vec<(f32, f32)>,
}

/// The picture that is nearest to another by its encoding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// Its index.
    pub index: usize,
    /// Its squared distance.
    pub distance: f32,
    /// Whether it shows the same person.
    pub is_same: bool,
}

impl PeopleMap {
    /// Places of distances from the mean, as the worker reports them.
    pub fn new(map: &[(f32, f32)]) -> Self {
        let place = |v: f32| (1.0 + v / REACH).clamp(0.02, 1.98) * SIDE / 2.0;
        Self { places: map.iter().map(|(x, y)| (place(*x), place(-*y))).collect() }
    }

    /// The places, in the order of the encodings.
    pub fn places(&self) -> &[(f32, f32)] {
        &self.places
    }

    /// The points that do not stand out, as one path of dots.
    pub fn pale(&self) -> String {
        let pale = self.places.iter().skip(SHOWN * PICTURES as usize);
        pale.map(|(x, y)| format!("M{x:.1} {y:.1}h0")).collect()
    }

    /// The point nearest to a place.
    pub fn nearest(&self, x: f32, y: f32) -> Option<usize> {
        let distance = |(px, py): &(f32, f32)| (px - x).powi(2) + (py - y).powi(2);
        let all = self.places.iter().map(distance).enumerate();
        all.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(index, _)| index)
    }

    /// The next point in a direction: a near one that does not lie far off to the side. The same point if there is none.
    pub fn next(&self, from: usize, direction: Direction) -> usize {
        let Some((x, y)) = self.places.get(from).copied() else { return 0 };
        let along = |(px, py): &(f32, f32)| match direction {
            Direction::Left => (x - px, py - y),
            Direction::Right => (px - x, py - y),
            Direction::Up => (y - py, px - x),
            Direction::Down => (py - y, px - x),
        };
        let ahead = self.places.iter().map(along).enumerate().filter(|(_, (ahead, _))| *ahead > 1e-3);
        let is_aside = |(ahead, aside): (f32, f32)| aside.abs() > 2.0 * ahead;
        let cost = |at: (f32, f32)| at.0 + 3.0 * at.1.abs() + if is_aside(at) { 4.0 * SIDE } else { 0.0 };
        ahead.min_by(|a, b| cost(a.1).total_cmp(&cost(b.1))).map_or(from, |(index, _)| index)
    }
}

/// Arrows in units of the drawing, with one scale for all of them, so that the longest fits; none if all are zero.
pub fn arrows(arrows: &[[f32; 2]; 3]) -> Option<[(f32, f32); 3]> {
    let longest = arrows.iter().map(|[x, y]| x.hypot(*y)).fold(0.0, f32::max);
    (longest > 1e-9).then(|| arrows.map(|[x, y]| (x * LONGEST_ARROW / longest, -y * LONGEST_ARROW / longest)))
}

/// The number of the person and of the picture, counted from 1.
pub const fn names(index: usize) -> (u64, u64) {
    (index as u64 / PICTURES as u64 + 1, index as u64 % PICTURES as u64 + 1)
}

/// The picture whose encoding is nearest to this one's.
pub fn neighbour(encodings: &Encodings, index: usize) -> Option<Neighbour> {
    let (rows, per_person) = (encodings.rows(), PICTURES as usize);
    let own = rows.get(index)?;
    let others = rows.iter().enumerate().filter(|(other, _)| *other != index);
    let distances = others.map(|(other, row)| (other, squared_distance(own, row)));
    let (nearest, distance) = distances.min_by(|a, b| a.1.total_cmp(&b.1))?;
    Some(Neighbour { index: nearest, distance, is_same: nearest / per_person == index / per_person })
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::encoding::Rectification;
    use likeness_learn::net::DIM;

    #[test]
    fn the_scale_is_fixed_and_nothing_leaves_the_drawing() {
        let map = PeopleMap::new(&[(0.0, 0.0), (0.425, 0.425), (9.0, -9.0)]);
        assert_eq!(map.places()[..2], [(200.0, 200.0), (300.0, 100.0)], "upwards is up");
        assert!(map.places().iter().all(|(x, y)| (0.0..=SIDE).contains(x) && (0.0..=SIDE).contains(y)), "{map:?}");
    }

    #[test]
    fn arrow_keys_lead_to_the_next_point_and_back() {
        let map = PeopleMap::new(&[(0.0, 0.0), (0.2, 0.01), (0.1, 0.4), (-0.3, 0.0)]);
        assert_eq!(map.next(0, Direction::Right), 1, "not the nearer one far above");
        assert_eq!(map.next(1, Direction::Left), 0, "back");
        assert_eq!(map.next(0, Direction::Up), 2, "above");
        assert_eq!(map.next(0, Direction::Down), 0, "nothing is below");
        assert_eq!((map.next(99, Direction::Up), PeopleMap::default().next(3, Direction::Up)), (0, 0), "no such point");
        assert_eq!(map.nearest(201.0, 199.0), Some(0), "what is pointed at");
    }

    #[test]
    fn only_people_who_do_not_stand_out_are_pale() {
        let map = PeopleMap::new(&[(0.1, 0.1); 800]);
        assert_eq!(map.pale().matches('M').count(), 800 - 48, "all but a dozen people with four pictures");
        assert_eq!((names(0), names(47), names(799)), ((1, 1), (12, 4), (200, 4)), "counted from one");
    }

    #[test]
    fn the_nearest_picture_may_show_somebody_else() {
        let mut numbers = vec![0.0; 6 * DIM];
        for (picture, number) in [(0, 0), (1, 1), (2, 2), (3, 3), (4, 0), (5, 4)] {
            numbers[picture * DIM + number] = 1.0;
        }
        let encodings = Encodings::new(&numbers, Rectification::Plain);
        let found = neighbour(&encodings, 0).expect("there are others");
        assert_eq!((found.index, found.is_same), (4, false), "of the second person");
        assert_eq!(neighbour(&encodings, 77), None, "no such picture");
    }

    #[test]
    fn arrows_keep_their_proportions() {
        let drawn = arrows(&[[0.3, 0.4], [0.0, 0.25], [0.0, 0.0]]).expect("some pull");
        assert!((drawn[0].0.hypot(drawn[0].1) - LONGEST_ARROW).abs() < 1e-3, "the longest fits");
        assert!((drawn[1].1 + LONGEST_ARROW / 2.0).abs() < 1e-3 && drawn[2] == (0.0, 0.0), "{drawn:?}");
        assert_eq!(arrows(&[[0.0; 2]; 3]), None, "an easy triplet pulls nothing");
    }
}
