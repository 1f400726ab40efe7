//! Keeps the settings and the pictures of the Style page in the tab, and brings them back after a reload.

use super::StyleStore;
use super::info::Info;
use super::kept::{self, KeptPicture};
use super::pictures::{Pictures, Target};
use super::share::{self, Shared};
use super::slot::{Slot, transfer_size};
use crate::browser::{address, files, flatten, tab_storage};
use crate::route::Route;
use crate::state::pictures::Incoming;
use crate::state::side::Photo;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::style::PictureSlot;

impl StyleStore {
    /// Brings back what the tab kept, once a visit and where nothing was chosen since, and shows what the address names in its place;
    /// and keeps the settings from now on, and the address at what is shown, as long as the caller's owner lives.
    pub fn keep_in_tab(self) {
        let named = Shared::parse(&address::fragment());
        if self.was_restored.get_value() {
            self.show_shared(named);
        } else {
            self.was_restored.set_value(true);
            let left = self.restore(named);
            self.show_shared(left);
        }
        address::follow(Route::Style, move || {
            let before = Shared::parse(&address::fragment());
            before.now(&self.pictures.read(), &self.settings.read()).query()
        });
        Effect::new(move |_| {
            let (settings, blending) = (kept::settings_value(&self.settings.read()), self.pictures.read().blending);
            keep(kept::SETTINGS_KEY, settings.as_deref());
            keep(kept::BLENDING_KEY, blending.then_some("on"));
        });
    }

    /// Brings back what the tab kept, except where the address names something else. Returns what of the address is left to be shown.
    fn restore(self, named: Shared) -> Shared {
        let is_fresh = self.pictures.with_untracked(|p| p.photo.is_free() && p.styles.iter().all(Slot::is_free));
        if !is_fresh {
            return named;
        }
        let settings = tab_storage::get(kept::SETTINGS_KEY).and_then(|value| kept::settings(&value));
        let mut pictures: Vec<(PictureSlot, KeptPicture)> = Pictures::slot_ids()
            .filter_map(|slot_id| {
                let value = tab_storage::get(&kept::picture_key(slot_id)?)?;
                Some((slot_id, KeptPicture::parse(&value)?))
            })
            .collect();
        if settings.is_none() && pictures.is_empty() {
            return named;
        }
        if let Some(settings) = settings {
            self.settings.set(settings);
        }
        let left = kept::give_way(&mut pictures, named);
        let blending = tab_storage::get(kept::BLENDING_KEY).is_some();
        self.pictures.update(|pictures| pictures.blending = blending);
        pictures.into_iter().for_each(|(slot_id, picture)| self.bring_back(slot_id, picture));
        self.info.set(Some(Info::Restored));
        left
    }

    fn bring_back(self, slot_id: PictureSlot, picture: KeptPicture) {
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

    /// Shows the samples and takes over the settings of an address. A job that is not finished is left alone, with its pictures.
    fn show_shared(self, named: Shared) {
        if named == Shared::default() || self.has_unfinished_job() {
            return;
        }
        let (photo, styles) =
            self.pictures.with_untracked(|pictures| (share::sample_in(&pictures.photo), share::styles_in(pictures)));
        let named = named.without(photo, &styles);
        let settings = self.settings.with_untracked(|settings| named.apply(settings.clone()));
        if self.settings.with_untracked(|before| *before != settings) {
            self.settings.set(settings);
        }
        if let Some(photo) = named.photo {
            self.show_sample(Target::Photo, photo);
        }
        let is_blend = named.styles.len() > 1;
        if !named.styles.is_empty() {
            self.set_blending(false);
        }
        if is_blend {
            // A single style stays until its successor is there; to a blend it would be added.
            let first = self.pictures.with_untracked(|p| p.filled_styles().next().map(|(slot_id, _)| slot_id));
            first.into_iter().for_each(|slot_id| self.clear(slot_id));
            self.set_blending(true);
        }
        named.styles.into_iter().for_each(|style| self.show_sample(Target::Style, style));
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
