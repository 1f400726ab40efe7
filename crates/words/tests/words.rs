//! Messages, numbers and languages without a browser. Each test sets the language of its own thread.
#![expect(clippy::unwrap_used, reason = "tests")]

use words::{Language, TABLES, TableError, Text};

fn set_language(language: Language) {
    let (_, table) = TABLES.iter().find(|(of, _)| *of == language).unwrap();
    words::add_table(language, (*table).to_owned()).unwrap();
    assert!(words::set_language(language), "{language:?} is loaded");
}

#[test]
fn a_message_without_arguments_is_looked_up_when_it_is_read() {
    const TITLE: Text = words::PRIVACY_TITLE;
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
    assert_eq!(words::unit_size(1_920, 1_080), "1920 × 1080", "sizes are not grouped");
    set_language(Language::De);
    assert_eq!(words::count_people(1), "1 Person");
    assert_eq!(words::count_people(1_234), "1.234 Personen");
    assert_eq!(words::unit_distance(0.41254), "0,413");
    assert_eq!(words::unit_megabytes(-0.04), "-0,0 MB");
}

#[test]
fn tags_become_views_in_the_order_of_the_language() {
    let find = || words::about_find(|text| text, &|text| format!("[{text}]"));
    let text = " A small net draws a box around every face. In live video the largest is used, in a photo a large one in the middle.";
    assert_eq!(find(), ["[Find.]", text]);
    let (_, table) = TABLES.iter().find(|(of, _)| *of == Language::De).unwrap();
    let last = table.replace("\u{6}0Finden.\u{7} Ein kleines Netz", "Ein \u{6}0kleines\u{7} Netz");
    words::add_table(Language::De, last).unwrap();
    assert!(words::set_language(Language::De), "loaded");
    assert_eq!(find()[..2], ["Ein ", "[kleines]"]);
}

#[test]
fn an_argument_cannot_contain_marks() {
    assert_eq!(words::verdict_one_more_means("a\u{6}0b\u{2}"), "“a0b” still needs a picture.");
}

#[test]
fn a_name_written_from_right_to_left_does_not_turn_the_sentence_around() {
    let hebrew = "\u{5D3}\u{5E0}\u{5D4}";
    assert_eq!(words::verdict_one_more_means(hebrew), format!("“\u{2068}{hebrew}\u{2069}” still needs a picture."));
    assert_eq!(words::verdict_one_more_means("gpj.\u{202E}exe\u{2069}"), "“gpj.exe” still needs a picture.");
}

#[test]
fn a_missing_message_is_in_english() {
    let (_, table) = TABLES.iter().find(|(of, _)| *of == Language::De).unwrap();
    let without =
        |line: &str| if line == "Datenschutz" || line.ends_with("Personen\u{5}") { "" } else { line }.to_owned();
    let table: Vec<_> = table.split('\n').map(without).collect();
    words::add_table(Language::De, table.join("\n")).unwrap();
    assert!(words::set_language(Language::De), "loaded");
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
    assert!(!words::set_language(Language::De), "not loaded");
    assert_eq!(words::language(), Language::En);
}

#[test]
fn the_address_comes_before_the_saved_choice_and_that_before_the_browsers_preference() {
    let choose = |wanted: &[&'static str], preferred: &[&'static str]| {
        Language::choose(wanted.iter().copied(), preferred.iter().copied())
    };
    assert_eq!(choose(&[], &["de-AT", "en"]), Language::De);
    assert_eq!(choose(&["en"], &["de"]), Language::En);
    assert_eq!(choose(&["xx"], &["yy", "DE"]), Language::De);
    assert_eq!(choose(&["xx", "de"], &["en"]), Language::De);
    assert_eq!(choose(&["de", "en"], &["en"]), Language::De);
    assert_eq!(choose(&[], &["yy"]), Language::En);
}

#[test]
fn every_language_is_complete() {
    for (language, table) in TABLES {
        let missing = table.split('\n').position(str::is_empty);
        assert_eq!(missing, None, "{language:?} lacks the message of this line");
    }
}
