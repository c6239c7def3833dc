//! `NOUN list|show|history|add|edit|remove`: records of every noun that has a definition, and lists of any noun.

use super::{Done, footer, gather};
use crate::answer::{Answer, Table, pairs};
use crate::args::Window;
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{
    AddRecord, EditRecord, Filter, Noun, Query, RecordForm, RecordLine, RecordRef, RecordView, SearchRecords,
    Source, Test, TextOp,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

#[derive(clap::Subcommand)]
pub enum Command {
    /// List them, or those that a text and conditions find.
    List(List),
    /// What a column holds, and how often.
    Count(Count),
    /// Show one, with where its values came from.
    Show {
        /// Its id.
        id: Uuid,
    },
    /// What it was, and what changed it.
    History {
        /// Its id.
        id: Uuid,
    },
    /// Record one.
    Add(Values),
    /// Change what is given; an empty value clears.
    Edit {
        /// Its id.
        id: Uuid,
        #[command(flatten)]
        values: Values,
    },
    /// Remove one that no other record names.
    Remove {
        /// Its id.
        id: Uuid,
    },
}

#[derive(clap::Args)]
pub struct List {
    /// What to look for.
    #[arg(default_value = "")]
    text: String,
    #[command(flatten)]
    conditions: Where,
    /// Which columns, in this order; those of the form otherwise.
    #[arg(long, value_delimiter = ',', value_name = "COLUMN,…")]
    columns: Vec<String>,
    /// Column of the order; the last changed come first otherwise.
    #[arg(long, value_name = "COLUMN")]
    sort: Option<String>,
    /// The other way around.
    #[arg(long)]
    descending: bool,
    #[command(flatten)]
    window: Window,
}

#[derive(clap::Args)]
pub struct Count {
    /// The column.
    column: String,
    /// What to look for.
    #[arg(long, default_value = "")]
    search: String,
    #[command(flatten)]
    conditions: Where,
}

/// Conditions on columns.
#[derive(clap::Args)]
pub struct Where {
    /// `COLUMN=VALUE`, `COLUMN=` (empty), `COLUMN~TEXT` (holds it), `COLUMN^TEXT` (begins so), `COLUMN>=VALUE` or
    /// `COLUMN<=VALUE`; may be given again. Links are given by id, days as YYYY-MM-DD, flags as true or false.
    #[arg(long = "where", value_name = "CONDITION", value_parser = condition)]
    pub filters: Vec<Filter>,
}

/// A record's values.
#[derive(clap::Args)]
pub struct Values {
    /// A value, `COLUMN=VALUE`; may be given again. A link is given by id.
    #[arg(long = "set", value_name = "COLUMN=VALUE", value_parser = assignment)]
    set: Vec<(String, String)>,
    /// Where the values come from.
    #[arg(long, value_parser = codes::source(), default_value = "form")]
    source: Source,
}

fn assignment(text: &str) -> Result<(String, String), &'static str> {
    text.split_once('=').map(|(column, value)| (column.into(), value.into())).ok_or("not COLUMN=VALUE")
}

fn condition(text: &str) -> Result<Filter, &'static str> {
    let operator = ["~", "^", ">=", "<=", "="];
    let found = operator.iter().filter_map(|operator| text.find(operator).map(|at| (at, *operator)));
    let Some((at, operator)) = found.min_by_key(|(at, operator)| (*at, std::cmp::Reverse(operator.len())))
    else {
        return Err("not COLUMN=VALUE, COLUMN~TEXT, COLUMN^TEXT, COLUMN>=VALUE or COLUMN<=VALUE");
    };
    let value = text[at + operator.len()..].to_owned();
    let test = match operator {
        "~" => Test::Text { op: TextOp::Contains, text: value },
        "^" => Test::Text { op: TextOp::Begins, text: value },
        ">=" => Test::Range { from: Some(value), to: None },
        "<=" => Test::Range { from: None, to: Some(value) },
        _ if value.is_empty() => Test::Filled { filled: false },
        _ => match value.as_str() {
            "true" => Test::Flag { on: true },
            "false" => Test::Flag { on: false },
            _ => Test::Choice { values: vec![value], none: false },
        },
    };
    Ok(Filter { column: text[..at].to_owned(), test })
}

/// Which records, and how they are listed.
pub struct Listing {
    pub query: Query,
    pub columns: Vec<String>,
    pub sort: String,
    pub descending: bool,
    pub window: Window,
}

/// Lists records of any noun.
pub fn page(client: &Client, listing: Listing) -> Done {
    client.open()?;
    let Listing { query, columns, sort, descending, window } = listing;
    let found = gather(window, |from, len| {
        let request = SearchRecords {
            query: query.clone(),
            columns: columns.clone(),
            sort: sort.clone(),
            descending,
            from,
            len,
            place_of: None,
        };
        let page = client.desk.search_records(request)?;
        Ok((page.total, page.rows))
    })?;
    let heads = columns.iter().map(|code| client.desk.column_name(query.noun, code));
    let mut table = Table::new(heads.chain([client.say("cli-col-id")]));
    for row in &found.rows {
        let cells = row.cells.iter().map(|cell| cell.clone().unwrap_or_default());
        table.row(cells.chain([row.id.to_string()]));
    }
    let under = footer(client, found.rows.len(), window.offset, found.total);
    let rows: Vec<Value> = found.rows.iter().map(|row| named(&columns, row)).collect();
    Ok(Answer::new(&json!({ "total": found.total, "rows": rows }), format!("{}\n{under}", table.render())))
}

/// A line with its cells by the names of their columns.
fn named(columns: &[String], line: &RecordLine) -> Value {
    let mut object = Map::from_iter([("id".to_owned(), json!(line.id))]);
    object.extend(columns.iter().cloned().zip(line.cells.iter().map(|cell| json!(cell))));
    Value::Object(object)
}

pub fn run(client: &Client, noun: Noun, command: Command) -> Done {
    client.open()?;
    let record = |id| RecordRef { noun, id };
    let view = match command {
        Command::List(list) => return listed(client, noun, list),
        Command::Count(count) => return counted(client, noun, count),
        Command::History { id } => return super::history::show(client, record(id)),
        Command::Remove { id } => {
            client.desk.remove_record(record(id))?;
            return Ok(Answer::new(&json!({ "removed": id }), client.say("cli-removed")));
        }
        Command::Show { id } => client.desk.get_record(record(id))?,
        Command::Add(values) => {
            let form = values.set.into_iter().collect();
            client.desk.add_record(AddRecord { noun, form, source: values.source })?
        }
        Command::Edit { id, values } => {
            let mut form: RecordForm = client.desk.get_record(record(id))?.form;
            form.extend(values.set);
            client.desk.edit_record(EditRecord { record: record(id), form, source: values.source })?
        }
    };
    Ok(Answer::new(&view, text(client, &view)))
}

/// The columns of a list where none are named: those of the form.
pub fn usual_columns(noun: Noun) -> Vec<String> {
    const OF_PEOPLE: [&str; 9] = [
        "family_name",
        "given_name",
        "organisation",
        "email",
        "mobile",
        "position",
        "city",
        "source",
        "objects_to_marketing",
    ];
    match noun.definition() {
        Some(definition) => definition.columns.iter().map(|column| column.code.to_owned()).collect(),
        None if noun == Noun::Session => super::sessions::COLUMNS.map(str::to_owned).into(),
        None => OF_PEOPLE.map(str::to_owned).into(),
    }
}

/// The order asked for; otherwise people by name, of sessions those last begun first, and of the rest those last changed.
pub fn order(noun: Noun, sort: Option<String>, descending: bool) -> (String, bool) {
    match sort {
        Some(column) => (column, descending),
        None if noun == Noun::Contact => ("name".to_owned(), descending),
        None if noun == Noun::Session => ("started".to_owned(), !descending),
        None => ("updated".to_owned(), !descending),
    }
}

pub fn listed(client: &Client, noun: Noun, list: List) -> Done {
    let columns = if list.columns.is_empty() { usual_columns(noun) } else { list.columns };
    let (sort, descending) = order(noun, list.sort, list.descending);
    let query = Query { noun, text: list.text, filters: list.conditions.filters };
    page(client, Listing { query, columns, sort, descending, window: list.window })
}

pub fn counted(client: &Client, noun: Noun, count: Count) -> Done {
    let query = Query { noun, text: count.search, filters: count.conditions.filters };
    let request = liggare_desk::wire::FacetsOf { query, column: count.column.clone(), text: String::new() };
    let facets = client.desk.get_facets(request)?;
    let mut table = Table::new([client.desk.column_name(noun, &count.column), client.say("cli-col-count")]);
    for facet in &facets.values {
        table.row([facet.name.clone().unwrap_or_else(|| facet.value.clone()), facet.count.to_string()]);
    }
    if facets.empty > 0 {
        table.row(["–".to_owned(), facets.empty.to_string()]);
    }
    Ok(Answer::new(&facets, table.render()))
}

/// What a column is called: by the noun, or as others call it.
pub fn column_name(client: &Client, noun: Noun, code: &str) -> String {
    let own = format!("field-{noun}-{code}");
    let shared = format!("field-{code}");
    let known = [own, shared].into_iter().find(|id| client.words.has(id));
    known.map_or_else(|| code.to_owned(), |id| client.say(&id))
}

/// A record with where it came from.
pub fn text(client: &Client, view: &RecordView) -> String {
    let noun = view.record.noun;
    let told = |source: &str, at: &str| format!("{}, {at}", client.say(&format!("source-{source}")));
    let origin = told(view.origin.source.code(), &view.origin.at);
    let mut lines = vec![(client.say("cli-col-id"), view.record.id.to_string())];
    for code in usual_columns(noun) {
        let Some(value) = view.form.get(&code).or_else(|| view.told.get(&code)) else { continue };
        let shown = view.links.get(&code).map_or_else(|| value.clone(), |link| link.name.clone());
        lines.push((client.desk.column_name(noun, &code), shown));
    }
    lines.push((client.say("about-source"), origin));
    let mut text = pairs(lines.iter().map(|(name, value)| (name.clone(), value.as_str())));
    for (code, from) in &view.origins {
        let origin = told(from.source.code(), &from.at);
        text = format!("{text}  {}: {origin}\n", client.desk.column_name(noun, code));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, column: &str, test: Test) {
        assert_eq!(condition(text).unwrap(), Filter { column: column.into(), test }, "{text}");
    }

    #[test]
    fn a_condition_is_read_by_its_first_operator() {
        let choice = |value: &str| Test::Choice { values: vec![value.into()], none: false };
        check("make=Apple", "make", choice("Apple"));
        check("model=a>=b", "model", choice("a>=b"));
        check("imei=", "imei", Test::Filled { filled: false });
        check("model~pix", "model", Test::Text { op: TextOp::Contains, text: "pix".into() });
        check("model^pix", "model", Test::Text { op: TextOp::Begins, text: "pix".into() });
        check("ip_seen>=2026-01-01", "ip_seen", Test::Range { from: Some("2026-01-01".into()), to: None });
        check("objects_to_marketing=true", "objects_to_marketing", Test::Flag { on: true });
        assert!(condition("make").is_err());
    }
}
