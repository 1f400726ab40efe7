//! Carrying a unit back to the picture: only through the part that it sees.

use super::UnitError;
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbField;
use likeness_nets::bridge;
use likeness_nets::vgg::{ReluRule, Vgg};
use likeness_see::receptive_field::Field;
use likeness_see::unit::{Position, Unit};
use protocol::see::ProjectionRule;

/// A part begins and ends at multiples of this, where no pool up to conv5_1 divides a window; or at the picture's edge.
const GRID: u32 = 16;

/// Some columns or rows of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    start: u32,
    length: u32,
}

/// How strongly the unit responds at the position, and what comes back to the picture: `[3, height, width]`.
///
/// What the unit sees decides both, so that the net runs over that part alone. At the part's edges the net pads where the picture goes on; what it
/// computes there reaches no position on the way to the unit.
///
/// # Errors
/// [`UnitError::Device`] if the device does not answer.
pub async fn project(
    vgg: &Vgg,
    picture: &RgbField,
    unit: Unit,
    position: Position,
    rule: ProjectionRule,
) -> Result<(f32, Vec<f32>), UnitError> {
    let [x, y] = seen(unit, position, picture.size());
    let part =
        RgbField::from_fn(Size::new(x.length, y.length), |column, row| picture.at(x.start + column, y.start + row));
    let input = bridge::upload_planes(&part, 1.0, vgg.device());
    let jump = u32::from(unit.layer.jump());
    let columns = unit.layer.positions(x.length) as usize;
    let inside = |at: u16, span: Span| (u32::from(at)).saturating_sub(span.start / jump) as usize;
    let at = inside(position.y, y) * columns + inside(position.x, x);
    let which = (unit.layer.convolution(), usize::from(unit.channel));
    let seed = |map: &[f32], _| {
        let mut seed = vec![0.0; map.len()];
        seed.get_mut(at).into_iter().for_each(|place| *place = 1.0);
        seed
    };
    let projection = vgg.project(input, which, relu_rule(rule), seed).await?;
    let strength = projection.map.get(at).copied().unwrap_or_default();
    Ok((strength, placed(&bridge::read(projection.gradient).await?, [x, y], picture.size())))
}

const fn relu_rule(rule: ProjectionRule) -> ReluRule {
    match rule {
        ProjectionRule::Guided => ReluRule::Guided,
        ProjectionRule::Deconvolution => ReluRule::Deconvolution,
        ProjectionRule::Gradient => ReluRule::Gradient,
    }
}

/// The columns and rows that a unit sees, widened to the grid; all of them for a position that there is not.
fn seen(unit: Unit, position: Position, Size { width, height }: Size) -> [Span; 2] {
    let field = unit.layer.field(position, [width, height]);
    let span = |field: Option<Field>, pixels: u32| widened(field, pixels).unwrap_or(Span { start: 0, length: pixels });
    [span(field.map(|field| field.x), width), span(field.map(|field| field.y), height)]
}

fn widened(field: Option<Field>, pixels: u32) -> Option<Span> {
    let Field { first, last } = field?.clipped(pixels as usize)?;
    let (first, last) = (u32::try_from(first).ok()?, u32::try_from(last).ok()?);
    // The net needs sixteen pixels, which a part at the far edge has only with those before.
    let start = (first / GRID * GRID).min(pixels.saturating_sub(GRID) / GRID * GRID);
    let end = (last / GRID + 1).saturating_mul(GRID).min(pixels);
    Some(Span { start, length: end - start })
}

/// What came back to a part, in a picture of zeros.
fn placed(part: &[f32], [x, y]: [Span; 2], Size { width, height }: Size) -> Vec<f32> {
    let (width, plane) = (width as usize, width as usize * height as usize);
    let mut whole = vec![0.0; 3 * plane];
    let rows = part.chunks_exact(x.length as usize).enumerate();
    for (row, values) in rows {
        let (channel, row) = (row / y.length as usize, row % y.length as usize);
        let start = channel * plane + (y.start as usize + row) * width + x.start as usize;
        if let Some(place) = whole.get_mut(start..start + values.len()) {
            place.copy_from_slice(values);
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_see::unit::SeenLayer;

    #[test]
    fn a_part_lies_on_the_grid_or_ends_with_the_picture_and_has_all_that_is_seen() {
        for layer in SeenLayer::ALL {
            for (width, height) in [(64, 64), (224, 299), (79, 448)] {
                let positions = [width, height].map(|pixels| layer.positions(pixels));
                for (x, y) in [(0, 0), (positions[0] / 2, positions[1] / 3), (positions[0] - 1, positions[1] - 1)] {
                    let position = Position { x: u16::try_from(x).unwrap(), y: u16::try_from(y).unwrap() };
                    let field = layer.field(position, [width, height]).unwrap();
                    let spans = seen(Unit { layer, channel: 0 }, position, Size::new(width, height));
                    for ((span, field), pixels) in spans.into_iter().zip([field.x, field.y]).zip([width, height]) {
                        let end = span.start + span.length;
                        assert!(span.start % GRID == 0 && (end % GRID == 0 || end == pixels), "{layer:?}: {span:?}");
                        assert!(span.length >= GRID && end <= pixels, "{layer:?}: {span:?} of {pixels}");
                        let field = field.clipped(pixels as usize).unwrap();
                        assert!(
                            i64::from(span.start) <= field.first && field.last < i64::from(end),
                            "{layer:?}: {span:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_part_is_put_where_it_was() {
        let spans = [Span { start: 1, length: 2 }, Span { start: 1, length: 1 }];
        let whole = placed(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], spans, Size::new(3, 2));
        let expected = [[0.0, 0.0, 0.0, 0.0, 1.0, 2.0], [0.0, 0.0, 0.0, 0.0, 3.0, 4.0], [0.0, 0.0, 0.0, 0.0, 5.0, 6.0]];
        assert_eq!(whole, expected.concat());
    }
}
