//! The sample pictures, for trying the page without a camera.

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

/// The samples, in the order of their buttons: two pictures of one person, then another person.
pub const SAMPLES: [Sample; 3] = [
    Sample {
        name: words::SAMPLE_ASTRONAUT,
        label: "Astronaut",
        path: "samples/astronaut.jpg",
        credit: words::SAMPLE_ASTRONAUT_CREDIT,
        is_second_picture: false,
    },
    Sample {
        name: words::SAMPLE_ASTRONAUT_AGAIN,
        label: "Astronaut, another picture",
        path: "samples/astronaut_2.jpg",
        credit: words::SAMPLE_ASTRONAUT_AGAIN_CREDIT,
        is_second_picture: true,
    },
    Sample {
        name: words::SAMPLE_HOPPER,
        label: "Grace Hopper",
        path: "samples/grace_hopper.jpg",
        credit: words::SAMPLE_HOPPER_CREDIT,
        is_second_picture: false,
    },
];

/// The built-in styles, in the order of their buttons: all made by a program of this project
/// (`crates/lab/src/styles.rs`).
pub const STYLES: [Sample; 7] = [
    style(words::SAMPLE_SWIRLS, "Brush swirls", "samples/styles/swirls.jpg"),
    style(words::SAMPLE_WAVES, "Woodblock waves", "samples/styles/waves.jpg"),
    style(words::SAMPLE_GLASS, "Stained glass", "samples/styles/glass.jpg"),
    style(words::SAMPLE_MOSAIC, "Mosaic", "samples/styles/mosaic.jpg"),
    style(words::SAMPLE_HATCHING, "Ink hatching", "samples/styles/hatching.jpg"),
    style(words::SAMPLE_WOODCUT, "Woodcut", "samples/styles/woodcut.jpg"),
    style(words::SAMPLE_DOTS, "Colour dots", "samples/styles/dots.jpg"),
];

/// The name of a picture with this label in the current language: the sample's name, else the label.
pub fn name(label: &str) -> &str {
    let sample = SAMPLES.iter().chain(&STYLES).find(|sample| sample.label == label);
    sample.map_or(label, |sample| sample.name.text())
}

const fn style(name: Text, label: &'static str, path: &'static str) -> Sample {
    Sample { name, label, path, credit: words::SAMPLE_STYLE_CREDIT, is_second_picture: false }
}
