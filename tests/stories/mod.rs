//! One file a job.

mod bad_input;
mod disclosing;
mod importing;
mod keeping;
mod opening;
