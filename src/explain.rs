//! The texts of failures, notices, reasons and names in the protocol.

pub mod bench_item;
pub mod cpu_reason;
pub mod failure;
pub mod model;
pub mod notice;
pub mod picture_kind;
pub mod stage;
