//! One file a job.

mod bad_input;
mod beside;
mod disclosing;
mod importing;
mod keeping;
mod opening;
