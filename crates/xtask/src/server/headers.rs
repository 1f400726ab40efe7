//! The `_headers` file that several static hosts read: a path pattern, then indented headers.

/// The headers for every path (the pattern `/*`).
pub(crate) fn of(text: &str) -> Vec<(String, String)> {
    let mut everywhere = false;
    let mut headers = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
        if !line.starts_with([' ', '\t']) {
            everywhere = line.trim() == "/*";
        } else if let Some((name, value)) = line.split_once(':')
            && everywhere
        {
            headers.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_headers_for_every_path_are_taken() {
        let text = "# note\n/*\n  X-A: 1\n  X-B: a: b\n\n/models/*\n  X-C: 3\n";
        let expected = vec![("X-A".to_owned(), "1".to_owned()), ("X-B".to_owned(), "a: b".to_owned())];
        assert_eq!(of(text), expected, "the first two");
        assert!(of("").is_empty(), "no file, no headers");
    }
}
