//! The paintings of this visit.

use likeness_core::geometry::Size;
use likeness_core::style::settings::PaintSettings;
use protocol::style::FaceAfter;

/// How many are kept: each is a PNG in memory.
pub const MAX_RESULTS: usize = 12;

/// Numbers the results of a visit.
pub type ResultId = u32;

/// A painting that ended.
#[derive(Debug, Clone, PartialEq)]
pub struct PastResult {
    /// Its number.
    pub id: ResultId,
    /// Address of its PNG in this tab.
    pub url: String,
    /// Address of the photo that it was painted from.
    pub photo_url: String,
    /// What photo and styles were called.
    pub title: String,
    /// Its size.
    pub size: Size,
    /// How it was painted.
    pub settings: PaintSettings,
    /// Whether the person is still recognised.
    pub likeness: Option<FaceAfter>,
}

impl PastResult {
    /// The name of its file.
    pub fn file_name(&self) -> String {
        let words = self.title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let stem: Vec<String> = words.map(str::to_ascii_lowercase).take(8).collect();
        format!("likeness-{}-{}.png", stem.join("-"), self.size.longest())
    }
}

/// The results, newest first, and which of them is looked at.
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

    /// The one that is looked at; `None` while the picture in progress is.
    pub fn shown(&self) -> Option<&PastResult> {
        self.get(self.shown?)
    }

    /// One by its number.
    pub fn get(&self, id: ResultId) -> Option<&PastResult> {
        self.results.iter().find(|result| result.id == id)
    }

    /// Adds one, and looks at it. The number of one that had to make room.
    pub fn add(&mut self, result: PastResult) -> Option<ResultId> {
        self.shown = Some(result.id);
        self.results.insert(0, result);
        if self.results.len() > MAX_RESULTS { self.results.pop().map(|result| result.id) } else { None }
    }

    /// Looks at one of them, or at the picture in progress.
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
            title: "Me & my Dog.jpg in Waves".to_owned(),
            size: Size::new(256, 192),
            settings: PaintSettings::default(),
            likeness: None,
        }
    }

    #[test]
    fn the_newest_comes_first_and_the_oldest_makes_room() {
        let mut history = History::default();
        for id in 0..12 {
            assert_eq!(history.add(result(id)), None, "room for {id}");
        }
        assert_eq!(history.add(result(12)), Some(0), "the oldest goes");
        assert_eq!(history.latest().map(|r| r.id), Some(12), "the newest first");
        assert_eq!(history.shown().map(|r| r.id), Some(12), "and it is looked at");
    }

    #[test]
    fn one_that_is_gone_cannot_be_looked_at() {
        let mut history = History::default();
        history.add(result(1));
        history.show(Some(9));
        assert_eq!(history.shown(), None, "there is none of that number");
        history.show(Some(1));
        assert!(history.shown().is_some(), "there is this one");
        history.show(None);
        assert_eq!(history.shown(), None, "back to the picture in progress");
    }

    #[test]
    fn a_file_name_has_plain_letters_only() {
        assert_eq!(result(1).file_name(), "likeness-me-my-dog-jpg-in-waves-256.png", "what any system takes");
    }
}
