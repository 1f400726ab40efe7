//! The pictures that come with the page, for trying it without a camera.

/// A picture under `samples/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// What it is called on its button.
    pub label: &'static str,
    /// Its address, relative to the page's base.
    pub path: &'static str,
    /// Who made it and on what terms it is here.
    pub credit: &'static str,
}

/// The samples, in the order of their buttons: two pictures of one person, then another person.
pub const SAMPLES: [Sample; 3] = [
    Sample {
        label: "Astronaut",
        path: "samples/astronaut.jpg",
        credit: "Eileen Collins, photographed by NASA; public domain. The picture ships with scikit-image.",
    },
    Sample {
        label: "Astronaut, another picture",
        path: "samples/astronaut_2.jpg",
        credit: "The picture above once more, turned, shrunk and brightened: not a second photograph. \
                 Public domain like it.",
    },
    Sample {
        label: "Grace Hopper",
        path: "samples/grace_hopper.jpg",
        credit: "Official portrait of the United States Navy; public domain. The picture ships with matplotlib.",
    },
];

/// The styles that come with the page, in the order of their buttons: all made by a program of ours
/// (`crates/lab/src/styles.rs`).
pub const STYLES: [Sample; 7] = [
    style("Brush swirls", "samples/styles/swirls.jpg"),
    style("Woodblock waves", "samples/styles/waves.jpg"),
    style("Stained glass", "samples/styles/glass.jpg"),
    style("Mosaic", "samples/styles/mosaic.jpg"),
    style("Ink hatching", "samples/styles/hatching.jpg"),
    style("Woodcut", "samples/styles/woodcut.jpg"),
    style("Colour dots", "samples/styles/dots.jpg"),
];

const fn style(label: &'static str, path: &'static str) -> Sample {
    Sample { label, path, credit: "Drawn by a program of this project; CC0." }
}
