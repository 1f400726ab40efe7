//! The kernels against burn's own operations, over random shapes.

mod case;
mod convolution;
mod edges;
mod gram;
mod pool;
mod separable;
