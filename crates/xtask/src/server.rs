//! A small static file server with the features that every static host has, so that a page that works here works there. It
//! applies the site's `_headers` file, as some hosts do.

mod compression;
mod headers;
mod media;
mod request;
mod served;

pub(crate) use served::Served;

use crate::shell::print_line;
use anyhow::{Context as _, Result, bail};
use compression::Compressed;
use request::{Request, RequestError};
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

/// Timeout of an idle connection.
const READ_TIMEOUT: Duration = Duration::from_secs(10);

/// A folder and the path that it is served under.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    root: PathBuf,
    under: String,
    /// There only if bodies are compressed.
    compressed: Option<Arc<Compressed>>,
}

impl Site {
    /// A folder, served under a path such as `/` or `/sub/path/`.
    ///
    /// # Errors
    /// If the folder does not exist, or the path does not begin and end with a slash.
    pub(crate) fn open(folder: &Path, under: &str) -> Result<Self> {
        let root = folder.canonicalize().with_context(|| format!("there is no folder {}", folder.display()))?;
        if !under.starts_with('/') || !under.ends_with('/') {
            bail!("a path to serve under begins and ends with a slash, unlike `{under}`");
        }
        Ok(Self { root, under: under.to_owned(), compressed: None })
    }

    /// The same, with bodies compressed as most hosts do.
    pub(crate) fn compressing(self) -> Self {
        Self { compressed: Some(Arc::default()), ..self }
    }

    /// The response to a request.
    fn respond(&self, request: &Request) -> Response {
        if format!("{}/", request.path) == self.under {
            return Response::plain(301, "").with("Location", &self.under);
        }
        let Some(path) = self.file(&request.path) else {
            return Response::plain(404, "Not found.\n");
        };
        self.send(&path, request).unwrap_or_else(|error| Response::plain(500, &format!("{error}\n")))
    }

    /// The file of a path; never outside the root, whatever `..` and links the path contains.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let inside = path.strip_prefix(&self.under)?;
        let mut file = self.root.clone();
        for part in inside.split('/').filter(|part| !part.is_empty() && *part != ".") {
            if part == ".." {
                return None;
            }
            file.push(part);
        }
        if file.is_dir() && (inside.is_empty() || inside.ends_with('/')) {
            file.push("index.html");
        }
        let file = file.canonicalize().ok()?;
        (file.starts_with(&self.root) && file.is_file()).then_some(file)
    }

    fn send(&self, path: &Path, request: &Request) -> io::Result<Response> {
        let file = File::open(path)?;
        let about = file.metadata()?;
        let age = about.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        let tag = format!("\"{:x}-{:x}\"", age.as_nanos(), about.len());
        let fresh = request.known.as_deref() == Some(tag.as_str());
        let respond = if fresh {
            Response::plain(304, "")
        } else {
            let media = media::of(path);
            let respond = Response::plain(200, "").with("Content-Type", media);
            match self.compressed.as_ref().filter(|_| request.gzip && compression::pays(media)) {
                Some(compressed) => {
                    let bytes = compressed.of(&format!("{} {tag}", path.display()), || fs::read(path))?;
                    Response {
                        body: Body::Bytes(bytes),
                        ..respond.with("Content-Encoding", "gzip").with("Vary", "Accept-Encoding")
                    }
                }
                None => Response { body: Body::File(file, about.len()), ..respond },
            }
        };
        // Browsers revalidate at every load, so nothing stale is ever shown.
        let mut respond = respond.with("Cache-Control", "no-cache").with("ETag", &tag);
        for (name, value) in self.headers() {
            respond = respond.with(&name, &value);
        }
        Ok(respond)
    }

    /// The site's own headers, read for every response: a rebuild changes the script hashes in the policy.
    fn headers(&self) -> Vec<(String, String)> {
        headers::of(&fs::read_to_string(self.root.join("_headers")).unwrap_or_default())
    }
}

/// Serves until the program ends, with one thread per connection.
///
/// # Errors
/// If the port is in use.
pub(crate) fn run(site: Site, port: u16) -> Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be used; choose another with --port"))?;
    print_line(&format!("\nserving at http://{}{} (Ctrl-C to stop)", listener.local_addr()?, site.under));
    accept_until(&Arc::new(site), &listener, || false);
    Ok(())
}

/// Answers who connects, until the first connection after it is over.
fn accept_until(site: &Arc<Site>, listener: &TcpListener, over: impl Fn() -> bool) {
    for stream in listener.incoming() {
        if over() {
            return;
        }
        let Ok(stream) = stream else { continue };
        let site = Arc::clone(site);
        std::thread::spawn(move || {
            // Browsers break connections when a tab is closed.
            let _ = handle_connection(&site, &stream);
        });
    }
}

/// Handles one request and closes the connection.
fn handle_connection(site: &Site, stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(READ_TIMEOUT))?;
    stream.set_write_timeout(Some(READ_TIMEOUT))?;
    let (respond, head_only) = match Request::read(BufReader::new(stream)) {
        Ok(request) => (site.respond(&request), request.head_only),
        Err(RequestError::Gone) => return Ok(()),
        Err(RequestError::Method) => (Response::plain(405, "GET and HEAD only.\n").with("Allow", "GET, HEAD"), false),
        Err(RequestError::Malformed) => (Response::plain(400, "Malformed request.\n"), false),
    };
    respond.write(stream, head_only)
}

/// Status, headers, body.
#[derive(Debug)]
struct Response {
    status: u16,
    headers: Vec<(String, String)>,
    body: Body,
}

#[derive(Debug)]
enum Body {
    Text(String),
    Bytes(Arc<Vec<u8>>),
    File(File, u64),
}

impl Response {
    fn plain(status: u16, text: &str) -> Self {
        let respond = Self { status, headers: Vec::new(), body: Body::Text(text.to_owned()) };
        if text.is_empty() { respond } else { respond.with("Content-Type", "text/plain; charset=utf-8") }
    }

    fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn write(self, mut out: impl Write, head_only: bool) -> io::Result<()> {
        let length = match &self.body {
            Body::Text(text) => text.len() as u64,
            Body::Bytes(bytes) => bytes.len() as u64,
            Body::File(_, length) => *length,
        };
        let mut head = format!("HTTP/1.1 {} {}\r\nConnection: close\r\n", self.status, reason(self.status));
        if self.status != 304 {
            head.push_str(&format!("Content-Length: {length}\r\n"));
        }
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        out.write_all(format!("{head}\r\n").as_bytes())?;
        if !head_only {
            match self.body {
                Body::Text(text) => out.write_all(text.as_bytes())?,
                Body::Bytes(bytes) => out.write_all(&bytes)?,
                Body::File(file, length) => {
                    io::copy(&mut io::Read::take(file, length), &mut out)?;
                }
            }
        }
        out.flush()
    }
}

const fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    }
}

#[cfg(test)]
mod tests;
