//! What a tab keeps of the Style page, so that a reload does not lose it: the settings and the pictures.

use super::share::Shared;
use crate::samples::{self, Sample};
use likeness_core::style::settings::PaintSettings;
use protocol::style::PictureSlot;

/// The key of the settings.
pub const SETTINGS_KEY: &str = "likeness.style.settings";

/// The key of blending, which is on if there is a value.
pub const BLENDING_KEY: &str = "likeness.style.blending";

/// The key of a slot's picture; the starting picture is not kept.
pub fn picture_key(slot_id: PictureSlot) -> Option<String> {
    match slot_id {
        PictureSlot::Content => Some("likeness.style.photo".to_owned()),
        PictureSlot::Style(i) => Some(format!("likeness.style.style-{i}")),
        PictureSlot::Initial => None,
    }
}

/// A picture as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub enum KeptPicture {
    /// One that comes with the page.
    Sample(&'static Sample),
    /// A person's own: its name, and its bytes in base64.
    Own {
        /// The name.
        label: String,
        /// The bytes.
        base64: String,
    },
}

impl KeptPicture {
    /// The picture of a stored value; `None` if it is not one.
    pub fn parse(value: &str) -> Option<Self> {
        let (label, base64): (String, Option<String>) = serde_json::from_str(value).ok()?;
        match base64 {
            Some(base64) => Some(Self::Own { label, base64 }),
            None => samples::find(&label).map(Self::Sample),
        }
    }

    /// Whether it is the file of this name with so many bytes.
    pub fn is(&self, name: &str, bytes: u64) -> bool {
        match self {
            Self::Sample(_) => false,
            Self::Own { label, base64 } => {
                let padding = base64.bytes().rev().take_while(|byte| *byte == b'=').count();
                label == name && bytes == (base64.len() / 4 * 3 - padding) as u64
            }
        }
    }

    /// The value to store.
    pub fn value(&self) -> String {
        let parts = match self {
            Self::Sample(sample) => (sample.label, None),
            Self::Own { label, base64 } => (label.as_str(), Some(base64.as_str())),
        };
        serde_json::to_string(&parts).unwrap_or_default()
    }
}

/// Takes out what an address names something else for: the photo, or all styles. Returns what of the address is left to be shown, once
/// these are back.
pub fn give_way(kept: &mut Vec<(PictureSlot, KeptPicture)>, named: Shared) -> Shared {
    let is_photo = |slot_id: PictureSlot| slot_id == PictureSlot::Content;
    let sample = |picture: &KeptPicture| match picture {
        KeptPicture::Sample(sample) => Some(*sample),
        KeptPicture::Own { .. } => None,
    };
    let photo = kept.iter().find(|(slot_id, _)| is_photo(*slot_id)).and_then(|(_, picture)| sample(picture));
    let styles = kept.iter().filter(|(slot_id, _)| !is_photo(*slot_id)).map(|(_, picture)| sample(picture));
    let left = named.without(photo, &styles.collect::<Option<Vec<_>>>().unwrap_or_default());
    kept.retain(|(slot_id, _)| if is_photo(*slot_id) { left.photo.is_none() } else { left.styles.is_empty() });
    left
}

/// The settings of a stored value; `None` if it holds none, or those of another version of the page.
pub fn settings(value: &str) -> Option<PaintSettings> {
    serde_json::from_str(value).ok().map(PaintSettings::within_range)
}

/// The value of settings; `None` for those that a visit begins with.
pub fn settings_value(settings: &PaintSettings) -> Option<String> {
    if *settings == PaintSettings::default() { None } else { serde_json::to_string(settings).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_and_pictures_come_back_as_they_were() {
        let changed = PaintSettings { iterations: 77, stroke: 2.0, ..PaintSettings::default() };
        let value = settings_value(&changed).expect("other than at the beginning");
        assert_eq!(settings(&value), Some(changed), "{value}");
        assert_eq!(settings_value(&PaintSettings::default()), None, "nothing to keep");
        let own = KeptPicture::Own { label: "me \"&\" you.jpg".to_owned(), base64: "AAEC".to_owned() };
        let scene = KeptPicture::Sample(&samples::SCENES[0]);
        let style = KeptPicture::Sample(&samples::PAINTINGS[2]);
        for kept in [own, scene, style] {
            assert_eq!(KeptPicture::parse(&kept.value()), Some(kept.clone()), "{}", kept.value());
        }
    }

    #[test]
    fn a_kept_file_is_recognised_by_its_name_and_length() {
        for (base64, bytes) in [("AAEC", 3), ("AAE=", 2), ("AA==", 1)] {
            let kept = KeptPicture::Own { label: "me.jpg".to_owned(), base64: base64.to_owned() };
            assert!(kept.is("me.jpg", bytes), "{base64}");
            assert!(!kept.is("me.jpg", bytes + 1) && !kept.is("you.jpg", bytes), "another file");
        }
    }

    #[test]
    fn what_the_address_names_takes_the_place_of_what_was_kept() {
        let own = || KeptPicture::Own { label: "me.jpg".to_owned(), base64: "AAEC".to_owned() };
        let style = |i| (PictureSlot::Style(i), KeptPicture::Sample(&samples::PAINTINGS[usize::from(i)]));
        let all = || vec![(PictureSlot::Content, own()), style(0), style(1)];
        let slots = |kept: &[(PictureSlot, KeptPicture)]| kept.iter().map(|(slot_id, _)| *slot_id).collect::<Vec<_>>();
        let mut kept = all();
        let left = give_way(&mut kept, Shared::parse("#/style?style=cafe_terrace&style=church&preset=default"));
        assert_eq!((kept, left.styles.len()), (all(), 0), "after a reload: all as it was");
        let mut kept = all();
        let left = give_way(&mut kept, Shared::parse("#/style?style=cafe_terrace"));
        assert_eq!((slots(&kept), left.styles.len()), (vec![PictureSlot::Content], 1), "another blend");
        let mut kept = all();
        let left = give_way(&mut kept, Shared::parse("#/style?photo=canyon"));
        assert_eq!(slots(&kept), [PictureSlot::Style(0), PictureSlot::Style(1)], "another photo");
        assert_eq!(left.photo, Some(&samples::SCENES[0]), "to be shown");
    }

    #[test]
    fn values_of_another_version_are_ignored() {
        for value in ["", "{}", "[\"No such sample\",null]", "[1,2]"] {
            assert_eq!(KeptPicture::parse(value), None, "{value}");
        }
        assert_eq!(settings("{\"colour\":1}"), None, "settings of another version");
    }
}
