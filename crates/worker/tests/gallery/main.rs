//! The gallery's engine over doors in memory and eyes that see what a test holds before them: no burn, no browser.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

mod enrolment;
mod harness;
mod locking;
mod recognition;
mod transfer;
