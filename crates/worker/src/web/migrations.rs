//! The database's schema: one step a version. A step that was published is never changed; a newer need is another step.

use super::js::{call, get};
use crate::ports::gallery::StoreName;
use wasm_bindgen::JsValue;

/// What a step does to a database that is being upgraded.
pub type Migration = fn(&JsValue) -> Result<(), JsValue>;

/// The steps; the schema's version is their number.
pub const MIGRATIONS: &[Migration] = &[people, thumbnails];

/// Version 1: meta and people.
fn people(database: &JsValue) -> Result<(), JsValue> {
    create(database, StoreName::Meta)?;
    create(database, StoreName::People)
}

/// Version 2: thumbnails apart from people, so that unlocking does not read them.
fn thumbnails(database: &JsValue) -> Result<(), JsValue> {
    create(database, StoreName::Thumbnails)
}

fn create(database: &JsValue, store_name: StoreName) -> Result<(), JsValue> {
    call(database, "createObjectStore", &[&store_name.name().into()]).map(drop)
}

/// Takes the steps that a database lacks.
///
/// # Errors
/// What the browser says; the upgrade is to be aborted then.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small version; `as` saturates")]
pub fn upgrade(database: &JsValue, event: &JsValue, migrations: &[Migration]) -> Result<(), JsValue> {
    let from = get(event, "oldVersion")?.as_f64().unwrap_or(0.0) as usize;
    migrations.iter().skip(from).try_for_each(|step| step(database))
}
