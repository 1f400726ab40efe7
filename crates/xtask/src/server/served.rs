//! A site that is served in the background, on a free port, until it is no longer needed.

use super::{Site, accept_until};
use anyhow::{Context as _, Result};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// The site; dropping it stops the server.
#[derive(Debug)]
pub(crate) struct Served {
    socket: SocketAddr,
    under: String,
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Served {
    /// Starts to serve.
    ///
    /// # Errors
    /// If there is no free port.
    pub(crate) fn start(site: Site) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
        let (socket, under, over) = (listener.local_addr()?, site.under.clone(), Arc::new(AtomicBool::new(false)));
        let seen = Arc::clone(&over);
        let thread =
            std::thread::spawn(move || accept_until(&Arc::new(site), &listener, || seen.load(Ordering::SeqCst)));
        Ok(Self { socket, under, over, thread: Some(thread) })
    }

    /// The address of the site.
    pub(crate) fn address(&self) -> String {
        format!("http://{}{}", self.socket, self.under)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // The server looks at it when somebody connects.
        let woken = TcpStream::connect(self.socket).is_ok();
        if let Some(thread) = self.thread.take().filter(|_| woken) {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};

    #[test]
    fn a_site_is_there_until_it_is_dropped() {
        let folder = std::env::temp_dir().join(format!("likeness-served-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "here").unwrap();
        let served = Served::start(Site::open(&folder, "/").unwrap()).unwrap();
        assert_eq!(served.address(), format!("http://{}/", served.socket), "the address of its port");
        let mut stream = TcpStream::connect(served.socket).unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.ends_with("here"), "{answer}");
        let socket = served.socket;
        drop(served);
        assert!(TcpStream::connect(socket).is_err(), "nobody listens any more");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
