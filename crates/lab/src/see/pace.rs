//! `cargo xtask see pace`: what carrying a unit back and scanning a photo cost, compared with a forward pass.

use super::light;
use crate::clock::Stopwatch;
use crate::picture;
use anyhow::Context as _;
use likeness_core::pixels::RgbField;
use likeness_core::timing::median;
use likeness_nets::bridge;
use likeness_nets::vgg::Vgg;
use likeness_see::top_nine::Ranking;
use likeness_see::unit::{Position, SeenLayer, Unit};
use pollster::block_on;
use protocol::see::ProjectionRule;
use std::fs;
use std::path::Path;
use worker::ports::Clock as _;
use worker::units::{project, scan};

/// The photos of the page: 224 pixels along the shorter side.
const PHOTOS: &str = "static/see/photos";

/// Rounds, in each of which everything is run once, in turns.
const ROUNDS: usize = 9;

/// Measures on one photo, natively, on the CPU. A line for each layer and one for the scan: medians of the rounds as ratios.
///
/// # Errors
/// If the photo or the net cannot be read, or the net fails.
pub fn pace(root: &Path, progress: &dyn Fn(usize, usize)) -> anyhow::Result<Vec<String>> {
    let vgg = light(root)?;
    let photo = photo(root)?;
    let (mut forward, mut back) = (vec![Vec::new(); SeenLayer::ALL.len()], vec![Vec::new(); SeenLayer::ALL.len()]);
    let mut scans = Vec::new();
    for round in 0..ROUNDS {
        for (index, layer) in SeenLayer::ALL.into_iter().enumerate() {
            forward[index].push(timed(|| pass(&vgg, &photo, layer))?);
            back[index].push(timed(|| carried_back(&vgg, &photo, layer))?);
        }
        scans.push(timed(|| Ok(block_on(scan(&vgg, &photo, 0, &mut Ranking::default()))?))?);
        progress(round + 1, ROUNDS);
    }
    let ratio = |of: &[f64], to: &[f64]| Some(median(of)? / median(to)?);
    let mut lines = Vec::new();
    for (layer, (forward, back)) in SeenLayer::ALL.into_iter().zip(forward.iter().zip(&back)) {
        let whole = ratio(back, forward).context("no rounds")?;
        lines.push(format!("{}: a unit carried back, there and back: {whole:.2} of a forward pass", layer.name()));
    }
    let deepest = forward.last().context("no layers")?;
    let scanned = ratio(&scans, deepest).context("no rounds")?;
    lines.push(format!("a photo scanned in all layers: {scanned:.2} of a forward pass to the deepest"));
    Ok(lines)
}

/// The first photo of the page's.
fn photo(root: &Path) -> anyhow::Result<RgbField> {
    let folder = root.join(PHOTOS);
    let mut files: Vec<_> = fs::read_dir(&folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let file = files.first().context("there are no photos")?;
    Ok(picture::decode(&fs::read(file)?)?.to_field())
}

/// Milliseconds that something takes.
fn timed(run: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<f64> {
    let clock = Stopwatch::start();
    run()?;
    Ok(clock.now_ms())
}

/// A forward pass up to a layer, read back.
fn pass(vgg: &Vgg, photo: &RgbField, layer: SeenLayer) -> anyhow::Result<()> {
    let input = bridge::upload_planes(photo, 1.0, vgg.device());
    block_on(bridge::read(vgg.response(input, layer.convolution())))?;
    Ok(())
}

/// A forward pass up to a layer, and the way back from the middle of its first unit.
fn carried_back(vgg: &Vgg, photo: &RgbField, layer: SeenLayer) -> anyhow::Result<()> {
    let middle = |length: u32| u16::try_from(layer.positions(length) / 2);
    let position = Position { x: middle(photo.size().width)?, y: middle(photo.size().height)? };
    let unit = Unit { layer, channel: 0 };
    block_on(project(vgg, photo, unit, position, ProjectionRule::Guided))
        .map_err(|error| anyhow::anyhow!("{error:?}"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_nets::vgg::ReluRule;

    /// Through the whole photo, and through the part that the unit sees.
    #[test]
    fn what_comes_back_through_what_a_unit_sees_is_what_comes_back_through_the_whole_photo() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let (vgg, photo) = (light(root).expect("the net is committed"), photo(root).expect("photos are committed"));
        for layer in SeenLayer::ALL {
            let columns = u16::try_from(layer.positions(photo.size().width)).expect("few");
            for position in [Position { x: columns / 2, y: 3 }, Position { x: columns - 1, y: 0 }] {
                let unit = Unit { layer, channel: 1 };
                let at = usize::from(position.y) * usize::from(columns) + usize::from(position.x);
                let whole = vgg.project(
                    bridge::upload_planes(&photo, 1.0, vgg.device()),
                    (layer.convolution(), usize::from(unit.channel)),
                    ReluRule::Guided,
                    |map, _| (0..map.len()).map(|place| if place == at { 1.0 } else { 0.0 }).collect(),
                );
                let whole = block_on(whole).expect("the net runs");
                let expected = block_on(bridge::read(whole.gradient)).expect("numbers");
                let (strength, found) =
                    block_on(project(&vgg, &photo, unit, position, ProjectionRule::Guided)).expect("the net runs");
                let difference = |(found, expected): (&f32, &f32)| (found - expected).abs();
                let most = expected.iter().fold(0.0_f32, |most, value| most.max(value.abs()));
                let worst = found.iter().zip(&expected).map(difference).fold(0.0, f32::max);
                assert!(most > 0.0 && found.len() == expected.len(), "{layer:?} at {position:?}: something comes back");
                assert!(worst <= 1e-3 * most, "{layer:?} at {position:?}: {worst} of {most}");
                assert!(
                    (strength - whole.map[at]).abs() <= 1e-3 * whole.map[at].abs().max(1.0),
                    "{layer:?}: {strength}"
                );
            }
        }
    }
}
