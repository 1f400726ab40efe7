//! JSON for reading and diffing: each field of an object on its own line, each list of numbers on one line.

use anyhow::Context as _;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Serialises a value, followed by a newline.
///
/// # Errors
/// If the value cannot be represented in JSON (a map with keys that are not strings).
pub fn text(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default()))?;
    bytes.push(b'\n');
    String::from_utf8(bytes).map_err(|e| serde_json::Error::io(io::Error::other(e)))
}

/// Writes a value to a file, if one is named.
///
/// # Errors
/// As [`text`], or if the file cannot be written.
pub fn write(path: Option<&Path>, value: &impl Serialize) -> anyhow::Result<()> {
    let Some(path) = path else { return Ok(()) };
    fs::write(path, text(value)?).with_context(|| format!("{} cannot be written", path.display()))
}

/// Breaks lines between the fields of objects but not between the items of lists.
#[derive(Default)]
struct Lines {
    depth: usize,
    empty: bool,
}

impl Lines {
    fn line<W: ?Sized + Write>(&self, out: &mut W) -> io::Result<()> {
        out.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| out.write_all(b"  "))
    }
}

impl Formatter for Lines {
    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { out.write_all(b", ") }
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.empty = true;
        out.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.depth -= 1;
        if !self.empty {
            self.line(out)?;
        }
        self.empty = false;
        out.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if !first {
            out.write_all(b",")?;
        }
        self.empty = false;
        self.line(out)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Example {
        name: &'static str,
        numbers: Vec<f32>,
        parts: Vec<Part>,
        none: Option<u8>,
    }

    #[derive(Serialize)]
    struct Part {
        x: u8,
    }

    #[test]
    fn fields_are_on_separate_lines_and_numbers_on_one() {
        let value =
            Example { name: "a", numbers: vec![0.1, -2.0], parts: vec![Part { x: 1 }, Part { x: 2 }], none: None };
        let expected = "{\n  \"name\": \"a\",\n  \"numbers\": [0.1, -2.0],\n  \"parts\": [{\n    \"x\": 1\n  }, {\n    \
                        \"x\": 2\n  }],\n  \"none\": null\n}\n";
        assert_eq!(text(&value).ok().as_deref(), Some(expected), "single precision keeps its shortest form");
    }

    #[test]
    fn empty_objects_and_lists_have_no_line_breaks() {
        let value: serde_json::Value = serde_json::from_str(r#"{"o": {}, "l": []}"#).expect("JSON");
        assert_eq!(text(&value).ok().as_deref(), Some("{\n  \"l\": [],\n  \"o\": {}\n}\n"), "nothing to break");
    }
}
