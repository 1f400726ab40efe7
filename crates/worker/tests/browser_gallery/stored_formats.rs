//! What the first version stored and exported opens for ever, with the real cipher. The files were written by another
//! program, by what `docs/GALLERY.md` says.

use crate::{change, fresh, write};
use likeness_core::gallery::archive::{Contents, Header};
use likeness_core::gallery::person::{PersonId, PictureId};
use protocol::gallery::lock::Passphrase;
use wasm_bindgen_test::wasm_bindgen_test;
use worker::gallery::session::Session;
use worker::gallery::vault::lock;
use worker::ports::gallery::{
    Cipher as _, CipherError, GalleryPorts as _, GalleryStore as _, KeyDerivation, MirrorStore as _, StoreName,
};
use worker::web::cache_mirror::CacheMirror;
use worker::web::crypto::SubtleCipher;
use worker::web::ports::BrowserPorts;

const PASSPHRASE: &str = "fixtures open for ever";

#[wasm_bindgen_test]
async fn a_gallery_that_the_first_version_stored_opens() {
    let mirror = CacheMirror::named("likeness-test-stored-formats");
    mirror.destroy().await.expect("emptied");
    let ports = BrowserPorts::with_stores(fresh("test-stored-formats").await, mirror);
    let writes = vec![
        write(StoreName::Meta, "lock", include_bytes!("../fixtures/lock-v1.json")),
        write(StoreName::People, "00000000000000a1", include_bytes!("../fixtures/person-v1.sealed")),
        write(StoreName::Thumbnails, "00000000000000b1", include_bytes!("../fixtures/thumbnail-v1.sealed")),
    ];
    ports.store().apply(0, change(writes, 3)).await.expect("stored");
    let stored = lock::read(&ports).await.expect("readable").expect("there");
    let passphrase = Passphrase(PASSPHRASE.to_owned());
    let key = lock::wrapping_key(&ports, &stored, Some(&passphrase)).await.expect("derived");
    let key = lock::data_key(&ports, &stored, &key, false).await.expect("the passphrase");
    let session = Session::open(&ports, key, None).await.expect("opens");
    assert_eq!((session.enrolled.count(), session.enrolled.pictures(), session.left_out), (1, 2, 0), "all of it");
    let ada = session.enrolled.person(PersonId(0xa1)).expect("Ada");
    assert_eq!(ada.name, "Ada \"Zoë\" O\u{2019}Neill", "by name");
    ports.store().destroy().await.expect("deleted");
}

#[wasm_bindgen_test]
async fn a_file_that_the_first_version_exported_opens() {
    let file = include_bytes!("../../../core/tests/fixtures/export-v1.likeness");
    let (header, sealed) = Header::parse(file).expect("an export");
    let key = SubtleCipher
        .derive(PASSPHRASE, &header.salt, KeyDerivation::Pbkdf2 { rounds: header.rounds })
        .await
        .expect("derived");
    let opened = SubtleCipher.open(&key, &header.nonce, &header.bytes(), sealed).await.expect("the passphrase");
    let contents = Contents::parse(&opened).expect("well formed");
    assert_eq!(opened, include_bytes!("../../../core/tests/fixtures/export-contents-v1.bin"), "byte for byte");
    assert_eq!((contents.people.len(), contents.thumbnails.len()), (2, 1), "two people, one thumbnail");
    assert!(contents.thumbnails.contains_key(&PictureId(0xb1)), "the right one");
    let wrong = SubtleCipher
        .derive("fixtures open for never", &header.salt, KeyDerivation::Pbkdf2 { rounds: header.rounds })
        .await
        .expect("derived");
    let refused = SubtleCipher.open(&wrong, &header.nonce, &header.bytes(), sealed).await;
    assert_eq!(refused, Err(CipherError::Refused), "with no other passphrase");
}
