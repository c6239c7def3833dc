//! What a bad day does to a register: the process killed, the disk failing or full, an old copy put in its place. Each
//! test runs a few rounds every time, and as many as the promise says with `make prove`.
#![cfg(target_os = "linux")]

mod failing_writes;
mod full_disk;
mod killed;
mod log;
mod rolled_back;
