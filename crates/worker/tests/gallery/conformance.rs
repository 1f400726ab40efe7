//! What every store of records and every second copy must do: run on those in memory and on those of the browser.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use worker::ports::gallery::{GalleryStore, MirrorStore, StoreError, StoreName, Transaction, Write};

fn put(store_name: StoreName, id: &str, bytes: &[u8]) -> Write {
    Write { store_name, id: id.to_owned(), bytes: Some(bytes.to_vec()) }
}

fn delete(store_name: StoreName, id: &str) -> Write {
    Write { store_name, id: id.to_owned(), bytes: None }
}

fn transaction<K>(writes: Vec<Write>, next_revision: u64) -> Transaction<K> {
    Transaction { writes, browser_key: None, next_revision }
}

/// `store` is empty; `other` is another connection to the same records.
pub(crate) async fn a_store_conforms<S: GalleryStore>(store: &S, other: &S, key: S::Key) {
    an_empty_store_has_nothing(store).await;
    let writes = vec![
        put(StoreName::People, "b", b"two"),
        put(StoreName::People, "a", b"one"),
        put(StoreName::Thumbnails, "a", b"another store"),
        put(StoreName::Meta, "x", &[]),
    ];
    store.apply(0, transaction(writes, 11)).await.expect("the first change");
    for store in [store, other] {
        let all = vec![("a".to_owned(), b"one".to_vec()), ("b".to_owned(), b"two".to_vec())];
        assert_eq!(store.read_all(StoreName::People).await, Ok((11, all)), "by id, with the revision");
        assert_eq!(store.ids(StoreName::People).await, Ok(vec!["a".into(), "b".into()]), "by id");
        assert_eq!(store.count(StoreName::People).await, Ok(2), "two");
        assert_eq!(store.read(StoreName::Meta, "x").await, Ok(Some(vec![])), "an empty record is a record");
        assert_eq!(store.read(StoreName::People, "c").await, Ok(None), "no such record");
    }
    let replaced =
        vec![delete(StoreName::People, "a"), delete(StoreName::People, "c"), put(StoreName::People, "b", b"2")];
    other.apply(11, transaction(replaced, 12)).await.expect("another connection's change");
    assert_eq!(store.revision().await, Ok(12), "seen");
    let stale = transaction(vec![put(StoreName::People, "d", b"late")], 13);
    assert_eq!(store.apply(11, stale).await, Err(StoreError::Stale), "refused");
    let left = vec![("b".to_owned(), b"2".to_vec())];
    assert_eq!(store.read_all(StoreName::People).await, Ok((12, left)), "as a whole");
    keys_are_kept_with_the_records(store, other, key).await;
    a_write_that_is_given_up_is_made_completely_or_not_at_all(store, other, 14).await;
    store.destroy().await.expect("deleted");
    an_empty_store_has_nothing(other).await;
    let late = transaction(vec![put(StoreName::People, "d", b"late")], 15);
    assert_eq!(other.apply(14, late).await, Err(StoreError::Stale), "nothing is written after everything was deleted");
    store.destroy().await.expect("deleting nothing works too");
}

async fn an_empty_store_has_nothing<S: GalleryStore>(store: &S) {
    assert_eq!(store.revision().await, Ok(0), "no revision");
    for store_name in StoreName::ALL {
        assert_eq!(store.read_all(store_name).await, Ok((0, vec![])), "no record");
        assert_eq!(store.ids(store_name).await, Ok(vec![]), "no id");
        assert_eq!(store.count(store_name).await, Ok(0), "none");
    }
    assert!(store.browser_key().await.expect("readable").is_none(), "no key");
    assert_eq!(store.data_loss(), None, "nothing was lost");
}

async fn keys_are_kept_with_the_records<S: GalleryStore>(store: &S, other: &S, key: S::Key) {
    let with_key = |key, next_revision| Transaction { writes: vec![], browser_key: Some(key), next_revision };
    store.apply(12, with_key(Some(key), 13)).await.expect("kept");
    assert!(other.browser_key().await.expect("readable").is_some(), "there");
    assert_eq!(other.count(StoreName::Meta).await.map(|count| count >= 1), Ok(true), "the records too");
    other.apply(13, with_key(None, 14)).await.expect("thrown away");
    assert!(store.browser_key().await.expect("readable").is_none(), "gone");
}

/// Drops a write after each number of polls until it is complete.
async fn a_write_that_is_given_up_is_made_completely_or_not_at_all<S: GalleryStore>(store: &S, other: &S, first: u64) {
    let mut revision = first;
    for polls in 0_u8..20 {
        let next = 100 + u64::from(polls);
        let writes = vec![put(StoreName::People, "e", &[polls]), put(StoreName::Thumbnails, "e", &[polls])];
        let done = {
            let mut writing = pin!(store.apply(revision, transaction(writes, next)));
            let mut left = polls;
            poll_fn(|context| match left.checked_sub(1) {
                None => Poll::Ready(None),
                Some(fewer) => {
                    left = fewer;
                    writing.as_mut().poll(context).map(Some)
                }
            })
            .await
        };
        let found = other.revision().await.expect("readable");
        let made = found == next;
        assert!(made || found == revision, "after {polls} polls: {found}");
        for store_name in [StoreName::People, StoreName::Thumbnails] {
            let is_new = other.read(store_name, "e").await.expect("readable") == Some(vec![polls]);
            assert_eq!(is_new, made, "{store_name:?} after {polls} polls");
        }
        if let Some(done) = done {
            assert_eq!((done, made), (Ok(()), true), "it was not given up");
            return;
        }
        revision = found;
    }
    panic!("twenty polls are enough for two records");
}

/// `mirror` is empty.
pub(crate) async fn a_mirror_conforms<M: MirrorStore>(mirror: &M) {
    let names = async || {
        let mut names = mirror.names().await.expect("listed");
        names.sort();
        names
    };
    assert_eq!((names().await, mirror.read("a").await), (vec![], Ok(None)), "nothing");
    mirror.write("people/00000000000000a1/0b", b"one").await.expect("written");
    mirror.write("index/00000000000000ff-00000000000000000001", &[]).await.expect("written");
    assert_eq!(mirror.read("people/00000000000000a1/0b").await, Ok(Some(b"one".to_vec())), "as written");
    mirror.write("people/00000000000000a1/0b", b"two").await.expect("written");
    assert_eq!(mirror.read("people/00000000000000a1/0b").await, Ok(Some(b"two".to_vec())), "replaced");
    let all = ["index/00000000000000ff-00000000000000000001", "people/00000000000000a1/0b"];
    assert_eq!(names().await, all, "with their names");
    mirror.delete("people/00000000000000a1/0b").await.expect("deleted");
    mirror.delete("people/00000000000000a1/0b").await.expect("what is not there counts as deleted");
    assert_eq!(names().await, all[..1], "the other one stays");
    mirror.destroy().await.expect("deleted");
    assert_eq!(names().await, Vec::<String>::new(), "nothing");
    mirror.destroy().await.expect("deleting nothing works too");
}
