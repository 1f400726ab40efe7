//! As much of HTML as sealing a page needs: its start tags, and the text of its inline scripts.

use anyhow::{Context as _, Result};

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
struct Tag<'a> {
    name: String,
    /// Names of its attributes, in lower case.
    attributes: Vec<String>,
    /// For scripts: the text up to the end tag, as it stands.
    text: &'a str,
}

/// A page, read once.
#[derive(Debug)]
pub(crate) struct Page<'a>(Vec<Tag<'a>>);

impl<'a> Page<'a> {
    /// Reads the tags of a page, passing over comments.
    ///
    /// # Errors
    /// Where a comment, a tag or a script does not end.
    pub(crate) fn read(source: &'a str) -> Result<Self> {
        let mut tags = Vec::new();
        let mut rest = source;
        while let Some(at) = rest.find('<') {
            rest = &rest[at + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = &comment[comment.find("-->").context("a comment does not end")?..];
            } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let (tag, after) = read_tag(rest)?;
                rest = after;
                tags.push(tag);
            }
        }
        Ok(Self(tags))
    }

    /// The text of every script that is written into the page.
    pub(crate) fn inline_scripts(&self) -> Vec<&'a str> {
        let inline = |tag: &&Tag<'a>| tag.name == "script" && !tag.attributes.iter().any(|name| name == "src");
        self.0.iter().filter(inline).map(|tag| tag.text).collect()
    }

    /// The first thing in it that a policy without `'unsafe-inline'` blocks without a word: a style or a handler.
    pub(crate) fn blocked(&self) -> Option<String> {
        self.0.iter().find_map(|tag| {
            if tag.name == "style" {
                return Some("a <style> element".to_owned());
            }
            let bad = tag.attributes.iter().find(|name| *name == "style" || name.starts_with("on"))?;
            Some(format!("the attribute `{bad}` on <{}>", tag.name))
        })
    }
}

/// Reads a tag from its name on; returns it and what follows it.
fn read_tag(source: &str) -> Result<(Tag<'_>, &str)> {
    let end = source.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').context("a tag does not end")?;
    let name = source[..end].to_ascii_lowercase();
    let (attributes, mut after) = read_attributes(&source[end..])?;
    let mut text = "";
    if name == "script" {
        let close = after.to_ascii_lowercase().find("</script").context("a script does not end")?;
        (text, after) = after.split_at(close);
    }
    Ok((Tag { name, attributes, text }, after))
}

/// Reads attributes up to and with the `>` that ends the tag; returns their names and what follows.
fn read_attributes(source: &str) -> Result<(Vec<String>, &str)> {
    let mut names = Vec::new();
    let mut rest = source;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Ok((names, after));
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'))
            .filter(|end| *end > 0)
            .context("a tag does not end")?;
        names.push(rest[..end].to_ascii_lowercase());
        rest = rest[end..].trim_start();
        if let Some(value) = rest.strip_prefix('=') {
            rest = skip_value(value.trim_start())?;
        }
    }
}

/// What follows an attribute's value, quoted or not.
fn skip_value(source: &str) -> Result<&str> {
    for quote in ['"', '\''] {
        if let Some(value) = source.strip_prefix(quote) {
            return Ok(&value[value.find(quote).context("an attribute does not end")? + 1..]);
        }
    }
    let end = source.find(|c: char| c.is_ascii_whitespace() || c == '>').context("an attribute does not end")?;
    Ok(&source[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_found_with_their_exact_text() {
        let page = Page::read(
            "<!-- <script>no</script> --><script src='a.js'></script><SCRIPT type=module>\n a < b && c \n</SCRIPT>\
             <p title=\"<script>no</script>\">x < y</p><script defer>two</script>",
        )
        .unwrap();
        assert_eq!(page.inline_scripts(), ["\n a < b && c \n", "two"], "not the comment's, the file's or the title's");
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
