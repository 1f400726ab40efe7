//! What the words do without a browser. Each test speaks on a thread of its own.
#![expect(clippy::unwrap_used, reason = "tests")]

use words::{Language, TABLES, TableError, Word};

fn set_language(language: Language) {
    let (_, table) = TABLES.iter().find(|(of, _)| *of == language).unwrap();
    words::add_table(language, (*table).to_owned()).unwrap();
    assert!(words::set_language(language), "{language:?} was learnt");
}

#[test]
fn plain_words_are_data_until_they_are_read() {
    const TITLE: Word = words::PRIVACY_TITLE;
    assert_eq!(TITLE, "Privacy");
    set_language(Language::De);
    assert_eq!(TITLE, "Datenschutz");
    assert_eq!(words::FAILURE_HEIC_NEXT.text().split(' ').next(), Some("Speichern"));
    assert!(words::set_language(Language::En), "the base language is always there");
    assert_eq!(format!("[{TITLE}]"), "[Privacy]");
}

#[test]
fn plurals_and_numbers_follow_the_language() {
    assert_eq!(words::count_people(1), "1 person");
    assert_eq!(words::count_people(1_234), "1,234 people");
    assert_eq!(words::unit_distance(0.41254), "0.413");
    assert_eq!(words::unit_megabytes(1_234.56), "1,234.6 MB");
    assert_eq!(words::unit_size_pixels(1_920, 1_080), "1920 × 1080 px", "sizes are not grouped");
    set_language(Language::De);
    assert_eq!(words::count_people(1), "1 Person");
    assert_eq!(words::count_people(1_234), "1.234 Personen");
    assert_eq!(words::unit_distance(0.41254), "0,413");
    assert_eq!(words::unit_megabytes(-0.04), "-0,0 MB");
}

#[test]
fn tags_become_views_in_the_order_of_the_language() {
    let see = || words::see_privacy(|text| text, &|text| format!("[{text}]"));
    assert_eq!(see(), ["What stays where: see ", "[Privacy]", ", please."]);
    set_language(Language::De);
    assert_eq!(see(), ["Was wo bleibt, steht unter ", "[Datenschutz]", "."]);
}

#[test]
fn what_is_handed_in_cannot_pass_for_a_mark() {
    assert_eq!(words::verdict_one_more_means("a\u{6}0b\u{2}"), "“a0b” still needs a picture.");
}

#[test]
fn a_message_that_is_missing_is_said_in_english() {
    let (_, table) = TABLES.iter().find(|(of, _)| *of == Language::De).unwrap();
    let without =
        |line: &str| if line == "Datenschutz" || line.ends_with("Personen\u{5}") { "" } else { line }.to_owned();
    let table: Vec<_> = table.split('\n').map(without).collect();
    words::add_table(Language::De, table.join("\n")).unwrap();
    assert!(words::set_language(Language::De), "learnt");
    assert_eq!(words::PRIVACY_TITLE, "Privacy");
    assert_eq!(words::count_people(1_000), "1,000 people", "with English numbers and plurals");
    assert_eq!(words::PAGE_NAVIGATION, "Seiten");
}

#[test]
fn a_table_of_another_version_is_refused() {
    for table in
        ["", "<!doctype html>", &TABLES[1].1[..40], &TABLES[1].1.replacen(|c: char| c.is_ascii_hexdigit(), "x", 1)]
    {
        assert_eq!(words::add_table(Language::De, table.to_owned()), Err(TableError), "{table:.30}");
    }
    assert!(!words::set_language(Language::De), "not learnt");
    assert_eq!(words::language(), Language::En);
}

#[test]
fn the_choice_comes_before_the_wish() {
    let choose = |saved, wished: &[&'static str]| Language::choose(saved, wished.iter().copied());
    assert_eq!(choose(None, &["de-AT", "en"]), Language::De);
    assert_eq!(choose(Some("en"), &["de"]), Language::En);
    assert_eq!(choose(Some("xx"), &["yy", "DE"]), Language::De);
    assert_eq!(choose(None, &["yy"]), Language::En);
}

#[test]
fn every_language_is_complete() {
    for (language, table) in TABLES {
        let missing = table.split('\n').position(str::is_empty);
        assert_eq!(missing, None, "{language:?} lacks the message of this line");
    }
}
