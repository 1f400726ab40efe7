//! The gallery over in-memory ports and a fake analyzer that detects what a test sets: no burn, no browser.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

mod enrolment;
mod harness;
mod locking;
mod recognition;
mod transfer;
