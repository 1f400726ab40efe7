//! Work that would be lost with the page: before it is left, the browser asks.

use leptos::prelude::*;
use std::fmt;
use std::rc::Rc;

/// Answers whether there is work that would be lost.
type Watcher = Rc<dyn Fn() -> bool>;

/// Everything that may hold such work; each part of the page adds its own.
#[derive(Clone, Copy)]
pub struct Unsaved {
    watchers: StoredValue<Vec<(u32, Watcher)>, LocalStorage>,
    last: StoredValue<u32>,
}

impl fmt::Debug for Unsaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unsaved").finish_non_exhaustive()
    }
}

impl Default for Unsaved {
    fn default() -> Self {
        Self { watchers: StoredValue::new_local(vec![]), last: StoredValue::new(0) }
    }
}

impl Unsaved {
    /// From now on, until the caller's owner ends, this is asked too.
    pub fn watch(self, has_work: impl Fn() -> bool + 'static) {
        self.last.update_value(|last| *last = last.wrapping_add(1));
        let id = self.last.get_value();
        self.watchers.update_value(|watchers| watchers.push((id, Rc::new(has_work))));
        on_cleanup(move || {
            let _ = self.watchers.try_update_value(|watchers| watchers.retain(|(owner, _)| *owner != id));
        });
    }

    /// Whether there is any.
    pub fn any(self) -> bool {
        self.watchers.try_with_value(|watchers| watchers.iter().any(|(_, has_work)| has_work())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_asks_as_long_as_one_part_has_work_and_forgets_parts_that_are_gone() {
        let owner = Owner::new();
        owner.set();
        let unsaved = Unsaved::default();
        assert!(!unsaved.any(), "nobody has any");
        let work = StoredValue::new(false);
        unsaved.watch(move || work.get_value());
        assert!(!unsaved.any(), "not yet");
        work.set_value(true);
        assert!(unsaved.any(), "one has");
        work.set_value(false);
        let part = owner.child();
        part.with(|| unsaved.watch(|| true));
        assert!(unsaved.any(), "another has");
        part.cleanup();
        assert!(!unsaved.any(), "and is gone");
    }
}
