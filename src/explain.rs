//! Failures, notices, reasons and names of the protocol in the words of the catalogue.

pub mod bench_item;
pub mod cpu_reason;
pub mod failure;
pub mod model;
pub mod notice;
pub mod stage;
