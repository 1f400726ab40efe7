//! A minimal HTML parser for the build: start tags with their attributes, and the text of inline scripts.

use anyhow::{Context as _, Result};
use std::ops::Range;

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// Its name, in lower case.
    pub(crate) name: String,
    /// Its attributes, with names in lower case; a missing value is empty.
    pub(crate) attributes: Vec<(String, &'a str)>,
    /// Its range, from `<` to `>` inclusive.
    pub(crate) place: Range<usize>,
    /// For scripts: the text up to the end tag.
    text: &'a str,
}

impl Tag<'_> {
    /// Whether it has this attribute.
    pub(crate) fn has(&self, attribute: &str) -> bool {
        self.attributes.iter().any(|(name, _)| name == attribute)
    }
}

/// A parsed page.
#[derive(Debug)]
pub(crate) struct Page<'a>(Vec<Tag<'a>>);

impl<'a> Page<'a> {
    /// Parses the tags of a page and skips comments.
    ///
    /// # Errors
    /// If a comment, a tag or a script does not end.
    pub(crate) fn read(source: &'a str) -> Result<Self> {
        let mut tags = Vec::new();
        let mut rest = source;
        while let Some(at) = rest.find('<') {
            rest = &rest[at + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = &comment[comment.find("-->").context("a comment does not end")?..];
            } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let start = source.len() - rest.len() - 1;
                let (mut tag, length, after) = read_tag(rest)?;
                tag.place = start..start + 1 + length;
                rest = after;
                tags.push(tag);
            }
        }
        Ok(Self(tags))
    }

    /// Its tags, in order.
    pub(crate) fn tags(&self) -> &[Tag<'a>] {
        &self.0
    }

    /// The text of every inline script; JSON is none.
    pub(crate) fn inline_scripts(&self) -> Vec<&'a str> {
        let is_json = |tag: &Tag<'_>| tag.attributes.contains(&("type".to_owned(), "application/json"));
        let inline = |tag: &&Tag<'a>| tag.name == "script" && !tag.has("src") && !is_json(tag);
        self.0.iter().filter(inline).map(|tag| tag.text).collect()
    }

    /// The first inline style or event handler, which a policy without `'unsafe-inline'` blocks silently.
    pub(crate) fn blocked(&self) -> Option<String> {
        self.0.iter().find_map(|tag| {
            if tag.name == "style" {
                return Some("a <style> element".to_owned());
            }
            let mut names = tag.attributes.iter().map(|(name, _)| name);
            let bad = names.find(|name| *name == "style" || name.starts_with("on"))?;
            Some(format!("the attribute `{bad}` on <{}>", tag.name))
        })
    }
}

/// Parses a tag from its name on; returns it, its length, and the rest (for a script, after its text).
fn read_tag(source: &str) -> Result<(Tag<'_>, usize, &str)> {
    let end = source.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').context("a tag does not end")?;
    let name = source[..end].to_ascii_lowercase();
    let (attributes, mut after) = read_attributes(&source[end..])?;
    let length = source.len() - after.len();
    let mut text = "";
    if name == "script" {
        let close = after.to_ascii_lowercase().find("</script").context("a script does not end")?;
        (text, after) = after.split_at(close);
    }
    Ok((Tag { name, attributes, place: 0..0, text }, length, after))
}

/// Names of attributes with their values.
type Attributes<'a> = Vec<(String, &'a str)>;

/// Parses attributes up to the `>` that ends the tag, inclusive; returns them and the rest.
fn read_attributes(source: &str) -> Result<(Attributes<'_>, &str)> {
    let mut attributes = Vec::new();
    let mut rest = source;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Ok((attributes, after));
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'))
            .filter(|end| *end > 0)
            .context("a tag does not end")?;
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = read_value(after.trim_start())?;
        }
        attributes.push((name, value));
    }
}

/// An attribute's value, quoted or not, and the rest.
fn read_value(source: &str) -> Result<(&str, &str)> {
    for quote in ['"', '\''] {
        if let Some(value) = source.strip_prefix(quote) {
            return value.split_once(quote).context("an attribute does not end");
        }
    }
    let end = source.find(|c: char| c.is_ascii_whitespace() || c == '>').context("an attribute does not end")?;
    Ok(source.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_found_with_their_exact_text() {
        let page = Page::read(
            "<!-- <script>no</script> --><script src='a.js'></script><SCRIPT type=module>\n a < b && c \n</SCRIPT>\
             <p title=\"<script>no</script>\">x < y</p><script defer>two</script><script type='application/json'>{}</script>",
        )
        .unwrap();
        assert_eq!(page.inline_scripts(), ["\n a < b && c \n", "two"], "not the comment's, the file's or the title's");
    }

    #[test]
    fn tags_are_found_where_they_stand_with_the_values_of_their_attributes() {
        let source = "<!-- <link> --><p>x</p><LINK data-trunk REL=\"css\" href='a b.css' title=c\n>";
        let page = Page::read(source).unwrap();
        let [paragraph, link] = page.tags() else { panic!("two tags: {:?}", page.tags()) };
        assert_eq!(&source[paragraph.place.clone()], "<p>", "not the comment's");
        assert!(
            source[link.place.clone()].starts_with("<LINK") && source.ends_with(&source[link.place.clone()]),
            "all"
        );
        let expected = [("data-trunk", ""), ("rel", "css"), ("href", "a b.css"), ("title", "c")];
        assert_eq!(link.attributes, expected.map(|(name, value)| (name.to_owned(), value)), "with and without quotes");
        assert!(link.has("rel") && !link.has("class"), "by name");
    }

    #[test]
    fn styles_and_handlers_are_found_and_look_alikes_are_not() {
        let blocked = |source: &str| Page::read(source).unwrap().blocked();
        assert!(blocked("<p class=a style='x'>").is_some(), "a style attribute");
        assert!(blocked("<body ONLOAD=x>").is_some(), "a handler in capitals");
        assert!(blocked("<style>").is_some(), "a style element");
        assert!(blocked("<link rel=\"stylesheet\" href=a.css><p title=\"style=1 onclick=2\">").is_none(), "neither");
    }

    #[test]
    fn what_does_not_end_is_an_error() {
        for source in ["<p class=\"a", "<p", "<!-- x", "<script>x", "<p =>"] {
            assert!(Page::read(source).is_err(), "{source}");
        }
    }
}
