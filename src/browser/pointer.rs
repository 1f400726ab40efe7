//! Where a pointer is.

use web_sys::{Element, PointerEvent};

/// Where in an element, as shares of its width and height: 0..=1 inside.
pub fn place_in(event: &PointerEvent, element: &Element) -> (f64, f64) {
    let bounds = element.get_bounding_client_rect();
    let share = |at: i32, start: f64, length: f64| (f64::from(at) - start) / length.max(1.0);
    let x = share(event.client_x(), bounds.left(), bounds.width());
    (x, share(event.client_y(), bounds.top(), bounds.height()))
}
