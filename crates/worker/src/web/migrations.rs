//! The database's schema: one migration per version. A published migration is never changed; a later change adds another.

use super::js::{call, get};
use crate::ports::gallery::StoreName;
use wasm_bindgen::JsValue;

/// A migration of a database that is being upgraded.
pub type Migration = fn(&JsValue) -> Result<(), JsValue>;

/// The migrations; their number is the version of the schema.
pub const MIGRATIONS: &[Migration] = &[people, thumbnails];

/// Version 1: meta and people.
fn people(database: &JsValue) -> Result<(), JsValue> {
    create(database, StoreName::Meta)?;
    create(database, StoreName::People)
}

/// Version 2: thumbnails in a store of their own, so that unlocking does not read them.
fn thumbnails(database: &JsValue) -> Result<(), JsValue> {
    create(database, StoreName::Thumbnails)
}

fn create(database: &JsValue, store_name: StoreName) -> Result<(), JsValue> {
    call(database, "createObjectStore", &[&store_name.name().into()]).map(drop)
}

/// Applies the migrations that a database lacks.
///
/// # Errors
/// The browser's error; the upgrade must then be aborted.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small version; `as` saturates")]
pub fn upgrade(database: &JsValue, event: &JsValue, migrations: &[Migration]) -> Result<(), JsValue> {
    let from = get(event, "oldVersion")?.as_f64().unwrap_or(0.0) as usize;
    migrations.iter().skip(from).try_for_each(|step| step(database))
}
