//! What the browser reports about itself and the machine.

use leptos::prelude::window;

/// Its user-agent string; empty if it has none.
pub fn user_agent() -> String {
    window().navigator().user_agent().unwrap_or_default()
}

/// Number of processors that a page may use; `None` if it does not report it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number, checked")]
pub fn processors() -> Option<u32> {
    let count = window().navigator().hardware_concurrency();
    (1.0..=65_536.0).contains(&count).then_some(count as u32)
}
