//! `find`: the first records of every noun in which a text is found.

use super::Done;
use crate::answer::Answer;
use crate::client::Client;
use liggare_desk::wire::{Noun, SearchEverywhere, Wanted};

#[derive(clap::Args)]
pub struct Args {
    /// What to look for: words by their beginning, addresses, numbers and codes by any part; two letters at least.
    text: String,
    /// How many of each noun.
    #[arg(long, default_value_t = 10, value_name = "N")]
    limit: u32,
}

pub fn run(client: &Client, args: Args) -> Done {
    client.open()?;
    let of = Noun::ALL.iter().filter(|noun| **noun == Noun::Contact || noun.definition().is_some());
    let of = of.map(|noun| Wanted { noun: *noun, columns: titled(*noun) }).collect();
    let found = client.desk.search_everywhere(SearchEverywhere { text: args.text, of, most: args.limit })?;
    let mut text = String::new();
    for one in &found.nouns {
        let counted = [("noun", one.noun.code().into()), ("count", u64::from(one.total).into())];
        let more = if one.more { ">" } else { "" };
        text.push_str(&format!("{more}{} {}\n", one.total, client.say_with("noun-counted", &counted)));
        for line in &one.rows {
            let cells: Vec<_> = line.cells.iter().flatten().map(String::as_str).collect();
            text.push_str(&format!("  {}  {}\n", line.id, cells.join(", ")));
        }
    }
    Ok(Answer::new(&found, text))
}

/// What calls a record by a name.
fn titled(noun: Noun) -> Vec<String> {
    match noun.definition() {
        Some(definition) => definition.title.iter().map(|code| (*code).to_owned()).collect(),
        None => ["name", "organisation", "email"].map(str::to_owned).into(),
    }
}
