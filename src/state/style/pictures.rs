//! The input pictures: the photo, and up to four styles that are blended.

use super::slot::Slot;
use likeness_core::style::settings::MAX_STYLES;
use protocol::style::PictureSlot;

/// The photo and the styles.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictures {
    /// The photo to stylise.
    pub photo: Slot,
    /// The style pictures; any of the slots may be empty.
    pub styles: [Slot; MAX_STYLES],
    /// Weight of each style, 0..=1, in the order of the slots.
    pub weights: [f32; MAX_STYLES],
    /// Whether a further style is added to the others, rather than replacing them.
    pub blending: bool,
}

impl Default for Pictures {
    fn default() -> Self {
        Self { photo: Slot::default(), styles: Default::default(), weights: [1.0; MAX_STYLES], blending: false }
    }
}

impl Pictures {
    /// A slot by its id; the starting picture has none here.
    pub fn slot(&self, slot_id: PictureSlot) -> Option<&Slot> {
        match slot_id {
            PictureSlot::Content => Some(&self.photo),
            PictureSlot::Style(i) => self.styles.get(usize::from(i)),
            PictureSlot::Initial => None,
        }
    }

    /// The same, mutable.
    pub fn slot_mut(&mut self, slot_id: PictureSlot) -> Option<&mut Slot> {
        match slot_id {
            PictureSlot::Content => Some(&mut self.photo),
            PictureSlot::Style(i) => self.styles.get_mut(usize::from(i)),
            PictureSlot::Initial => None,
        }
    }

    /// The id of every slot.
    pub fn slot_ids() -> impl Iterator<Item = PictureSlot> {
        std::iter::once(PictureSlot::Content).chain((0_u8..).map(PictureSlot::Style).take(MAX_STYLES))
    }

    /// The style slots that are not empty, with their ids.
    pub fn filled_styles(&self) -> impl Iterator<Item = (PictureSlot, &Slot)> {
        (0_u8..).map(PictureSlot::Style).zip(&self.styles).filter(|(_, slot)| !slot.is_free())
    }

    /// The slot for the next style: a free one while blending, else the first; `None` if all are taken.
    pub fn next_style(&self) -> Option<PictureSlot> {
        if !self.blending {
            return Some(PictureSlot::Style(0));
        }
        (0_u8..).map(PictureSlot::Style).zip(&self.styles).find(|(_, slot)| slot.is_free()).map(|(slot_id, _)| slot_id)
    }

    /// The slots to clear when a style is put into `to`; none while blending.
    pub fn displaced_by(&self, to: PictureSlot) -> Vec<PictureSlot> {
        let others = self.filled_styles().map(|(slot_id, _)| slot_id).filter(|slot_id| *slot_id != to);
        if self.blending { vec![] } else { others.collect() }
    }

    /// The slot that contains a style of this name, to find a built-in style that is in use.
    pub fn showing(&self, label: &str) -> Option<PictureSlot> {
        self.filled_styles()
            .find(|(_, slot)| slot.photo().is_some_and(|p| p.label == label))
            .map(|(slot_id, _)| slot_id)
    }

    /// The weights of the styles in use, in the order of their slots, as the settings store them.
    pub fn blend(&self) -> Vec<f32> {
        let there = self.styles.iter().zip(self.weights).filter(|(slot, _)| slot.photo().is_some());
        there.map(|(_, weight)| weight).collect()
    }

    /// Applies the weights of saved settings.
    pub fn set_blend(&mut self, blend: &[f32]) {
        let places = self.styles.iter().zip(&mut self.weights).filter(|(slot, _)| slot.photo().is_some());
        for ((_, weight), saved) in places.zip(blend) {
            *weight = saved.clamp(0.0, 1.0);
        }
    }

    /// Which card each of several pictures goes to that were dropped or pasted at once, on a card or beside them: beside them,
    /// the first one to the photo if there is none, the others to the styles. As many as there is room for.
    pub fn targets(&self, on: Option<Target>, count: usize) -> Vec<Target> {
        let free = self.styles.iter().filter(|slot| slot.is_free()).count();
        let styles = if self.blending { free } else { 1 };
        let all = match on {
            Some(Target::Photo) => vec![Target::Photo],
            Some(Target::Style) => vec![Target::Style; styles],
            None if self.photo.is_free() => [vec![Target::Photo], vec![Target::Style; styles]].concat(),
            None => vec![Target::Style; styles],
        };
        all.into_iter().take(count).collect()
    }

    /// Whether the worker has the photo and every style, at least one.
    pub fn all_sent(&self) -> bool {
        let styles = || self.styles.iter().filter(|slot| slot.counts());
        self.photo.is_sent() && styles().next().is_some() && styles().all(Slot::is_sent)
    }

    /// Names of the styles, for titles and file names.
    pub fn style_names(&self) -> Vec<String> {
        self.styles.iter().filter_map(Slot::photo).map(|photo| photo.label.clone()).collect()
    }
}

/// One of the two cards that take pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The photo.
    Photo,
    /// The styles.
    Style,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::side::Photo;
    use likeness_core::geometry::Size;

    fn give(slot: &mut Slot, label: &str) {
        let revision = slot.begin_opening();
        let photo =
            Photo { url: String::new(), label: label.to_owned(), shrunk_from: None, mirrored: false, sample: None };
        assert!(slot.opened(revision, photo, Size::new(4, 3)), "current");
    }

    fn with_styles(labels: &[&str]) -> Pictures {
        let mut pictures = Pictures { blending: true, ..Pictures::default() };
        for label in labels {
            let slot_id = pictures.next_style().expect("room");
            give(pictures.slot_mut(slot_id).expect("a slot"), label);
        }
        pictures
    }

    #[test]
    fn while_blending_styles_fill_the_free_slots_until_all_are_taken() {
        let mut pictures = with_styles(&["a", "b", "c", "d"]);
        assert_eq!(pictures.next_style(), None, "all four are taken");
        pictures.styles[1].clear();
        assert_eq!(pictures.next_style(), Some(PictureSlot::Style(1)), "the gap is filled first");
        assert!(pictures.displaced_by(PictureSlot::Style(1)).is_empty(), "the others stay");
    }

    #[test]
    fn without_blending_a_new_style_replaces_all_others() {
        let mut pictures = with_styles(&["a", "b", "c"]);
        pictures.blending = false;
        assert_eq!(pictures.next_style(), Some(PictureSlot::Style(0)), "the first slot");
        assert_eq!(
            pictures.displaced_by(PictureSlot::Style(0)),
            [PictureSlot::Style(1), PictureSlot::Style(2)],
            "the others go"
        );
    }

    #[test]
    fn weights_belong_to_their_pictures_when_slots_between_are_empty() {
        let mut pictures = with_styles(&["a", "b", "c"]);
        pictures.weights = [0.1, 0.2, 0.3, 0.4];
        pictures.styles[1].clear();
        assert_eq!(pictures.blend(), [0.1, 0.3], "of those that are there, in order");
        pictures.set_blend(&[0.5, 7.0]);
        assert_eq!(pictures.weights.to_vec(), [0.5, 0.2, 1.0, 0.4], "saved ones go where pictures are, within range");
    }

    #[test]
    fn a_pasted_picture_goes_to_the_focused_card_or_else_to_an_empty_one() {
        let mut pictures = Pictures::default();
        assert_eq!(pictures.targets(None, 1), [Target::Photo], "the photo first");
        assert_eq!(pictures.targets(Some(Target::Style), 1), [Target::Style], "the focus above all");
        give(&mut pictures.photo, "me.jpg");
        assert_eq!(pictures.targets(None, 1), [Target::Style], "then the style");
    }

    #[test]
    fn several_pictures_fill_the_cards_as_far_as_there_is_room() {
        let pictures = Pictures::default();
        assert_eq!(pictures.targets(None, 3), [Target::Photo, Target::Style], "a photo and one style");
        assert_eq!(pictures.targets(Some(Target::Photo), 3), [Target::Photo], "one photo");
        let blended = with_styles(&["a", "b"]);
        assert_eq!(blended.targets(Some(Target::Style), 5), [Target::Style; 2], "the free slots of four");
        assert_eq!(with_styles(&["a", "b", "c", "d"]).targets(Some(Target::Style), 1), [], "none");
    }

    #[test]
    fn a_job_waits_until_the_worker_has_every_picture() {
        let mut pictures = with_styles(&["a"]);
        give(&mut pictures.photo, "me.jpg");
        let size = Size::new(4, 3);
        for slot_id in [PictureSlot::Content, PictureSlot::Style(0)] {
            assert!(!pictures.all_sent(), "before {slot_id:?}");
            let slot = pictures.slot_mut(slot_id).expect("a slot");
            slot.on_picture_set(size, 0);
        }
        assert!(pictures.all_sent(), "both are there");
        pictures.styles[1].begin_opening();
        assert!(!pictures.all_sent(), "another style is being opened");
    }

    #[test]
    fn a_built_in_style_in_use_is_found_by_its_name() {
        let pictures = with_styles(&["Waves", "Mosaic"]);
        assert_eq!(pictures.showing("Mosaic"), Some(PictureSlot::Style(1)), "in use");
        assert_eq!(pictures.showing("Woodcut"), None, "not in use");
    }
}
