//! Keeps the settings and the pictures of the Style page in the tab, and brings them back after a reload.

use super::StyleStore;
use super::info::Info;
use super::kept::{self, KeptPicture};
use super::pictures::{Pictures, Target};
use super::slot::{Slot, transfer_size};
use crate::browser::{files, flatten, tab_storage};
use crate::state::pictures::Incoming;
use crate::state::side::Photo;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::style::PictureSlot;

impl StyleStore {
    /// Brings back what the tab kept, once a visit and where nothing was chosen since; and keeps the settings from now on, as
    /// long as the caller's owner lives.
    pub fn keep_in_tab(self) {
        if !self.was_restored.get_value() {
            self.was_restored.set_value(true);
            self.restore();
        }
        Effect::new(move |_| {
            let (settings, blending) = (kept::settings_value(&self.settings.read()), self.pictures.read().blending);
            keep(kept::SETTINGS_KEY, settings.as_deref());
            keep(kept::BLENDING_KEY, blending.then_some("on"));
        });
    }

    fn restore(self) {
        let is_fresh = self.pictures.with_untracked(|p| p.photo.is_free() && p.styles.iter().all(Slot::is_free));
        if !is_fresh {
            return;
        }
        let settings = tab_storage::get(kept::SETTINGS_KEY).and_then(|value| kept::settings(&value));
        let pictures: Vec<(PictureSlot, KeptPicture)> = Pictures::slot_ids()
            .filter_map(|slot_id| {
                let value = tab_storage::get(&kept::picture_key(slot_id)?)?;
                Some((slot_id, KeptPicture::parse(&value)?))
            })
            .collect();
        if settings.is_none() && pictures.is_empty() {
            return;
        }
        if let Some(settings) = settings {
            self.settings.set(settings);
        }
        let blending = tab_storage::get(kept::BLENDING_KEY).is_some();
        self.pictures.update(|pictures| pictures.blending = blending);
        for (slot_id, picture) in pictures {
            match picture {
                KeptPicture::Sample(sample) => {
                    let target = if slot_id == PictureSlot::Content { Target::Photo } else { Target::Style };
                    self.show_sample(target, sample);
                }
                KeptPicture::Own { label, base64 } => {
                    if let Some(blob) = files::of_base64(&base64) {
                        self.show(slot_id, Incoming::own(blob, label));
                    }
                }
            }
        }
        self.info.set(Some(Info::Restored));
    }

    /// Keeps the picture of a slot, or forgets it if the slot is empty. An own one is kept as it is sent to the worker.
    pub(super) fn keep_picture(self, slot_id: PictureSlot) {
        let Some(key) = kept::picture_key(slot_id) else { return };
        let photo = self.pictures.with_untracked(|pictures| pictures.slot(slot_id)?.photo().cloned());
        let Some(Photo { label, sample, .. }) = photo else { return tab_storage::remove(&key) };
        if let Some(sample) = sample {
            return tab_storage::set(&key, &KeptPicture::Sample(sample).value());
        }
        let (Some(file), Some(revision)) = (self.file(slot_id), self.revision(slot_id)) else { return };
        // The very file that was brought back: encoded once more, it would lose a little at each reload.
        let kept = tab_storage::get(&key).and_then(|value| KeptPicture::parse(&value));
        if kept.is_some_and(|kept| kept.is(&label, file.byte_count())) {
            return;
        }
        spawn_local(async move {
            let Ok(bitmap) = file.bitmap().await else { return };
            let jpeg = flatten::jpeg_base64(&bitmap, transfer_size(bitmap.size()));
            if self.revision(slot_id) == Some(revision)
                && let Ok(base64) = jpeg
            {
                tab_storage::set(&key, &KeptPicture::Own { label, base64 }.value());
            }
        });
    }
}

fn keep(key: &str, value: Option<&str>) {
    match value {
        Some(value) => tab_storage::set(key, value),
        None => tab_storage::remove(key),
    }
}
