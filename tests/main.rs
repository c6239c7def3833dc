//! Whole jobs, through the use cases and through the real programs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    missing_docs
)]

mod crash;
mod interop;
mod stories;
mod window;
