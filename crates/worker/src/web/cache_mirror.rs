//! The second copy of the gallery in Cache Storage: in Chromium that is not part of the `LevelDB` whose damage deletes all
//! databases of a site.

use super::js::{call_async, property};
use super::store_error::failed;
use crate::ports::gallery::{MirrorStore, StoreError};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::Response;

/// Name of the cache; the page's "delete everything" and the privacy page use it too.
pub const CACHE: &str = "likeness-gallery-copy";

/// What the addresses of the blobs have before their names.
const FOLDER: &str = "/likeness-gallery-copy/";

/// A cache as a store of named blobs.
#[derive(Debug, Clone)]
pub struct CacheMirror {
    name: String,
}

impl Default for CacheMirror {
    fn default() -> Self {
        Self::named(CACHE)
    }
}

impl CacheMirror {
    /// A cache of this name.
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned() }
    }

    /// The cache, if there is one or it is to be created; `None` without Cache Storage (an insecure page, some private
    /// windows).
    async fn cache(&self, create: bool) -> Result<Option<JsValue>, JsValue> {
        let caches = property(&js_sys::global(), "caches");
        if caches.is_undefined() {
            return Ok(None);
        }
        let name = JsValue::from_str(&self.name);
        if !create && !call_async(&caches, "has", &[&name]).await?.is_truthy() {
            return Ok(None);
        }
        call_async(&caches, "open", &[&name]).await.map(Some)
    }
}

/// The address of a blob: entries of a cache have addresses, which nothing ever requests. It is absolute, because the worker
/// may have been started from a blob's address.
fn address(name: &str) -> JsValue {
    let origin = property(&js_sys::global(), "origin").as_string().unwrap_or_default();
    JsValue::from_str(&format!("{origin}{FOLDER}{name}"))
}

async fn names(cache: &JsValue) -> Result<Vec<String>, JsValue> {
    let requests = Array::from(&call_async(cache, "keys", &[]).await?);
    let url = |request: JsValue| property(&request, "url").as_string();
    let name = |url: String| url.split_once(FOLDER).map(|(_, name)| name.to_owned());
    Ok(requests.iter().filter_map(url).filter_map(name).collect())
}

async fn read(cache: &JsValue, name: &str) -> Result<Option<Vec<u8>>, JsValue> {
    let response = call_async(cache, "match", &[&address(name)]).await?;
    if response.is_undefined() {
        return Ok(None);
    }
    let buffer = call_async(&response, "arrayBuffer", &[]).await?;
    Ok(Some(Uint8Array::new(&buffer).to_vec()))
}

async fn write(cache: &JsValue, name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let response = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(bytes)))?;
    call_async(cache, "put", &[&address(name), &response]).await.map(drop)
}

impl MirrorStore for CacheMirror {
    async fn names(&self) -> Result<Vec<String>, StoreError> {
        match self.cache(false).await.map_err(failed)? {
            Some(cache) => names(&cache).await.map_err(failed),
            None => Ok(Vec::new()),
        }
    }

    async fn read(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match self.cache(false).await.map_err(failed)? {
            Some(cache) => read(&cache, name).await.map_err(failed),
            None => Ok(None),
        }
    }

    async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let cache = self.cache(true).await.map_err(failed)?;
        let cache = cache.ok_or_else(|| StoreError::Unavailable("there is no Cache Storage".to_owned()))?;
        write(&cache, name, bytes).await.map_err(failed)
    }

    async fn delete(&self, name: &str) -> Result<(), StoreError> {
        let Some(cache) = self.cache(false).await.map_err(failed)? else { return Ok(()) };
        call_async(&cache, "delete", &[&address(name)]).await.map(drop).map_err(failed)
    }

    async fn destroy(&self) -> Result<(), StoreError> {
        let caches = property(&js_sys::global(), "caches");
        if caches.is_undefined() {
            return Ok(());
        }
        call_async(&caches, "delete", &[&JsValue::from_str(&self.name)]).await.map(drop).map_err(failed)
    }
}
