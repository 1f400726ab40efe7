//! Neural style transfer without tensors: layers, settings, scales, memory and borders. The tensors are in `nets::style`.

pub mod settings;
pub mod tap;
