//! Lists of pairs: LFW's own `pairs.txt`, or CSV.

use thiserror::Error;

/// Number of folds for a CSV list, the same as in LFW's View 2.
const CSV_FOLDS: usize = 10;

/// The first line of a CSV list.
const CSV_HEADER: &str = "same,left,right";

/// Two pictures, and whether they show the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Whether they show the same person.
    pub same: bool,
    /// Path of the first picture, relative to the folder of pictures, with `/` as the separator.
    pub left: String,
    /// Path of the second picture.
    pub right: String,
    /// The fold that the pair belongs to, from 0.
    pub fold: usize,
}

/// Why a text is not a list of pairs. Lines are counted from 1.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum PairsError {
    /// The header is of neither kind.
    #[error("line 1: expected \"same,left,right\" or LFW's folds and pairs (\"10\\t300\"), found {found:?}")]
    Header {
        /// The first line.
        found: String,
    },
    /// A line has too few or too many fields.
    #[error("line {line}: expected {expected} fields, found {found}")]
    Fields {
        /// The line number.
        line: usize,
        /// Expected number of fields.
        expected: usize,
        /// Actual number of fields.
        found: usize,
    },
    /// A field has an invalid value.
    #[error("line {line}: expected {expected}, found {found:?}")]
    Field {
        /// The line number.
        line: usize,
        /// A description of the expected value.
        expected: &'static str,
        /// The actual value.
        found: String,
    },
    /// The list is shorter or longer than its header says.
    #[error("the header announces {expected} pairs, but the list has {found}")]
    Count {
        /// Number of pairs according to the header.
        expected: usize,
        /// Actual number of pairs.
        found: usize,
    },
}

/// Parses a list of pairs. The first line decides which kind it is. Blank lines are skipped.
///
/// - `pairs.txt` of LFW: a header `folds pairs`, then for each fold that many lines `name n1 n2` and as many lines
///   `name1 n1 name2 n2`. Picture n of a name is `name/name_000n.jpg`. A header with a single number (LFW's development
///   lists) means one fold.
/// - CSV: the header `same,left,right`, then lines such as `1,a/a_0001.jpg,a/a_0002.jpg`, without quotes. The pairs of
///   each kind are distributed over ten folds in turn, so that every fold has the same mixture.
///
/// # Errors
/// [`PairsError`] with the number of the invalid line.
pub fn parse(text: &str) -> Result<Vec<Pair>, PairsError> {
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default().trim();
    let lines = text.lines().zip(1..).skip(1).filter(|(line, _)| !line.trim().is_empty());
    if header == CSV_HEADER {
        return csv(lines);
    }
    let numbers: Option<Vec<usize>> = header.split_whitespace().map(|n| n.parse().ok()).collect();
    match numbers.as_deref() {
        Some([size]) => folds(lines, 1, *size),
        Some([count, size]) => folds(lines, *count, *size),
        _ => Err(PairsError::Header { found: header.to_owned() }),
    }
}

fn csv<'a>(lines: impl Iterator<Item = (&'a str, usize)>) -> Result<Vec<Pair>, PairsError> {
    let mut counts = [0, 0];
    let mut pairs = Vec::new();
    for (text, line) in lines {
        let fields: Vec<&str> = text.split(',').map(str::trim).collect();
        let [same, left, right] = fields[..] else {
            return Err(PairsError::Fields { line, expected: 3, found: fields.len() });
        };
        let same = match same {
            "1" => true,
            "0" => false,
            other => return Err(PairsError::Field { line, expected: "1 or 0", found: other.to_owned() }),
        };
        if left.is_empty() || right.is_empty() {
            return Err(PairsError::Field { line, expected: "a path", found: String::new() });
        }
        let turn = &mut counts[usize::from(same)];
        pairs.push(Pair { same, left: left.to_owned(), right: right.to_owned(), fold: *turn % CSV_FOLDS });
        *turn += 1;
    }
    Ok(pairs)
}

/// `count` folds of `size` genuine and `size` impostor pairs.
fn folds<'a>(
    lines: impl Iterator<Item = (&'a str, usize)>,
    count: usize,
    size: usize,
) -> Result<Vec<Pair>, PairsError> {
    let of_fold = size.saturating_mul(2);
    let expected = count.saturating_mul(of_fold);
    let mut pairs = Vec::new();
    for (text, line) in lines {
        let found = pairs.len();
        if found >= expected {
            return Err(PairsError::Count { expected, found: found + 1 });
        }
        let (fold, place) = (found / of_fold, found % of_fold);
        pairs.push(lfw_pair(text, line, fold, place < size)?);
    }
    let found = pairs.len();
    if found < expected { Err(PairsError::Count { expected, found }) } else { Ok(pairs) }
}

fn lfw_pair(text: &str, line: usize, fold: usize, same: bool) -> Result<Pair, PairsError> {
    let fields: Vec<&str> = text.split_whitespace().collect();
    let (left, right) = match (same, &fields[..]) {
        (true, [name, first, second]) => (picture(name, first, line)?, picture(name, second, line)?),
        (false, [name, first, other, second]) => (picture(name, first, line)?, picture(other, second, line)?),
        (same, _) => {
            return Err(PairsError::Fields { line, expected: if same { 3 } else { 4 }, found: fields.len() });
        }
    };
    Ok(Pair { same, left, right, fold })
}

fn picture(name: &str, number: &str, line: usize) -> Result<String, PairsError> {
    let wrong = || PairsError::Field { line, expected: "the number of a picture", found: number.to_owned() };
    let number: u32 = number.parse().map_err(|_| wrong())?;
    Ok(format!("{name}/{name}_{number:04}.jpg"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LFW: &str = "2\t1\nAbel_Pacheco\t1\t4\nAbdul_Rahman\t1\tAdam_Scott\t12\nAl_Gore\t3\t10\nA_B\t2\tC_D\t1\n";

    #[test]
    fn an_lfw_list_is_read_fold_by_fold() {
        let pairs = parse(LFW).expect("two folds of one and one");
        let first = Pair {
            same: true,
            left: "Abel_Pacheco/Abel_Pacheco_0001.jpg".into(),
            right: "Abel_Pacheco/Abel_Pacheco_0004.jpg".into(),
            fold: 0,
        };
        assert_eq!(pairs[0], first, "a genuine line names one person");
        assert_eq!(pairs[1].right, "Adam_Scott/Adam_Scott_0012.jpg", "an impostor line names two");
        let kinds: Vec<(bool, usize)> = pairs.iter().map(|p| (p.same, p.fold)).collect();
        assert_eq!(kinds, [(true, 0), (false, 0), (true, 1), (false, 1)], "blocks alternate");
    }

    #[test]
    fn a_development_list_is_one_fold() {
        let pairs = parse("1\r\nA\t1\t2\r\nA\t1\tB\t1\r\n").expect("one fold");
        assert_eq!(pairs.len(), 2, "one of each kind");
        assert!(pairs.iter().all(|p| p.fold == 0), "{pairs:?}");
    }

    #[test]
    fn a_csv_list_gives_every_fold_the_same_mixture() {
        let mut text = String::from("same,left,right\r\n");
        for i in 0..25 {
            text += &format!("{},a/{i}.jpg,b/{i}.jpg\r\n", u8::from(i < 10));
        }
        let pairs = parse(&text).expect("25 pairs");
        for fold in 0..10 {
            let count = |same| pairs.iter().filter(|p| p.fold == fold && p.same == same).count();
            assert_eq!(count(true), 1, "genuine pairs of fold {fold}");
            assert_eq!(count(false), if fold < 5 { 2 } else { 1 }, "impostor pairs of fold {fold}");
        }
        assert_eq!(pairs[3].right, "b/3.jpg", "line ends are not part of a path");
    }

    #[test]
    fn errors_give_the_line_number() {
        let field = |line, expected, found: &str| PairsError::Field { line, expected, found: found.into() };
        for (text, error) in [
            ("", PairsError::Header { found: String::new() }),
            ("left,right,same\n", PairsError::Header { found: "left,right,same".into() }),
            ("same,left,right\n1,a,b\n\n1,a\n", PairsError::Fields { line: 4, expected: 3, found: 2 }),
            ("same,left,right\ntrue,a,b\n", field(2, "1 or 0", "true")),
            ("same,left,right\n1,,b\n", field(2, "a path", "")),
            ("1\t1\nA\t1\t2\nB\t1\t2\n", PairsError::Fields { line: 3, expected: 4, found: 3 }),
            ("1\t1\nA\tone\t2\n", field(2, "the number of a picture", "one")),
            ("1\t1\nA\t1\t2\n", PairsError::Count { expected: 2, found: 1 }),
            ("1\t0\nA\t1\t2\n", PairsError::Count { expected: 0, found: 1 }),
            ("1\t1\nA\t1\t2\nA\t1\tB\t2\nA\t1\tB\t3\n", PairsError::Count { expected: 2, found: 3 }),
        ] {
            assert_eq!(parse(text), Err(error), "{text:?}");
        }
        let vast = format!("{}\nA\t1\t2\n", usize::MAX);
        let short = PairsError::Count { expected: usize::MAX, found: 1 };
        assert_eq!(parse(&vast), Err(short), "a count whose double overflows");
        assert!(parse("1,2").expect_err("no header").to_string().starts_with("line 1"), "the message gives the line");
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(header in "(same,left,right|[0-9]{1,20}\t[0-9]{0,3}|.{0,9})", rest in "(.{0,9}[\t,\n]){0,9}") {
            if let Ok(pairs) = parse(&format!("{header}\n{rest}")) {
                prop_assert!(pairs.iter().all(|p| !p.left.is_empty() && !p.right.is_empty()));
            }
        }
    }
}
