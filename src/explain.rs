//! Failures, notices and reasons in words: which message of the catalogue says which.

pub mod cpu_reason;
pub mod failure;
pub mod notice;
