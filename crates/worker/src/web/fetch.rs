//! Weights over `fetch` with progress, cached in Cache Storage by their SHA-256.

use super::js::error_text;
use super::messages::scope;
use super::store_error::failed;
use crate::ports::gallery::StoreError;
use crate::ports::{ModelSource, Progress};
use js_sys::{Reflect, Uint8Array};
use likeness_core::manifest::ModelEntry;
use std::cell::RefCell;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, ReadableStreamDefaultReader, RequestCache, RequestInit, Response};

/// Name of the cache; the page's "delete everything" uses it too.
pub const CACHE: &str = "likeness-models";

/// `models/` below the page's base URL.
#[derive(Debug, Default)]
pub struct SiteModels {
    base: RefCell<String>,
}

impl SiteModels {
    /// Sets the page's base URL.
    pub fn set_base(&self, base: &str) {
        base.clone_into(&mut self.base.borrow_mut());
    }

    /// The URL of a file in `models/`.
    fn url(&self, file: &str) -> Result<String, JsValue> {
        Ok(web_sys::Url::new_with_base(&format!("models/{file}"), &self.base.borrow())?.href())
    }

    /// The URL that a file is cached under: its hash makes each version a separate entry.
    fn key(&self, entry: &ModelEntry) -> Result<String, JsValue> {
        Ok(format!("{}?sha256={}", self.url(&entry.file)?, entry.sha256))
    }

    async fn find_cached(&self, entry: &ModelEntry) -> Result<Option<Vec<u8>>, JsValue> {
        let cache = cache().await?;
        let found = JsFuture::from(cache.match_with_str(&self.key(entry)?)).await?;
        match found.dyn_into::<Response>() {
            Ok(response) => Ok(Some(body(&response).await?)),
            Err(_) => Ok(None),
        }
    }

    async fn put(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<(), JsValue> {
        let cache = cache().await?;
        self.forget_other_versions(&cache, entry).await?;
        let copy = Uint8Array::from(bytes);
        let response = Response::new_with_opt_js_u8_array(Some(&copy))?;
        JsFuture::from(cache.put_with_str(&self.key(entry)?, &response)).await?;
        Ok(())
    }

    async fn forget_other_versions(&self, cache: &Cache, entry: &ModelEntry) -> Result<(), JsValue> {
        let (prefix, key) = (format!("{}?", self.url(&entry.file)?), self.key(entry)?);
        for request in js_sys::Array::from(&JsFuture::from(cache.keys()).await?).iter() {
            let url = request.unchecked_into::<web_sys::Request>().url();
            if url.starts_with(&prefix) && url != key {
                JsFuture::from(cache.delete_with_str(&url)).await?;
            }
        }
        Ok(())
    }

    async fn download(&self, entry: &ModelEntry, progress: &dyn Fn(Progress)) -> Result<Vec<u8>, JsValue> {
        let response = get(&self.url(&entry.file)?).await?;
        let Some(stream) = response.body() else {
            return body(&response).await;
        };
        let mut reading = Reading(Some(stream.get_reader().unchecked_into()));
        // The manifest's length is only a hint: the hash decides.
        let mut bytes = Vec::with_capacity(usize::try_from(entry.bytes.min(64 << 20)).unwrap_or(0));
        while let Some(chunk) = reading.chunk().await? {
            let start = bytes.len();
            bytes.resize(start + chunk.length() as usize, 0);
            chunk.copy_to(&mut bytes[start..]);
            progress(Progress { received: bytes.len() as u64, cached: false });
        }
        Ok(bytes)
    }
}

/// A body that is being read. If it is dropped before its end, the browser stops fetching.
struct Reading(Option<ReadableStreamDefaultReader>);

impl Reading {
    /// The next bytes; `None` at the end.
    async fn chunk(&mut self) -> Result<Option<Uint8Array>, JsValue> {
        let Some(reader) = &self.0 else { return Ok(None) };
        let step = JsFuture::from(reader.read()).await;
        let is_over = match &step {
            Ok(step) => Reflect::get(step, &"done".into())?.is_truthy(),
            Err(_) => true,
        };
        if is_over {
            self.0 = None;
        }
        let step = step?;
        if is_over { Ok(None) } else { Ok(Some(Reflect::get(&step, &"value".into())?.unchecked_into())) }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        if let Some(reader) = &self.0 {
            // A body that has not failed can be cancelled; nothing waits for that.
            let _ = reader.cancel();
        }
    }
}

impl ModelSource for SiteModels {
    async fn manifest(&self) -> Result<String, String> {
        let text = async {
            let response = get(&self.url("manifest.json")?).await?;
            Ok::<_, JsValue>(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
        };
        text.await.map_err(|error| error_text(&error))
    }

    async fn fetch(&self, entry: &ModelEntry, progress: &dyn Fn(Progress)) -> Result<Vec<u8>, String> {
        // Without Cache Storage (a private window, an insecure page) everything is downloaded.
        if let Ok(Some(bytes)) = self.find_cached(entry).await {
            progress(Progress { received: bytes.len() as u64, cached: true });
            return Ok(bytes);
        }
        self.download(entry, progress).await.map_err(|error| error_text(&error))
    }

    async fn save(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<(), String> {
        if scope().caches().is_err() {
            return Ok(()); // Nothing to keep it in: not a full disk.
        }
        match self.put(entry, bytes).await {
            // Where site data are blocked there is nothing to keep it in either.
            Err(error) if matches!(failed(error.clone()), StoreError::Unavailable(_)) => Ok(()),
            kept => kept.map_err(|error| error_text(&error)),
        }
    }

    async fn discard(&self, entry: &ModelEntry) {
        if let (Ok(cache), Ok(key)) = (cache().await, self.key(entry)) {
            // A missing entry counts as deleted; one that remains is overwritten by the next save.
            let _ = JsFuture::from(cache.delete_with_str(&key)).await;
        }
    }
}

async fn cache() -> Result<Cache, JsValue> {
    Ok(JsFuture::from(scope().caches()?.open(CACHE)).await?.unchecked_into())
}

/// Fetches with revalidation: the browser asks the server whether its cached copy is still valid.
async fn get(url: &str) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    let response: Response = JsFuture::from(scope().fetch_with_str_and_init(url, &init)).await?.unchecked_into();
    if response.ok() {
        Ok(response)
    } else {
        Err(JsValue::from_str(&format!("{url}: {} {}", response.status(), response.status_text())))
    }
}

async fn body(response: &Response) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
