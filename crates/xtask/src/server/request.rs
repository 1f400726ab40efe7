//! The part of HTTP/1.1 that a static file server needs.

use std::io::BufRead;

/// Maximum size of a request head in bytes.
const LIMIT: u64 = 16 * 1024;

/// A request for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    /// The path, decoded, without the query.
    pub(crate) path: String,
    /// HEAD: the response without its body.
    pub(crate) head_only: bool,
    /// The `If-None-Match` header: the version that the client has.
    pub(crate) known: Option<String>,
    /// Whether the client takes a body compressed with gzip.
    pub(crate) gzip: bool,
}

/// Why a request is rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RequestError {
    /// The connection closed or stayed silent.
    Gone,
    /// It is malformed or too long.
    Malformed,
    /// It is neither GET nor HEAD.
    Method,
}

impl Request {
    /// Reads one request, up to the empty line that ends its head.
    pub(crate) fn read(stream: impl BufRead) -> Result<Self, RequestError> {
        let mut lines = Lines(stream.take(LIMIT));
        let first = lines.next()?.ok_or(RequestError::Gone)?;
        let (mut known, mut gzip) = (None, false);
        loop {
            let line = lines.next()?.ok_or(RequestError::Malformed)?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').ok_or(RequestError::Malformed)?;
            if name.eq_ignore_ascii_case("if-none-match") {
                known = Some(value.trim().to_owned());
            }
            if name.eq_ignore_ascii_case("accept-encoding") {
                gzip = value.split(',').any(|coding| coding.trim() == "gzip");
            }
        }
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some(version), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(RequestError::Malformed);
        };
        if !version.starts_with("HTTP/1.") {
            return Err(RequestError::Malformed);
        }
        let head_only = match method {
            "GET" => false,
            "HEAD" => true,
            _ => return Err(RequestError::Method),
        };
        let path = target.split(['?', '#']).next().and_then(decode).ok_or(RequestError::Malformed)?;
        Ok(Self { path, head_only, known, gzip })
    }
}

/// The lines of a request's head.
struct Lines<R>(R);

impl<R: BufRead> Lines<R> {
    /// The next line without its end; none if the stream ends first.
    fn next(&mut self) -> Result<Option<String>, RequestError> {
        let mut line = Vec::new();
        self.0.read_until(b'\n', &mut line).map_err(|_| RequestError::Gone)?;
        if line.is_empty() {
            return Ok(None);
        }
        let line = String::from_utf8(line).map_err(|_| RequestError::Malformed)?;
        // A line without an end was cut off by the limit or by the client.
        let line = line.strip_suffix('\n').ok_or(RequestError::Malformed)?;
        Ok(Some(line.strip_suffix('\r').unwrap_or(line).to_owned()))
    }
}

/// Decodes percent-encoding; none if the result is not a path: not absolute, not UTF-8, or with a backslash or a control
/// character.
fn decode(target: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(target.len());
    let mut rest = target.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
        bytes.push(digits.chars().all(|c| c.is_ascii_hexdigit()).then(|| u8::from_str_radix(digits, 16).ok())??);
        rest = rest.get(2..)?;
    }
    let path = String::from_utf8(bytes).ok()?;
    let fine = path.starts_with('/') && !path.chars().any(|c| c == '\\' || c.is_control());
    fine.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Request, RequestError> {
        Request::read(text.as_bytes())
    }

    #[test]
    fn a_path_is_decoded_and_loses_its_query() {
        let request = read("GET /a%20b/c.js?backend=cpu HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"7\"\r\n\r\n").unwrap();
        let expected =
            Request { path: "/a b/c.js".to_owned(), head_only: false, known: Some("\"7\"".to_owned()), gzip: false };
        assert_eq!(request, expected, "path, method and known version");
    }

    #[test]
    fn only_get_and_head_are_understood() {
        assert!(read("HEAD / HTTP/1.1\r\n\r\n").unwrap().head_only, "HEAD");
        assert_eq!(read("POST / HTTP/1.1\r\n\r\n"), Err(RequestError::Method), "POST");
        assert_eq!(read("get / HTTP/1.1\r\n\r\n"), Err(RequestError::Method), "methods are upper case");
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for text in [
            "GET /\r\n\r\n",
            "GET / HTTP/2\r\n\r\n",
            "GET relative HTTP/1.1\r\n\r\n",
            "GET /%zz HTTP/1.1\r\n\r\n",
            "GET /%+1 HTTP/1.1\r\n\r\n",
            "GET /%4 HTTP/1.1\r\n\r\n",
            "GET /%ff HTTP/1.1\r\n\r\n",
            "GET /a%5cb HTTP/1.1\r\n\r\n",
            "GET /a%0d%0aX:y HTTP/1.1\r\n\r\n",
            "GET /a%00 HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nno colon\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: cut off",
        ] {
            assert_eq!(read(text), Err(RequestError::Malformed), "{text:?}");
        }
        assert_eq!(read(""), Err(RequestError::Gone), "nothing at all");
    }

    #[test]
    fn an_endless_head_is_cut_off() {
        let long = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "a".repeat(20_000));
        assert_eq!(read(&long), Err(RequestError::Malformed), "over the limit");
    }
}
