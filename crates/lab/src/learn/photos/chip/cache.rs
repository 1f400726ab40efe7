//! The chips of a folder in a file, so that they are made once.

use super::{Chip, Looked, Unusable};
use crate::learn::photos::whole_file;
use safetensors::tensor::{Dtype, SafeTensors, TensorView, serialize};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

/// The entry of the file's metadata.
const METADATA: &str = "likeness-chips";

/// The tensor of all chips.
const CHIPS: &str = "chips";

/// A photo by its path in the folder and its content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Photo {
    /// Folder and file.
    pub(super) path: String,
    /// SHA-256 of the file.
    pub(super) sha256: String,
}

/// What an earlier run found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    configuration: String,
    looked: BTreeMap<Photo, Looked>,
}

#[derive(Serialize, Deserialize)]
struct Metadata {
    configuration: String,
    /// All photos, with the reason if there is no chip. The chips follow each other in this order.
    photos: Vec<(Photo, Option<Unusable>)>,
}

impl Kept {
    /// Reads a file. One that is missing, damaged or of another configuration has nothing.
    pub(super) fn read(path: &Path, configuration: String) -> Self {
        let looked = fs::read(path).ok().and_then(|bytes| looked(&bytes, &configuration)).unwrap_or_default();
        Self { configuration, looked }
    }

    /// What was found in a photo.
    pub(super) fn find(&self, photo: &Photo) -> Option<&Looked> {
        self.looked.get(photo)
    }

    /// Writes a file of all photos that could be opened.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(super) fn write(&self, path: &Path, side: u32, found: &[(Option<Photo>, Looked)]) -> anyhow::Result<()> {
        let opened: Vec<(&Photo, &Looked)> = found.iter().filter_map(|(p, l)| Some((p.as_ref()?, l))).collect();
        let photos = opened.iter().map(|(photo, looked)| ((*photo).clone(), looked.as_ref().err().cloned())).collect();
        let metadata = serde_json::to_string(&Metadata { configuration: self.configuration.clone(), photos })?;
        let chips: Vec<&Chip> = opened.iter().filter_map(|(_, looked)| looked.as_ref().ok()).collect();
        let bytes: Vec<u8> = chips.iter().flat_map(|chip| chip.iter().copied()).collect();
        let shape = vec![chips.len(), side as usize, side as usize, 3];
        let tensors = [(CHIPS, TensorView::new(Dtype::U8, shape, &bytes)?)];
        whole_file::write(path, &serialize(tensors, Some(HashMap::from([(METADATA.to_owned(), metadata)])))?)
    }
}

fn looked(bytes: &[u8], configuration: &str) -> Option<BTreeMap<Photo, Looked>> {
    let (_, header) = SafeTensors::read_metadata(bytes).ok()?;
    let metadata: Metadata = serde_json::from_str(header.metadata().as_ref()?.get(METADATA)?).ok()?;
    let file = SafeTensors::deserialize(bytes).ok()?;
    let chips = file.tensor(CHIPS).ok()?;
    let size: usize = chips.shape().iter().skip(1).product();
    let mut chips = chips.data().chunks_exact(size.max(1));
    let mut looked = BTreeMap::new();
    for (photo, why) in metadata.photos {
        let found = match why {
            Some(why) => Err(why),
            None => Ok(chips.next()?.to_vec()),
        };
        looked.insert(photo, found);
    }
    (metadata.configuration == configuration).then_some(looked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chips_are_read_as_they_were_written_and_not_by_another_configuration() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("net.chips");
        let photo = |i: u8| Some(Photo { path: format!("a/{i}"), sha256: format!("{i}{i}") });
        let unreadable = Err(Unusable::Unreadable("no picture".to_owned()));
        let found = [
            (photo(1), Ok(vec![1; 12])),
            (None, unreadable.clone()),
            (photo(2), unreadable.clone()),
            (photo(3), Err(Unusable::NoFace)),
            (photo(4), Ok(vec![4; 12])),
        ];
        let empty = Kept::read(&path, "c".to_owned());
        empty.write(&path, 2, &found).expect("writable");
        let kept = Kept::read(&path, "c".to_owned());
        for (photo, looked) in &found {
            assert_eq!(photo.as_ref().map(|photo| kept.find(photo)), photo.as_ref().map(|_| Some(looked)), "{photo:?}");
        }
        assert_eq!(kept.find(&Photo { path: "a/1".to_owned(), sha256: "other".to_owned() }), None, "another content");
        assert_eq!(Kept::read(&path, "d".to_owned()).looked.len(), 0, "another configuration");
        fs::write(&path, [0; 40]).expect("writable");
        assert_eq!(Kept::read(&path, "c".to_owned()), empty, "damaged");
    }
}
