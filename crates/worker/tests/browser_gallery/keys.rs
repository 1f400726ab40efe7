//! Keys: how they are derived, wrapped and unwrapped, and that none of them can be read.

use crate::array;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use worker::gallery::vault::lock;
use worker::ports::Clock as _;
use worker::ports::gallery::{Argon2idCost, Cipher as _, CipherError, KeyDerivation};
use worker::web::clock::PerformanceClock;
use worker::web::crypto::{SubtleCipher, SubtleKey};
use worker::web::js::get;

/// Whether the browser refuses to export a key.
async fn is_sealed(key: &SubtleKey) -> bool {
    let subtle = get(&get(&js_sys::global(), "crypto").expect("there"), "subtle").expect("secure");
    worker::web::js::call_async(&subtle, "exportKey", &[&"raw".into(), key.handle()]).await.is_err()
}

#[wasm_bindgen_test]
async fn a_data_key_is_wrapped_and_unwrapped_and_in_use_it_cannot_be_read() {
    let data_key = SubtleCipher.data_key().await.expect("a key");
    let sealed_record = SubtleCipher.seal(&data_key, &[1; 12], b"id", b"a record").await.expect("sealed");
    for wrapping_key in [
        SubtleCipher.browser_key().await,
        SubtleCipher.derive("words", b"salt", KeyDerivation::Pbkdf2 { rounds: 1000 }).await,
    ] {
        let wrapping_key = wrapping_key.expect("a key");
        let sealed = SubtleCipher.wrap(&wrapping_key, &[2; 12], b"lock", &data_key).await.expect("wrapped");
        let key = SubtleCipher.unwrap(&wrapping_key, &[2; 12], b"lock", &sealed, false).await.expect("unwrapped");
        assert!(is_sealed(&key).await, "not even this page may read it");
        let opened = SubtleCipher.open(&key, &[1; 12], b"id", &sealed_record).await;
        assert_eq!(opened, Ok(b"a record".to_vec()), "it is the same key");
        let again = SubtleCipher.unwrap(&wrapping_key, &[2; 12], b"lock", &sealed, true).await.expect("unwrapped");
        SubtleCipher.wrap(&wrapping_key, &[3; 12], b"lock", &again).await.expect("wrapped again");
        let refused = SubtleCipher.unwrap(&wrapping_key, &[2; 12], b"other", &sealed, false).await;
        assert!(matches!(refused, Err(CipherError::Refused)), "sealed for something else");
    }
}

/// Version 0.2 sealed the bytes of the data key with keys that could only encrypt and decrypt.
#[wasm_bindgen_test]
async fn a_data_key_sealed_by_version_0_2_is_unwrapped() {
    let subtle = get(&get(&js_sys::global(), "crypto").expect("there"), "subtle").expect("secure");
    let algorithm = worker::web::js::object(&[("name", &"AES-GCM".into()), ("length", &256.into())]).expect("plain");
    let usages = js_sys::Array::of2(&"encrypt".into(), &"decrypt".into()).into();
    let old = worker::web::js::call_async(&subtle, "generateKey", &[&algorithm, &false.into(), &usages]).await;
    let old = SubtleKey::from_handle(old.expect("a key"));
    let sealed = SubtleCipher.seal(&old, &[4; 12], b"lock", &[7; 32]).await.expect("sealed");
    let key = SubtleCipher.unwrap(&old, &[4; 12], b"lock", &sealed, false).await.expect("unwrapped");
    assert!(is_sealed(&key).await, "not readable");
    let expected = SubtleCipher.import(&[7; 32]).await.expect("a key");
    let sealed = SubtleCipher.seal(&expected, &[5; 12], b"", b"secret").await.expect("sealed");
    assert_eq!(SubtleCipher.open(&key, &[5; 12], b"", &sealed).await, Ok(b"secret".to_vec()), "the same bytes");
    let refused = SubtleCipher.unwrap(&old, &[4; 12], b"other", &sealed, false).await;
    assert!(matches!(refused, Err(CipherError::Refused)), "sealed for something else");
}

#[wasm_bindgen_test]
async fn argon2id_derives_the_published_key_and_is_timed() {
    let cost = Argon2idCost { memory_kib: 1 << 16, passes: 2 };
    let derived = SubtleCipher.derive("password", b"somesalt", KeyDerivation::Argon2id(cost)).await.expect("derived");
    let published = array("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    let published = SubtleCipher.import(&published).await.expect("a key");
    let sealed = SubtleCipher.seal(&derived, &[5; 12], b"", b"the same key").await.expect("sealed");
    let opened = SubtleCipher.open(&published, &[5; 12], b"", &sealed).await;
    assert_eq!(opened, Ok(b"the same key".to_vec()), "as the reference implementation's tests");
    let clock = PerformanceClock::default();
    let start = clock.now_ms();
    SubtleCipher
        .derive("password", b"somesalt", KeyDerivation::Pbkdf2 { rounds: lock::ROUNDS })
        .await
        .expect("derived");
    let pbkdf2 = clock.now_ms();
    SubtleCipher.derive("password", b"somesalt", KeyDerivation::Argon2id(lock::COST)).await.expect("derived");
    let argon2id = clock.now_ms();
    console_log!("a key by Argon2id: {:.0} ms; by PBKDF2: {:.0} ms", argon2id - pbkdf2, pbkdf2 - start);
}
