//! Stored locks and indexes against changed bytes. `FUZZ_RUNS` asks for a longer run.

#[path = "../../../core/tests/fuzz/mutation.rs"]
mod mutation;

use likeness_core::gallery::record::hex;
use mutation::fuzz;
use worker::gallery::sealed_index::SealedIndex;
use worker::gallery::vault::lock::Lock;
use worker::ports::gallery::StoreName;

#[test]
fn a_changed_lock_is_refused_or_bounded() {
    fuzz(&[include_bytes!("../fixtures/lock-v1.json")], |bytes| {
        if let Ok(lock) = Lock::parse(bytes) {
            let text = serde_json::to_vec(&lock).expect("plain data");
            assert_eq!(Lock::parse(&text).expect("written back"), lock, "alike");
        }
    });
}

#[test]
fn a_changed_index_is_refused_or_written_back_alike() {
    let mut index = SealedIndex::default();
    for (store_name, id) in [(StoreName::People, 0xa1), (StoreName::Thumbnails, 0xb1), (StoreName::People, u64::MAX)] {
        index.put(store_name, &hex(id), [9; 12]).expect("an id");
    }
    fuzz(&[&index.encode(), &SealedIndex::default().encode()], |bytes| {
        if let Ok(index) = SealedIndex::decode(bytes) {
            assert_eq!(SealedIndex::decode(&index.encode()), Ok(index), "written back");
        }
    });
}
