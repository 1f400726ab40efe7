//! The samples and the look of the Style page as part of an address. Pictures of one's own have none.

use super::pictures::Pictures;
use super::preset::Preset;
use super::simple_settings::{STRENGTH, strength, with_strength};
use super::slot::Slot;
use crate::route::query;
use crate::samples::{self, Sample, keyed};
use likeness_core::style::settings::{MAX_STYLES, PaintSettings};
use std::iter;

/// The step of the strength slider, whose positions are shared.
const STEP: f32 = 5.0;

/// What an address says of the page; what it leaves out stays as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shared {
    /// The photo.
    pub photo: Option<&'static Sample>,
    /// The styles, several of which are blended.
    pub styles: Vec<&'static Sample>,
    look: Option<(Preset, Option<f32>)>,
    size: Option<u32>,
}

impl Shared {
    /// What an address's fragment says; what is unknown or unreadable is left out.
    pub fn parse(fragment: &str) -> Self {
        let value = |key| query::value(fragment, key);
        let mut styles: Vec<&'static Sample> = Vec::new();
        for name in query::pairs(fragment).filter(|(key, _)| *key == "style").map(|(_, name)| name) {
            styles.extend(keyed(samples::styles(), name).filter(|sample| !styles.contains(sample)));
        }
        styles.truncate(MAX_STYLES);
        let preset = value("preset").and_then(Preset::of_key);
        let moved =
            value("strength").and_then(|text| text.parse().ok()).filter(|to: &f32| to.is_finite()).map(on_slider);
        Self {
            photo: value("photo").and_then(|name| keyed(samples::photos_to_paint(), name)),
            styles,
            look: match (preset, moved) {
                (None, None) => None,
                (preset, moved) => Some((preset.unwrap_or(Preset::Default), moved)),
            },
            size: value("size").and_then(|text| text.parse().ok()),
        }
    }

    /// The end of the fragment that says it.
    pub fn query(&self) -> String {
        let key = |sample: &'static Sample| sample.key().to_owned();
        let photo = self.photo.map(|sample| ("photo", key(sample)));
        let styles = self.styles.iter().map(|sample| ("style", key(sample)));
        let preset = self.look.map(|(preset, _)| ("preset", preset.key().to_owned()));
        let moved = self.look.and_then(|(_, moved)| Some(("strength", moved?.to_string())));
        let size = self.size.map(|size| ("size", size.to_string()));
        query::of(photo.into_iter().chain(styles).chain(preset).chain(moved).chain(size))
    }

    /// What the page shows now. Of a card that is opening a picture it stays as it was: that is not decided yet.
    #[must_use]
    pub fn now(&self, pictures: &Pictures, settings: &PaintSettings) -> Self {
        let photo = if pictures.photo.is_opening() { self.photo } else { sample_in(&pictures.photo) };
        let styles =
            if pictures.styles.iter().any(Slot::is_opening) { self.styles.clone() } else { styles_in(pictures) };
        let usual = PaintSettings::default();
        let changed = (settings.size != usual.size).then_some(settings.size);
        // A page on which nothing was chosen needs no more than its address.
        let is_plain = photo.is_none() && styles.is_empty() && changed.is_none();
        let look = look_of(settings).filter(|look| !is_plain || *look != (Preset::Default, None));
        Self { photo, styles, look, size: changed }
    }

    /// The settings with what it says of them.
    #[must_use]
    pub fn apply(&self, settings: PaintSettings) -> PaintSettings {
        let settings = PaintSettings { size: self.size.unwrap_or(settings.size), ..settings };
        match self.look {
            None => settings,
            Some((preset, None)) => preset.apply(settings),
            Some((preset, Some(moved))) => with_strength(preset.apply(settings), moved),
        }
        .within_range()
    }

    /// What is left of it where these pictures are there already, or on their way.
    #[must_use]
    pub fn without(self, photo: Option<&'static Sample>, styles: &[&'static Sample]) -> Self {
        Self {
            photo: self.photo.filter(|sample| photo != Some(*sample)),
            styles: if self.styles == styles { vec![] } else { self.styles },
            ..self
        }
    }
}

/// The styles of the page; none if one of them is not a sample, since without it the others are another blend.
pub fn styles_in(pictures: &Pictures) -> Vec<&'static Sample> {
    let filled = pictures.styles.iter().filter(|slot| slot.photo().is_some());
    filled.map(sample_in).collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// The sample in a slot.
pub fn sample_in(slot: &Slot) -> Option<&'static Sample> {
    slot.photo().and_then(|photo| photo.sample)
}

/// The nearest position of the strength slider.
fn on_slider(strength: f32) -> f32 {
    ((strength / STEP).round() * STEP).clamp(-STRENGTH, STRENGTH)
}

/// The preset that the settings have, or from which only the strength differs; `None` for settings of one's own.
fn look_of(settings: &PaintSettings) -> Option<(Preset, Option<f32>)> {
    if let Some(preset) = Preset::ALL.into_iter().find(|preset| preset.is_in(settings)) {
        return Some((preset, None));
    }
    let moved = on_slider(strength(settings));
    let is_moved = |preset: &Preset| with_strength(preset.apply(settings.clone()), moved) == *settings;
    // Presets that differ in strength alone are the same one here; the usual one names them.
    let mut presets = iter::once(Preset::Default).chain(Preset::ALL);
    presets.find(is_moved).map(|preset| (preset, Some(moved)))
}

#[cfg(test)]
#[path = "share_tests.rs"]
mod tests;
