//! The people one knows: who is near, how sure, and how all of it is written down. Without storage and without keys.

pub mod archive;
pub mod embedding_version;
pub mod enrolled_set;
pub mod identify;
pub mod index;
pub mod limits;
pub mod name;
pub mod pca;
pub mod person;
pub mod recognition;
pub mod recognition_csv;
pub mod record;
pub mod similarity;
pub mod track;
