//! Every word that a person reads.

pub mod cpu_reason;
pub mod failure;
pub mod notice;
