//! Access logs of web servers: from bytes to hits, and from hits to visits (R5.15, R5.16).
//!
//! [`Log`] reads the "combined" and "common" formats of Apache and nginx, also behind a virtual host and with more at the
//! end of the line, plain or compressed by gzip. Every line is a [`Hit`], a reject, or blank. [`Sessions`] ties hits to a
//! visitor by the keeper's [`Rules`] and makes of them [`Visit`]s; who cannot be tied is counted and forgotten.
//!
//! Logs of one server are read in the order of their beginnings through one [`Sessions`], so that a visit over a rotation
//! is one.

mod hit;
mod lines;
mod log;
mod products;
mod sessions;
mod text;
mod tie;

pub use hit::{Hit, Request};
pub use log::{Counts, Entry, Log};
pub use products::Products;
pub use sessions::{DISORDER, OPEN_CAP, Rules, SILENCE, Sessions, Tally, Visit};
pub use tie::{NotATie, Tie};

/// The longest line that is read, in bytes. Servers take 8 KiB for each of request, referrer and agent.
pub const LINE_CAP: usize = 64 * 1024;
