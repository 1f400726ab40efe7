//! Parity of the nets with reference numbers, on the CPU backend.
#![expect(clippy::print_stderr, reason = "a skipped test says so, and measured deviations are worth reading")]

mod committed;
mod golden;
mod published;
mod strictness;
