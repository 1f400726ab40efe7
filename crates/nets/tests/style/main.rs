//! Style transfer on the CPU backend: gradients against finite differences, nets against their reference.
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

mod gradient;
mod tiny;
