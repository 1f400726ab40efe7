//! The people one knows: who is near, how sure, and how all of it is written down. Without storage and without keys.

pub mod album;
pub mod archive;
pub mod identify;
pub mod index;
pub mod limits;
pub mod map;
pub mod name;
pub mod person;
pub mod recognition;
pub mod record;
pub mod similarity;
pub mod table;
pub mod tag;
pub mod track;
