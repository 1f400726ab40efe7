//! Deleting what the page stored.

use likeness::browser::stored_items::{StoredItem, delete_all, list};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn everything_of_this_page_is_deleted_and_nothing_of_others() {
    let window = web_sys::window().expect("a page");
    let (caches, storage) =
        (window.caches().expect("caches"), window.local_storage().expect("storage").expect("storage"));
    // What the Style page of other tests kept for a reload.
    window.session_storage().expect("storage").expect("storage").clear().expect("emptied");
    for name in ["likeness-models", "another-page"] {
        JsFuture::from(caches.open(name)).await.expect("a cache");
        storage.set_item(&format!("{name}.key"), "value").expect("room");
    }
    let found = list().await.expect("the browser tells");
    let cache = StoredItem::Cache { name: "likeness-models".to_owned(), files: 0 };
    let setting = StoredItem::Setting { key: "likeness-models.key".to_owned(), value: "value".to_owned() };
    assert_eq!(found, [setting, cache], "this page's own");
    assert_eq!(delete_all().await.expect("the browser deletes"), [], "nothing is left");
    assert!(JsFuture::from(caches.has("another-page")).await.expect("an answer").is_truthy(), "another page's cache");
    assert!(storage.get_item("another-page.key").expect("storage").is_some(), "another page's setting");
    JsFuture::from(caches.delete("another-page")).await.expect("tidied up");
    storage.remove_item("another-page.key").expect("tidied up");
}
