//! A slice through a volume.

use crate::array::Array;

/// The first channel of a volume where one coordinate is fixed. The other two axes keep their order: of `[depth, height, width]`, a slice
/// along axis 1 is `[depth, width]`.
///
/// `None` if there is no such axis or place.
///
/// # Shapes
/// - output: one channel of the size along the other two axes
pub fn slice(volume: &Array<3>, axis: usize, at: usize) -> Option<Array<2>> {
    let size = volume.size();
    if at >= *size.get(axis)? {
        return None;
    }
    let others = [usize::from(axis == 0), if axis == 2 { 1 } else { 2 }];
    Some(Array::drawn(others.map(|axis| size[axis]), |place| {
        let mut whole = [at; 3];
        (whole[others[0]], whole[others[1]]) = (place[0], place[1]);
        volume.at(0, whole)
    }))
}
