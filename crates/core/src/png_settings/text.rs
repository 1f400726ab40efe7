//! What text a chunk of a PNG file carries: as it stands, compressed, or written as hexadecimal numbers.

use super::chunk::Chunk;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use std::borrow::Cow;

/// The longest text that is unpacked. Settings take a few hundred bytes, an XMP packet around them some thousand.
pub(super) const MAX_TEXT_BYTES: usize = 262_144;

/// What the texts of one file may hold together once they are unpacked: many small bombs are one.
pub(super) const MAX_FILE_BYTES: usize = 16 * MAX_TEXT_BYTES;

/// How ImageMagick names chunks in which it keeps EXIF, IPTC and XMP as hexadecimal numbers.
const RAW_PROFILE: &[u8] = b"Raw profile type ";

/// Unpacks the texts of one file, up to [`MAX_FILE_BYTES`].
#[derive(Debug)]
pub(super) struct Unpacker {
    left: usize,
}

impl Unpacker {
    /// For a file.
    pub(super) fn new() -> Self {
        Self { left: MAX_FILE_BYTES }
    }

    /// The bytes in which a chunk may carry text. What is damaged or too long ends where it does.
    pub(super) fn text<'a>(&mut self, chunk: &Chunk<'a>) -> Cow<'a, [u8]> {
        let Some(keyword) = chunk.keyword() else { return Cow::Borrowed(chunk.data) };
        let after = &chunk.data[keyword.len() + 1..];
        let text = match (chunk.kind, after) {
            // The method of compression, of which there is one.
            (b"zTXt", [_, packed @ ..]) => Cow::Owned(self.unpacked(packed)),
            (b"iTXt", [1, _, rest @ ..]) => {
                // The language and the keyword in it end with a zero each.
                Cow::Owned(self.unpacked(rest.splitn(3, |byte| *byte == 0).nth(2).unwrap_or_default()))
            }
            _ => Cow::Borrowed(after),
        };
        if keyword.starts_with(RAW_PROFILE) { Cow::Owned(from_hex(&text)) } else { text }
    }

    fn unpacked(&mut self, packed: &[u8]) -> Vec<u8> {
        let limit = self.left.min(MAX_TEXT_BYTES);
        let text = match decompress_to_vec_zlib_with_limit(packed, limit) {
            Ok(text) => text,
            Err(failure) => failure.output,
        };
        self.left -= text.len().min(self.left);
        text
    }
}

/// The bytes of a profile: its name and its length stand on lines of their own before them.
fn from_hex(text: &[u8]) -> Vec<u8> {
    let lines = text.trim_ascii_start().splitn(3, |byte| *byte == b'\n');
    let digits: Vec<u8> = lines
        .skip(2)
        .flatten()
        .take(2 * MAX_TEXT_BYTES)
        .filter_map(|byte| u8::try_from(char::from(*byte).to_digit(16)?).ok())
        .collect();
    digits.as_chunks().0.iter().map(|[high, low]| 16 * high + low).collect()
}

#[cfg(test)]
mod tests {
    use super::super::chunk::{Chunks, SIGNATURE, append};
    use super::*;
    use miniz_oxide::deflate::compress_to_vec_zlib;

    fn text(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
        let mut file = SIGNATURE.to_vec();
        append(&mut file, kind, data);
        let chunk = Chunks::of(&file).and_then(|mut chunks| chunks.next()).expect("one");
        Unpacker::new().text(&chunk).into_owned()
    }

    #[test]
    fn each_kind_of_chunk_gives_its_text() {
        let packed = compress_to_vec_zlib(b"sea", 6);
        assert_eq!(text(*b"tEXt", b"Title\0sea"), b"sea");
        assert_eq!(text(*b"zTXt", &[b"Title\0\0".as_slice(), &packed].concat()), b"sea");
        assert_eq!(text(*b"iTXt", &[b"Title\0\x01\0fr\0Titre\0".as_slice(), &packed].concat()), b"sea");
        assert!(text(*b"iTXt", b"Title\0\0\0fr\0Titre\0sea").ends_with(b"sea"), "with what stands before it");
        assert_eq!(text(*b"tEXt", b"Raw profile type exif\0\nexif\n       3\n7365\n61\n"), b"sea");
        assert_eq!(text(*b"eXIf", b"MM"), b"MM", "no keyword");
    }

    #[test]
    fn what_is_damaged_ends_there() {
        let packed = compress_to_vec_zlib(&[b'x'; 5000], 6);
        let cut = text(*b"zTXt", &[b"Title\0\0".as_slice(), &packed[..packed.len() - 6]].concat());
        assert!(cut.starts_with(b"xxxx"), "what came before the end: {cut:?}");
        assert_eq!(text(*b"zTXt", b"Title\0\0nonsense").iter().filter(|byte| **byte != 0).count(), 0);
        for cut in [b"Title".as_slice(), b"Title\0", b"Title\0\x01", b"Title\0\x01\0", b"Title\0\x01\0\0"] {
            let _ = (text(*b"iTXt", cut), text(*b"zTXt", cut));
        }
    }

    #[test]
    fn a_bomb_and_many_of_them_stay_within_the_limits() {
        let bomb = [b"Title\0\0".as_slice(), &compress_to_vec_zlib(&vec![0; 16 * MAX_TEXT_BYTES], 9)].concat();
        assert_eq!(text(*b"zTXt", &bomb).len(), MAX_TEXT_BYTES, "one");
        let mut file = SIGNATURE.to_vec();
        (0..40).for_each(|_| append(&mut file, *b"zTXt", &bomb));
        let mut unpacker = Unpacker::new();
        let all: usize = Chunks::of(&file).expect("a PNG").map(|chunk| unpacker.text(&chunk).len()).sum();
        assert_eq!(all, MAX_FILE_BYTES, "forty");
    }
}
