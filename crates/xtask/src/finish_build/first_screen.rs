//! The texts of the first screen, which is plain HTML: drawn before the program comes, and in its place if it does not
//! (`index.html`). An element names its text in `data-text`; English is written into it, and the script at its end puts another
//! language in its place.

use super::replace_once;
use crate::html::Page;
use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};
use words::Language;

/// The placeholder of the texts in all other languages, as JSON.
const MARK: &str = "likeness:texts";
/// The attribute that names an element's text.
const NAME: &str = "data-text";

/// The page with its texts.
///
/// # Errors
/// If an element names a text that there is not, the placeholder is missing, or a table is not one of this build.
pub(super) fn fill(source: &str) -> Result<String> {
    let english = of(Language::default());
    let mut filled = source.to_owned();
    for tag in Page::read(source)?.tags().iter().rev() {
        let Some((_, name)) = tag.attributes.iter().find(|(attribute, _)| attribute == NAME) else { continue };
        let text = english.get(*name).and_then(Value::as_str);
        filled.insert_str(
            tag.place.end,
            &escaped(text.with_context(|| format!("the first screen has no text `{name}`"))?),
        );
    }
    let mut texts = Map::new();
    for (language, table) in words::TABLES {
        words::add_table(*language, (*table).to_owned())?;
        let mut of_language = if *language == Language::default() { Map::new() } else { of(*language) };
        of_language.insert("dir".to_owned(), language.direction().into());
        texts.insert(language.code().to_owned(), of_language.into());
    }
    // What ends a script may not stand in one.
    replace_once(&filled, MARK, &json!(texts).to_string().replace('<', "\\u003c"))
}

/// The texts by their names, in a language that is loaded.
fn of(language: Language) -> Map<String, Value> {
    words::set_language(language);
    let texts = [
        ("page-verify", words::PAGE_VERIFY.into()),
        ("page-recognise", words::PAGE_RECOGNISE.into()),
        ("page-people", words::PAGE_PEOPLE.into()),
        ("page-style", words::PAGE_STYLE.into()),
        ("page-learn", words::PAGE_LEARN.into()),
        ("page-see", words::PAGE_SEE.into()),
        ("engine-badge-starting", words::engine_badge_starting(0)),
        ("verify-heading", words::VERIFY_HEADING.into()),
        ("verify-lead", words::VERIFY_LEAD.into()),
        ("verify-two-pictures", words::VERIFY_TWO_PICTURES.into()),
        ("verify-a-name", words::VERIFY_A_NAME.into()),
        ("side-claim", words::SIDE_CLAIM.into()),
        ("side-probe", words::SIDE_PROBE.into()),
        ("verdict-choose", words::VERDICT_CHOOSE.into()),
        ("verdict-choose-means", words::VERDICT_CHOOSE_MEANS.into()),
        ("page-loading", words::PAGE_LOADING.into()),
        ("page-try-again", words::PAGE_TRY_AGAIN.into()),
        ("start-late", words::START_LATE.into()),
        ("start-file", words::START_FILE.into()),
        ("start-file.next", words::START_FILE_NEXT.into()),
        ("start-old", words::START_OLD.into()),
        ("start-old.next", words::START_OLD_NEXT.into()),
        ("start-offline", words::START_OFFLINE.into()),
        ("start-offline.next", words::START_OFFLINE_NEXT.into()),
        ("start-missing", words::START_MISSING.into()),
        ("start-missing.next", words::START_MISSING_NEXT.into()),
        ("start-type", words::START_TYPE.into()),
        ("start-type.next", words::START_TYPE_NEXT.into()),
        ("start-cut", words::START_CUT.into()),
        ("start-cut.next", words::START_CUT_NEXT.into()),
        ("start-broken", words::START_BROKEN.into()),
        ("start-broken.next", words::START_BROKEN_NEXT.into()),
    ];
    texts.into_iter().map(|(name, text): (&str, String)| (name.to_owned(), text.into())).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_get_their_english_text_and_the_script_all_others() {
        let source = r#"<p data-text="page-loading"></p><b lang="x" data-text="start-cut.next" hidden></b>
<script type="application/json">likeness:texts</script>"#;
        let page = fill(source).unwrap();
        assert!(page.starts_with("<p data-text=\"page-loading\">Loading…</p>"), "{page}");
        assert!(page.contains(" hidden>Try again, on a better connection"), "{page}");
        let json = page.split("json\">").nth(1).and_then(|rest| rest.split("</script>").next()).unwrap();
        let texts: Value = serde_json::from_str(json).unwrap();
        assert_eq!(texts["de"]["page-try-again"], "Noch einmal versuchen");
        assert_eq!(texts["en"], json!({ "dir": "ltr" }), "English is in the elements");
        assert_eq!(texts.as_object().map(Map::len), Some(Language::ALL.len()), "every language");
    }

    #[test]
    fn a_text_that_is_not_there_stops_the_build() {
        let error = fill("<p data-text=\"nothing\"></p>likeness:texts").unwrap_err();
        assert!(error.to_string().contains("`nothing`"), "{error}");
        assert!(fill("<p></p>").unwrap_err().to_string().contains(MARK), "no place for the others");
    }

    #[test]
    fn the_page_itself_uses_every_text() {
        let source = include_str!("../../../../index.html");
        for name in of(Language::default()).keys() {
            assert!(source.contains(&format!("{NAME}=\"{name}\"")), "nothing shows `{name}`");
        }
    }
}
