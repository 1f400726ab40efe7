//! Shapes of the points on a map, so that people can be told apart without colours too.

/// Number of shapes.
pub const SHAPES: usize = 6;

/// The outline of a group's points, around the origin. Groups beyond [`SHAPES`] begin again.
pub const fn outline(group: usize) -> &'static str {
    match group % SHAPES {
        0 => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
        1 => "M-5.5-5.5h11v11h-11Z",
        2 => "M0-7L6.5,5h-13Z",
        3 => "M0-7.5L7.5 0L0 7.5L-7.5 0Z",
        4 => "M0 7L6.5-5h-13Z",
        _ => "M-2-7h4v5h5v4h-5v5h-4v-5h-5v-4h5Z",
    }
}
