//! Whether every call from JavaScript runs all static constructors first.
//!
//! The linker adds such calls if nobody calls `__wasm_call_ctors` (`crates/worker/src/bin/worker.rs` does). burn's GPU
//! compiler registers thousands of constructors: a millisecond a call, which no test of what is computed would notice.

use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;

/// Maximum number of exported functions that begin by calling the same function: closures of one kind share their first helper, the
/// page's at most two. In a worker that ran its constructors at every call there were eight.
const SHARED: usize = 3;

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const CODE: u8 = 10;
const CALL: u8 = 0x10;

/// Checks a wasm program.
///
/// # Errors
/// If its exported functions begin with the same call, or it is not WebAssembly.
pub(super) fn check(wasm: &[u8]) -> Result<()> {
    let worst = first_calls(wasm).context("the worker's wasm is malformed")?.into_values().max().unwrap_or(0);
    if worst > SHARED {
        bail!("{worst} exported functions of the worker call one and the same function first: static constructors");
    }
    Ok(())
}

/// For each function, the number of exported functions that begin by calling it.
fn first_calls(wasm: &[u8]) -> Option<BTreeMap<u32, usize>> {
    let mut reader = Reader(wasm.strip_prefix(b"\0asm\x01\0\0\0")?);
    let (mut imported, mut exported, mut bodies) = (0, Vec::new(), Vec::new());
    while !reader.0.is_empty() {
        let kind = reader.byte()?;
        let mut section = reader.block()?;
        match kind {
            IMPORTS => imported = section.imported_functions()?,
            EXPORTS => exported = section.exported_functions()?,
            CODE => {
                let count = section.number()?;
                bodies = (0..count).map(|_| section.block()).collect::<Option<_>>()?;
            }
            _ => {}
        }
    }
    let mut calls = BTreeMap::new();
    for function in exported {
        // A re-exported import has no body.
        let Some(at) = u32::checked_sub(function, imported) else { continue };
        let Reader(body) = bodies.get(usize::try_from(at).ok()?)?;
        if let Some(callee) = Reader(body).first_call()? {
            *calls.entry(callee).or_insert(0) += 1;
        }
    }
    Some(calls)
}

/// The bytes that are not yet read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// LEB128, at most 32 bits.
    fn number(&mut self) -> Option<u32> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// Bytes that follow their length.
    fn block(&mut self) -> Option<Reader<'a>> {
        let length = usize::try_from(self.number()?).ok()?;
        let (block, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(Reader(block))
    }

    fn imported_functions(&mut self) -> Option<u32> {
        let mut functions = 0;
        for _ in 0..self.number()? {
            self.block()?;
            self.block()?;
            match self.byte()? {
                0 => {
                    self.number()?;
                    functions += 1;
                }
                1 => {
                    self.byte()?;
                    self.limits()?;
                }
                2 => self.limits()?,
                3 => {
                    self.byte()?;
                    self.byte()?;
                }
                _ => return None,
            }
        }
        Some(functions)
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Some(())
    }

    fn exported_functions(&mut self) -> Option<Vec<u32>> {
        let mut functions = Vec::new();
        for _ in 0..self.number()? {
            self.block()?;
            let kind = self.byte()?;
            let index = self.number()?;
            if kind == 0 {
                functions.push(index);
            }
        }
        Some(functions)
    }

    /// The function that a body calls first, if it begins with a call.
    fn first_call(&mut self) -> Option<Option<u32>> {
        for _ in 0..self.number()? {
            self.number()?;
            self.byte()?;
        }
        if self.byte()? == CALL { self.number().map(Some) } else { Some(None) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with one imported function, the constructors (function 1), and this many exported ones with this body.
    fn program(exports: u8, body: &[u8]) -> Vec<u8> {
        let section = |kind: u8, content: Vec<u8>| [vec![kind, u8::try_from(content.len()).unwrap()], content].concat();
        let sized = |body: &[u8]| [&[u8::try_from(body.len()).unwrap()], body].concat();
        let names = (0..exports).flat_map(|n| [1, b'a' + n, 0, 2 + n]);
        let bodies = [vec![exports + 1], sized(&[0, 0x0b]), sized(body).repeat(exports.into())].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(IMPORTS, vec![1, 1, b'm', 1, b'f', 0, 0]),
            section(EXPORTS, [exports].into_iter().chain(names).collect()),
            section(CODE, bodies),
        ]
        .concat()
    }

    #[test]
    fn functions_that_all_begin_with_one_call_are_told_of() {
        // No locals; call 1; end.
        let wrapped = program(8, &[0, CALL, 1, 0x0b]);
        assert_eq!(first_calls(&wrapped), Some(BTreeMap::from([(1, 8)])), "all eight");
        assert!(check(&wrapped).unwrap_err().to_string().contains("8 exported functions"), "told");
        // One local of type i32; local.get 0; call 1; drop; end.
        let plain = program(8, &[1, 1, 0x7f, 0x20, 0, CALL, 1, 0x1a, 0x0b]);
        check(&plain).unwrap();
        check(&program(2, &[0, CALL, 1, 0x0b])).unwrap();
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(check(b"wasm").is_err(), "no header");
        let whole = program(2, &[0, 0x0b]);
        assert!(check(&whole[..whole.len() - 1]).is_err(), "cut short");
    }
}
