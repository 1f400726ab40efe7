//! What a layer responds to a picture.

use super::{UnitError, little_endian};
use crate::ports::Clock;
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbField;
use likeness_nets::bridge;
use likeness_nets::vgg::Vgg;
use likeness_see::unit::{Position, SeenLayer};
use protocol::see::{Look, UnitOrder, UnitPage, UnitResponse};

/// The units asked for, and their maps: one after the other, row by row, as little-endian `f32`.
///
/// # Errors
/// [`UnitError`] if the device does not answer with numbers.
pub(super) async fn look(
    vgg: &Vgg,
    picture: &RgbField,
    layer: SeenLayer,
    page: UnitPage,
    clock: &impl Clock,
) -> Result<(Look, Vec<u8>), UnitError> {
    let began = clock.now_ms();
    let input = bridge::upload_planes(picture, 1.0, vgg.device());
    let response = bridge::read(vgg.response(input, layer.convolution())).await?;
    let net_ms = clock.now_ms() - began;
    let size = picture.size();
    let map = Size::new(layer.positions(size.width), layer.positions(size.height));
    let all = strongest(&response, size, layer);
    if !all.iter().all(|unit| unit.strength.is_finite()) {
        return Err(UnitError::Device("a response that is no number".to_owned()));
    }
    let units = page_of(all, page);
    let count = usize::from(layer.units());
    let maps = units.iter().flat_map(|unit| response.iter().skip(usize::from(unit.channel)).step_by(count).copied());
    let maps = little_endian(maps);
    Ok((Look { size, layer, map, units, net_ms }, maps))
}

/// The strongest response of each unit at the inner positions of a picture of this size; of two that are the same, the first, row by row.
/// What is no number counts anywhere.
///
/// # Shapes
/// - response: `[size.height / jump, size.width / jump, units]`
fn strongest(response: &[f32], size: Size, layer: SeenLayer) -> Vec<UnitResponse> {
    let [columns, rows] = [size.width, size.height].map(|pixels| layer.inner_positions(pixels));
    let (width, height) = (layer.positions(size.width), layer.positions(size.height));
    let none = |channel| UnitResponse { channel, strength: 0.0, position: Position { x: 0, y: 0 } };
    let mut all: Vec<UnitResponse> = (0..layer.units()).map(none).collect();
    let short = |at: u32| u16::try_from(at).unwrap_or(u16::MAX);
    let positions = (0..height).flat_map(|y| (0..width).map(move |x| (short(x), short(y))));
    for ((x, y), values) in positions.zip(response.chunks_exact(all.len())) {
        let is_inner = columns.contains(&x) && rows.contains(&y);
        for (unit, value) in all.iter_mut().zip(values) {
            if (is_inner && *value > unit.strength) || value.is_nan() {
                (unit.strength, unit.position) = (*value, Position { x, y });
            }
        }
    }
    all
}

fn page_of(mut all: Vec<UnitResponse>, page: UnitPage) -> Vec<UnitResponse> {
    if page.order == UnitOrder::ByStrength {
        all.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.channel.cmp(&b.channel)));
    }
    all.into_iter().skip(usize::from(page.from)).take(usize::from(page.count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_shown_in_pages_by_strength_or_by_channel() {
        let (layer, size) = (SeenLayer::Conv1_1, Size::new(5, 4));
        let mut response = vec![0.0; 20 * 64];
        // Unit 5 at (3, 1), unit 9 at (1, 2) and as strongly at (2, 2), unit 3 less strongly; unit 7 at the border only.
        for ((x, y), unit, value) in
            [((3, 1), 5, 4.0), ((1, 2), 9, 7.0), ((2, 2), 9, 7.0), ((1, 1), 3, 1.0), ((0, 1), 7, 99.0)]
        {
            response[(y * 5 + x) * 64 + unit] = value;
        }
        let all = strongest(&response, size, layer);
        let page = |order, from| page_of(all.clone(), UnitPage { order, from, count: 2 });
        let brief = |units: Vec<UnitResponse>| -> Vec<_> {
            units.into_iter().map(|unit| (unit.channel, unit.position.x, unit.position.y)).collect()
        };
        assert_eq!(brief(page(UnitOrder::ByStrength, 0)), [(9, 1, 2), (5, 3, 1)], "the strongest, where it is first");
        assert_eq!(brief(page(UnitOrder::ByStrength, 2)), [(3, 1, 1), (0, 0, 0)], "then the rest by channel");
        assert_eq!(brief(page(UnitOrder::ByChannel, 5)), [(5, 3, 1), (6, 0, 0)], "by channel");
        assert_eq!(brief(page(UnitOrder::ByChannel, 63)), [(63, 0, 0)], "the last page may be shorter");
        assert_eq!(brief(page(UnitOrder::ByChannel, 64)), [], "behind the end");
        response[70] = f32::NAN;
        assert!(strongest(&response, size, layer).iter().any(|unit| unit.strength.is_nan()), "it is noticed");
    }
}
