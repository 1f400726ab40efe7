//! The protocol `flat-warp`: pictures held before the camera as photos and turned as the challenge asks, seen by the page's own
//! nets; and synthetic heads.

use super::held_photo::{HeldPhoto, Pose};
use super::looks::{Look, Viewer};
use super::options::Options;
use super::report::{Kind, Report, Species};
use super::sitting::pictures;
use super::swing::Swing;
use super::synthetic_heads;
use crate::evaluate::Progress;
use crate::evaluate::parallel::each;
use crate::models::Models;
use crate::picture;
use anyhow::{Context as _, ensure};
use likeness_core::face::landmarks::eye_distance;
use likeness_core::face::turn::{TurnChallenge, TurnFace, TurnLook, TurnPlan, TurnResult, TurnSettings, TurnSide};
use likeness_core::geometry::Point;
use std::fs;
use std::path::{Path, PathBuf};

const CAVEAT: &str = "\
A sitting is one picture: seven looks straight ahead, seven turned to one side, seven to the other, each held a little
differently, judged by the challenge as the page runs it. Turn, midline: the largest swings. Synthetic heads are points, not
pictures: their swings include the jitter of single looks.";

/// Looks at each side; more than the five of a median.
const LOOKS: u8 = 7;

/// Synthetic heads by species.
const HEADS: u32 = 1000;

/// A way of holding a photo.
#[derive(Debug, Clone, Copy)]
struct Hold {
    name: &'static str,
    /// Turn to either side, degrees.
    turn: f32,
    /// Tilt and roll throughout, degrees.
    tilt: [f32; 2],
    /// How far it is pushed to either side, in distances between the eyes.
    slide: f32,
    radius: Option<f32>,
}

const HOLDS: [Hold; 6] = [
    Hold { name: "flat, turned by 20 degrees", turn: 20.0, tilt: [0.0; 2], slide: 0.0, radius: None },
    Hold { name: "flat, turned by 35 degrees", turn: 35.0, tilt: [0.0; 2], slide: 0.0, radius: None },
    Hold { name: "flat, turned by 50 degrees", turn: 50.0, tilt: [0.0; 2], slide: 0.0, radius: None },
    Hold { name: "flat, turned by 35, tilted by 25", turn: 35.0, tilt: [25.0, 10.0], slide: 0.0, radius: None },
    Hold { name: "flat, turned by 20 and slid", turn: 20.0, tilt: [0.0; 2], slide: 1.2, radius: None },
    Hold { name: "bent round a cylinder, by 35", turn: 35.0, tilt: [0.0; 2], slide: 0.0, radius: Some(1.1) },
];

/// Holds every picture in every way.
///
/// # Errors
/// If there is no picture of a face, one cannot be read, or a net fails.
pub fn run(models: &Models, options: &Options, progress: Progress<'_>) -> anyhow::Result<Report> {
    let mut pictures = pictures(&options.folder.images)?;
    ensure!(!pictures.is_empty(), "{} contains no pictures", options.folder.images.display());
    if let Some(limit) = options.limit {
        let every = pictures.len().div_ceil(limit);
        pictures = pictures.into_iter().step_by(every).collect();
    }
    let items: Vec<(Hold, &PathBuf)> =
        HOLDS.into_iter().flat_map(|hold| pictures.iter().map(move |path| (hold, path))).collect();
    let sittings = each(
        || Viewer::load(models),
        &items,
        options.folder.threads,
        progress,
        |viewer, (hold, path)| sitting(viewer, *hold, path).with_context(|| format!("in {}", path.display())),
    )?;
    let mut species: Vec<Species> = HOLDS.map(|hold| Species::new(hold.name.to_owned(), Kind::Attack)).into();
    for (i, found) in sittings.into_iter().enumerate() {
        species[i / pictures.len()].add(found);
    }
    species.extend([15.0, 20.0, 30.0].map(|degrees| synthetic_heads::species(degrees, HEADS)));
    Ok(Report { command: options.command(), species, caveat: CAVEAT.to_owned() })
}

/// The swings of one picture that is held in one way, and whether it passed; `None` without a face in the picture, or in too few
/// looks.
fn sitting(viewer: &Viewer, hold: Hold, path: &Path) -> anyhow::Result<Option<(f32, f32, bool)>> {
    let Some(photo) = photo(viewer, path)? else { return Ok(None) };
    let mut looks = Vec::new();
    for side in [0.0, 1.0, -1.0] {
        for step in 0..LOOKS {
            looks.push(viewer.look(&photo.seen(hold.pose(side, step))?)?);
        }
    }
    let seen: Vec<Look> = looks.iter().flatten().copied().collect();
    let swing = Swing::largest(&seen, &TurnSettings::default());
    Ok(swing.map(|swing| (swing.turn, swing.midline, passes(&looks))))
}

/// The photo of the first face of a picture.
fn photo(viewer: &Viewer, path: &Path) -> anyhow::Result<Option<HeldPhoto>> {
    let picture = picture::decode(&fs::read(path)?)?;
    let landmarks = viewer.report(&picture)?.landmarks;
    let middle = |points: &[Point]| {
        let n = points.len() as f32;
        points.iter().fold(Point::new(0.0, 0.0), |sum, p| Point::new(sum.x + p.x / n, sum.y + p.y / n))
    };
    Ok(eye_distance(&landmarks).map(|eyes| HeldPhoto::new(picture, middle(&landmarks[36..48]), eyes)))
}

/// Whether the challenge accepts the looks, ten a second, first to the left.
fn passes(looks: &[Option<Look>]) -> bool {
    let settings = TurnSettings::default();
    let plan = TurnPlan { first: TurnSide::Left, delay_ms: settings.delay_ms[0] };
    let mut challenge = TurnChallenge::new(settings, plan, 0.0);
    for (look, at) in looks.iter().zip(0_u16..) {
        let face = look.map(|Look { score, measure }| TurnFace { track: 1, score, measure: Some(measure) });
        challenge.look(TurnLook { at_ms: 100.0 * f64::from(at), face });
    }
    challenge.result() == Some(TurnResult::Moved)
}

impl Hold {
    /// The pose of a look at a side (1 for the left of the person, the right of the frame). A hand is never still.
    fn pose(self, side: f32, step: u8) -> Pose {
        let shake = f32::from(step) - f32::from(LOOKS - 1) / 2.0;
        Pose {
            yaw: (side * self.turn + 0.7 * shake).to_radians(),
            pitch: (self.tilt[0] + 0.5 * shake).to_radians(),
            roll: (self.tilt[1] + 0.4 * shake).to_radians(),
            distance: 8.0 + 0.05 * shake,
            offset: [side * self.slide + 0.02 * shake, 0.6 - 0.01 * shake],
            radius: self.radius,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    /// What passes, and what the page says so about: a bent photo. A flat one does not.
    #[test]
    fn a_photo_bent_round_a_cylinder_passes_and_a_flat_one_does_not() {
        let models = Models::read(&Path::new(ROOT).join("models")).expect("committed");
        let viewer = Viewer::load(&models).expect("the nets fit");
        let path = Path::new(ROOT).join("static/samples/astronaut.jpg");
        let held = |hold: Hold| sitting(&viewer, hold, &path).expect("committed").expect("there is a face");
        let (turn, midline, passed) = held(HOLDS[5]);
        assert!(passed, "bent: turn {turn}, midline {midline}");
        let (turn, midline, passed) = held(HOLDS[2]);
        assert!(!passed, "flat: turn {turn}, midline {midline}");
    }
}
