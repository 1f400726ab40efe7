//! The built `index.html`: Trunk's links replaced by tags for the browser.

use anyhow::{Context as _, Result};
use std::ops::Range;

/// What is shown where somebody posts a link to the page.
const SOCIAL_PICTURE: &str = "screenshots/social.jpg";

/// A change of the page's source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Edit {
    /// Replaces a tag.
    Replace(Range<usize>, String),
    /// Appends to the head.
    EndOfHead(String),
}

/// The files of the page's program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The script that wasm-bindgen generated.
    pub(crate) script: String,
    /// The wasm.
    pub(crate) wasm: String,
    /// The scripts that it imports: snippets, and what fetches its chunks.
    pub(crate) snippets: Vec<String>,
}

impl Entry {
    /// Tags that fetch the program while the page is being parsed.
    pub(crate) fn preloads(&self, base: &str) -> String {
        let module =
            |name: &String| format!(r#"<link rel="modulepreload" href="{base}{name}" crossorigin="anonymous">"#);
        let modules: String = std::iter::once(&self.script).chain(&self.snippets).map(module).collect();
        let wasm = &self.wasm;
        format!(
            r#"{modules}<link rel="preload" href="{base}{wasm}" crossorigin="anonymous" as="fetch" type="application/wasm">"#
        )
    }

    /// The script that starts it.
    pub(crate) fn script(&self, base: &str) -> String {
        let Self { script, wasm, .. } = self;
        format!(
            "<script type=\"module\">\nimport init from '{base}{script}';\n\
             await init({{ module_or_path: '{base}{wasm}' }});\n</script>"
        )
    }
}

/// The page's icon.
pub(crate) fn icon(base: &str, name: &str) -> String {
    format!(r#"<link rel="icon" href="{base}{name}"/>"#)
}

/// Names the picture by the Open Graph protocol (ogp.me). It takes whole addresses only, so there is none for a page that is to work at any.
pub(crate) fn social_picture(base: &str) -> String {
    if !base.starts_with("https://") {
        return String::new();
    }
    format!(
        r#"<meta property="og:url" content="{base}"><meta property="og:image" content="{base}{SOCIAL_PICTURE}"><meta name="twitter:card" content="summary_large_image">"#
    )
}

/// A style sheet of the page.
pub(crate) fn style(base: &str, name: &str) -> String {
    format!(r#"<link rel="stylesheet" href="{base}{name}"/>"#)
}

/// Applies all changes to the source.
///
/// # Errors
/// If there is no head to add to.
pub(crate) fn rewrite(source: &str, edits: Vec<Edit>) -> Result<String> {
    let head = source.find("</head>").context("index.html has no `</head>`")?;
    let place = |edit| match edit {
        Edit::Replace(place, text) => (place, text),
        Edit::EndOfHead(text) => (head..head, text),
    };
    let mut edits: Vec<(Range<usize>, String)> = edits.into_iter().map(place).collect();
    // From the end, so that no change moves the range of another.
    edits.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    let mut page = source.to_owned();
    for (place, text) in edits {
        page.replace_range(place, &text);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn entry() -> Entry {
        Entry { script: "likeness-1a.js".to_owned(), wasm: "likeness-1a_bg.wasm".to_owned(), snippets: Vec::new() }
    }

    #[test]
    fn links_are_replaced_where_they_stand_and_preloads_end_the_head() {
        let source = "<head><a><bb></head><body></body>";
        let edits = vec![
            Edit::EndOfHead("<p>".to_owned()),
            Edit::Replace(6..9, String::new()),
            Edit::Replace(9..13, icon("./", "icon-1.svg")),
        ];
        let page = rewrite(source, edits).unwrap();
        assert_eq!(page, "<head><link rel=\"icon\" href=\"./icon-1.svg\"/><p></head><body></body>", "in any order");
        assert!(rewrite("<body>", Vec::new()).is_err(), "a page without a head");
    }

    #[test]
    fn every_address_begins_with_the_base() {
        let entry = Entry { snippets: vec!["snippets/x/inline0.js".to_owned()], ..entry() };
        let text = [entry.preloads("/sub/"), entry.script("/sub/"), style("/sub/", "a.css")].concat();
        for name in ["likeness-1a.js", "likeness-1a_bg.wasm", "snippets/x/inline0.js", "a.css"] {
            let with_base = text.matches(&format!("/sub/{name}")).count();
            assert!(with_base > 0 && with_base == text.matches(name).count(), "{name} in {text}");
        }
    }

    #[test]
    fn the_social_picture_is_named_by_its_whole_address_and_is_there() {
        let head = social_picture("https://example.org/any/");
        assert!(head.contains(r#"content="https://example.org/any/screenshots/social.jpg""#), "{head}");
        assert_eq!(social_picture("./"), "", "whoever shows it does not resolve addresses");
        let static_files = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static");
        assert!(static_files.join(SOCIAL_PICTURE).is_file(), "in static/");
    }

    #[test]
    fn the_script_tells_the_wasm_by_its_hashed_name() {
        let script = entry().script("./");
        assert!(script.contains("import init from './likeness-1a.js';"), "{script}");
        assert!(script.contains("module_or_path: './likeness-1a_bg.wasm'"), "{script}");
    }
}
