//! Numbers at a place in a file; `None` beyond its end.

fn window<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

pub(super) fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    window(bytes, at).map(u16::from_be_bytes).map(u32::from)
}

pub(super) fn le16(bytes: &[u8], at: usize) -> Option<u32> {
    window(bytes, at).map(u16::from_le_bytes).map(u32::from)
}

pub(super) fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    window(bytes, at).map(u32::from_be_bytes)
}

pub(super) fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    window(bytes, at).map(u32::from_le_bytes)
}

/// A 32-bit length as an index.
pub(super) fn length(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}
