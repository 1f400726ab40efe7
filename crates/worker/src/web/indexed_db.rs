//! Records in IndexedDB. The connection gives way to a newer page and to deletion.
//!
//! Inside a transaction only its own requests may be awaited: awaiting anything else would let it commit half-way.

use super::crypto::SubtleKey;
use super::js::{call, call_within, error_name, event, get, object, property, set, with_block_timeout};
use super::migrations::{self, Migration};
use super::store_error::{failed, unavailable};
use crate::ports::gallery::{GalleryStore, StorageReport, StoreError, StoreName, Transaction};
use js_sys::{Array, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// The database's name; the page's "delete everything" and the privacy page use it too.
pub const DATABASE: &str = "likeness-gallery";

/// How long to wait for other connections, in milliseconds. Those of this page close immediately after their last transaction;
/// a page that hangs never closes them.
const BLOCK_TIMEOUT_MS: u32 = 2_000;

/// How long to wait for the browser's figures about its storage, in milliseconds: `WebKit` at times never gives them.
const REPORT_TIMEOUT_MS: u32 = 500;

/// Keys in [`StoreName::Meta`] that this store uses itself.
const REVISION_KEY: &str = "state";
const BROWSER_KEY: &str = "browser-key";

/// An IndexedDB database as a store of records.
#[derive(Debug)]
pub struct IndexedDbStore {
    name: String,
    migrations: &'static [Migration],
    connection: Rc<RefCell<Option<Connection>>>,
    data_loss: Rc<RefCell<Option<String>>>,
}

/// An open connection, closed when dropped.
#[derive(Debug)]
struct Connection {
    database: JsValue,
    /// Runs if another connection wants to upgrade or delete the database.
    _on_version_change: Closure<dyn FnMut()>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        // A closed connection can be closed again; this also removes its handler.
        let _ = set(&self.database, "onversionchange", &JsValue::NULL);
        let _ = call(&self.database, "close", &[]);
    }
}

impl Default for IndexedDbStore {
    fn default() -> Self {
        Self::named(DATABASE, migrations::MIGRATIONS)
    }
}

impl IndexedDbStore {
    /// A database of this name, migrated to the last of these steps when it is opened.
    pub fn named(name: &str, migrations: &'static [Migration]) -> Self {
        Self { name: name.to_owned(), migrations, connection: Rc::default(), data_loss: Rc::default() }
    }

    /// Closes the connection; the next request opens another.
    pub fn close(&self) {
        self.connection.take();
    }

    async fn database(&self) -> Result<JsValue, StoreError> {
        let database = self.opened(IfMissing::Create).await?;
        database.ok_or_else(|| StoreError::Failed("a database was not made".to_owned()))
    }

    /// The connection, opened if necessary; `None` if there is no database and none is to be created.
    async fn opened(&self, missing: IfMissing) -> Result<Option<JsValue>, StoreError> {
        if let Some(open) = &*self.connection.borrow() {
            return Ok(Some(open.database.clone()));
        }
        let Some(database) = open(&self.name, self.migrations, missing, &self.data_loss).await? else {
            return Ok(None);
        };
        let slot = Rc::downgrade(&self.connection);
        let on_version_change = Closure::<dyn FnMut()>::new(move || {
            // Not removed here: a running closure must outlive its own call. The next transaction notices the closed connection and
            // opens another.
            if let Some(slot) = slot.upgrade()
                && let Some(open) = &*slot.borrow()
            {
                let _ = call(&open.database, "close", &[]);
            }
        });
        set(&database, "onversionchange", on_version_change.as_ref()).map_err(failed)?;
        let connection = Connection { database: database.clone(), _on_version_change: on_version_change };
        self.connection.replace(Some(connection));
        Ok(Some(database))
    }

    /// Whether there is no database of this name, so that reading does not create an empty one after everything was deleted.
    /// Determined by opening it, not with `indexedDB.databases`: a Chromium that was killed soon after the first visit lists
    /// nothing on the next one although everything is there.
    async fn is_absent(&self) -> Result<bool, StoreError> {
        Ok(self.opened(IfMissing::Skip).await?.is_none())
    }

    /// A transaction over all stores. A connection that was closed in the meantime is reopened once.
    async fn transaction(&self, mode: &str) -> Result<JsValue, StoreError> {
        let store_names: JsValue =
            StoreName::ALL.iter().map(|object_store| JsValue::from_str(object_store.name())).collect::<Array>().into();
        let options = object(&[("durability", &"strict".into())]).map_err(failed)?;
        let begin = |database: &JsValue| call(database, "transaction", &[&store_names, &mode.into(), &options]);
        match begin(&self.database().await?) {
            Err(error) if error_name(&error) == "InvalidStateError" => {
                self.close();
                begin(&self.database().await?).map_err(failed)
            }
            begun => begun.map_err(failed),
        }
    }
}

/// What to do if there is no database of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IfMissing {
    /// Create one.
    Create,
    /// Create none.
    Skip,
}

/// Opens a database and applies the migrations that it lacks; `None` if there is none and none is to be created.
async fn open(
    name: &str,
    migrations: &'static [Migration],
    missing: IfMissing,
    data_loss: &Rc<RefCell<Option<String>>>,
) -> Result<Option<JsValue>, StoreError> {
    let version = JsValue::from_f64(migrations.len() as f64);
    let request = call(&factory()?, "open", &[&name.into(), &version]).map_err(unavailable)?;
    let (upgrading, absent) = (request.clone(), Rc::new(Cell::new(false)));
    let (noted, lost) = (Rc::clone(&absent), Rc::clone(data_loss));
    let upgrade = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        if let Some(message) = data_loss_message(&event) {
            lost.replace(Some(message));
        }
        noted.set(missing == IfMissing::Skip && get(&event, "oldVersion").is_ok_and(|version| version == 0.0));
        let upgraded =
            get(&upgrading, "result").and_then(|database| migrations::upgrade(&database, &event, migrations));
        if noted.get() || upgraded.is_err() {
            // A partial upgrade must not be kept, and nothing of a database that is being created.
            let _ = get(&upgrading, "transaction").and_then(|transaction| call(&transaction, "abort", &[]));
        }
    });
    set(&request, "onupgradeneeded", upgrade.as_ref()).map_err(failed)?;
    match with_block_timeout(&request, BLOCK_TIMEOUT_MS).await {
        Ok(_) => get(&request, "result").map(Some).map_err(failed),
        Err(why) if is_blocked(&why) => {
            undo_later(&request).map_err(failed)?;
            Err(StoreError::Blocked)
        }
        Err(_) if absent.get() => Ok(None),
        Err(_) => Err(request_error(&request)),
    }
}

/// Why the browser deleted the database, if it did: Chromium reports it once, with the first upgrade afterwards.
fn data_loss_message(event: &JsValue) -> Option<String> {
    let is_total = property(event, "dataLoss").as_string().is_some_and(|loss| loss == "total");
    is_total.then(|| property(event, "dataLossMessage").as_string().unwrap_or_default())
}

/// A request that was given up may still succeed later: then it must neither upgrade the database without its migrations nor
/// keep it open.
fn undo_later(request: &JsValue) -> Result<(), JsValue> {
    let late = request.clone();
    let abort = Closure::once_into_js(move || {
        let _ = get(&late, "transaction").and_then(|transaction| call(&transaction, "abort", &[]));
    });
    set(request, "onupgradeneeded", &abort)?;
    let late = request.clone();
    let close = Closure::once_into_js(move || {
        let _ = get(&late, "result").and_then(|database| call(&database, "close", &[]));
    });
    set(request, "onsuccess", &close)
}

fn factory() -> Result<JsValue, StoreError> {
    let factory = get(&js_sys::global(), "indexedDB").map_err(unavailable)?;
    if factory.is_undefined() || factory.is_null() {
        return Err(StoreError::Unavailable("indexedDB is undefined".to_owned()));
    }
    Ok(factory)
}

/// A request's result.
async fn result(request: &JsValue) -> Result<JsValue, StoreError> {
    match event(request, "onsuccess", &["onerror"]).await {
        Ok(_) => get(request, "result").map_err(failed),
        Err(_) => Err(request_error(request)),
    }
}

fn is_blocked(why: &JsValue) -> bool {
    why.as_string().is_some_and(|why| why == "blocked")
}

fn request_error(request: &JsValue) -> StoreError {
    get(request, "error").map_or_else(failed, failed)
}

fn object_store(transaction: &JsValue, object_store: StoreName) -> Result<JsValue, StoreError> {
    call(transaction, "objectStore", &[&object_store.name().into()]).map_err(failed)
}

async fn value(store: &JsValue, key: &str) -> Result<JsValue, StoreError> {
    result(&call(store, "get", &[&key.into()]).map_err(failed)?).await
}

/// The revision: a random number of 52 bits, which a JavaScript number represents exactly.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written from 52 bits; `as` saturates")]
async fn revision(transaction: &JsValue) -> Result<u64, StoreError> {
    Ok(value(&object_store(transaction, StoreName::Meta)?, REVISION_KEY).await?.as_f64().unwrap_or(0.0) as u64)
}

fn bytes_of(value: JsValue) -> Option<Vec<u8>> {
    value.dyn_into::<Uint8Array>().ok().map(|array| array.to_vec())
}

/// A transaction that is aborted when it is dropped before its end, because a write failed or was given up. One that has ended,
/// or that the browser is committing, cannot be aborted: then nothing happens.
struct Unfinished(JsValue);

impl Drop for Unfinished {
    fn drop(&mut self) {
        let _ = call(&self.0, "abort", &[]);
    }
}

/// Queues the writes of a transaction.
fn queue(transaction: &JsValue, change: &Transaction<SubtleKey>) -> Result<(), StoreError> {
    for write in &change.writes {
        let store = object_store(transaction, write.store_name)?;
        let id = JsValue::from_str(&write.id);
        match &write.bytes {
            Some(bytes) => call(&store, "put", &[&Uint8Array::from(bytes.as_slice()), &id]),
            None => call(&store, "delete", &[&id]),
        }
        .map_err(failed)?;
    }
    let meta = object_store(transaction, StoreName::Meta)?;
    match &change.browser_key {
        Some(Some(key)) => drop(call(&meta, "put", &[key.handle(), &BROWSER_KEY.into()]).map_err(failed)?),
        Some(None) => drop(call(&meta, "delete", &[&BROWSER_KEY.into()]).map_err(failed)?),
        None => {}
    }
    call(&meta, "put", &[&JsValue::from_f64(change.next_revision as f64), &REVISION_KEY.into()])
        .map(drop)
        .map_err(failed)
}

impl GalleryStore for IndexedDbStore {
    type Key = SubtleKey;

    async fn revision(&self) -> Result<u64, StoreError> {
        if self.is_absent().await? {
            return Ok(0);
        }
        revision(&self.transaction("readonly").await?).await
    }

    async fn read(&self, from: StoreName, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
        if self.is_absent().await? {
            return Ok(None);
        }
        let transaction = self.transaction("readonly").await?;
        value(&object_store(&transaction, from)?, id).await.map(bytes_of)
    }

    async fn read_all(&self, from: StoreName) -> Result<(u64, Vec<(String, Vec<u8>)>), StoreError> {
        if self.is_absent().await? {
            return Ok((0, Vec::new()));
        }
        let transaction = self.transaction("readonly").await?;
        let store = object_store(&transaction, from)?;
        let keys = Array::from(&result(&call(&store, "getAllKeys", &[]).map_err(failed)?).await?);
        let values = Array::from(&result(&call(&store, "getAll", &[]).map_err(failed)?).await?);
        let records =
            keys.iter().zip(values.iter()).filter_map(|(key, value)| Some((key.as_string()?, bytes_of(value)?)));
        let records = records.collect();
        Ok((revision(&transaction).await?, records))
    }

    async fn ids(&self, of: StoreName) -> Result<Vec<String>, StoreError> {
        if self.is_absent().await? {
            return Ok(Vec::new());
        }
        let transaction = self.transaction("readonly").await?;
        let request = call(&object_store(&transaction, of)?, "getAllKeys", &[]).map_err(failed)?;
        Ok(Array::from(&result(&request).await?).iter().filter_map(|key| key.as_string()).collect())
    }

    async fn count(&self, of: StoreName) -> Result<u32, StoreError> {
        if self.is_absent().await? {
            return Ok(0);
        }
        let transaction = self.transaction("readonly").await?;
        let count = result(&call(&object_store(&transaction, of)?, "count", &[]).map_err(failed)?).await?;
        // `count` returns an unsigned long; anything else cannot occur.
        Ok(format!("{:.0}", count.as_f64().unwrap_or_default()).parse().unwrap_or(u32::MAX))
    }

    async fn browser_key(&self) -> Result<Option<SubtleKey>, StoreError> {
        if self.is_absent().await? {
            return Ok(None);
        }
        let transaction = self.transaction("readonly").await?;
        let key = value(&object_store(&transaction, StoreName::Meta)?, BROWSER_KEY).await?;
        Ok((!key.is_undefined()).then(|| SubtleKey::from_handle(key)))
    }

    async fn apply(&self, expected: u64, change: Transaction<SubtleKey>) -> Result<(), StoreError> {
        let transaction = Unfinished(self.transaction("readwrite").await?);
        if revision(&transaction.0).await? != expected {
            return Err(StoreError::Stale);
        }
        queue(&transaction.0, &change)?;
        match event(&transaction.0, "oncomplete", &["onabort"]).await {
            Ok(_) => Ok(()),
            Err(_) => Err(request_error(&transaction.0)),
        }
    }

    async fn destroy(&self) -> Result<(), StoreError> {
        self.close();
        let request = call(&factory()?, "deleteDatabase", &[&self.name.as_str().into()]).map_err(unavailable)?;
        match with_block_timeout(&request, BLOCK_TIMEOUT_MS).await {
            Ok(_) => Ok(()),
            Err(why) if is_blocked(&why) => Err(StoreError::Blocked),
            Err(_) => Err(request_error(&request)),
        }
    }

    async fn report(&self) -> StorageReport {
        let storage = get(&js_sys::global(), "navigator").and_then(|navigator| get(&navigator, "storage"));
        let Ok(storage) = storage else {
            return StorageReport::default();
        };
        let estimate = call_within(&storage, "estimate", REPORT_TIMEOUT_MS).await.unwrap_or(JsValue::UNDEFINED);
        let number = |name: &str| get(&estimate, name).ok().and_then(|value| value.as_f64());
        StorageReport {
            persisted: call_within(&storage, "persisted", REPORT_TIMEOUT_MS).await.and_then(|answer| answer.as_bool()),
            used_bytes: number("usage"),
            quota_bytes: number("quota"),
        }
    }

    fn data_loss(&self) -> Option<String> {
        self.data_loss.borrow().clone()
    }
}
