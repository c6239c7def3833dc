//! One file a job.

mod bad_input;
mod beside;
mod changing_back;
mod disclosing;
mod exporting;
mod importing;
mod keeping;
mod opening;
mod safekeeping;
