//! The pictures that come with the page, for trying it without a camera or pictures of one's own.

use words::Text;

/// A picture under `samples/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Its name on its button.
    pub name: Text,
    /// Its English name, which identifies it: it does not change with the language.
    pub label: &'static str,
    /// Its address, relative to the page's base.
    pub path: &'static str,
    /// Who made it and its licence.
    pub credit: Text,
    /// Whether it shows the same person as the one before.
    pub is_second_picture: bool,
}

impl Sample {
    /// Its name in addresses: that of its file, without folder and ending.
    pub fn key(&self) -> &'static str {
        let file = self.path.rsplit('/').next().unwrap_or(self.path);
        file.split('.').next().unwrap_or(file)
    }
}

/// The portraits, in the order of their buttons: two pictures of one person, then another person. Pages about faces offer these
/// only.
pub const PORTRAITS: [Sample; 3] = [
    photo(words::SAMPLE_ASTRONAUT, "Astronaut", "samples/astronaut.jpg", words::SAMPLE_ASTRONAUT_CREDIT),
    Sample {
        name: words::SAMPLE_ASTRONAUT_AGAIN,
        label: "Astronaut, another picture",
        path: "samples/astronaut_2.jpg",
        credit: words::SAMPLE_ASTRONAUT_AGAIN_CREDIT,
        is_second_picture: true,
    },
    photo(words::SAMPLE_HOPPER, "Grace Hopper", "samples/grace_hopper.jpg", words::SAMPLE_HOPPER_CREDIT),
];

/// Photos without a person's face, to be painted: a landscape, a building, an animal.
pub const SCENES: [Sample; 3] = [
    photo(words::SAMPLE_CANYON, "Canyon", "samples/canyon.jpg", words::SAMPLE_CANYON_CREDIT),
    photo(words::SAMPLE_CASTLE, "Castle", "samples/castle.jpg", words::SAMPLE_CASTLE_CREDIT),
    photo(words::SAMPLE_RED_PANDA, "Red panda", "samples/red_panda.jpg", words::SAMPLE_RED_PANDA_CREDIT),
];

/// Paintings by Vincent van Gogh, as styles.
pub const PAINTINGS: [Sample; 8] = [
    painting(words::SAMPLE_CAFE_TERRACE, "Café terrace", "samples/styles/cafe_terrace.jpg"),
    painting(words::SAMPLE_CHURCH, "Church", "samples/styles/church.jpg"),
    painting(words::SAMPLE_TANGUY, "Tanguy", "samples/styles/tanguy.jpg"),
    painting(words::SAMPLE_NIGHT_CAFE, "Night café", "samples/styles/night_cafe.jpg"),
    painting(words::SAMPLE_PAINTER, "Painter", "samples/styles/painter.jpg"),
    painting(words::SAMPLE_HARVEST, "Harvest", "samples/styles/harvest.jpg"),
    painting(words::SAMPLE_BRIDGE, "Bridge", "samples/styles/bridge.jpg"),
    painting(words::SAMPLE_VESTIBULE, "Vestibule", "samples/styles/vestibule.jpg"),
];

/// The styles made by a program of this project (`crates/lab/src/styles.rs`).
pub const DRAWN_STYLES: [Sample; 7] = [
    drawn(words::SAMPLE_SWIRLS, "Brush swirls", "samples/styles/swirls.jpg"),
    drawn(words::SAMPLE_WAVES, "Woodblock waves", "samples/styles/waves.jpg"),
    drawn(words::SAMPLE_GLASS, "Stained glass", "samples/styles/glass.jpg"),
    drawn(words::SAMPLE_MOSAIC, "Mosaic", "samples/styles/mosaic.jpg"),
    drawn(words::SAMPLE_HATCHING, "Ink hatching", "samples/styles/hatching.jpg"),
    drawn(words::SAMPLE_WOODCUT, "Woodcut", "samples/styles/woodcut.jpg"),
    drawn(words::SAMPLE_DOTS, "Colour dots", "samples/styles/dots.jpg"),
];

/// The photos to be painted, in the order of their buttons: one of each person, then the scenes.
pub fn photos_to_paint() -> impl Iterator<Item = &'static Sample> {
    PORTRAITS.iter().filter(|sample| !sample.is_second_picture).chain(&SCENES)
}

/// The built-in styles, in the order of their buttons.
pub fn styles() -> impl Iterator<Item = &'static Sample> {
    PAINTINGS.iter().chain(&DRAWN_STYLES)
}

/// The sample of this label.
pub fn find(label: &str) -> Option<&'static Sample> {
    PORTRAITS.iter().chain(&SCENES).chain(styles()).find(|sample| sample.label == label)
}

/// The sample of this name in an address, among those that a page offers.
pub fn keyed(offered: impl IntoIterator<Item = &'static Sample>, key: &str) -> Option<&'static Sample> {
    offered.into_iter().find(|sample| sample.key() == key)
}

/// The name of a picture with this label in the current language: the sample's name, else the label.
pub fn name(label: &str) -> &str {
    find(label).map_or(label, |sample| sample.name.text())
}

const fn photo(name: Text, label: &'static str, path: &'static str, credit: Text) -> Sample {
    Sample { name, label, path, credit, is_second_picture: false }
}

const fn painting(name: Text, label: &'static str, path: &'static str) -> Sample {
    photo(name, label, path, words::SAMPLE_PAINTING_CREDIT)
}

const fn drawn(name: Text, label: &'static str, path: &'static str) -> Sample {
    photo(name, label, path, words::SAMPLE_STYLE_CREDIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    fn all() -> impl Iterator<Item = &'static Sample> {
        PORTRAITS.iter().chain(&SCENES).chain(styles())
    }

    #[test]
    fn every_sample_is_found_by_its_label_and_has_a_file() {
        for sample in all() {
            assert_eq!(find(sample.label), Some(sample), "two samples of one label: {}", sample.label);
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static").join(sample.path);
            assert!(file.is_file(), "{} is missing", file.display());
        }
        let paths: BTreeSet<&str> = all().map(|sample| sample.path).collect();
        assert_eq!(paths.len(), all().count(), "no file twice");
        assert_eq!(find("me.jpg"), None, "a person's own");
        assert_eq!(name("me.jpg"), "me.jpg", "named as the person named it");
    }

    #[test]
    fn every_sample_has_a_name_of_its_own_that_needs_no_escapes_in_an_address() {
        for sample in all() {
            assert_eq!(keyed(all(), sample.key()), Some(sample), "two samples of one name: {}", sample.key());
            let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
            assert!(!sample.key().is_empty() && sample.key().chars().all(plain), "{}", sample.key());
        }
        assert_eq!(keyed(&PORTRAITS, "canyon"), None, "not offered there");
    }

    #[test]
    fn each_person_is_offered_once_for_painting_and_scenes_for_nothing_else() {
        let offered: Vec<&str> = photos_to_paint().map(|sample| sample.label).collect();
        assert_eq!(offered, ["Astronaut", "Grace Hopper", "Canyon", "Castle", "Red panda"]);
        assert!(SCENES.iter().all(|scene| !PORTRAITS.contains(scene)), "pages about faces offer portraits");
    }

    #[test]
    fn every_sample_file_has_its_notice() {
        let notices = |folder: &str| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static").join(folder).join("NOTICES.md");
            std::fs::read_to_string(path).expect("committed notices")
        };
        for sample in all() {
            let (folder, file) = sample.path.rsplit_once('/').expect("in a folder");
            assert!(notices(folder).contains(&format!("| `{file}` |")), "{file} has no line in {folder}");
        }
    }
}
