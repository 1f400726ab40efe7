//! Storing a painting's settings in its PNG file, so that it can be repainted or varied.
//!
//! The settings are JSON in an uncompressed `iTXt` chunk (PNG, ISO/IEC 15948, 11.3.4.5) after the header, under the
//! keyword [`KEYWORD`]. Other programs ignore such a chunk, or keep it in their own way: compressed, under another keyword,
//! in EXIF or XMP. So they are looked for in all text of a file, also of a JPEG or WebP made from the PNG.
//!
//! ```
//! use likeness_core::png_settings::{read, write};
//! use likeness_core::style::settings::PaintSettings;
//!
//! # let png = b"\x89PNG\r\n\x1a\n\0\0\0\0IHDR\xa8\xa1\xae\x0a\0\0\0\0IEND\xae\x42\x60\x82";
//! let settings = PaintSettings { seed: 42, ..PaintSettings::default() };
//! let with_settings = write(png, &settings)?; // `png` holds the bytes of a PNG file
//! assert_eq!(read(&with_settings)?, Some(settings));
//! assert_eq!(read(png)?, None);
//! # Ok::<(), likeness_core::png_settings::PngSettingsError>(())
//! ```

mod chunk;
mod search;
mod text;

use crate::style::settings::PaintSettings;
use chunk::{Chunk, Chunks, SIGNATURE};
use search::{Found, find};
use text::Unpacker;
use thiserror::Error;

/// The keyword of the chunk.
pub const KEYWORD: &str = "Likeness";

/// Chunks of pixels, which carry no text.
const PIXELS: [&[u8]; 2] = [b"IDAT", b"fdAT"];

/// Why settings cannot be written or read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PngSettingsError {
    /// The signature or the header chunk is missing.
    #[error("not a PNG file")]
    NotPng,
    /// A chunk is longer than the rest of the file.
    #[error("the file ends inside a chunk")]
    Truncated,
    /// The chunk for settings contains something else.
    #[error("the settings chunk is damaged")]
    Damaged,
    /// The text is not in the format that this program writes.
    #[error("the settings cannot be read: {0}")]
    Unreadable(String),
}

/// Returns the PNG file with these settings, replacing any that it contains. The pixels do not change.
///
/// # Errors
/// [`PngSettingsError::NotPng`] or [`PngSettingsError::Truncated`] unless the bytes are a complete PNG file.
pub fn write(png: &[u8], settings: &PaintSettings) -> Result<Vec<u8>, PngSettingsError> {
    let text = serde_json::to_string(settings).map_err(|error| PngSettingsError::Unreadable(error.to_string()))?;
    let mut chunks = Chunks::of(png).ok_or(PngSettingsError::NotPng)?;
    let mut out = Vec::with_capacity(png.len() + text.len() + 64);
    out.extend_from_slice(SIGNATURE);
    for (i, chunk) in chunks.by_ref().enumerate() {
        if (i == 0) != (chunk.kind == b"IHDR") {
            return Err(PngSettingsError::NotPng);
        }
        if !is_ours(&chunk) {
            out.extend_from_slice(chunk.whole);
        }
        if i == 0 {
            // The end of the keyword, "not compressed", compression method 0, no language, no translated keyword.
            chunk::append(&mut out, *b"iTXt", &[KEYWORD.as_bytes(), &[0; 5], text.as_bytes()].concat());
        }
    }
    if chunks.has_ended() { Ok(out) } else { Err(PngSettingsError::Truncated) }
}

/// The settings in a file with every number clamped to its range, or `None` if it contains none.
///
/// They may be in any text of a PNG, whatever its keyword, compressed or not, before or after the pixels, and in the EXIF or
/// XMP of other formats. Our own chunk comes first; a wrong checksum only makes what it covers the last choice.
///
/// # Errors
/// [`PngSettingsError`] if the file contains settings that are damaged or unreadable, or ends before any.
pub fn read(file: &[u8]) -> Result<Option<PaintSettings>, PngSettingsError> {
    let Some(mut chunks) = Chunks::of(file) else { return settled(find(file)) };
    let texts: Vec<Chunk<'_>> = chunks.by_ref().filter(|chunk| !PIXELS.contains(&chunk.kind)).collect();
    let mut unpacker = Unpacker::new();
    let mut unreadable = None;
    let is_first_choice = |chunk: &Chunk<'_>| is_ours(chunk) && chunk.has_valid_crc();
    let (first, other): (Vec<_>, Vec<_>) = texts.iter().partition(|chunk| is_first_choice(chunk));
    for text in first.iter().chain(&other).map(|chunk| unpacker.text(chunk)) {
        match find(&text) {
            Some(Found::Settings(settings)) => return Ok(Some(settings.within_range())),
            other => unreadable = unreadable.or(other),
        }
    }
    // Behind the picture, or across chunks of which one has a wrong length.
    let anywhere = find(file);
    let is_read = matches!(anywhere, Some(Found::Settings(_)));
    match settled(if is_read { anywhere } else { unreadable.or(anywhere) }) {
        Ok(None) if texts.iter().any(is_ours) => Err(PngSettingsError::Damaged),
        Ok(None) if !chunks.has_ended() => Err(PngSettingsError::Truncated),
        found => found,
    }
}

/// Whether a chunk is for our settings.
fn is_ours(chunk: &Chunk<'_>) -> bool {
    chunk.keyword().is_some_and(|keyword| keyword.trim_ascii().eq_ignore_ascii_case(KEYWORD.as_bytes()))
}

fn settled(found: Option<Found>) -> Result<Option<PaintSettings>, PngSettingsError> {
    match found {
        Some(Found::Settings(settings)) => Ok(Some(settings.within_range())),
        Some(Found::Unreadable(reason)) => Err(PngSettingsError::Unreadable(reason)),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests;
