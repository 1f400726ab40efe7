//! Names of files as they are shown: of any length, and always fitting.

/// The most characters of a name that are shown: two lines of a card on a phone.
const MAX_CHARS: usize = 60;

/// Characters that are kept of the end: an extension, and the number before it that tells a camera's files apart.
const END_CHARS: usize = 16;

/// The name, with its middle left out if it is long, and without characters that would turn it around.
pub fn shortened(name: &str) -> String {
    let letters: Vec<char> = name.chars().filter(|c| !words::is_direction_mark(*c)).collect();
    if letters.len() <= MAX_CHARS {
        return letters.into_iter().collect();
    }
    let start: String = letters.iter().take(MAX_CHARS - END_CHARS - 1).collect();
    let end: String = letters.iter().skip(letters.len() - END_CHARS).collect();
    format!("{start}\u{2026}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_keeps_its_beginning_and_its_extension() {
        let long = format!("holiday{}0042.jpeg", "ä".repeat(240));
        let short = shortened(&long);
        assert_eq!(short.chars().count(), MAX_CHARS, "{short}");
        assert!(short.starts_with("holiday") && short.ends_with("0042.jpeg") && short.contains('\u{2026}'), "{short}");
        assert_eq!(shortened("me.jpg"), "me.jpg", "a short name stays");
        assert_eq!(shortened("\u{202E}gpj.exe"), "gpj.exe", "as its letters are");
    }
}
