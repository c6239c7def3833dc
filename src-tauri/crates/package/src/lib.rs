//! The disclosure package: sealed by one organisation, opened by another, on standard formats alone.
//!
//! A package is `NAME.tar.age` with `NAME.tar.age.minisig` beside it. From the outside in:
//!
//! 1. a [minisign] signature over the ciphertext ([`comment::Outer`] is its trusted comment),
//! 2. one [age] file, encrypted to one X25519 recipient,
//! 3. a ustar archive of regular files with flat names ([`mod@open`] says which, in which order),
//! 4. `SHA256SUMS` over every file, signed with minisign ([`comment::Inner`]),
//! 5. `datapackage.json`, a Frictionless Data Package ([`descriptor`]), and its CSV files ([`csv`]).
//!
//! [`seal::seal_to_path`] writes one, [`open::verify`] checks the outer signature, [`open::open`] checks
//! everything and unpacks. The format is described for other implementers in `docs/package-format.md`,
//! and it is final: what is written here must be readable by every later version.
//!
//! This crate knows no register: rows are strings and the caller says what they are. Time is passed in.
//!
//! [minisign]: https://jedisct1.github.io/minisign/
//! [age]: https://age-encryption.org/v1

pub mod comment;
pub mod csv;
pub mod descriptor;
mod envelope;
mod hash;
pub mod id;
pub mod keys;
mod names;
pub mod open;
mod progress;
pub mod seal;
pub mod signature;
mod sums;
mod ustar;

pub use hash::Digest;
pub use id::PackageId;
pub use progress::Watch;

/// The version of the package format that this crate writes, and the only one that it reads.
pub const FORMAT_VERSION: u32 = 1;

/// What follows the package's name in its file name.
pub const PACKAGE_SUFFIX: &str = ".tar.age";

/// What follows the name of a package while it is being sealed (ciphertext), and of the directory into which
/// one is being opened.
pub const PART_SUFFIX: &str = ".part";

/// What follows the name of any file in the name of its signature; the same as stock minisign.
pub const SIGNATURE_SUFFIX: &str = ".minisig";
