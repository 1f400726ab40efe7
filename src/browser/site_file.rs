//! The host's file: fetched at the start of every visit, and kept for visits without a connection.

use super::{address, stored_items};
use crate::state::site::mistake::Mistake;
use crate::state::site::{FILE, Site};
use js_sys::{Promise, Reflect};
use leptos::logging::warn;
use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// The manifest of the nets, which has the thresholds of each rate.
const MANIFEST: &str = "models/manifest.json";

/// Statuses of a file that is not there.
const ABSENT: [u16; 2] = [404, 410];

/// What the host wants, as the file says; the copy of an earlier visit if it cannot be had. Mistakes are told in the console.
pub async fn load() -> Site {
    let file = text(begun().unwrap_or_else(|| fetch(FILE))).await;
    let mut site = file.as_deref().map_or_else(kept, Site::parse);
    if site.false_match_rate.is_some()
        && let Some(manifest) = text(fetch(MANIFEST)).await
    {
        site.read_limits(&manifest);
    }
    if let Some(file) = &file {
        keep(&site, file);
    }
    if !site.mistakes.is_empty() {
        let mistakes: Vec<String> = site.mistakes.iter().map(Mistake::sentence).collect();
        warn!("{FILE}: {}", mistakes.join(" "));
    }
    site
}

/// The copy of an earlier visit; nothing special if there is none.
pub fn kept() -> Site {
    let copy = address::storage().and_then(|storage| storage.get_item(&key()?).ok().flatten());
    copy.map(|copy| Site::parse(&copy)).unwrap_or_default()
}

/// Keeps a copy of the file; one with mistakes leaves the copy before, the last good one. Nothing is kept once everything was deleted.
fn keep(site: &Site, text: &str) {
    if stored_items::were_deleted() {
        return;
    }
    if let (Some(storage), Some(key)) = (address::storage(), key()) {
        // A browser that stores nothing has no copy either.
        let _ = match (site.is_kept(), site.mistakes.is_empty()) {
            (true, _) => storage.set_item(&key, text),
            (false, true) => storage.remove_item(&key),
            (false, false) => Ok(()),
        };
    }
}

/// The copy's key. It names the file's address: several sites of one host share their storage. The script in index.html reads it too.
fn key() -> Option<String> {
    Some(format!("likeness.site {}", address::resolve(FILE).ok()?))
}

/// The host's file, which the script in `index.html` has asked for while the program was on its way.
fn begun() -> Option<Promise> {
    Reflect::get(&window(), &"siteFile".into()).ok()?.dyn_into().ok()
}

/// Asks the host for a file as it is now.
fn fetch(name: &str) -> Promise {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    let address = address::resolve(name).unwrap_or_else(|_| name.to_owned());
    window().fetch_with_str_and_init(&address, &options)
}

/// The text of a file once it has come. One that is not there says nothing: `{}`. `None`: there is no answer.
async fn text(answer: Promise) -> Option<String> {
    let answer: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    if ABSENT.contains(&answer.status()) {
        return Some("{}".to_owned());
    }
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
