//! Parity of the nets with reference numbers, on the CPU backend.
#![expect(clippy::print_stderr, reason = "skipped tests and measured deviations are reported")]
#![expect(clippy::expect_used, reason = "a test may fail if its fixtures are missing")]

mod encoders;
mod fixtures;
mod golden;
mod published;
mod strictness;
