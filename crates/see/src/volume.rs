//! Volumes: a drawn head and a drawn film, and kernels in three dimensions.

pub use ball::ball;
pub use direction::Direction;
pub use edge::edge;
pub use film::Film;
pub use head::Head;
pub use slice::slice;

mod ball;
mod direction;
mod edge;
mod film;
mod head;
mod slice;

#[cfg(test)]
mod tests;
