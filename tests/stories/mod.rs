//! One file a job.

mod attach;
mod bad_input;
mod beside;
mod changing_back;
mod disclosing;
mod exporting;
mod importing;
mod keeping;
mod merging;
mod opening;
mod person;
mod safekeeping;
mod using;
