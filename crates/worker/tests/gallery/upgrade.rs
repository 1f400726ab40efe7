//! Galleries of version 0.2, which had neither a sealed index nor a second copy: they open for ever.

use super::harness::{Harness, PASSPHRASE, embedding, tag, unlock};
use likeness_core::gallery::person::{PersonId, PictureId, UnixMs};
use likeness_core::gallery::record::{PersonRecord, PictureRecord, encode, hex};
use pollster::block_on;
use protocol::gallery::AccessRequest;
use worker::ports::gallery::{Cipher as _, GalleryStore as _, KeyDerivation, StoreName, Transaction, Write};
use worker::ports::gallery_memory::{FakeKey, MemoryPorts};

const SALT: [u8; 16] = [3; 16];
const NONCE: [u8; 12] = [5; 12];

fn meta(id: &str, text: String) -> Write {
    Write { store_name: StoreName::Meta, id: id.into(), bytes: Some(text.into_bytes()) }
}

fn person(id: u64, name: &str, place: f32) -> PersonRecord {
    let picture = PictureRecord {
        id: PictureId(id * 100),
        at: UnixMs(1_650_000_000_000),
        thumbnail: true,
        embedding_version: tag('a'),
        embedding: embedding(place),
    };
    PersonRecord {
        id: PersonId(id),
        name: name.into(),
        consented_at: UnixMs(1_650_000_000_000),
        pictures: vec![picture],
    }
}

async fn sealed(ports: &MemoryPorts, key: &FakeKey, store_name: StoreName, id: u64, secret: &[u8]) -> Write {
    let (id, mut nonce) = (hex(id), NONCE);
    nonce[0] = id.bytes().fold(0, u8::wrapping_add);
    let open = format!("likeness/{}/{id}/1", store_name.name());
    let sealed = ports.cipher.seal(key, &nonce, open.as_bytes(), secret).await.expect("sealed");
    Write { store_name, id, bytes: Some([&nonce[..], &sealed].concat()) }
}

/// A database as version 0.2 wrote it.
fn version_0_2(kind: &str) -> MemoryPorts {
    let ports = MemoryPorts::default();
    block_on(async {
        let raw = [7; 32];
        let key = ports.cipher.import(&raw).await.expect("a key");
        let browser_key = ports.cipher.browser_key().await.expect("a key");
        let passphrase_key =
            ports.cipher.derive(PASSPHRASE, &SALT, KeyDerivation::Pbkdf2 { rounds: 600_000 }).await.expect("a key");
        let wrapping_key = if kind == "Passphrase" { &passphrase_key } else { &browser_key };
        let open = format!("likeness/lock/{kind}/1");
        let sealed_key = ports.cipher.seal(wrapping_key, &NONCE, open.as_bytes(), &raw).await.expect("sealed");
        let lock = format!(
            r#"{{"version":1,"kind":"{kind}","rounds":600000,"salt":{SALT:?},"nonce":{NONCE:?},"sealed_key":{sealed_key:?}}}"#
        );
        let mut writes = vec![
            meta("lock", lock),
            meta("settings", r#"{"auto_lock_minutes":7,"false_alarm":0.01}"#.into()),
            meta("attempts", r#"{"wrong":2,"last":1}"#.into()),
        ];
        for (id, name, place) in [(1, "Ada", 0.0), (2, "Bea", 2.0)] {
            writes.push(sealed(&ports, &key, StoreName::People, id, &encode(&[person(id, name, place)])).await);
            writes.push(sealed(&ports, &key, StoreName::Thumbnails, id * 100, &[9; 96 * 96 * 3]).await);
        }
        let browser_key = Some((kind != "Passphrase").then_some(browser_key));
        let transaction = Transaction { writes, browser_key, next_revision: 5 };
        ports.store.apply(0, transaction).await.expect("stored");
    });
    ports
}

fn assert_opens(harness: &mut Harness, request: AccessRequest) {
    harness.expect_event(request);
    assert_eq!(harness.names(), ["Ada", "Bea"], "everybody");
    assert_eq!(harness.status().auto_lock_minutes, 7, "with the settings");
    assert_eq!(harness.status().left_out, 0, "every record belongs to it");
}

#[test]
fn a_gallery_of_version_0_2_opens_with_everything_in_it_and_gets_an_index_and_a_copy() {
    for (kind, request) in
        [("Passphrase", unlock(PASSPHRASE)), ("ThisBrowser", AccessRequest::Unlock { passphrase: None })]
    {
        let ports = version_0_2(kind);
        let mut harness = Harness::with_ports(&ports);
        assert_opens(&mut harness, request.clone());
        harness.copy();
        let records = ports.store.records();
        assert!(records.contains_key(&(StoreName::Meta, "index".into())), "sealed");
        assert!(!records.contains_key(&(StoreName::Meta, "settings".into())), "no settings that anybody can change");
        assert_opens(&mut Harness::with_ports(&ports), request.clone());
        ports.store.lose_everything();
        assert_opens(&mut Harness::with_ports(&ports), request);
    }
}

#[test]
fn a_gallery_of_version_0_2_opens_although_nothing_can_be_written() {
    use worker::ports::gallery::StoreError;
    let ports = version_0_2("Passphrase");
    ports.store.fail_writes(Some(StoreError::Full("a test".into())));
    assert_opens(&mut Harness::with_ports(&ports), unlock(PASSPHRASE));
    ports.store.fail_writes(None);
    assert_opens(&mut Harness::with_ports(&ports), unlock(PASSPHRASE));
}
