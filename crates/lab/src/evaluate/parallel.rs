//! The same work on many items, on several threads.

use anyhow::anyhow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Called with the number of completed items and the total.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Does the same with every item, on several threads that each load their own tools (nets are not shared), and returns the results in
/// order. The first failure stops all threads.
///
/// # Errors
/// If the tools cannot be loaded, or `work` fails.
pub fn each<S, T: Sync, R: Send>(
    load: impl Fn() -> anyhow::Result<S> + Sync,
    items: &[T],
    threads: usize,
    progress: Progress<'_>,
    work: impl Fn(&S, &T) -> anyhow::Result<R> + Sync,
) -> anyhow::Result<Vec<R>> {
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let run = || -> anyhow::Result<Vec<(usize, R)>> {
        let (tools, mut results) = (load()?, Vec::new());
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { return Ok(results) };
            let result = work(&tools, item).inspect_err(|_| next.store(items.len(), Ordering::Relaxed))?;
            results.push((index, result));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, items.len());
        }
    };
    let parts: Vec<_> = thread::scope(|scope| {
        let handles: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(run)).collect();
        handles.into_iter().map(|handle| handle.join().unwrap_or_else(|_| Err(anyhow!("a thread panicked")))).collect()
    });
    let mut results = Vec::new();
    for part in parts {
        results.extend(part?);
    }
    results.sort_by_key(|(index, _)| *index);
    Ok(results.into_iter().map(|(_, result)| result).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items_and_a_failure_is_passed_on() {
        let items: Vec<u32> = (0..100).collect();
        let double = |factor: &u32, item: &u32| Ok(item * factor);
        let found = each(|| Ok(2), &items, 3, &|_, _| (), double).expect("no failure");
        assert_eq!(found, items.iter().map(|item| item * 2).collect::<Vec<_>>(), "each doubled, in order");
        let odd = |_: &(), item: &u32| if *item == 7 { Err(anyhow!("seven")) } else { Ok(()) };
        let error = each(|| Ok(()), &items, 3, &|_, _| (), odd).expect_err("one fails");
        assert_eq!(error.to_string(), "seven", "its reason");
    }
}
