//! The gallery over in-memory ports and a fake analyzer that detects what a test sets: no burn, no browser.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

mod cancelled_import;
mod conformance;
mod durability;
mod enrolment;
mod fuzz;
mod harness;
mod locking;
mod model;
mod personal_head;
mod recognition;
mod renewal;
mod restore;
mod tabs;
mod transfer;
mod upgrade;

#[test]
fn the_stores_in_memory_do_what_those_of_the_browser_do() {
    use worker::ports::gallery::Cipher as _;
    use worker::ports::gallery_memory::{FakeCipher, MemoryStore};
    use worker::ports::mirror_memory::MemoryMirror;
    let store = MemoryStore::default();
    pollster::block_on(async {
        let key = FakeCipher::default().browser_key().await.expect("a key");
        conformance::a_store_conforms(&store, &store.clone(), key).await;
        conformance::a_mirror_conforms(&MemoryMirror::default()).await;
    });
}
