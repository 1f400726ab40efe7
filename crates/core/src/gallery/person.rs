//! People and their pictures without embeddings, as shown to the user.

use serde::{Deserialize, Serialize};

/// Side of a stored thumbnail in pixels: sharp on a high-density screen at the size used in lists.
pub const THUMBNAIL_SIDE: u32 = 96;

/// Maximum number of pictures per person.
pub const MAX_PICTURES_PER_PERSON: usize = 20;

/// Maximum length of a name in characters.
pub const MAX_NAME_CHARS: usize = 80;

/// Identifies a person. Ids are random, so that two tabs and an import never produce the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonId(#[serde(with = "super::hex_id")] pub u64);

/// Identifies a picture of a person. Random as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PictureId(#[serde(with = "super::hex_id")] pub u64);

/// Milliseconds since 1970-01-01 UTC, as returned by `Date.now()`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UnixMs(pub u64);

/// An enrolled person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// The name as entered.
    pub name: String,
    /// The name by which this person is told apart from others of the same name ([`label`](super::label)).
    pub label: String,
    /// When the person's consent was confirmed.
    pub consented_at: UnixMs,
    /// Pictures, oldest first.
    pub pictures: Vec<StoredPicture>,
}

/// A stored picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPicture {
    /// The picture's id.
    pub id: PictureId,
    /// When it was enrolled.
    pub at: UnixMs,
    /// Whether a thumbnail is stored.
    pub thumbnail: bool,
    /// Whether it was encoded by the current encoder version and is therefore compared.
    pub comparable: bool,
}

/// What an import does with the existing people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImportMode {
    /// They are kept. People with the same id receive the pictures that they lack.
    Merge,
    /// They are deleted.
    Replace,
}

/// The result of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// Number of people in the file.
    pub people: u32,
    /// Number of pictures in the file.
    pub pictures: u32,
    /// Number of people who were not enrolled before.
    pub new_people: u32,
    /// Number of pictures that were not stored before.
    pub new_pictures: u32,
    /// Number of pictures skipped because the person would have had more than [`MAX_PICTURES_PER_PERSON`].
    pub skipped: u32,
    /// Number of pictures of another encoder version. They are stored but not compared.
    pub incompatible: u32,
}
