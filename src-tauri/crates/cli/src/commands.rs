//! What each command does: read the command line, ask the desk, put the reply into words.

pub mod attachment;
pub mod backup;
pub mod bulk;
pub mod contact;
pub mod contacts;
pub mod create;
pub mod demo;
pub mod disclose;
pub mod export;
pub mod find;
pub mod history;
pub mod import;
pub mod log;
pub mod look;
pub mod merge;
pub mod package;
pub mod purposes;
pub mod recent;
pub mod recipient;
pub mod records;
pub mod recovery;
pub mod register;
pub mod sessions;
pub mod settings;
pub mod slots;
pub mod status;
pub mod survey;
mod timeline;
pub mod today;
pub mod usage;
pub mod weblog;

use crate::answer::Answer;
use crate::args::{Address, Window};
use crate::client::Client;
use crate::exit::Failure;
use liggare_desk::wire::{self, AddressForm};
use serde::Serialize;

/// How a command ends.
pub type Done = Result<Answer, Failure>;

/// A list as every command answers it.
#[derive(Serialize)]
pub struct List<T> {
    pub total: u64,
    pub rows: Vec<T>,
}

/// The desk gives no more rows at once.
const WINDOW: u32 = 500;

/// Reads as many windows as it takes.
pub fn gather<T>(
    window: Window,
    mut page: impl FnMut(u32, u32) -> Result<(u32, Vec<T>), liggare_desk::Fault>,
) -> Result<List<T>, Failure> {
    let mut rows = Vec::new();
    let mut total;
    loop {
        let held = rows.len() as u32;
        let len = (window.limit - held).min(WINDOW);
        let (all, more) = page(window.offset.saturating_add(held), len)?;
        total = all;
        let got = more.len() as u32;
        rows.extend(more);
        if got < len || held + got >= window.limit {
            break;
        }
    }
    Ok(List { total: u64::from(total), rows })
}

/// The line under a list: which rows of how many.
pub fn footer(client: &Client, shown: usize, offset: u32, total: u64) -> String {
    let from = if shown == 0 { 0 } else { u64::from(offset) + 1 };
    let to = u64::from(offset) + shown as u64;
    let values =
        [("from", from.into()), ("to", if shown == 0 { 0 } else { to }.into()), ("total", total.into())];
    client.say_with("cli-rows", &values)
}

/// Puts what was given in the place of what was there.
pub fn change(held: &mut String, given: Option<String>) {
    if let Some(given) = given {
        *held = given;
    }
}

/// The same, for the parts of an address.
pub fn change_address(held: &mut AddressForm, given: Address) {
    change(&mut held.street, given.street);
    change(&mut held.postal_code, given.postal_code);
    change(&mut held.city, given.city);
    change(&mut held.country, given.country);
}

/// An address on one line.
pub fn address(form: &AddressForm) -> String {
    let town = [form.postal_code.as_str(), form.city.as_str()].join(" ");
    let parts = [form.street.as_str(), town.trim(), form.country.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The request that has nothing to say.
pub const NOTHING: wire::Nothing = wire::Nothing {};
