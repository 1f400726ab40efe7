//! The pictures that are measured: files, and drawings of our own.

use super::group::Origin;
use super::options::Options;
use crate::evaluate::liveness::sitting::pictures;
use crate::picture;
use anyhow::Context as _;
use likeness_core::pixels::RgbaFrame;
use likeness_learn::drawing;
use likeness_learn::person::Person;
use likeness_learn::view::{Camera, Light, View};
use std::fs;
use std::path::{Path, PathBuf};

/// Side of a drawn picture, pixels: about that of the development pictures.
const SIDE: u32 = 256;

/// How much drawn people turn, and how they are lit: what the lessons begin with.
const DIFFICULTY: f32 = 0.6;

/// One picture before it is put through anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// A file.
    File(PathBuf),
    /// The drawn person of a seed, shaded or flat.
    Person {
        /// The seed.
        seed: u64,
        /// Whether each area has one colour.
        is_flat: bool,
    },
}

impl Picture {
    /// All pictures of an origin.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn all(root: &Path, options: &Options, origin: Origin) -> anyhow::Result<Vec<Self>> {
        let files = |folder: &Path| -> anyhow::Result<Vec<Self>> {
            Ok(pictures(folder)?.into_iter().map(Self::File).collect())
        };
        let people = |is_flat: bool| (0..options.people).map(|seed| Self::Person { seed, is_flat }).collect();
        Ok(match origin {
            Origin::Photos => {
                let mut photos = files(&options.folder.images)?;
                photos.truncate(options.limit.unwrap_or(usize::MAX));
                photos
            }
            Origin::Flat => people(true),
            Origin::Shaded => people(false),
            Origin::Cartoon => vec![Self::File(root.join("tests/fixtures/cartoon.png"))],
            Origin::Drawings => options.drawings.as_deref().map(files).transpose()?.unwrap_or_default(),
        })
    }

    /// Its pixels.
    ///
    /// # Errors
    /// If a file cannot be read or is no picture.
    pub fn open(&self) -> anyhow::Result<RgbaFrame> {
        match self {
            Self::File(path) => {
                let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
                picture::decode(&bytes).with_context(|| format!("in {}", path.display()))
            }
            Self::Person { seed, is_flat } => {
                let shaded = View::from_seed(*seed, DIFFICULTY);
                let view = if *is_flat { View { light: Light::EVEN, camera: Camera::SHARP, ..shaded } } else { shaded };
                Ok(drawing::draw(&Person::from_seed(*seed), &view, SIDE))
            }
        }
    }
}
