//! The looks that are compared.

use likeness_core::face::report::Source;
use likeness_nets::face::PipelineSettings;
use serde::Serialize;

/// A way of looking at a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Look {
    /// At a photo, as the page does.
    Photo,
    /// At a photo without looking again: the same squares and refinements, but no tiles, no border, nothing turned, and landmarks in one box.
    Once,
    /// At a live frame, as the page does.
    Live,
}

impl Look {
    /// Every look.
    pub const ALL: [Self; 3] = [Self::Photo, Self::Once, Self::Live];

    /// As what the pipeline is given the picture, and its settings. A live frame is looked at once, so that with a photo's squares it is a photo
    /// that is looked at once.
    pub fn of(self) -> (Source, PipelineSettings) {
        let page = PipelineSettings::default();
        match self {
            Self::Photo => (Source::Photo, page),
            Self::Live => (Source::Camera, page),
            Self::Once => {
                let (sides, refine_sides) = page.sides(Source::Photo);
                let (camera_sides, camera_refine_sides) = (sides.to_vec(), refine_sides.to_vec());
                (Source::Camera, PipelineSettings { camera_sides, camera_refine_sides, ..page })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_once_uses_the_squares_of_a_photo() {
        let (photo, once) = (Look::Photo.of(), Look::Once.of());
        assert_eq!(once.1.sides(once.0), photo.1.sides(photo.0), "the same squares and refinements");
        assert_eq!(once.0, Source::Camera, "what is looked at once");
    }
}
