//! Tests of the server over a socket.

use super::*;
use std::io::Read as _;

/// A site in a temporary folder, served under a path.
struct Served {
    folder: PathBuf,
    address: std::net::SocketAddr,
}

impl Served {
    fn new(name: &str, under: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("likeness-server-{name}-{}", std::process::id()));
        let root = folder.join("dist");
        fs::create_dir_all(root.join("models")).unwrap();
        fs::write(folder.join("secret.txt"), "outside").unwrap();
        fs::write(root.join("index.html"), "<!doctype html>hello").unwrap();
        fs::write(root.join("models/a b.bin"), [1_u8, 2, 3]).unwrap();
        fs::write(root.join("_headers"), "/*\n  X-Frame-Options: DENY\n").unwrap();
        let site = Arc::new(Site::open(&root, under).unwrap().compressing());
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || accept_until(&site, &listener, || false));
        Self { folder, address }
    }

    fn ask(&self, head: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.write_all(format!("{head}\r\nHost: test\r\n\r\n").as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, target: &str) -> String {
        self.ask(&format!("GET {target} HTTP/1.1"))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn a_file_comes_with_its_type_its_length_and_the_sites_headers() {
    let served = Served::new("file", "/");
    let page = served.get("/?backend=cpu");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"), "{page}");
    assert!(page.contains("Content-Length: 20\r\n"), "{page}");
    assert!(page.contains("Cache-Control: no-cache\r\n"), "{page}");
    assert!(page.contains("X-Frame-Options: DENY\r\n"), "the headers of `_headers`: {page}");
    assert!(page.ends_with("\r\n\r\n<!doctype html>hello"), "{page}");
    assert!(served.get("/models/a%20b.bin").ends_with("\u{1}\u{2}\u{3}"), "a name with a space");
}

#[test]
fn headers_that_change_while_the_site_is_served_are_the_new_ones() {
    let served = Served::new("rebuilt", "/");
    assert!(served.get("/").contains("X-Frame-Options: DENY\r\n"), "the first build's");
    fs::write(served.folder.join("dist/_headers"), "/*\n  X-Frame-Options: SAMEORIGIN\n").unwrap();
    let page = served.get("/");
    assert!(page.contains("X-Frame-Options: SAMEORIGIN\r\n") && !page.contains("DENY"), "the second's: {page}");
}

#[test]
fn head_answers_like_get_without_the_body() {
    let served = Served::new("head", "/");
    let answer = served.ask("HEAD / HTTP/1.1");
    assert!(answer.contains("Content-Length: 20\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n"), "no body: {answer}");
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let served = Served::new("out", "/");
    for target in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/models/../../secret.txt",
        "/models/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "//../secret.txt",
        "/./../secret.txt",
    ] {
        let answer = served.get(target);
        assert!(!answer.contains("outside"), "{target} shows what lies outside: {answer}");
        assert!(answer.starts_with("HTTP/1.1 4"), "{target}: {answer}");
    }
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_folder() {
    let served = Served::new("link", "/");
    std::os::unix::fs::symlink(served.folder.join("secret.txt"), served.folder.join("dist/link.txt")).unwrap();
    assert!(served.get("/link.txt").starts_with("HTTP/1.1 404"), "a link to a file outside");
}

#[test]
fn what_is_not_there_is_not_found_and_what_is_not_understood_is_refused() {
    let served = Served::new("missing", "/");
    assert!(served.get("/nothing.js").starts_with("HTTP/1.1 404"), "no such file");
    assert!(served.get("/models/").starts_with("HTTP/1.1 404"), "a folder without a page is not listed");
    let posted = served.ask("POST / HTTP/1.1");
    assert!(posted.starts_with("HTTP/1.1 405") && posted.contains("Allow: GET, HEAD"), "{posted}");
    assert!(served.ask("nonsense").starts_with("HTTP/1.1 400"), "no request");
}

#[test]
fn under_a_sub_path_only_that_path_is_served() {
    let served = Served::new("sub", "/any/sub/");
    assert!(served.get("/any/sub/").starts_with("HTTP/1.1 200"), "the page");
    assert!(served.get("/any/sub/index.html").ends_with("hello"), "a file");
    let bare = served.get("/any/sub");
    assert!(bare.starts_with("HTTP/1.1 301") && bare.contains("Location: /any/sub/\r\n"), "{bare}");
    assert!(served.get("/").starts_with("HTTP/1.1 404"), "above it there is nothing");
    assert!(served.get("/any/sub/../../secret.txt").starts_with("HTTP/1.1 404"), "nor next to the folder");
}

#[test]
fn text_is_compressed_for_those_who_take_it_and_what_hardly_shrinks_is_not() {
    let served = Served::new("gzip", "/");
    let ask = |target: &str| served.ask(&format!("GET {target} HTTP/1.1\r\nAccept-Encoding: br, gzip"));
    for _ in 0..2 {
        let page = ask("/");
        assert!(page.contains("Content-Encoding: gzip\r\n") && !page.contains("<!doctype html>"), "{page}");
    }
    fs::write(served.folder.join("dist/index.html"), "<!doctype html>longer").unwrap();
    assert!(ask("/").contains("Content-Encoding: gzip\r\n"), "the new version");
    assert!(!ask("/models/a%20b.bin").contains("Content-Encoding"), "weights are sent as they are");
    assert!(served.get("/").ends_with("<!doctype html>longer"), "whoever does not take it gets the text");
}

#[test]
fn a_version_that_is_known_is_not_sent_again() {
    let served = Served::new("known", "/");
    let first = served.get("/");
    let tag = first.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap().to_owned();
    let again = served.ask(&format!("GET / HTTP/1.1\r\nIf-None-Match: {tag}"));
    assert!(again.starts_with("HTTP/1.1 304") && again.ends_with("\r\n\r\n"), "{again}");
    fs::write(served.folder.join("dist/index.html"), "changed").unwrap();
    let changed = served.ask(&format!("GET / HTTP/1.1\r\nIf-None-Match: {tag}"));
    assert!(changed.starts_with("HTTP/1.1 200") && changed.ends_with("changed"), "{changed}");
}

#[test]
fn a_path_to_serve_under_begins_and_ends_with_a_slash() {
    let folder = std::env::temp_dir();
    for under in ["sub/", "/sub", ""] {
        assert!(Site::open(&folder, under).is_err(), "{under:?}");
    }
    assert!(Site::open(&folder.join("likeness-no-such-folder"), "/").is_err(), "a folder that is not there");
}
