//! People and their pictures, as the page sees them: never the encodings.

use serde::{Deserialize, Serialize};

/// Side of a stored thumbnail, pixels: sharp at twice the size at which a list shows it.
pub const THUMBNAIL: u32 = 96;

/// Most pictures that one person may have.
pub const PICTURES: usize = 20;

/// Longest name, characters.
pub const NAME: usize = 80;

/// A person; random, so that two tabs and an import never give the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonId(pub u64);

/// A picture of a person; random too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PictureId(pub u64);

/// Milliseconds since 1970-01-01 UTC, as `Date.now()` gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UnixMs(pub u64);

/// Somebody in the gallery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Name as it was typed.
    pub name: String,
    /// When it was ticked that this person agrees.
    pub consented_at: UnixMs,
    /// Pictures, oldest first.
    pub pictures: Vec<StoredPicture>,
}

/// What is known of a stored picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPicture {
    /// Which.
    pub id: PictureId,
    /// When it was enrolled.
    pub at: UnixMs,
    /// There is a thumbnail of it.
    pub thumbnail: bool,
    /// It was encoded by the encoder in use, so that it is compared.
    pub comparable: bool,
}

/// What an import does with those who are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImportMode {
    /// They stay; people of the same id get the pictures that they lack.
    Merge,
    /// They go.
    Replace,
}

/// What an import brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// People in the file.
    pub people: u32,
    /// Pictures in the file.
    pub pictures: u32,
    /// People who were not there before.
    pub new_people: u32,
    /// Pictures that were not there before.
    pub new_pictures: u32,
    /// Pictures of people who would have had more than [`super::PICTURES`]: left out.
    pub left_out: u32,
    /// Pictures of another encoder: stored, never compared.
    pub of_other_model: u32,
}
