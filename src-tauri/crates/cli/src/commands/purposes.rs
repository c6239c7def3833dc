//! `purposes`: what each may use, and what it stands on.

use super::{Done, List, NOTHING};
use crate::answer::{Answer, Table};
use crate::client::Client;

pub fn run(client: &Client) -> Done {
    let rows = client.desk.list_purposes(NOTHING)?.rows;
    let heads =
        ["cli-col-code", "cli-col-purpose", "cli-col-clause", "about-fields"].map(|id| client.say(id));
    let mut table = Table::new(heads);
    for row in &rows {
        // Every field stands on a line of its own: a table that hides half of a rule is no help.
        for (at, field) in row.fields.iter().enumerate() {
            let first = |text: String| if at == 0 { text } else { String::new() };
            table.row([
                first(row.purpose.code().to_owned()),
                first(client.say(&format!("purpose-{}", row.purpose))),
                first(row.clause.clone()),
                field.code().to_owned(),
            ]);
        }
    }
    Ok(Answer::new(&List { total: rows.len() as u64, rows }, table.render()))
}
