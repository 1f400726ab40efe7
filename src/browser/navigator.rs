//! What the browser says about itself and its machine.

use leptos::prelude::window;

/// Its own description; empty where it keeps it to itself.
pub fn user_agent() -> String {
    window().navigator().user_agent().unwrap_or_default()
}

/// Processors that a page may use; `None` where it does not tell.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number, checked")]
pub fn processors() -> Option<u32> {
    let count = window().navigator().hardware_concurrency();
    (1.0..=65_536.0).contains(&count).then_some(count as u32)
}
