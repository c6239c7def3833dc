//! `search` and `contacts`: the same window of the same order, with and without a text.

use super::Done;
use super::records::{self, Listing};
use crate::args::Window;
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{Filter, Noun, Query, Source, Test};
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
    #[arg(long, default_value = "name", value_parser = codes::sort_of(Noun::Contact))]
    sort: String,
    /// The other way around.
    #[arg(long)]
    descending: bool,
    #[command(flatten)]
    narrow: Narrow,
    #[command(flatten)]
    window: Window,
}

/// What narrows a search of people.
#[derive(clap::Args)]
pub struct Narrow {
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
    #[command(flatten)]
    columns: records::Where,
}

impl Narrow {
    /// As a query of people.
    pub fn query(self, text: String) -> Query {
        let choice = |value: String| Test::Choice { values: vec![value], none: false };
        let named = [
            ("source", self.source.map(|source| choice(source.to_string()))),
            ("organisation", self.organisation.map(|id| choice(id.to_string()))),
            ("objects_to_marketing", self.objects.map(|on| Test::Flag { on })),
            ("batch", self.batch.map(|id| choice(id.to_string()))),
        ];
        let filter =
            |(column, test): (&str, Option<Test>)| Some(Filter { column: column.into(), test: test? });
        let filters = named.into_iter().filter_map(filter).chain(self.columns.filters);
        Query { noun: Noun::Contact, text, filters: filters.collect() }
    }
}

pub fn search(client: &Client, args: Search) -> Done {
    page(client, args.text, args.list)
}

pub fn list(client: &Client, args: List) -> Done {
    page(client, String::new(), args)
}

fn page(client: &Client, text: String, list: List) -> Done {
    let listing = Listing {
        query: list.narrow.query(text),
        columns: records::usual_columns(Noun::Contact),
        sort: list.sort,
        descending: list.descending,
        window: list.window,
    };
    records::page(client, listing)
}
