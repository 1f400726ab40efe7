//! Reading FlatBuffers without a schema: tables whose fields are found by position
//! (<https://flatbuffers.dev/internals/>).

use super::TfliteError;

/// A table: its place in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// The root of a file.
pub(super) fn root(bytes: &[u8]) -> Result<Table<'_>, TfliteError> {
    Ok(Table { bytes, at: unsigned(bytes, 0)? })
}

impl<'a> Table<'a> {
    /// Where a field's value begins; `None` if it has its default.
    fn field(&self, position: usize) -> Result<Option<usize>, TfliteError> {
        let back = i64::from(i32::from_le_bytes(array(self.bytes, self.at)?));
        let start = i64::try_from(self.at).map_err(|_| TfliteError::Damaged)?;
        let vtable = usize::try_from(start - back).map_err(|_| TfliteError::Damaged)?;
        let entry = 4 + 2 * position;
        if entry + 2 > usize::from(u16::from_le_bytes(array(self.bytes, vtable)?)) {
            return Ok(None);
        }
        let offset = usize::from(u16::from_le_bytes(array(self.bytes, vtable + entry)?));
        Ok((offset != 0).then_some(self.at + offset))
    }

    /// A byte; 0 by default.
    pub(super) fn byte(&self, position: usize) -> Result<u8, TfliteError> {
        self.field(position)?.map_or(Ok(0), |at| array::<1>(self.bytes, at).map(|[byte]| byte))
    }

    /// A number of four bytes; 0 by default.
    pub(super) fn number(&self, position: usize) -> Result<u32, TfliteError> {
        self.field(position)?.map_or(Ok(0), |at| array(self.bytes, at).map(u32::from_le_bytes))
    }

    /// A table within this one.
    pub(super) fn table(&self, position: usize) -> Result<Option<Self>, TfliteError> {
        let Some(at) = self.field(position)? else { return Ok(None) };
        Ok(Some(Self { bytes: self.bytes, at: self.target(at)? }))
    }

    /// A list of tables; empty by default.
    pub(super) fn tables(&self, position: usize) -> Result<Vec<Self>, TfliteError> {
        let Some((start, count)) = self.list(position)? else { return Ok(Vec::new()) };
        (0..count).map(|i| Ok(Self { bytes: self.bytes, at: self.target(start + 4 * i)? })).collect()
    }

    /// A list of numbers that are not negative; empty by default.
    pub(super) fn indices(&self, position: usize) -> Result<Vec<usize>, TfliteError> {
        let Some((start, count)) = self.list(position)? else { return Ok(Vec::new()) };
        (0..count).map(|i| unsigned(self.bytes, start + 4 * i)).collect()
    }

    /// A list of bytes; empty by default.
    pub(super) fn bytes(&self, position: usize) -> Result<&'a [u8], TfliteError> {
        let Some((start, count)) = self.list(position)? else { return Ok(&[]) };
        self.bytes.get(start..start.saturating_add(count)).ok_or(TfliteError::Damaged)
    }

    /// Where a list's items begin, and how many bytes or items it has; never more than the file has bytes.
    fn list(&self, position: usize) -> Result<Option<(usize, usize)>, TfliteError> {
        let Some(at) = self.field(position)? else { return Ok(None) };
        let start = self.target(at)?;
        let count = unsigned(self.bytes, start)?;
        if count > self.bytes.len() { Err(TfliteError::Damaged) } else { Ok(Some((start + 4, count))) }
    }

    /// Where the offset at a place leads.
    fn target(&self, at: usize) -> Result<usize, TfliteError> {
        at.checked_add(unsigned(self.bytes, at)?).ok_or(TfliteError::Damaged)
    }
}

fn unsigned(bytes: &[u8], at: usize) -> Result<usize, TfliteError> {
    usize::try_from(u32::from_le_bytes(array(bytes, at)?)).map_err(|_| TfliteError::Damaged)
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], TfliteError> {
    let part = bytes.get(at..).and_then(|rest| rest.first_chunk::<N>());
    part.copied().ok_or(TfliteError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A root table at 16 whose vtable at 8 has two fields: a byte at 20 and a list of bytes.
    const FILE: [u8; 36] = [
        16, 0, 0, 0, 0, 0, 0, 0, // root
        8, 0, 12, 0, 4, 0, 8, 0, // vtable: its size, the table's size, both fields
        8, 0, 0, 0, 7, 0, 0, 0, 4, 0, 0, 0, // table: back to the vtable, the byte, the list's offset
        2, 0, 0, 0, 5, 6, 0, 0, // list: two bytes
    ];

    #[test]
    fn fields_are_found_by_position_and_have_defaults() {
        let table = root(&FILE).expect("a table");
        assert_eq!((table.byte(0), table.bytes(1)), (Ok(7), Ok(&[5, 6][..])), "both fields");
        assert_eq!((table.number(2), table.tables(9).map(|t| t.len())), (Ok(0), Ok(0)), "absent ones");
    }

    #[test]
    fn a_file_cut_anywhere_is_damaged_or_has_fewer_fields() {
        for length in 0..34 {
            let read = root(&FILE[..length]).and_then(|table| Ok((table.byte(0)?, table.bytes(1)?)));
            assert_eq!(read, Err(TfliteError::Damaged), "cut at {length}");
        }
    }
}
