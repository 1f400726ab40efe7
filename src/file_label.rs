//! Names of files as they are shown: of any length, and always fitting.

/// The most characters of a name that are shown: two lines of a card on a phone.
const MAX_CHARS: usize = 60;

/// Characters that are kept of the end: an extension, and the number before it that tells a camera's files apart.
const END_CHARS: usize = 16;

/// The name, with its middle left out if it is long.
pub fn shortened(name: &str) -> String {
    let count = name.chars().count();
    if count <= MAX_CHARS {
        return name.to_owned();
    }
    let start: String = name.chars().take(MAX_CHARS - END_CHARS - 1).collect();
    let end: String = name.chars().skip(count - END_CHARS).collect();
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
    }
}
