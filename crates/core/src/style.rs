//! Neural style transfer without tensors: layers, settings, scales, memory estimates and padding. The computations on
//! tensors are in the crate `likeness-nets`.

pub mod canvas;
pub mod colours;
pub mod costs;
pub mod initial_picture;
pub mod mask;
pub mod memory;
pub mod schedule;
pub mod settings;
pub mod tap;
