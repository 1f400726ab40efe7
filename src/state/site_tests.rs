//! The host's file, right and wrong.

use super::*;

fn fields(site: &Site) -> Vec<String> {
    site.mistakes.iter().map(Mistake::sentence).collect()
}

#[test]
fn an_empty_object_changes_nothing() {
    let site = Site::parse(include_str!("../../static/site.json"));
    assert_eq!(site, Site::default(), "the file as it is shipped");
    assert_eq!((site.name(), site.is_kept()), ("Likeness", false), "nothing to keep");
}

#[test]
fn every_field_is_read() {
    let site = Site::parse(
        r##"{"name": " Faces of 4b ", "language": "de", "accent": {"light": "#8a1c4a", "dark": "#ff9ec4"},
        "encoder": "dlib", "false_match_rate": 0.01, "require_turn": true}"##,
    );
    assert_eq!(site.mistakes, [], "nothing is wrong");
    assert_eq!(site.name(), "Faces of 4b", "without the spaces around it");
    assert_eq!(site.language.map(Language::code), Some("de"), "a language of the catalogue");
    assert!(site.accent.properties().iter().all(|(_, value)| value.is_some()), "both schemes: {:?}", site.accent);
    assert_eq!((site.encoder, site.require_turn), (Some(EncoderNet::Dlib), true), "the rest");
    assert!(site.false_match_rate.is_some_and(|rate| (rate - 0.01).abs() < 1e-6), "{:?}", site.false_match_rate);
    assert!(site.is_kept(), "for a visit without a connection");
}

#[test]
fn a_wrong_value_is_named_and_the_rest_is_used() {
    for (text, named) in [
        (r#"{"name": "", "require_turn": true}"#, "name"),
        (r#"{"name": 4, "require_turn": true}"#, "name"),
        (r#"{"name": "a\u202eb", "require_turn": true}"#, "name"),
        (r#"{"language": "tlh", "require_turn": true}"#, "\"ar\""),
        (r##"{"accent": "#112233", "require_turn": true}"##, "accent"),
        (r##"{"accent": {"light": "#ffee00"}, "require_turn": true}"##, "accent.light"),
        (r##"{"accent": {"dim": "#112233"}, "require_turn": true}"##, "accent.dim"),
        (r#"{"encoder": "quantum", "require_turn": true}"#, "\"mobilefacenet\""),
        (r#"{"false_match_rate": 2, "require_turn": true}"#, "false_match_rate"),
        (r#"{"colour": "red", "require_turn": true}"#, "colour"),
    ] {
        let site = Site::parse(text);
        assert!(site.require_turn, "the good field of {text}");
        assert_eq!(site.mistakes.len(), 1, "{text}: {:?}", site.mistakes);
        assert!(fields(&site)[0].contains(named), "{text}: {:?}", fields(&site));
        assert!(!site.is_kept(), "{text} does not replace a good copy");
    }
    assert_eq!(Site::parse(r#"{"require_turn": 1}"#).mistakes.len(), 1, "a number is no yes");
}

#[test]
fn a_name_has_up_to_forty_characters_of_any_script() {
    let named = |name: &str| Site::parse(&format!(r#"{{"name": "{name}"}}"#)).name().to_owned();
    assert_eq!(named(&"顔".repeat(40)), "顔".repeat(40), "forty");
    assert_eq!(named(&"顔".repeat(41)), "Likeness", "one more");
    for nothing in ["", " ", "\u{200B}", "\u{AD}\u{2060}", "\u{3164}", "\u{202E}"] {
        assert_eq!(named(nothing), "Likeness", "{nothing:?} shows nothing");
    }
}

#[test]
fn a_colour_that_is_refused_does_not_take_the_other_one_with_it() {
    let site = Site::parse(r##"{"accent": {"light": "#ffee00", "dark": "#ff9ec4"}}"##);
    assert_eq!(site.accent.properties().iter().filter(|(_, value)| value.is_some()).count(), 3, "the dark scheme");
    assert!(fields(&site)[0].contains("4.5"), "{:?}", fields(&site));
}

#[test]
fn a_file_of_mistakes_is_read_no_further_than_twenty() {
    let unknown: Vec<String> = (0..500).map(|i| format!("\"field{i}\": 1")).collect();
    assert_eq!(Site::parse(&format!("{{{}}}", unknown.join(","))).mistakes.len(), 20);
}

#[test]
fn what_is_no_object_is_called_unreadable() {
    for text in ["", "{", "[]", "\"name\"", "<!doctype html>", "{\"name\": \"a\",}"] {
        let site = Site::parse(text);
        assert!(matches!(site.mistakes[..], [Mistake::Unreadable(_)]), "{text}: {:?}", site.mistakes);
        assert_eq!(site, Site { mistakes: site.mistakes.clone(), ..Site::default() }, "{text}");
    }
    assert_eq!(Site::parse("\u{feff}{\"name\": \"A\"}").name(), "A", "a mark at the beginning is no mistake");
}

#[test]
fn a_rate_that_the_manifest_lacks_is_named_with_those_it_has() {
    let manifest = include_str!("../../models/manifest.json");
    let mut site = Site::parse(r#"{"false_match_rate": 0.5}"#);
    site.read_limits(manifest);
    assert!(fields(&site)[0].contains("0.001 | 0.01"), "{:?}", fields(&site));
    assert_eq!((site.false_match_rate, &site.limits), (None, &Limits::default()), "the usual ones stay");
    let mut site = Site::parse(r#"{"false_match_rate": 0.01}"#);
    site.read_limits(manifest);
    assert_eq!(site.mistakes, [], "measured");
    assert_ne!(site.limits, Limits::default(), "its thresholds");
}
