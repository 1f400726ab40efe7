//! The gallery of enrolled people: searching, thresholds, tracking, and the byte formats of records and exports.
//! Storage and encryption are left to the caller.

pub mod archive;
pub mod embedding_version;
pub mod encoders;
pub mod encodings;
pub mod enrolled_set;
pub mod hex_id;
pub mod identify;
pub mod index;
pub mod label;
pub mod limits;
pub mod name;
pub mod pca;
pub mod person;
pub mod recognition;
pub mod recognition_csv;
pub mod record;
pub mod search;
pub mod similarity;
pub mod template;
pub mod track;
mod unit_length;
