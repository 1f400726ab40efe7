//! The groups of pictures that get a row each.

use super::version::Version;
use likeness_core::geometry::QuarterTurn;
use serde::Serialize;

/// What the pictures of a group are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub enum Origin {
    /// Photographs: `--images`.
    Photos,
    /// People of the lessons in even light, without noise and blur: the skin has one colour, cheeks and edges are tinted.
    Flat,
    /// The cartoon of the tests, of ellipses and lines.
    Cartoon,
    /// People of the lessons as the lessons draw them: in light from one side, blurred and noisy.
    Shaded,
    /// Other pictures: `--drawings`.
    Drawings,
}

/// Pictures that are put through the same.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// Its name in tables.
    pub name: &'static str,
    /// What its pictures are.
    pub origin: Origin,
    /// Of these, every so manieth.
    pub every: usize,
    /// Each in these versions.
    pub versions: &'static [Version],
}

/// Every group.
pub const ALL: [Group; 16] = [
    group("photographs", Origin::Photos, 1, &[Version::Plain]),
    group("every fourth, turned by 90, 180 and 270 degrees", Origin::Photos, 4, &TURNED),
    group("every ninth, JPEG of quality 10", Origin::Photos, 9, &[Version::Jpeg(10)]),
    group("every ninth, JPEG of quality 5", Origin::Photos, 9, &[Version::Jpeg(5)]),
    group("every ninth, blurred by 2 px", Origin::Photos, 9, &[Version::Blurred(2.0)]),
    group("every ninth, reduced to 0.36", Origin::Photos, 9, &[Version::Scaled(0.36)]),
    group("every ninth, one stop lighter", Origin::Photos, 9, &[Version::Lit(1.0)]),
    group("every ninth, three stops darker", Origin::Photos, 9, &[Version::Lit(-3.0)]),
    group("every ninth, in 64 colours", Origin::Photos, 9, &[Version::Colours(64)]),
    group("every ninth, in 16 colours", Origin::Photos, 9, &[Version::Colours(16)]),
    group("drawn people, flat", Origin::Flat, 1, &[Version::Plain]),
    group("every third, as JPEG of quality 15", Origin::Flat, 3, &[Version::Jpeg(15)]),
    group(
        "every third, blurred by 2 px, and reduced to half",
        Origin::Flat,
        3,
        &[Version::Blurred(2.0), Version::Scaled(0.5)],
    ),
    group("a cartoon of ellipses, also turned, blurred, reduced, as JPEG", Origin::Cartoon, 1, &CARTOON),
    group("drawn people as in the lessons, shaded", Origin::Shaded, 1, &[Version::Plain]),
    group("other pictures", Origin::Drawings, 1, &[Version::Plain]),
];

const TURNED: [Version; 3] = [
    Version::Turned(QuarterTurn::Clockwise),
    Version::Turned(QuarterTurn::Half),
    Version::Turned(QuarterTurn::Anticlockwise),
];

const CARTOON: [Version; 7] =
    [Version::Plain, TURNED[0], TURNED[1], TURNED[2], Version::Blurred(3.0), Version::Scaled(0.5), Version::Jpeg(15)];

const fn group(name: &'static str, origin: Origin, every: usize, versions: &'static [Version]) -> Group {
    Group { name, origin, every, versions }
}
