//! Maps of a unit's response, drawn.

use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use std::sync::Arc;

/// A map as a picture: black where the unit does not respond, white at `most`. Brightness goes with the square root, so that weak responses
/// can be told from none.
pub fn map_frame(map: &[f32], size: Size, most: f32) -> Option<Arc<RgbaFrame>> {
    let level = |value: &f32| {
        let share = if most > 0.0 { (value / most).clamp(0.0, 1.0) } else { 0.0 };
        byte(255.0 * share.sqrt())
    };
    let bytes = map.iter().flat_map(|value| [level(value); 3].into_iter().chain([255])).collect();
    RgbaFrame::new(size, bytes).ok().map(Arc::new)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
const fn byte(level: f32) -> u8 {
    level.round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_response_is_white_and_none_is_black() {
        let frame = map_frame(&[0.0, 1.0, 4.0, 9.0], Size::new(2, 2), 4.0).expect("four numbers");
        let levels: Vec<u8> = frame.bytes().iter().step_by(4).copied().collect();
        assert_eq!(levels, [0, 128, 255, 255], "by the square root");
        let silent = map_frame(&[0.0; 4], Size::new(2, 2), 0.0).expect("four numbers");
        assert!(silent.bytes().iter().step_by(4).all(|level| *level == 0), "nothing responds");
        assert_eq!(map_frame(&[0.0; 3], Size::new(2, 2), 1.0), None, "a number is missing");
    }
}
