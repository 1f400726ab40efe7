//! `lab styles`: the built-in style pictures of the page, drawn by the modules below without any other picture.
//!
//! Each is determined by a seed, so that it can be reproduced. They are 512 pixels square and filled edge to edge with
//! one way of applying colour, which is what a Gram matrix captures.

pub mod colour;
pub mod dots;
pub mod glass;
pub mod hatching;
pub mod mosaic;
pub mod noise;
pub mod rng;
pub mod sheet;
pub mod swirls;
pub mod waves;
pub mod woodcut;

use crate::picture;
use anyhow::Context as _;
use sheet::Sheet;
use std::fs;
use std::path::Path;

/// Side of each picture, pixels.
pub const SIDE: u32 = 512;

/// A style: the name of its file, its drawing function, and the JPEG quality that keeps it below 100 kB.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// The file name without its extension.
    pub name: &'static str,
    draw: fn() -> Sheet,
    quality: u8,
}

/// All styles.
pub const STYLES: [Style; 7] = [
    Style { name: "swirls", draw: swirls::draw, quality: 76 },
    Style { name: "waves", draw: waves::draw, quality: 76 },
    Style { name: "glass", draw: glass::draw, quality: 84 },
    Style { name: "mosaic", draw: mosaic::draw, quality: 58 },
    Style { name: "hatching", draw: hatching::draw, quality: 58 },
    Style { name: "woodcut", draw: woodcut::draw, quality: 68 },
    Style { name: "dots", draw: dots::draw, quality: 66 },
];

impl Style {
    /// The picture as a JPEG file.
    ///
    /// # Errors
    /// [`picture::PictureError`] if it cannot be encoded.
    pub fn jpeg(&self) -> Result<Vec<u8>, picture::PictureError> {
        picture::jpeg(&(self.draw)().to_rgba()?, self.quality)
    }
}

/// Draws the styles and writes `static/samples/styles`.
///
/// # Errors
/// If a file cannot be written.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let folder = root.join("static/samples/styles");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))
    };
    for style in STYLES {
        put(&format!("{}.jpg", style.name), &style.jpeg()?)?;
    }
    put("NOTICES.md", include_str!("styles/notices.md").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    /// Within two levels on average: sines differ in the last digit between machines, which may end a stroke a pixel
    /// earlier. A different seed differs by more than twenty levels.
    #[test]
    fn the_committed_styles_can_be_reproduced() {
        for style in STYLES {
            let path = Path::new(ROOT).join(format!("static/samples/styles/{}.jpg", style.name));
            let committed = picture::decode(&fs::read(&path).expect("a committed picture")).expect("a JPEG");
            let again = picture::decode(&style.jpeg().expect("small")).expect("a JPEG");
            let pairs = committed.bytes().iter().zip(again.bytes());
            let sum: f64 = pairs.map(|(a, b)| f64::from(a.abs_diff(*b))).sum();
            let mean = sum / committed.bytes().len() as f64;
            assert!(mean < 2.0, "{} is {mean} levels off", style.name);
        }
    }

    #[test]
    fn the_styles_are_small_and_all_listed_on_the_page() {
        let page = fs::read_to_string(Path::new(ROOT).join("src/samples.rs")).expect("the page's list");
        for style in STYLES {
            let file = format!("samples/styles/{}.jpg", style.name);
            let bytes = fs::metadata(Path::new(ROOT).join("static").join(&file)).expect("a committed picture").len();
            assert!(bytes < 100_000, "{file} has {bytes} bytes");
            assert!(page.contains(&file), "{file} is on the page");
        }
    }
}
