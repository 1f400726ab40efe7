//! Storing a painting's settings in its PNG file, so that it can be repainted or varied.
//!
//! The settings are JSON in an uncompressed `iTXt` chunk (PNG, ISO/IEC 15948, 11.3.4.5) after the header, under the
//! keyword [`KEYWORD`]. Other programs ignore such a chunk.
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

use crate::style::settings::PaintSettings;
use thiserror::Error;

/// The keyword of the chunk.
pub const KEYWORD: &str = "Likeness";

/// Settings take a few hundred bytes; a longer chunk is not ours.
const MAX_SETTINGS_BYTES: usize = 16_384;

/// The signature of every PNG file.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

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
    /// The checksum or the fields of the chunk with the settings are wrong.
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
    let mut out = Vec::with_capacity(png.len() + text.len() + 64);
    out.extend_from_slice(SIGNATURE);
    for (i, chunk) in chunks(png)?.enumerate() {
        let chunk = chunk?;
        if (i == 0) != (chunk.kind == b"IHDR") {
            return Err(PngSettingsError::NotPng);
        }
        if chunk.text().is_none() {
            out.extend_from_slice(chunk.whole);
        }
        if i == 0 {
            append_chunk(&mut out, &text);
        }
    }
    Ok(out)
}

/// The settings in a PNG file with every number clamped to its range, or `None` if it contains none.
///
/// # Errors
/// [`PngSettingsError`] if the file is not a PNG, ends before the settings, or contains settings that are damaged or
/// unreadable.
pub fn read(png: &[u8]) -> Result<Option<PaintSettings>, PngSettingsError> {
    for chunk in chunks(png)? {
        let chunk = chunk?;
        let Some(text) = chunk.text() else { continue };
        if text.len() > MAX_SETTINGS_BYTES || !chunk.has_valid_crc() {
            return Err(PngSettingsError::Damaged);
        }
        let settings: PaintSettings =
            serde_json::from_slice(text).map_err(|error| PngSettingsError::Unreadable(error.to_string()))?;
        return Ok(Some(settings.within_range()));
    }
    Ok(None)
}

/// A chunk and all its bytes in the file: length, type, data and checksum.
struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
    whole: &'a [u8],
}

impl<'a> Chunk<'a> {
    /// The text of our chunk; `None` for any other chunk.
    fn text(&self) -> Option<&'a [u8]> {
        if self.kind != b"iTXt" {
            return None;
        }
        let rest = self.data.strip_prefix(KEYWORD.as_bytes())?.strip_prefix(&[0, 0, 0])?;
        // Skip the language tag and the translated keyword, each terminated by a zero byte. `append_chunk` leaves both
        // empty.
        let mut fields = rest.splitn(3, |byte| *byte == 0).skip(2);
        fields.next()
    }

    fn has_valid_crc(&self) -> bool {
        let (body, checksum) = self.whole.split_at(self.whole.len() - 4);
        crc32(&body[4..]).to_be_bytes() == checksum
    }
}

/// The chunks of a file, up to and including `IEND`.
fn chunks(png: &[u8]) -> Result<impl Iterator<Item = Result<Chunk<'_>, PngSettingsError>>, PngSettingsError> {
    let mut rest = Some(png.strip_prefix(SIGNATURE).ok_or(PngSettingsError::NotPng)?);
    Ok(std::iter::from_fn(move || {
        let Some((chunk, after)) = split(rest?) else {
            rest = None;
            return Some(Err(PngSettingsError::Truncated));
        };
        rest = (chunk.kind != b"IEND").then_some(after);
        Some(Ok(chunk))
    }))
}

/// Splits off the first chunk.
fn split(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let length = usize::try_from(u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?)).ok()?;
    let end = length.checked_add(12)?;
    let (whole, after) = (bytes.get(..end)?, bytes.get(end..)?);
    Some((Chunk { kind: &whole[4..8], data: &whole[8..end - 4], whole }, after))
}

/// Appends a chunk with this text.
fn append_chunk(out: &mut Vec<u8>, text: &str) {
    let mut body = b"iTXt".to_vec();
    body.extend_from_slice(KEYWORD.as_bytes());
    // The end of the keyword, "not compressed", compression method 0, no language, no translated keyword.
    body.extend_from_slice(&[0; 5]);
    body.extend_from_slice(text.as_bytes());
    // The length does not include the type. Settings are short, so it always fits.
    let length = u32::try_from(body.len() - 4).unwrap_or(u32::MAX);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(&body);
    out.extend_from_slice(&crc32(&body).to_be_bytes());
}

/// CRC-32 as used in PNG (ISO/IEC 15948, annex D): reflected polynomial 0x04c11db7, initial value and final XOR all
/// ones.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::style::settings::{Colours, StartFrom};
    use proptest::prelude::*;

    fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let body = [kind.as_slice(), data].concat();
        let length = u32::try_from(data.len()).expect("short");
        [&length.to_be_bytes()[..], &body, &crc32(&body).to_be_bytes()].concat()
    }

    /// A file of chunks. Its image data need not be valid, because nothing decodes it here.
    fn png(data: &[u8]) -> Vec<u8> {
        let header = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        [SIGNATURE, &header, &chunk(b"IDAT", data), &chunk(b"IEND", b"")].concat()
    }

    fn settings() -> impl Strategy<Value = PaintSettings> {
        let colours = prop_oneof![Just(Colours::Painted), Just(Colours::Luminance), Just(Colours::Statistics)];
        let start =
            prop_oneof![Just(StartFrom::Content), Just(StartFrom::Initial), (0.0_f32..=1.0).prop_map(StartFrom::Mix)];
        let blend = proptest::collection::vec(0.0_f32..=1.0, 0..=4);
        (64_u32..=2048, 0.0_f32..=1000.0, any::<u64>(), colours, start, blend).prop_map(
            |(size, beta, seed, colours, start, blend)| PaintSettings {
                size,
                beta,
                seed,
                colours,
                start,
                blend,
                ..PaintSettings::default()
            },
        )
    }

    #[test]
    fn the_checksum_is_standard_crc_32() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926, "the catalogue's check value of CRC-32/ISO-HDLC");
        assert_eq!(crc32(b"IEND"), 0xae42_6082, "the last four bytes of every PNG");
    }

    #[test]
    fn a_picture_without_settings_has_none() {
        assert_eq!(read(&png(b"pixels")), Ok(None), "a PNG of another program");
        assert_eq!(read(b"\xff\xd8\xff\xe0"), Err(PngSettingsError::NotPng), "a JPEG");
    }

    #[test]
    fn settings_of_another_version_are_distinguished_from_damage() {
        let mut body = KEYWORD.as_bytes().to_vec();
        body.extend_from_slice(b"\0\0\0\0\0{\"size\":256,\"sparkle\":1}");
        let file = [SIGNATURE, &chunk(b"iTXt", &body), &chunk(b"IEND", b"")].concat();
        assert!(matches!(read(&file), Err(PngSettingsError::Unreadable(_))), "{:?}", read(&file));
        let vast = [b"Likeness\0\0\0\0\0".as_slice(), &[b' '; MAX_SETTINGS_BYTES + 1]].concat();
        let file = [SIGNATURE, &chunk(b"iTXt", &vast)].concat();
        assert_eq!(read(&file), Err(PngSettingsError::Damaged), "longer than any settings");
    }

    #[test]
    fn numbers_out_of_range_are_clamped() {
        let wild = PaintSettings { size: 1_000_000, alpha: -4.0, ..PaintSettings::default() };
        let file = write(&png(b"x"), &wild).expect("a PNG");
        assert_eq!(read(&file), Ok(Some(wild.within_range())), "from a hostile file");
    }

    #[test]
    fn only_a_complete_png_accepts_settings() {
        let usual = PaintSettings::default();
        let good = png(b"pixels");
        assert_eq!(write(&good[..good.len() - 20], &usual), Err(PngSettingsError::Truncated), "cut off");
        assert_eq!(write(b"GIF89a", &usual), Err(PngSettingsError::NotPng), "another format");
        let headless = [SIGNATURE, &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")].concat();
        assert_eq!(write(&headless, &usual), Err(PngSettingsError::NotPng), "no header");
    }

    proptest! {
        #[test]
        fn settings_round_trip_and_the_rest_is_unchanged(first in settings(), second in settings(), data: Vec<u8>) {
            let plain = png(&data);
            let once = write(&plain, &first).expect("a PNG");
            prop_assert_eq!(read(&once), Ok(Some(first)));
            let twice = write(&once, &second).expect("a PNG");
            prop_assert_eq!(read(&twice), Ok(Some(second)), "only the newer settings");
            let others = |file: &[u8]| -> Vec<u8> {
                chunks(file).expect("a PNG").map(|c| c.expect("whole")).filter(|c| c.text().is_none())
                    .flat_map(|c| c.whole.to_vec()).collect()
            };
            prop_assert_eq!(others(&twice), others(&plain), "every other chunk, byte for byte");
        }

        #[test]
        fn a_flipped_bit_never_gives_different_settings(written in settings(), data: Vec<u8>, at: prop::sample::Index, bit in 0_u8..8) {
            let mut file = write(&png(&data), &written).expect("a PNG");
            let at = at.index(file.len());
            file[at] ^= 1 << bit;
            if let Ok(Some(found)) = read(&file) {
                prop_assert_eq!(found, written);
            }
        }

        #[test]
        fn arbitrary_bytes_never_panic(bytes: Vec<u8>, signed: bool, ours: bool) {
            let mut file = if signed { SIGNATURE.to_vec() } else { vec![] };
            if ours {
                file.extend(chunk(b"iTXt", &[b"Likeness\0\0\0".as_slice(), &bytes].concat()));
            }
            file.extend(&bytes);
            let _ = read(&file);
            let _ = write(&file, &PaintSettings::default());
        }
    }
}
