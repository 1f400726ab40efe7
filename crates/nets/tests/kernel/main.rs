//! The kernels against burn's, for random shapes.
#![expect(clippy::expect_used, reason = "a test may fail if its fixtures are missing")]

mod case;
mod convolution;
mod device;
mod gram;
mod non_finite;
mod pool;
mod separable;
mod weight_gradient;
