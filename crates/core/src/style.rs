//! Neural style transfer without tensors: layers, settings, scales, memory and borders. The tensors are in `likeness_nets::style`.

pub mod canvas;
pub mod colours;
pub mod costs;
pub mod initial_picture;
pub mod mask;
pub mod memory;
pub mod schedule;
pub mod settings;
pub mod tap;
