//! The kernels against burn's own operations, over random shapes.
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

mod case;
mod convolution;
mod device;
mod gram;
mod non_finite;
mod pool;
mod separable;
