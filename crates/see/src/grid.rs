//! The places of a grid in one, two or three dimensions.

/// All places of a grid, the last axis fastest: row by row for a picture.
///
/// ```
/// use likeness_see::grid::places;
///
/// assert_eq!(places([2, 2]).collect::<Vec<_>>(), [[0, 0], [0, 1], [1, 0], [1, 1]]);
/// ```
pub fn places<const D: usize>(size: [usize; D]) -> impl Iterator<Item = [usize; D]> {
    (0..size.iter().product()).map(move |index| place(index, size))
}

/// The place of an index, the last axis fastest. No axis may be of size 0.
pub fn place<const D: usize>(index: usize, size: [usize; D]) -> [usize; D] {
    let (mut rest, mut place) = (index, [0; D]);
    for (axis, length) in size.iter().enumerate().rev() {
        place[axis] = rest % length;
        rest /= length;
    }
    place
}

/// The index of a place, the last axis fastest.
pub fn index<const D: usize>(place: [usize; D], size: [usize; D]) -> usize {
    place.iter().zip(size).fold(0, |index, (at, length)| index * length + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn index_and_place_undo_each_other() {
        for (expected, place) in places([3, 4, 5]).enumerate() {
            assert_eq!(index(place, [3, 4, 5]), expected, "{place:?}");
        }
        assert_eq!(places([3, 4, 5]).count(), 60, "all of them");
    }
}
