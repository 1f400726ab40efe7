//! Tests of the Style page's addresses.

use super::*;
use crate::samples::{DRAWN_STYLES, PAINTINGS, SCENES};
use crate::state::side::Photo;
use likeness_core::geometry::Size;

const LINK: &str = "#/style?photo=canyon&style=swirls&preset=large-strokes";

fn fill(slot: &mut Slot, label: &str, sample: Option<&'static Sample>) {
    let request = slot.begin_opening();
    let photo = Photo { url: String::new(), label: label.to_owned(), shrunk_from: None, mirrored: false, sample };
    assert!(slot.opened(request, photo, Size::new(4, 3)), "current");
}

fn page(photo: Option<&'static Sample>, styles: &[&'static Sample]) -> Pictures {
    let mut pictures = Pictures { blending: styles.len() > 1, ..Pictures::default() };
    if let Some(sample) = photo {
        fill(&mut pictures.photo, sample.label, Some(sample));
    }
    for (slot, sample) in pictures.styles.iter_mut().zip(styles) {
        fill(slot, sample.label, Some(sample));
    }
    pictures
}

fn shared(pictures: &Pictures, settings: &PaintSettings) -> String {
    Shared::default().now(pictures, settings).query()
}

#[test]
fn an_address_fills_the_page_and_the_page_gives_the_same_address() {
    let read = Shared::parse(LINK);
    assert_eq!((read.photo, read.styles.as_slice()), (Some(&SCENES[0]), [&DRAWN_STYLES[0]].as_slice()), "samples");
    let settings = read.apply(PaintSettings::default());
    assert!(Preset::LargeStrokes.is_in(&settings), "{settings:?}");
    let pictures = page(read.photo, &read.styles);
    assert_eq!(format!("#/style{}", shared(&pictures, &settings)), LINK, "the same again");
}

#[test]
fn every_preset_moved_to_any_strength_at_any_size_comes_back() {
    let pictures = page(Some(&SCENES[1]), &[&PAINTINGS[0], &DRAWN_STYLES[3]]);
    for preset in Preset::ALL {
        for step in -20_i16..=20 {
            let base = PaintSettings { size: 512, ..preset.apply(PaintSettings::default()) };
            for settings in [with_strength(base.clone(), f32::from(step) * STEP), base] {
                let query = shared(&pictures, &settings);
                let read = Shared::parse(&format!("#/style{query}"));
                assert_eq!(read.apply(PaintSettings::default()), settings, "{query}");
                assert_eq!(read.now(&pictures, &settings), read, "{query}");
            }
        }
    }
}

#[test]
fn the_default_moved_keeps_its_name_though_another_preset_moved_is_the_same() {
    let moved = with_strength(PaintSettings::default(), 100.0);
    assert_eq!(shared(&Pictures::default(), &moved), "?preset=default&strength=100");
}

#[test]
fn unknown_names_and_numbers_out_of_range_are_ignored() {
    let wrong = "#/style?photo=me&style=canyon&style=none&preset=wild&strength=NaN&size=-3&else=1";
    assert_eq!(Shared::parse(wrong), Shared::default(), "nothing of it");
    let settings = Shared::parse("#/style?size=999999&strength=1e9").apply(PaintSettings::default());
    assert_eq!((settings.size, settings.clone()), (2048, settings.within_range()), "within range");
    let twice = Shared::parse("#/style?style=waves&style=waves&style=dots");
    assert_eq!(twice.styles, [&DRAWN_STYLES[1], &DRAWN_STYLES[6]], "each once");
    let all: String = samples::styles().map(|sample| format!("&style={}", sample.key())).collect();
    assert_eq!(Shared::parse(&format!("#/style?x=1{all}")).styles.len(), MAX_STYLES, "as many as there is room for");
}

#[test]
fn kept_settings_give_way_only_to_what_the_address_says() {
    let kept = PaintSettings { iterations: 77, size: 512, ..Preset::Strong.apply(PaintSettings::default()) };
    assert_eq!(Shared::parse("#/style?photo=canyon").apply(kept.clone()), kept, "it says nothing of them");
    let gentle = Shared::parse("#/style?preset=gentle").apply(kept);
    assert!(Preset::Gentle.is_in(&gentle) && gentle.iterations == 77 && gentle.size == 512, "{gentle:?}");
}

#[test]
fn pictures_of_ones_own_are_never_in_the_address() {
    let mut pictures = page(None, &[&PAINTINGS[0], &PAINTINGS[1]]);
    // Even a file that is called as a sample is.
    fill(&mut pictures.photo, "Canyon", None);
    let settings = PaintSettings::default();
    assert_eq!(shared(&pictures, &settings), "?style=cafe_terrace&style=church&preset=default", "the styles alone");
    fill(&mut pictures.styles[1], "Church", None);
    assert_eq!(shared(&pictures, &settings), "", "a blend with one's own cannot be shared");
}

#[test]
fn while_a_picture_is_being_opened_the_address_stays_as_it_was() {
    let before = Shared::parse(LINK);
    let settings = before.apply(PaintSettings::default());
    let mut pictures = Pictures::default();
    pictures.photo.begin_opening();
    pictures.styles[0].begin_opening();
    assert_eq!(before.now(&pictures, &settings), before, "they are on their way");
    pictures.photo.clear();
    assert_eq!(before.now(&pictures, &settings).photo, None, "cleared");
}

#[test]
fn settings_of_ones_own_and_an_untouched_page_have_no_look_in_the_address() {
    let own = PaintSettings { beta: 7.77, variation: 0.3, ..PaintSettings::default() };
    let pictures = page(Some(&SCENES[0]), &[]);
    assert_eq!(shared(&pictures, &own), "?photo=canyon", "the photo alone");
    assert_eq!(shared(&Pictures::default(), &PaintSettings::default()), "", "nothing was chosen");
    assert_eq!(
        shared(&Pictures::default(), &Preset::Strong.apply(PaintSettings::default())),
        "?preset=strong",
        "one was"
    );
}

#[test]
fn what_the_tab_brings_back_anyway_is_not_asked_for_twice() {
    let link = Shared::parse(LINK);
    let left = link.clone().without(Some(&SCENES[0]), &[&DRAWN_STYLES[0]]);
    assert_eq!((left.photo, left.styles.len()), (None, 0), "both are on their way");
    let left = link.clone().without(Some(&SCENES[1]), &[&DRAWN_STYLES[0], &DRAWN_STYLES[1]]);
    assert_eq!((left.photo, left.styles), (link.photo, link.styles), "others are");
}
