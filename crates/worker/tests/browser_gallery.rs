//! The gallery's ports in a real worker of headless Chromium: IndexedDB, WebCrypto, and what they cost.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_core::bench::people;
use likeness_core::face::embedding::Embedding;
use likeness_core::gallery::index::FaceIndex;
use likeness_core::gallery::record::{encode, hex};
use protocol::gallery::lock::{NewLock, Passphrase};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};
use worker::gallery::sealed_index::{INDEX, SealedIndex};
use worker::gallery::session::Session;
use worker::gallery::vault;
use worker::gallery::vault::lock;
use worker::ports::Clock as _;
use worker::ports::gallery::{
    Cipher as _, CipherError, GalleryPorts as _, GalleryStore as _, KeyDerivation, MirrorStore as _, StoreError,
    StoreName, Transaction, Write,
};
use worker::web::cache_mirror::CacheMirror;
use worker::web::clock::PerformanceClock;
use worker::web::crypto::{SubtleCipher, SubtleKey};
use worker::web::indexed_db::IndexedDbStore;
use worker::web::js::{call, event, get, set};
use worker::web::migrations::{MIGRATIONS, Migration};
use worker::web::ports::BrowserPorts;

#[path = "gallery/conformance.rs"]
mod conformance;
#[path = "browser_gallery/keys.rs"]
mod keys;
#[path = "browser_gallery/stored_formats.rs"]
mod stored_formats;

wasm_bindgen_test_configure!(run_in_dedicated_worker);

unsafe extern "C" {
    fn __wasm_call_ctors();
}

/// Runs the static constructors once, as the worker's program does (`src/bin/worker.rs` says why): the linker no longer
/// makes every promise run them, which took 10 ms a record.
fn run_constructors() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    // SAFETY: the linker makes it to be called once; `Once` sees to that.
    ONCE.call_once(|| unsafe { __wasm_call_ctors() });
}

#[wasm_bindgen_test]
async fn the_stores_of_the_browser_do_what_those_in_memory_do() {
    let (store, other) = (fresh("test-conformance").await, IndexedDbStore::named("test-conformance", MIGRATIONS));
    let key = SubtleCipher.browser_key().await.expect("there is cryptography");
    conformance::a_store_conforms(&store, &other, key).await;
    let mirror = CacheMirror::named("likeness-test-conformance");
    mirror.destroy().await.expect("emptied");
    conformance::a_mirror_conforms(&mirror).await;
}

/// An empty database of this name.
async fn fresh(name: &str) -> IndexedDbStore {
    let store = IndexedDbStore::named(name, MIGRATIONS);
    store.destroy().await.expect("nobody holds it");
    store
}

fn write(store_name: StoreName, id: &str, bytes: &[u8]) -> Write {
    Write { store_name, id: id.to_owned(), bytes: Some(bytes.to_vec()) }
}

fn change(writes: Vec<Write>, next_revision: u64) -> Transaction<SubtleKey> {
    Transaction { writes, browser_key: None, next_revision }
}

#[wasm_bindgen_test]
async fn records_are_found_again_after_the_database_was_closed() {
    let store = fresh("test-reopen").await;
    assert_eq!(store.revision().await, Ok(0), "nothing was ever written");
    let writes = vec![
        write(StoreName::People, "b", b"two"),
        write(StoreName::People, "a", b"one"),
        write(StoreName::Meta, "x", &[]),
    ];
    store.apply(0, change(writes, 11)).await.expect("the first change");
    store.close();
    let again = IndexedDbStore::named("test-reopen", MIGRATIONS);
    let all = vec![("a".to_owned(), b"one".to_vec()), ("b".to_owned(), b"two".to_vec())];
    assert_eq!(again.read_all(StoreName::People).await, Ok((11, all)), "by id, with the name of the state");
    assert_eq!(again.read(StoreName::Meta, "x").await, Ok(Some(vec![])), "an empty record is a record");
    assert_eq!(
        (again.count(StoreName::People).await, again.read(StoreName::People, "c").await),
        (Ok(2), Ok(None)),
        "no more"
    );
    let gone = Write { bytes: None, ..write(StoreName::People, "a", b"") };
    again.apply(11, change(vec![gone], 12)).await.expect("the second change");
    assert_eq!(again.count(StoreName::People).await, Ok(1), "deleted");
}

#[wasm_bindgen_test]
async fn of_two_connections_the_slower_transaction_is_refused_completely() {
    let one = fresh("test-two").await;
    let two = IndexedDbStore::named("test-two", MIGRATIONS);
    one.apply(0, change(vec![write(StoreName::People, "a", b"one")], 5)).await.expect("the quicker");
    let late = vec![write(StoreName::People, "b", b"two"), write(StoreName::Thumbnails, "b", b"rgb")];
    assert_eq!(two.apply(0, change(late, 6)).await, Err(StoreError::Stale), "it was worked out from an older state");
    assert_eq!(
        (two.count(StoreName::People).await, two.count(StoreName::Thumbnails).await),
        (Ok(1), Ok(0)),
        "nothing of it"
    );
    assert_eq!(two.revision().await, Ok(5), "and the state is the quicker one's");
}

#[wasm_bindgen_test]
async fn a_database_of_an_earlier_version_is_migrated_with_its_records() {
    let first: &'static [Migration] = &MIGRATIONS[..1];
    fresh("test-migration").await;
    let request = open("test-migration", 1, first).await;
    let database = get(&request, "result").expect("opened");
    let transaction = call(&database, "transaction", &[&"people".into(), &"readwrite".into()]).expect("it has people");
    let people = call(&transaction, "objectStore", &[&"people".into()]).expect("there");
    let bytes: JsValue = js_sys::Uint8Array::from(&b"old"[..]).into();
    call(&people, "put", &[&bytes, &"a".into()]).expect("queued");
    event(&transaction, "oncomplete", &["onabort"]).await.expect("written");
    call(&database, "close", &[]).expect("closed");
    let store = IndexedDbStore::named("test-migration", MIGRATIONS);
    assert_eq!(store.read(StoreName::People, "a").await, Ok(Some(b"old".to_vec())), "what was there");
    assert_eq!(store.count(StoreName::Thumbnails).await, Ok(0), "and the new store is empty");
}

/// Opens a database as an earlier version of the page would.
async fn open(name: &str, version: u32, migrations: &'static [Migration]) -> JsValue {
    let factory = get(&js_sys::global(), "indexedDB").expect("workers have it");
    let request = call(&factory, "open", &[&name.into(), &version.into()]).expect("asked");
    let upgrading = request.clone();
    let upgrade = wasm_bindgen::closure::Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let database = get(&upgrading, "result").expect("being made");
        worker::web::migrations::upgrade(&database, &event, migrations).expect("the steps run");
    });
    set(&request, "onupgradeneeded", upgrade.as_ref()).expect("a request");
    event(&request, "onsuccess", &["onerror", "onblocked"]).await.expect("opened");
    request
}

#[wasm_bindgen_test]
async fn a_database_of_a_later_version_is_left_alone() {
    fresh("test-newer").await;
    let request = open("test-newer", 9, MIGRATIONS).await;
    call(&get(&request, "result").expect("opened"), "close", &[]).expect("closed");
    let store = IndexedDbStore::named("test-newer", MIGRATIONS);
    assert_eq!(store.revision().await, Err(StoreError::Newer), "a newer page wrote it");
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_give_way_is_reported() {
    fresh("test-blocked").await;
    let request = open("test-blocked", 1, &MIGRATIONS[..1]).await; // Listens to nothing, as a page that hangs.
    let store = IndexedDbStore::named("test-blocked", MIGRATIONS);
    assert_eq!(store.revision().await, Err(StoreError::Blocked), "it holds the older version");
    call(&get(&request, "result").expect("opened"), "close", &[]).expect("closed");
    assert_eq!(store.revision().await, Ok(0), "once it is closed, it works");
}

#[wasm_bindgen_test]
async fn a_connection_gives_way_to_deletion_and_opens_again_afterwards() {
    let one = fresh("test-delete").await;
    one.apply(0, change(vec![write(StoreName::People, "a", b"one")], 5)).await.expect("written");
    let two = IndexedDbStore::named("test-delete", MIGRATIONS);
    assert_eq!(two.revision().await, Ok(5), "open in two places");
    two.destroy().await.expect("the other one gives way");
    assert_eq!((one.revision().await, one.count(StoreName::People).await), (Ok(0), Ok(0)), "nothing is left");
}

#[wasm_bindgen_test]
async fn checking_for_a_database_creates_none_and_finds_one_that_the_browser_does_not_list() {
    let store = fresh("test-unlisted").await;
    let factory = get(&js_sys::global(), "indexedDB").expect("workers have it");
    let listed = || worker::web::js::call_async(&factory, "databases", &[]);
    let is_listed = |all: JsValue| {
        js_sys::Array::from(&all).iter().any(|one| get(&one, "name").is_ok_and(|name| name == "test-unlisted"))
    };
    assert_eq!((store.revision().await, store.count(StoreName::People).await), (Ok(0), Ok(0)), "nothing is there");
    assert!(!is_listed(listed().await.expect("told")), "and nothing was made by looking");
    store.apply(0, change(vec![write(StoreName::People, "a", b"one")], 5)).await.expect("written");
    store.close();
    // As after the end of a browser that had not yet written its list.
    let nothing = js_sys::Function::new_no_args("return Promise.resolve([])");
    set(&factory, "databases", &nothing).expect("an own property hides the inherited one");
    let again = IndexedDbStore::named("test-unlisted", MIGRATIONS);
    let found = (again.revision().await, again.count(StoreName::People).await);
    js_sys::Reflect::delete_property(&factory.into(), &"databases".into()).expect("as it was");
    assert_eq!(found, (Ok(5), Ok(1)), "everything is there");
}

#[wasm_bindgen_test]
async fn an_aborted_transaction_leaves_the_records_unchanged() {
    let store = fresh("test-abort").await;
    store.apply(0, change(vec![write(StoreName::People, "a", b"one")], 5)).await.expect("written");
    // As when the worker is killed in mid-write: the change is queued and never completes.
    let request = open("test-abort", u32::try_from(MIGRATIONS.len()).expect("few"), MIGRATIONS).await;
    let database = get(&request, "result").expect("opened");
    let transaction = call(&database, "transaction", &[&"people".into(), &"readwrite".into()]).expect("begun");
    let people = call(&transaction, "objectStore", &[&"people".into()]).expect("there");
    let bytes: JsValue = js_sys::Uint8Array::from(&b"half"[..]).into();
    for id in ["a", "b", "c"] {
        call(&people, "put", &[&bytes, &id.into()]).expect("queued");
    }
    call(&transaction, "abort", &[]).expect("it was under way");
    call(&database, "close", &[]).expect("closed");
    let all = vec![("a".to_owned(), b"one".to_vec())];
    assert_eq!(store.read_all(StoreName::People).await, Ok((5, all)), "as before, and nothing else");
}

#[wasm_bindgen_test]
async fn a_browser_key_is_stored_without_being_readable() {
    let store = fresh("test-key").await;
    let key = SubtleCipher.browser_key().await.expect("there is cryptography");
    let sealed = SubtleCipher.seal(&key, &[3; 12], b"open", b"secret").await.expect("sealed");
    store.apply(0, Transaction { writes: vec![], browser_key: Some(Some(key)), next_revision: 5 }).await.expect("kept");
    store.close();
    let cache = store.browser_key().await.expect("readable").expect("there");
    let subtle = get(&get(&js_sys::global(), "crypto").expect("there"), "subtle").expect("secure");
    let exported = worker::web::js::call_async(&subtle, "exportKey", &[&"raw".into(), cache.handle()]).await;
    assert!(exported.is_err(), "not even this page may read it");
    let opened = SubtleCipher.open(&cache, &[3; 12], b"open", &sealed).await;
    assert_eq!(opened, Ok(b"secret".to_vec()), "but use it");
    store
        .apply(5, Transaction { writes: vec![], browser_key: Some(None), next_revision: 6 })
        .await
        .expect("thrown away");
    assert!(store.browser_key().await.expect("readable").is_none(), "gone");
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).expect("hexadecimal")).collect()
}

fn array<const N: usize>(text: &str) -> [u8; N] {
    unhex(text).try_into().expect("of that length")
}

/// Test cases 14 and 16 of McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B.
#[wasm_bindgen_test]
async fn aes_gcm_matches_the_published_test_vectors() {
    let zero = SubtleCipher.import(&[0; 32]).await.expect("a key");
    let sealed = SubtleCipher.seal(&zero, &[0; 12], b"", &[0; 16]).await;
    let expected = "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919";
    assert_eq!(sealed, Ok(unhex(expected)), "case 14: ciphertext, then tag");
    let key = array("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    let key = SubtleCipher.import(&key).await.expect("a key");
    let secret = unhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    );
    let open = unhex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    let nonce = array("cafebabefacedbaddecaf888");
    let expected = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b";
    let sealed = SubtleCipher.seal(&key, &nonce, &open, &secret).await.expect("sealed");
    assert_eq!(sealed, unhex(expected), "case 16, with associated data");
    assert_eq!(SubtleCipher.open(&key, &nonce, &open, &sealed).await, Ok(secret), "and back");
    for at in [0, sealed.len() - 1] {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        let opened = SubtleCipher.open(&key, &nonce, &open, &changed).await;
        assert_eq!(opened, Err(CipherError::Refused), "byte {at} changed");
    }
    let elsewhere = SubtleCipher.open(&key, &nonce, b"another id", &sealed).await;
    assert_eq!(elsewhere, Err(CipherError::Refused), "under another id");
    let later = SubtleCipher.open(&key, &[1; 12], &open, &sealed).await;
    assert_eq!(later, Err(CipherError::Refused), "with another nonce");
}

/// PBKDF2-HMAC-SHA-256 of "password" and "salt" with 4,096 rounds and 32 bytes, a published vector (RFC 7914, section 11, has
/// others of its kind): the derived key must seal what the key of those bytes opens.
#[wasm_bindgen_test]
async fn pbkdf2_matches_the_published_key() {
    let derived =
        SubtleCipher.derive("password", b"salt", KeyDerivation::Pbkdf2 { rounds: 4096 }).await.expect("derived");
    let published = array("c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a");
    let published = SubtleCipher.import(&published).await.expect("a key");
    let sealed = SubtleCipher.seal(&derived, &[5; 12], b"", b"the same key").await.expect("sealed");
    let opened = SubtleCipher.open(&published, &[5; 12], b"", &sealed).await;
    assert_eq!(opened, Ok(b"the same key".to_vec()), "the numbers of the vector");
}

/// As in WebKit, whose `estimate` at times never answers.
#[wasm_bindgen_test]
async fn a_browser_that_never_says_how_full_it_is_does_not_stop_the_gallery() {
    let navigator = get(&js_sys::global(), "navigator").expect("there");
    let storage = get(&navigator, "storage").expect("secure");
    let prototype = js_sys::Object::get_prototype_of(&storage);
    let native = get(&prototype, "estimate").expect("there");
    let silent = js_sys::Function::new_no_args("return new Promise(() => {})");
    set(&prototype, "estimate", &silent).expect("replaced");
    let report = fresh("test-silent").await.report().await;
    set(&prototype, "estimate", &native).expect("put back");
    assert_eq!((report.used_bytes, report.quota_bytes), (None, None), "unknown");
    assert!(fresh("test-silent").await.report().await.quota_bytes.is_some(), "known again");
}

#[wasm_bindgen_test]
async fn random_bytes_are_not_the_same_twice() {
    let (mut one, mut two) = ([0; 32], [0; 32]);
    SubtleCipher.random(&mut one).expect("there is randomness");
    SubtleCipher.random(&mut two).expect("there is randomness");
    assert!(one != two && one != [0; 32], "{one:?}");
}

fn embedding(picture: u64) -> Embedding {
    people::embedding(picture).expect("a norm of about 1.5")
}

/// Logs the figures of docs/PERFORMANCE.md; no limit is enforced.
#[wasm_bindgen_test]
async fn unlocking_a_thousand_people_is_timed() {
    run_constructors();
    let ports = BrowserPorts::with_stores(fresh("test-thousand").await, CacheMirror::named("likeness-test-thousand"));
    let clock = PerformanceClock::default();
    let secret = Passphrase("four plain words here".to_owned());
    let data_key = ports.cipher().data_key().await.expect("a key");
    let relocked = lock::relock(&ports, &data_key, &NewLock::Passphrase(secret.clone())).await.expect("made");
    let mut index = SealedIndex::default();
    let mut writes = vec![write(StoreName::Meta, lock::LOCK, &relocked.bytes)];
    for id in 1..=1000 {
        let (name, bytes) = (hex(id), encode(&[people::record(id)]));
        let sealed = vault::seal(&ports, &data_key, StoreName::People, &name, &bytes).await.expect("sealed");
        index.put(StoreName::People, &name, vault::nonce(&sealed).expect("sealed")).expect("an id");
        writes.push(write(StoreName::People, &name, &sealed));
    }
    let sealed = vault::seal(&ports, &data_key, StoreName::Meta, INDEX, &index.encode()).await.expect("sealed");
    writes.push(write(StoreName::Meta, INDEX, &sealed));
    ports.store().apply(0, change(writes, 3)).await.expect("stored");
    let lock = lock::read(&ports).await.expect("readable").expect("there");
    let start = clock.now_ms();
    let wrapping_key = lock::wrapping_key(&ports, &lock, Some(&secret)).await.expect("derived");
    let derived = clock.now_ms();
    let key = lock::data_key(&ports, &lock, &wrapping_key, false).await.expect("the passphrase");
    let session = Session::open(&ports, key, Some(people::embedding_version())).await.expect("opens");
    let (derivation, opening) = (derived - start, clock.now_ms() - derived);
    console_log!("unlocking 1,000 people x 5: {opening:.0} ms besides {derivation:.0} ms of key derivation");
    assert_eq!((session.enrolled.count(), session.enrolled.index().pictures()), (1000, 5000), "everybody");
    ports.store().destroy().await.expect("deleted");
}

#[wasm_bindgen_test]
fn a_search_among_ten_thousand_people_is_timed() {
    let faces = people::faces(people::GALLERY_PEOPLE);
    let index = FaceIndex::new(faces.iter().map(|(person, _, face)| (*person, face)));
    let clock = PerformanceClock::default();
    let mut times = Vec::new();
    for n in 0..20 {
        let probe = if n % 2 == 0 { embedding(n * 2_001) } else { embedding(1_000_000 + n) };
        let start = clock.now_ms();
        let found = index.nearest(&probe);
        times.push(clock.now_ms() - start);
        let runner_up = found.runner_up.expect("there are others").distance;
        assert!(found.best.is_some_and(|best| best.distance <= runner_up), "{found:?}");
    }
    let median = likeness_core::timing::median(&times).expect("twenty searches");
    console_log!("1:K among 10,000 people x 5 in wasm: {median:.1} ms in the median of {}", times.len());
}
