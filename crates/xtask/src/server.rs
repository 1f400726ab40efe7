//! A small static file server: it does what any static host does and nothing more, so that a page that works here works
//! there. It honours the built site's `_headers` file, as the hosts do that know it.

mod headers;
mod media;
mod request;

use crate::shell::print_line;
use anyhow::{Context as _, Result, bail};
use request::{Request, RequestError};
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

/// How long a connection may stay silent.
const READ_TIMEOUT: Duration = Duration::from_secs(10);

/// A folder and the path under which it appears.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    root: PathBuf,
    under: String,
}

impl Site {
    /// A folder, served under a path such as `/` or `/sub/path/`.
    ///
    /// # Errors
    /// Where the folder is not there, or the path does not begin and end with a slash.
    pub(crate) fn open(folder: &Path, under: &str) -> Result<Self> {
        let root = folder.canonicalize().with_context(|| format!("there is no folder {}", folder.display()))?;
        if !under.starts_with('/') || !under.ends_with('/') {
            bail!("a path to serve under begins and ends with a slash, unlike `{under}`");
        }
        Ok(Self { root, under: under.to_owned() })
    }

    /// What the site answers.
    fn respond(&self, request: &Request) -> Response {
        if format!("{}/", request.path) == self.under {
            return Response::plain(301, "").with("Location", &self.under);
        }
        let Some(path) = self.file(&request.path) else {
            return Response::plain(404, "There is nothing here.\n");
        };
        self.send(&path, request).unwrap_or_else(|error| Response::plain(500, &format!("{error}\n")))
    }

    /// The file that a path means: inside the root, whatever dots and links say.
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
        let mut respond = if fresh {
            Response::plain(304, "")
        } else {
            let mut respond = Response::plain(200, "").with("Content-Type", media::of(path));
            respond.body = Body::File(file, about.len());
            respond
        };
        // Every load asks again, and is told "not modified" where that is so: nothing stale is ever shown.
        respond = respond.with("Cache-Control", "no-cache").with("ETag", &tag);
        for (name, value) in self.headers() {
            respond = respond.with(&name, &value);
        }
        Ok(respond)
    }

    /// The site's own headers, read for every answer: a build while it is served names other scripts in its policy.
    fn headers(&self) -> Vec<(String, String)> {
        headers::of(&fs::read_to_string(self.root.join("_headers")).unwrap_or_default())
    }
}

/// Serves until the program is ended, one thread for each connection.
///
/// # Errors
/// Where the port is taken.
pub(crate) fn run(site: Site, port: u16) -> Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be used; choose another with --port"))?;
    print_line(&format!("\nserving at http://{}{} (Ctrl-C ends it)", listener.local_addr()?, site.under));
    accept(&Arc::new(site), &listener);
    Ok(())
}

fn accept(site: &Arc<Site>, listener: &TcpListener) {
    for stream in listener.incoming() {
        let Ok(stream) = stream else { continue };
        let site = Arc::clone(site);
        std::thread::spawn(move || {
            // A connection that breaks is the browser's business: it goes away when a tab closes.
            let _ = handle_connection(&site, &stream);
        });
    }
}

/// One request, one answer, and the connection is closed.
fn handle_connection(site: &Site, stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(READ_TIMEOUT))?;
    stream.set_write_timeout(Some(READ_TIMEOUT))?;
    let (respond, head_only) = match Request::read(BufReader::new(stream)) {
        Ok(request) => (site.respond(&request), request.head_only),
        Err(RequestError::Gone) => return Ok(()),
        Err(RequestError::Method) => (Response::plain(405, "GET and HEAD only.\n").with("Allow", "GET, HEAD"), false),
        Err(RequestError::Malformed) => (Response::plain(400, "That is no request.\n"), false),
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
