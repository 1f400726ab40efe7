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
    /// Which encoder made its embedding.
    pub encoder: PictureEncoder,
}

/// Which encoder made the embedding of a stored picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PictureEncoder {
    /// The current one.
    Current,
    /// An earlier one that this site still offers. The picture is compared as long as the person has none of the current
    /// encoder.
    Earlier,
    /// One that this site does not offer. The picture is never compared.
    Other,
}

impl Person {
    /// Whether the current encoder has made no picture of this person, although there are pictures: they are named by an
    /// earlier encoder, or not at all, until a new picture is added.
    pub fn needs_renewal(&self) -> bool {
        !self.pictures.is_empty() && self.pictures.iter().all(|picture| picture.encoder != PictureEncoder::Current)
    }

    /// Whether some encoder that this site offers made a picture of this person, so that faces are compared with them.
    pub fn is_compared(&self) -> bool {
        self.pictures.iter().any(|picture| picture.encoder != PictureEncoder::Other)
    }

    /// Number of pictures that are no longer compared because the current encoder has made another one of this person.
    pub fn replaced_pictures(&self) -> usize {
        let earlier = self.pictures.iter().filter(|picture| picture.encoder != PictureEncoder::Current).count();
        if self.needs_renewal() { 0 } else { earlier }
    }
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
    /// Number of pictures of an encoder that this site does not offer. They are stored but not compared.
    pub incompatible: u32,
}
