//! Changes well-formed inputs at random, with a seed, and gives them to a parser.

use likeness_core::rng::Rng;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs in an ordinary test: milliseconds. `FUZZ_RUNS` asks for more.
const RUNS: u64 = 20_000;

/// What parsers stumble over: ends of number ranges, and what JSON, PNG and our files are made of.
const TOKENS: [&[u8]; 26] = [
    b"\0\0\0\0",
    b"\xff\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\0\0\0\x80",
    b"\x01\0\0\0",
    b"\0\0\xc0\x7f",
    b"\0\0\x80\x7f",
    b"null",
    b"true",
    b"-1",
    b"1e39",
    b"1e999",
    b"18446744073709551616",
    b"4294967296",
    b"{}",
    b"[]",
    b"\"\"",
    b"\\u0000",
    b"\\ud800",
    b"{\"version\":2}",
    b"\"version\":1,",
    b"IHDR",
    b"IEND",
    b"\xe2\x80\xae",
    b"e\xcc\x81",
    b"LIKENESS",
];

/// Gives a parser this many changed inputs. A panic is reported with the input that caused it.
pub(crate) fn fuzz(corpus: &[&[u8]], parse: impl Fn(&[u8])) {
    let runs = std::env::var("FUZZ_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(RUNS);
    corpus.iter().for_each(|input| parse(input));
    let mut input = Vec::new();
    for run in 0..runs {
        let mut rng = Rng::new(run);
        input.clear();
        input.extend_from_slice(corpus[below(&mut rng, corpus.len())]);
        for _ in 0..=below(&mut rng, 4) {
            change(&mut input, corpus, &mut rng);
        }
        if catch_unwind(AssertUnwindSafe(|| parse(&input))).is_err() {
            panic!("run {run} of {runs} panicked with {input:?}");
        }
    }
}

/// A random index below `n`; 0 if `n` is 0.
fn below(rng: &mut Rng, n: usize) -> usize {
    // The remainder of a number below `n` fits.
    usize::try_from(rng.bits() % n.max(1) as u64).unwrap_or_default()
}

/// A random place, often near the beginning, where headers are.
fn place(rng: &mut Rng, n: usize) -> usize {
    if rng.bits().is_multiple_of(2) { below(rng, n.min(256)) } else { below(rng, n) }
}

fn change(input: &mut Vec<u8>, corpus: &[&[u8]], rng: &mut Rng) {
    let at = place(rng, input.len() + 1);
    let end = (at + 1 + below(rng, 16)).min(input.len());
    match rng.bits() % 8 {
        0 => input.truncate(at),
        1 => drop(input.drain(at..end)),
        2 => drop(input.splice(at..at, TOKENS[below(rng, TOKENS.len())].iter().copied())),
        3 => {
            let token = TOKENS[below(rng, TOKENS.len())];
            drop(input.splice(at..(at + token.len()).min(input.len()), token.iter().copied()));
        }
        4 => {
            let other = corpus[below(rng, corpus.len())];
            let from = place(rng, other.len());
            let to = (from + below(rng, 64)).min(other.len());
            drop(input.splice(at..at, other[from..to].iter().copied()));
        }
        5 if at < end => input.extend_from_within(at..end),
        6 => input.insert(at, rng.bits().to_le_bytes()[0]),
        _ => {
            let flip = 1 << (rng.bits() % 8);
            input.get_mut(at).into_iter().for_each(|byte| *byte ^= flip);
        }
    }
}
