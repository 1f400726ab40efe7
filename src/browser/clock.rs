//! The browser's clock and calendar.

use js_sys::{Date, Object};
use likeness_core::gallery::person::UnixMs;
use wasm_bindgen::JsValue;

/// Milliseconds since 1970.
pub fn now_ms() -> f64 {
    Date::now()
}

/// Now.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "after 1970, and before the year 287396")]
pub fn now() -> UnixMs {
    UnixMs(now_ms() as u64)
}

/// A day in the format of the current language.
pub fn day(at: UnixMs) -> String {
    let options = Object::new();
    for (key, value) in [("year", "numeric"), ("month", "long"), ("day", "numeric")] {
        // Setting a property of a fresh object does not fail.
        let _ = js_sys::Reflect::set(&options, &key.into(), &value.into());
    }
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    date.to_locale_date_string(words::language().locale(), &options).into()
}

/// Today's date as year-month-day, for file names.
pub fn today() -> String {
    let date = Date::new_0();
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}
