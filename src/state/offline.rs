//! What is kept for visits without a connection, and a newer version of the page: found in the background, offered, never forced.

use super::unsaved::Unsaved;
use crate::browser::service_worker::{self, NewVersion};
use crate::browser::stored_items;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long after the engine's start the page begins to keep itself: the first verdict comes first.
const AFTER_START_MS: u32 = 3_000;
/// How often the offer of a newer version asks whether there is work that a reload would lose.
const LOOK_EVERY_MS: u32 = 2_000;

/// How far the files of the site are kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing is known yet, or the browser keeps nothing.
    #[default]
    Nothing,
    /// The page is kept; this many bytes are not.
    Page(u64),
    /// The rest is on its way; this many bytes are still missing.
    Coming(u64),
    /// The rest did not come, or not all of it.
    Failed(u64),
}

impl Kept {
    /// What follows when the service worker tells how many bytes are missing; `None` means that a file did not come.
    pub const fn after(self, missing: Option<u64>) -> Self {
        match (self, missing) {
            (_, Some(0)) => Self::Page(0),
            // Also late news of files that were already under way when another one failed.
            (Self::Failed(_), Some(missing)) => Self::Failed(missing),
            (_, Some(missing)) => Self::Coming(missing),
            (Self::Page(before) | Self::Coming(before) | Self::Failed(before), None) => Self::Failed(before),
            (Self::Nothing, None) => Self::Nothing,
        }
    }
}

/// The signals.
#[derive(Debug, Clone, Copy)]
pub struct OfflineStore {
    /// How far the files of the site are kept.
    pub kept: RwSignal<Kept>,
    /// Whether a newer version is offered now.
    pub is_offered: RwSignal<bool>,
    update: StoredValue<Option<NewVersion>, LocalStorage>,
    is_postponed: StoredValue<bool>,
}

impl Default for OfflineStore {
    fn default() -> Self {
        Self {
            kept: RwSignal::default(),
            is_offered: RwSignal::new(false),
            update: StoredValue::new_local(None),
            is_postponed: StoredValue::new(false),
        }
    }
}

impl OfflineStore {
    /// Keeps the page, once, a little after the engine runs.
    pub fn start(self, is_running: Memo<bool>, unsaved: Unsaved) {
        Effect::new(move |begun: Option<bool>| {
            let begun = begun.unwrap_or_default();
            if is_running.get() && !begun {
                spawn_local(self.register(unsaved));
            }
            begun || is_running.get()
        });
    }

    async fn register(self, unsaved: Unsaved) {
        TimeoutFuture::new(AFTER_START_MS).await;
        if stored_items::were_deleted() {
            return;
        }
        let found = move |update| {
            if self.update.try_update_value(|known| known.replace(update).is_none()) == Some(true) {
                spawn_local(self.offer(unsaved));
            }
        };
        // Where service workers are refused the page works without.
        if service_worker::register(found).await.is_ok() {
            self.count().await;
        }
    }

    /// Asks again how much is kept.
    pub async fn count(self) {
        let found = service_worker::missing_bytes().await.map_or(Kept::Nothing, Kept::Page);
        let _ = self.kept.try_update(|kept| {
            // What is on its way is counted by itself.
            if !matches!(kept, Kept::Coming(_)) {
                *kept = found;
            }
        });
    }

    /// Keeps the rest of the site.
    pub fn keep_rest(self) {
        let (Kept::Page(missing) | Kept::Failed(missing)) = self.kept.get_untracked() else { return };
        self.kept.set(Kept::Coming(missing));
        spawn_local(async move {
            let tell = move |left| {
                let _ = self.kept.try_update(|kept| *kept = kept.after(left));
            };
            if service_worker::keep_rest(tell).await.is_none() {
                tell(None);
            }
        });
    }

    /// Offers the newer version as long as there is no work that a reload would lose.
    async fn offer(self, unsaved: Unsaved) {
        while self.is_postponed.try_get_value() == Some(false) {
            let _ = self.is_offered.try_set(!unsaved.any());
            TimeoutFuture::new(LOOK_EVERY_MS).await;
        }
    }

    /// Uses the newer version.
    pub fn take(self) {
        self.update.with_value(|update| {
            if let Some(update) = update {
                update.apply();
            }
        });
    }

    /// Offers it no more; the next visit does.
    pub fn postpone(self) {
        self.is_postponed.set_value(true);
        self.is_offered.set(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_counted_down_to_everything() {
        assert_eq!(Kept::Coming(9).after(Some(4)), Kept::Coming(4), "on its way");
        assert_eq!(Kept::Coming(4).after(Some(0)), Kept::Page(0), "all of it");
    }

    #[test]
    fn a_file_that_did_not_come_ends_it_whatever_comes_later() {
        let failed = Kept::Coming(4).after(None);
        assert_eq!(failed, Kept::Failed(4), "with what was missing then");
        assert_eq!(failed.after(Some(3)), Kept::Failed(3), "another file arrived after all");
    }
}
