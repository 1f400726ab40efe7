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
    let all = strongest(&response, map, layer);
    if !all.iter().all(|unit| unit.strength.is_finite()) {
        return Err(UnitError::Device("a response that is no number".to_owned()));
    }
    let units = page_of(all, page);
    let count = usize::from(layer.units());
    let maps = units.iter().flat_map(|unit| response.iter().skip(usize::from(unit.channel)).step_by(count).copied());
    let maps = little_endian(maps);
    Ok((Look { size, layer, map, units, net_ms }, maps))
}

/// The strongest response of each unit. Of two that are the same, the first, row by row.
///
/// # Shapes
/// - response: `[map.height, map.width, units]`
fn strongest(response: &[f32], map: Size, layer: SeenLayer) -> Vec<UnitResponse> {
    let none = |channel| UnitResponse { channel, strength: 0.0, position: Position { x: 0, y: 0 } };
    let mut all: Vec<UnitResponse> = (0..layer.units()).map(none).collect();
    let positions = (0..map.height).flat_map(|y| (0..map.width).map(move |x| (x, y)));
    for ((x, y), values) in positions.zip(response.chunks_exact(all.len())) {
        for (unit, value) in all.iter_mut().zip(values) {
            // Also what is no number, so that it is noticed.
            if *value > unit.strength || value.is_nan() {
                let [x, y] = [x, y].map(|at| u16::try_from(at).unwrap_or(u16::MAX));
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
        let (layer, map) = (SeenLayer::Conv1_1, Size::new(3, 2));
        let mut response = vec![0.0; 6 * 64];
        // Unit 5 at (2, 0), unit 9 at (0, 1) and as strongly at (1, 1), unit 3 less strongly.
        for (position, unit, value) in [(2, 5, 4.0), (3, 9, 7.0), (4, 9, 7.0), (0, 3, 1.0)] {
            response[position * 64 + unit] = value;
        }
        let all = strongest(&response, map, layer);
        let page = |order, from| page_of(all.clone(), UnitPage { order, from, count: 2 });
        let brief = |units: Vec<UnitResponse>| -> Vec<_> {
            units.into_iter().map(|unit| (unit.channel, unit.position.x, unit.position.y)).collect()
        };
        assert_eq!(brief(page(UnitOrder::ByStrength, 0)), [(9, 0, 1), (5, 2, 0)], "the strongest, where it is first");
        assert_eq!(brief(page(UnitOrder::ByStrength, 2)), [(3, 0, 0), (0, 0, 0)], "then the rest by channel");
        assert_eq!(brief(page(UnitOrder::ByChannel, 5)), [(5, 2, 0), (6, 0, 0)], "by channel");
        assert_eq!(brief(page(UnitOrder::ByChannel, 63)), [(63, 0, 0)], "the last page may be shorter");
        assert_eq!(brief(page(UnitOrder::ByChannel, 64)), [], "behind the end");
        response[70] = f32::NAN;
        assert!(strongest(&response, map, layer).iter().any(|unit| unit.strength.is_nan()), "it is noticed");
    }
}
