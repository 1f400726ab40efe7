//! The pictures of a painting: the photo, and up to four styles that are blended.

use super::slot::{Slot, SlotContent};
use likeness_core::style::settings::STYLES;
use protocol::style::PictureSlot;

/// The photo and the styles.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictures {
    /// The photo that is painted.
    pub photo: Slot,
    /// The pictures whose style is taken; some places may be empty, also between others.
    pub styles: [Slot; STYLES],
    /// How much of each style, 0..=1, in the order of the places.
    pub weights: [f32; STYLES],
    /// Whether a further style joins those that are there, rather than taking their place.
    pub blending: bool,
}

impl Default for Pictures {
    fn default() -> Self {
        Self { photo: Slot::default(), styles: Default::default(), weights: [1.0; STYLES], blending: false }
    }
}

impl Pictures {
    /// The place of a canvas; the picture to start from has none here.
    pub fn slot(&self, canvas: PictureSlot) -> Option<&Slot> {
        match canvas {
            PictureSlot::Content => Some(&self.photo),
            PictureSlot::Style(i) => self.styles.get(usize::from(i)),
            PictureSlot::Initial => None,
        }
    }

    /// The same, to change it.
    pub fn slot_mut(&mut self, canvas: PictureSlot) -> Option<&mut Slot> {
        match canvas {
            PictureSlot::Content => Some(&mut self.photo),
            PictureSlot::Style(i) => self.styles.get_mut(usize::from(i)),
            PictureSlot::Initial => None,
        }
    }

    /// Every canvas that has a place.
    pub fn canvases() -> impl Iterator<Item = PictureSlot> {
        std::iter::once(PictureSlot::Content).chain((0_u8..).map(PictureSlot::Style).take(STYLES))
    }

    /// The styles that hold something, with their places.
    pub fn filled_styles(&self) -> impl Iterator<Item = (PictureSlot, &Slot)> {
        (0_u8..).map(PictureSlot::Style).zip(&self.styles).filter(|(_, slot)| !slot.is_free())
    }

    /// Where the next style goes: while blending to a free place, else to the first; `None` where all are taken.
    pub fn next_style(&self) -> Option<PictureSlot> {
        if !self.blending {
            return Some(PictureSlot::Style(0));
        }
        (0_u8..).map(PictureSlot::Style).zip(&self.styles).find(|(_, slot)| slot.is_free()).map(|(canvas, _)| canvas)
    }

    /// The places that have to be cleared when a style goes to `to` without blending.
    pub fn displaced_by(&self, to: PictureSlot) -> Vec<PictureSlot> {
        let others = self.filled_styles().map(|(canvas, _)| canvas).filter(|canvas| *canvas != to);
        if self.blending { vec![] } else { others.collect() }
    }

    /// The place that shows a picture of this name, for a built-in style that is in use.
    pub fn showing(&self, label: &str) -> Option<PictureSlot> {
        self.filled_styles().find(|(_, slot)| slot.photo().is_some_and(|p| p.label == label)).map(|(canvas, _)| canvas)
    }

    /// The weights of the styles that are there, in the order of their places, as the settings have them.
    pub fn blend(&self) -> Vec<f32> {
        let there = self.styles.iter().zip(self.weights).filter(|(slot, _)| slot.photo().is_some());
        there.map(|(_, weight)| weight).collect()
    }

    /// Takes over the weights of saved settings.
    pub fn set_blend(&mut self, blend: &[f32]) {
        let places = self.styles.iter().zip(&mut self.weights).filter(|(slot, _)| slot.photo().is_some());
        for ((_, weight), saved) in places.zip(blend) {
            *weight = saved.clamp(0.0, 1.0);
        }
    }

    /// Where a picture goes that was pasted or dropped beside every place: where the focus is, else where one is missing,
    /// the photo first.
    pub fn target_for_paste(&self, focused: Option<Target>) -> Target {
        let missing = if self.photo.is_free() { Target::Photo } else { Target::Style };
        focused.unwrap_or(missing)
    }

    /// Whether the photo and at least one style are in the worker, and none is still on its way.
    pub fn all_sent(&self) -> bool {
        let styles = || self.filled_styles().map(|(_, slot)| slot);
        self.photo.is_sent() && styles().next().is_some() && styles().all(Slot::is_sent)
    }

    /// What the styles are called, for names of files and results.
    pub fn style_names(&self) -> Vec<String> {
        self.styles.iter().filter_map(Slot::photo).map(|photo| photo.label.clone()).collect()
    }
}

/// Which of the two cards a picture is given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The photo.
    Photo,
    /// The styles.
    Style,
}

impl Slot {
    /// Whether the live camera shows here.
    pub fn has_camera(&self) -> bool {
        *self.held() == SlotContent::Camera
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::side::Photo;
    use likeness_core::geometry::Size;

    fn give(slot: &mut Slot, label: &str) {
        let ticket = slot.hold(SlotContent::Opening);
        let photo = Photo { url: String::new(), label: label.to_owned(), shrunk_from: None, mirrored: false };
        assert!(slot.opened(ticket, photo, Size::new(4, 3)), "current");
    }

    fn with_styles(labels: &[&str]) -> Pictures {
        let mut pictures = Pictures { blending: true, ..Pictures::default() };
        for label in labels {
            let canvas = pictures.next_style().expect("room");
            give(pictures.slot_mut(canvas).expect("a place"), label);
        }
        pictures
    }

    #[test]
    fn while_blending_styles_fill_the_free_places_and_then_there_is_no_room() {
        let mut pictures = with_styles(&["a", "b", "c", "d"]);
        assert_eq!(pictures.next_style(), None, "four is all");
        pictures.styles[1].hold(SlotContent::Empty);
        assert_eq!(pictures.next_style(), Some(PictureSlot::Style(1)), "the gap is filled first");
        assert!(pictures.displaced_by(PictureSlot::Style(1)).is_empty(), "the others stay");
    }

    #[test]
    fn without_blending_a_new_style_takes_the_place_of_all() {
        let mut pictures = with_styles(&["a", "b", "c"]);
        pictures.blending = false;
        assert_eq!(pictures.next_style(), Some(PictureSlot::Style(0)), "the first place");
        assert_eq!(
            pictures.displaced_by(PictureSlot::Style(0)),
            [PictureSlot::Style(1), PictureSlot::Style(2)],
            "the others go"
        );
    }

    #[test]
    fn weights_follow_the_pictures_over_gaps() {
        let mut pictures = with_styles(&["a", "b", "c"]);
        pictures.weights = [0.1, 0.2, 0.3, 0.4];
        pictures.styles[1].hold(SlotContent::Empty);
        assert_eq!(pictures.blend(), [0.1, 0.3], "of those that are there, in order");
        pictures.set_blend(&[0.5, 7.0]);
        assert_eq!(pictures.weights.to_vec(), [0.5, 0.2, 1.0, 0.4], "saved ones go where pictures are, within range");
    }

    #[test]
    fn a_stray_picture_goes_to_the_focus_then_to_what_is_missing() {
        let mut pictures = Pictures::default();
        assert_eq!(pictures.target_for_paste(None), Target::Photo, "the photo first");
        assert_eq!(pictures.target_for_paste(Some(Target::Style)), Target::Style, "the focus above all");
        give(&mut pictures.photo, "me.jpg");
        assert_eq!(pictures.target_for_paste(None), Target::Style, "then the style");
    }

    #[test]
    fn nothing_is_painted_before_every_picture_is_there() {
        let mut pictures = with_styles(&["a"]);
        give(&mut pictures.photo, "me.jpg");
        let size = Size::new(4, 3);
        for canvas in [PictureSlot::Content, PictureSlot::Style(0)] {
            assert!(!pictures.all_sent(), "before {canvas:?}");
            let slot = pictures.slot_mut(canvas).expect("a place");
            slot.placed(size, 0);
        }
        assert!(pictures.all_sent(), "both are there");
        pictures.styles[1].hold(SlotContent::Opening);
        assert!(!pictures.all_sent(), "another style is on its way");
    }

    #[test]
    fn a_built_in_style_in_use_is_found_by_its_name() {
        let pictures = with_styles(&["Waves", "Mosaic"]);
        assert_eq!(pictures.showing("Mosaic"), Some(PictureSlot::Style(1)), "in use");
        assert_eq!(pictures.showing("Woodcut"), None, "not in use");
    }
}
