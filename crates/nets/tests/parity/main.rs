//! Parity of the nets with reference numbers, on the CPU backend.
#![expect(clippy::print_stderr, reason = "a skipped test says so, and measured deviations are worth reading")]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

mod fixtures;
mod golden;
mod published;
mod strictness;
