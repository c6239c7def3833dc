//! `search` and `contacts`: the same window of the same order, with and without a text.

use super::{Done, footer, gather};
use crate::answer::{Answer, Table};
use crate::args::Window;
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{ContactFilter, SearchContacts, SortBy, Source};
use uuid::Uuid;

#[derive(clap::Args)]
pub struct Search {
    /// What to look for.
    text: String,
    #[command(flatten)]
    list: List,
}

#[derive(clap::Args)]
pub struct List {
    /// Column of the order.
    #[arg(long, value_parser = codes::sort_by(), default_value = "name")]
    sort: SortBy,
    /// The other way around.
    #[arg(long)]
    descending: bool,
    #[command(flatten)]
    filter: Filter,
    #[command(flatten)]
    window: Window,
}

/// What narrows a search.
#[derive(clap::Args)]
pub struct Filter {
    /// Only those of this source.
    #[arg(long, value_parser = codes::source())]
    source: Option<Source>,
    /// Only those of the organisation with this id.
    #[arg(long, value_name = "ID")]
    organisation: Option<Uuid>,
    /// Only those who object to direct marketing, or only those who do not.
    #[arg(long, value_parser = codes::yes_no(), value_name = "yes|no")]
    objects: Option<bool>,
    /// Only those who came or were changed in the import with this id.
    #[arg(long, value_name = "ID")]
    batch: Option<Uuid>,
}

impl From<Filter> for ContactFilter {
    fn from(asked: Filter) -> Self {
        Self {
            source: asked.source,
            organisation: asked.organisation,
            objects: asked.objects,
            batch: asked.batch,
        }
    }
}

pub fn search(client: &Client, args: Search) -> Done {
    page(client, args.text, args.list)
}

pub fn list(client: &Client, args: List) -> Done {
    page(client, String::new(), args)
}

fn page(client: &Client, text: String, list: List) -> Done {
    client.open()?;
    let filter = ContactFilter::from(list.filter);
    let (sort, descending) = (list.sort, list.descending);
    let found = gather(list.window, |from, len| {
        let request = SearchContacts {
            text: text.clone(),
            filter: filter.clone(),
            sort,
            descending,
            from,
            len,
            place_of: None,
        };
        let page = client.desk.search_contacts(request)?;
        Ok((page.total, page.rows))
    })?;
    let heads = [
        "field-family_name",
        "field-given_name",
        "field-organisation",
        "field-email",
        "field-mobile",
        "field-city",
        "cli-col-id",
    ];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for row in &found.rows {
        let shown = |cell: &Option<String>| cell.clone().unwrap_or_default();
        table.row([
            shown(&row.family_name),
            shown(&row.given_name),
            shown(&row.organisation),
            shown(&row.email),
            shown(&row.mobile),
            shown(&row.city),
            row.id.to_string(),
        ]);
    }
    let under = footer(client, found.rows.len(), list.window.offset, found.total);
    let text = format!("{}\n{under}", table.render());
    Ok(Answer::new(&found, text))
}
