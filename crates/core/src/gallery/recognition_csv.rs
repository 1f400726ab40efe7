//! The results of a recognition run as a CSV table (RFC 4180).

use crate::gallery::name;
use crate::gallery::recognition::{Candidate, Identity, RecognisedFace};

/// Tells spreadsheets that the text is UTF-8; without it some read "Zoë" as "ZoÃ«".
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The header line.
const HEAD: &str = "file,face,x,y,width,height,answer,name,distance,runner_up,runner_up_distance\r\n";

/// The result for one file.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// The file name.
    pub file: String,
    /// Its faces, or why it could not be processed.
    pub found: Result<Vec<RecognisedFace>, String>,
}

/// The table as a file: a byte order mark, then one line per face. Files without faces and files that failed have a line as well.
pub fn csv(rows: &[TableRow]) -> String {
    let mut text = format!("{BYTE_ORDER_MARK}{HEAD}");
    for row in rows {
        match &row.found {
            Ok(faces) if faces.is_empty() => {
                line(&mut text, &[&row.file, "0", "", "", "", "", "no face", "", "", "", ""])
            }
            Ok(faces) => {
                (1_usize..).zip(faces).for_each(|(number, face)| text.push_str(&face_row(&row.file, number, face)))
            }
            Err(why) => {
                let answer = format!("failed: {why}");
                line(&mut text, &[&row.file, "0", "", "", "", "", &answer, "", "", "", ""]);
            }
        }
    }
    text
}

fn face_row(file: &str, number: usize, face: &RecognisedFace) -> String {
    let (answer, name) = match &face.identity {
        Identity::Known { name, .. } => ("known", name.as_str()),
        Identity::Uncertain => ("not sure", ""),
        Identity::Unknown => ("nobody known", ""),
    };
    let edge = |v: f32| format!("{v:.0}");
    let distance = |c: &Option<Candidate>| c.as_ref().map_or(String::new(), |c| format!("{:.4}", c.distance));
    let runner_up = face.runner_up.as_ref().map_or("", |c| c.name.as_str());
    let b = face.bounds;
    let mut text = String::new();
    line(
        &mut text,
        &[
            file,
            &number.to_string(),
            &edge(b.x),
            &edge(b.y),
            &edge(b.width),
            &edge(b.height),
            answer,
            name,
            &distance(&face.nearest),
            runner_up,
            &distance(&face.runner_up),
        ],
    );
    text
}

fn line(text: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

/// Quotes a cell. Numbers are written as they are. A text that a spreadsheet would read as a formula is prefixed with
/// an apostrophe, because names and file names are untrusted (OWASP, "CSV Injection"). Spreadsheets skip white space
/// and invisible characters before a formula, and some read full-width signs as signs.
fn quoted(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite);
    let is_formula = !is_number && starts_formula(cell);
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    let is_quoted = cell.contains([',', ';', '"', '\r', '\n', '\t']) || cell.trim() != cell;
    if is_quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

fn starts_formula(cell: &str) -> bool {
    let is_skipped = |c: char| c.is_whitespace() || c.is_control() || name::is_invisible(c);
    cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start_matches(is_skipped).starts_with(['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::person::PersonId;
    use crate::geometry::Rect;
    use proptest::prelude::*;

    fn face(name: &str) -> RecognisedFace {
        let candidate =
            |name: &str, distance| Candidate { person: PersonId(1), name: name.into(), distance, earlier: false };
        RecognisedFace {
            track: 0,
            bounds: Rect::new(10.4, -3.6, 50.0, 60.5),
            score: 0.9,
            landmarks: vec![],
            identity: Identity::Known { person: PersonId(1), name: name.into(), distance: 0.3 },
            nearest: Some(candidate(name, 0.3)),
            runner_up: Some(candidate("Bea", 0.81)),
            notices: vec![],
        }
    }

    fn table(file: &str, found: Result<Vec<RecognisedFace>, String>) -> String {
        csv(&[TableRow { file: file.into(), found }])
    }

    #[test]
    fn each_face_is_a_line() {
        let text = table("a.jpg", Ok(vec![face("Ada")]));
        assert_eq!(
            text,
            format!("{BYTE_ORDER_MARK}{HEAD}a.jpg,1,10,-4,50,60,known,Ada,0.3000,Bea,0.8100\r\n"),
            "numbers stay numbers"
        );
        let columns = |line: &str| line.matches(',').count();
        assert_eq!(columns(HEAD), text.lines().last().map_or(0, columns), "as many columns as the header");
    }

    #[test]
    fn files_without_a_face_and_files_that_failed_are_listed() {
        let text = table("a.jpg", Ok(vec![]));
        assert!(text.ends_with("a.jpg,0,,,,,no face,,,,\r\n"), "{text}");
        let text = table("b.jpg", Err("This picture is damaged, sadly.".into()));
        assert!(text.ends_with("b.jpg,0,,,,,\"failed: This picture is damaged, sadly.\",,,,\r\n"), "{text}");
        let unknown = RecognisedFace { identity: Identity::Unknown, nearest: None, runner_up: None, ..face("") };
        assert!(table("c", Ok(vec![unknown])).ends_with(",nobody known,,,,\r\n"), "no candidates in an empty gallery");
    }

    #[test]
    fn names_cannot_break_the_table_or_become_formulas() {
        let text = table("x,y \"z\".jpg", Ok(vec![face("=HYPERLINK(\"http://a\")")]));
        assert!(text.contains("\"x,y \"\"z\"\".jpg\",1,"), "{text}");
        assert!(text.contains(",\"'=HYPERLINK(\"\"http://a\"\")\","), "{text}");
        assert_eq!(quoted("-4"), "-4", "a negative number is no formula");
        assert_eq!(quoted("-x"), "'-x", "other text is");
        assert_eq!(quoted("a\nb"), "\"a\nb\"", "a line break stays inside its cell");
    }
    #[test]
    fn no_beginning_that_a_spreadsheet_reads_as_a_formula_is_left() {
        for cell in [
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "＝1+1",
            "＋1",
            "－1+1",
            "＠SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "  \t@a",
            "\u{A0}=1",
            "\u{3000}＝1",
            "\u{FEFF}=1",
            "\u{200B}=1",
            "\tplain",
            "|calc",
            "%0A=1",
        ] {
            let quoted = quoted(cell);
            let inside = quoted.strip_prefix('"').and_then(|q| q.strip_suffix('"')).unwrap_or(&quoted);
            assert!(inside.starts_with('\''), "{cell:?} became {quoted:?}");
        }
        assert_eq!(quoted("Ada =)"), "Ada =)", "a sign elsewhere is no formula");
        assert_eq!(quoted("a;b"), "\"a;b\"", "the separator of many a country stays inside its cell");
    }

    proptest! {
        #[test]
        fn every_text_stays_in_one_cell_and_is_no_formula(cell in ".{0,12}") {
            let mut text = String::new();
            line(&mut text, &["a", &cell, "b"]);
            let read = cells(&text);
            prop_assert_eq!(read.len(), 3, "{:?}", text);
            let kept = read[1].strip_prefix('\'').unwrap_or(&read[1]);
            prop_assert!(kept == cell || read[1] == cell, "{:?} became {:?}", cell, read[1]);
            prop_assert!(!starts_formula(&read[1]) || read[1].parse::<f64>().is_ok(), "{:?}", read[1]);
        }
    }

    /// Reads a line as RFC 4180 has it.
    fn cells(line: &str) -> Vec<String> {
        let (mut cells, mut quoted, mut letters) = (vec![String::new()], false, line.chars().peekable());
        while let Some(letter) = letters.next() {
            let cell = cells.last_mut().expect("starts with one");
            match letter {
                '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                '\r' | '\n' if !quoted => (),
                _ => cell.push(letter),
            }
        }
        cells
    }
}
