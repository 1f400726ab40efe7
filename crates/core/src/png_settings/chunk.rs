//! The chunks of a PNG file (ISO/IEC 15948, 5.3).

/// The signature of every PNG file.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A chunk and all its bytes in the file: length, type, data and checksum.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chunk<'a> {
    /// Its type.
    pub(super) kind: &'a [u8],
    /// Its data.
    pub(super) data: &'a [u8],
    /// All its bytes.
    pub(super) whole: &'a [u8],
}

impl<'a> Chunk<'a> {
    /// The keyword of a text chunk.
    pub(super) fn keyword(&self) -> Option<&'a [u8]> {
        let is_text = [b"iTXt", b"tEXt", b"zTXt"].iter().any(|kind| self.kind == *kind);
        let end = self.data.iter().position(|byte| *byte == 0)?;
        is_text.then_some(&self.data[..end])
    }

    /// Whether the checksum is right.
    pub(super) fn has_valid_crc(&self) -> bool {
        let (body, checksum) = self.whole.split_at(self.whole.len() - 4);
        crc32(&body[4..]).to_be_bytes() == checksum
    }
}

/// The chunks of a file that are whole, up to and including `IEND`.
#[derive(Debug, Clone)]
pub(super) struct Chunks<'a> {
    rest: &'a [u8],
    has_ended: bool,
}

impl<'a> Chunks<'a> {
    /// Of the bytes of a file; `None` if it is no PNG.
    pub(super) fn of(png: &'a [u8]) -> Option<Self> {
        Some(Self { rest: png.strip_prefix(SIGNATURE)?, has_ended: false })
    }

    /// Whether `IEND` was given out.
    pub(super) fn has_ended(&self) -> bool {
        self.has_ended
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Chunk<'a>;

    fn next(&mut self) -> Option<Chunk<'a>> {
        if self.has_ended {
            return None;
        }
        let (chunk, after) = split(self.rest)?;
        self.rest = after;
        self.has_ended = chunk.kind == b"IEND";
        Some(chunk)
    }
}

/// Splits off the first chunk.
fn split(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let length = usize::try_from(u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?)).ok()?;
    let end = length.checked_add(12)?;
    let (whole, after) = (bytes.get(..end)?, bytes.get(end..)?);
    Some((Chunk { kind: &whole[4..8], data: &whole[8..end - 4], whole }, after))
}

/// Appends a chunk of this type.
pub(super) fn append(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let body = [&kind, data].concat();
    // The length does not include the type. Settings are short, so it always fits.
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
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

    #[test]
    fn the_checksum_is_standard_crc_32() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926, "the catalogue's check value of CRC-32/ISO-HDLC");
        assert_eq!(crc32(b"IEND"), 0xae42_6082, "the last four bytes of every PNG");
    }

    #[test]
    fn chunks_end_with_the_picture_or_where_one_is_cut_off() {
        let mut file = SIGNATURE.to_vec();
        append(&mut file, *b"tEXt", b"Title\0x");
        append(&mut file, *b"IEND", b"");
        file.extend(b"more behind it");
        let mut chunks = Chunks::of(&file).expect("a PNG");
        let first = chunks.next().expect("two");
        assert_eq!((first.keyword(), first.has_valid_crc()), (Some(b"Title".as_slice()), true));
        assert_eq!((chunks.by_ref().count(), chunks.has_ended()), (1, true), "and the end");
        let mut chunks = Chunks::of(&file[..file.len() - 16]).expect("a PNG");
        assert_eq!((chunks.by_ref().count(), chunks.has_ended()), (1, false), "the end is cut off");
        assert!(Chunks::of(b"GIF89a").is_none(), "another format");
    }
}
