//! The results of this visit.

use crate::file_label;
use crate::samples;
use likeness_core::geometry::Size;
use likeness_core::style::settings::PaintSettings;
use protocol::style::FaceCheck;

/// Maximum number of results kept: each is a PNG in memory.
pub const MAX_RESULTS: usize = 12;

/// Number of a result within the visit.
pub type ResultId = u32;

/// A finished result.
#[derive(Debug, Clone, PartialEq)]
pub struct PastResult {
    /// Its number.
    pub id: ResultId,
    /// Blob URL of its PNG.
    pub url: String,
    /// Blob URL of the photo that it was made from.
    pub photo_url: String,
    /// Names of the photo and its styles.
    pub title: Title,
    /// Its size.
    pub size: Size,
    /// The settings that made it.
    pub settings: PaintSettings,
    /// Whether the person is still recognised, where the photo has a face.
    pub face_check: Option<FaceCheck>,
    /// Whether it was saved as a file.
    pub saved: bool,
}

/// Names of the photo and the styles of a result.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// The photo's name, where it is known.
    pub photo: Option<String>,
    /// The names of the styles.
    pub styles: Vec<String>,
}

impl Title {
    /// The title in the current language.
    pub fn text(&self) -> String {
        let name = |label: &str| file_label::shortened(samples::name(label));
        let photo = self.photo.as_deref().map_or_else(|| words::STYLE_UNNAMED.into(), name);
        let styles = self.styles.iter().map(|style| name(style));
        let styles = styles.reduce(|first, second| words::style_and(&first, &second));
        words::style_result(&photo, &styles.unwrap_or_default())
    }

    /// The title for a file name, which is the same in every language.
    fn file_stem(&self) -> String {
        let photo = self.photo.as_deref().unwrap_or("a photo");
        let title = format!("{photo} in {}", self.styles.join(" and "));
        let parts = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
        parts.map(str::to_ascii_lowercase).take(8).collect::<Vec<_>>().join("-")
    }
}

impl PastResult {
    /// The name of its file.
    pub fn file_name(&self) -> String {
        format!("likeness-{}-{}.png", self.title.file_stem(), self.size.longest())
    }
}

/// The results, newest first, and which of them is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    results: Vec<PastResult>,
    shown: Option<ResultId>,
}

impl History {
    /// The results, newest first.
    pub fn results(&self) -> &[PastResult] {
        &self.results
    }

    /// The newest.
    pub fn latest(&self) -> Option<&PastResult> {
        self.results.first()
    }

    /// The one that is shown; `None` while the current job is.
    pub fn shown(&self) -> Option<&PastResult> {
        self.get(self.shown?)
    }

    /// A result by its number.
    pub fn get(&self, id: ResultId) -> Option<&PastResult> {
        self.results.iter().find(|result| result.id == id)
    }

    /// Adds a result and shows it. Returns the number of the result that was dropped for it.
    pub fn add(&mut self, result: PastResult) -> Option<ResultId> {
        self.shown = Some(result.id);
        self.results.insert(0, result);
        if self.results.len() > MAX_RESULTS { self.results.pop().map(|result| result.id) } else { None }
    }

    /// A result was saved as a file.
    pub fn on_saved(&mut self, id: ResultId) {
        self.results.iter_mut().filter(|result| result.id == id).for_each(|result| result.saved = true);
    }

    /// Whether one of them was not saved.
    pub fn has_unsaved(&self) -> bool {
        self.results.iter().any(|result| !result.saved)
    }

    /// Shows one of them, or the current job.
    pub fn show(&mut self, id: Option<ResultId>) {
        self.shown = id.filter(|id| self.get(*id).is_some());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(id: ResultId) -> PastResult {
        PastResult {
            id,
            url: format!("blob:{id}"),
            photo_url: "blob:photo".to_owned(),
            title: Title { photo: Some("Me & my Dog.jpg".to_owned()), styles: vec!["Waves".to_owned()] },
            size: Size::new(256, 192),
            settings: PaintSettings::default(),
            face_check: None,
            saved: false,
        }
    }

    #[test]
    fn a_result_is_unsaved_until_it_is_saved() {
        let mut history = History::default();
        assert!(!history.has_unsaved(), "there is none");
        history.add(result(1));
        history.add(result(2));
        history.on_saved(2);
        assert!(history.has_unsaved(), "the other one");
        history.on_saved(1);
        assert!(!history.has_unsaved(), "both are saved");
    }

    #[test]
    fn the_newest_result_comes_first_and_the_oldest_is_dropped() {
        let mut history = History::default();
        for id in 0..12 {
            assert_eq!(history.add(result(id)), None, "room for {id}");
        }
        assert_eq!(history.add(result(12)), Some(0), "the oldest goes");
        assert_eq!(history.latest().map(|r| r.id), Some(12), "the newest first");
        assert_eq!(history.shown().map(|r| r.id), Some(12), "and it is shown");
    }

    #[test]
    fn a_dropped_result_cannot_be_shown() {
        let mut history = History::default();
        history.add(result(1));
        history.show(Some(9));
        assert_eq!(history.shown(), None, "no result has that number");
        history.show(Some(1));
        assert!(history.shown().is_some(), "this one exists");
        history.show(None);
        assert_eq!(history.shown(), None, "back to the current job");
    }

    #[test]
    fn a_file_name_has_ascii_letters_and_digits_only() {
        assert_eq!(result(1).file_name(), "likeness-me-my-dog-jpg-in-waves-256.png", "what any system takes");
    }
}
