//! Who on this machine is connected to whom, and a port that wants to be called.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A port that counts who comes.
pub struct Lure {
    port: u16,
    came: Arc<AtomicUsize>,
}

impl Default for Lure {
    fn default() -> Self {
        Self::new()
    }
}

impl Lure {
    /// Listens until the test ends.
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let came = Arc::new(AtomicUsize::new(0));
        let count = came.clone();
        std::thread::spawn(move || {
            for _ in listener.incoming() {
                count.fetch_add(1, Ordering::SeqCst);
            }
        });
        Self { port, came }
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// How often somebody came.
    pub fn came(&self) -> usize {
        self.came.load(Ordering::SeqCst)
    }
}

/// The network sockets that these processes hold, but for the one that the driver drives them by (Linux, `/proc`).
pub fn sockets(pids: &[(u32, String)]) -> BTreeSet<String> {
    let (mut held, mut driven) = (BTreeSet::new(), BTreeSet::new());
    for (pid, _) in pids {
        for entry in std::fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten() {
            let Ok(link) = std::fs::read_link(entry.path()) else { continue };
            let link = link.to_string_lossy();
            held.extend(link.strip_prefix("socket:[").map(|id| id.trim_end_matches(']').to_owned()));
        }
        let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        for part in String::from_utf8_lossy(&environment).split('\0') {
            let port =
                part.strip_prefix("WEBKIT_INSPECTOR_SERVER=127.0.0.1:").and_then(|port| port.parse().ok());
            driven.extend(port.map(|port: u16| format!("0100007F:{port:04X}")));
        }
    }
    let mut found = BTreeSet::new();
    for protocol in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
        let table = std::fs::read_to_string(format!("/proc/net/{protocol}")).unwrap_or_default();
        for line in table.lines().skip(1) {
            let parts: Vec<&str> = line.split_whitespace().collect();
            let (Some(near), Some(far), Some(inode)) = (parts.get(1), parts.get(2), parts.get(9)) else {
                continue;
            };
            if held.contains(*inode) && !driven.contains(*near) && !driven.contains(*far) {
                found.insert(format!("{protocol} {near} {far}"));
            }
        }
    }
    found
}
