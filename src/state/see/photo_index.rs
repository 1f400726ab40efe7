//! The photos that come with the page, and which of them excite each unit most.

use crate::browser::files;
use likeness_see::top_nine::{Patch, TopNine};
use likeness_see::unit::{SeenLayer, Unit};
use protocol::failure::{Failure, FailureKind};
use serde::Deserialize;

/// Where they are, relative to the page's base.
const FOLDER: &str = "see";

/// A photo. Its place in the list is its number in the index.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Photo {
    /// Its file.
    file: String,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// What it shows, in English.
    pub title: String,
}

/// The photos and their index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoIndex {
    photos: Vec<Photo>,
    top_nine: TopNine,
}

/// A patch of a picture: what a unit sees where it responds most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatchView {
    /// Address of the picture.
    pub address: String,
    /// What it shows.
    pub title: String,
    /// Whether the title is in English, whatever the language of the page.
    pub is_english: bool,
    /// Columns and rows of the picture.
    pub size: [u32; 2],
    /// Left edge, top edge, width and height of what the unit sees, in pixels of the picture.
    pub field: [i64; 4],
}

impl PatchView {
    /// A patch of a picture of this size; `None` if there is no such position.
    pub fn new(title: String, address: String, size: [u32; 2], layer: SeenLayer, patch: Patch) -> Option<Self> {
        let field = layer.field(patch.position, size)?.bounds();
        Some(Self { address, title, is_english: false, size, field })
    }

    /// The part of the picture that is shown, as an SVG view box: what the unit sees, or, where that is most of it, the whole picture.
    pub fn view_box(&self) -> String {
        let [left, top, width, height] = if self.shows_all() { self.whole() } else { self.field };
        format!("{left} {top} {width} {height}")
    }

    /// Whether all of the picture is shown, with what the unit sees drawn into it.
    pub fn shows_all(&self) -> bool {
        self.field[2] > i64::from(self.size[0].min(self.size[1])) / 2
    }

    /// All of the picture, as an SVG view box.
    pub fn whole(&self) -> [i64; 4] {
        let [width, height] = self.size.map(i64::from);
        [0, 0, width, height]
    }
}

impl PhotoIndex {
    /// Fetches list and index. The photos themselves are fetched as they are shown.
    ///
    /// # Errors
    /// As [`files::fetch_sample`], or [`FailureKind::FileMissing`] if what comes is something else.
    pub async fn fetch() -> Result<Self, Failure> {
        let list = fetched("photos.json").await?;
        let index = fetched("top-nine.bin").await?;
        Self::read(&list, &index)
    }

    fn read(list: &[u8], index: &[u8]) -> Result<Self, Failure> {
        let wrong = |detail: String| Failure::new(FailureKind::FileMissing, detail);
        let photos: Vec<Photo> =
            serde_json::from_slice(list).map_err(|error| wrong(format!("photos.json: {error}")))?;
        let top_nine = TopNine::from_bytes(index).map_err(|error| wrong(format!("top-nine.bin: {error}")))?;
        Ok(Self { photos, top_nine })
    }

    /// The patches of a unit, strongest first.
    pub fn patches(&self, unit: Unit) -> Vec<PatchView> {
        let patch = |patch: &Patch| {
            let Photo { file, width, height, title } = self.photos.get(usize::from(patch.picture))?;
            let address = format!("{FOLDER}/photos/{file}");
            let view = PatchView::new(title.clone(), address, [*width, *height], unit.layer, *patch)?;
            Some(PatchView { is_english: true, ..view })
        };
        self.top_nine.patches(unit).iter().filter_map(patch).collect()
    }

    /// Number of photos.
    pub const fn count(&self) -> usize {
        self.photos.len()
    }
}

async fn fetched(file: &str) -> Result<Vec<u8>, Failure> {
    let path = format!("{FOLDER}/{file}");
    let blob = files::fetch_sample(&path).await?;
    files::bytes(&blob).await.map_err(|error| {
        Failure::new(FailureKind::NoConnection, format!("{path}: {}", crate::browser::exception::message(&error)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn committed() -> PhotoIndex {
        let index = include_bytes!("../../../static/see/top-nine.bin");
        PhotoIndex::read(include_bytes!("../../../static/see/photos.json"), index).expect("both are well formed")
    }

    #[test]
    fn every_unit_that_is_telling_has_nine_patches_of_nine_photos() {
        let index = committed();
        for unit in SeenLayer::ALL.into_iter().flat_map(SeenLayer::telling) {
            let mut titles: Vec<_> = index.patches(unit).into_iter().map(|patch| patch.address).collect();
            titles.sort();
            titles.dedup();
            assert_eq!(titles.len(), 9, "{unit:?}");
        }
    }

    #[test]
    fn a_patch_is_cut_out_of_its_photo_unless_it_is_most_of_it() {
        let index = committed();
        for (layer, side) in [(SeenLayer::Conv1_1, 3), (SeenLayer::Conv3_1, 24), (SeenLayer::Conv4_1, 68)] {
            let patch = &index.patches(layer.telling().next().expect("a unit"))[0];
            assert!(patch.view_box().ends_with(&format!(" {side} {side}")), "{layer:?}: {}", patch.view_box());
            assert!(!patch.shows_all(), "{layer:?}");
        }
        let patch = &index.patches(SeenLayer::Conv5_1.telling().next().expect("a unit"))[0];
        assert!(patch.shows_all() && patch.field[2] == 156, "156 of 224 pixels are most of the photo");
        assert_eq!(patch.view_box(), format!("0 0 {} {}", patch.size[0], patch.size[1]), "all of it");
    }

    #[test]
    fn a_page_in_place_of_the_list_is_a_missing_file() {
        let index = include_bytes!("../../../static/see/top-nine.bin");
        let found = PhotoIndex::read(b"<!doctype html>", index).expect_err("a page");
        assert_eq!(found.kind, FailureKind::FileMissing);
        let found = PhotoIndex::read(b"[]", &index[..99]).expect_err("a part");
        assert_eq!(found.kind, FailureKind::FileMissing);
    }
}
