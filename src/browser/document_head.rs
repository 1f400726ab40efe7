//! What the head of the document says about the page: the title of the tab, and the description for whoever lists it.

use crate::route::Route;
use leptos::prelude::document;

/// Says it about a page at a site of this name, in the current language.
pub fn describe(route: Route, site: &str) {
    let document = document();
    document.set_title(&route.title(site));
    if let Ok(Some(description)) = document.query_selector("meta[name=description]") {
        // Fails only for a name that no attribute can have.
        let _ = description.set_attribute("content", route.description().text());
    }
}
