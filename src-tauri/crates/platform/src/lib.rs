//! What the clients need of the machine: time, keychain, directories, viewers, language. Adapters of the desk's ports, and
//! nothing else: no rule is kept here. The only crate that knows a keychain.

mod away;
mod clock;
mod directories;
mod keychain;
mod language;
mod viewer;

pub use away::{Away, watch};
pub use clock::SystemClock;
pub use directories::{NoHome, XdgDirectories};
pub use keychain::OsKeychain;
pub use language::system_language;
pub use viewer::XdgViewer;
