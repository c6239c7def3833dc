//! `import weblog`.

use super::Done;
use crate::answer::{self, Answer, pairs};
use crate::client::Client;
use crate::codes;
use crate::exit::Failure;
use liggare_desk::wire::{
    Filter, ImportWeblog, Noun, ProductAddress, Query, SearchRecords, Source, Test, TextOp, WeblogReport,
};
use liggare_desk::{Fault, FaultCode};
use std::path::PathBuf;
use uuid::Uuid;

#[derive(clap::Args)]
pub struct Args {
    /// The logs of one server, plain or gzip, in any order.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where a line says who the visitor is: `user`, `query:NAME` (a parameter of the address) or `path:N` (a part of it).
    #[arg(long, default_value = "user")]
    tie: String,
    /// What people are known by there: the user name of an account, an e-mail address, or either.
    #[arg(long, default_value = "either", value_parser = ["account", "email", "either"])]
    known: String,
    /// Which product an address belongs to, by its name or id; may be given again. An address is a path (`/shop`), a host, or
    /// both, and covers what lies below it.
    #[arg(long = "product", required = true, value_name = "ADDRESS=PRODUCT", value_parser = address)]
    products: Vec<(String, String)>,
    /// How many minutes of silence end a session.
    #[arg(long, value_name = "MINUTES")]
    silence: Option<u32>,
    /// Where the data comes from.
    #[arg(long, value_parser = codes::source(), default_value = "use")]
    source: Source,
    /// Count what would happen, and leave nothing.
    #[arg(long)]
    dry_run: bool,
    /// Where lines that cannot be read are written.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
}

fn address(text: &str) -> Result<(String, String), &'static str> {
    text.split_once('=')
        .map(|(address, product)| (address.into(), product.into()))
        .ok_or("not ADDRESS=PRODUCT")
}

pub fn run(client: &Client, args: Args) -> Done {
    client.open()?;
    let products = args
        .products
        .into_iter()
        .map(|(address, product)| Ok(ProductAddress { address, product: product_of(client, &product)? }));
    let request = ImportWeblog {
        products: products.collect::<Result<_, Failure>>()?,
        places: args.files.iter().map(|file| client.place(file)).collect(),
        tie: args.tie,
        known: args.known,
        silence: args.silence,
        source: args.source,
        rejects: args.rejects.as_deref().map(|file| client.place(file)),
    };
    let watch = client.watch();
    let report = match args.dry_run {
        true => client.desk.preview_weblog(request, &watch)?,
        false => client.desk.import_weblog(request, &watch)?,
    };
    drop(watch);
    let mut document = answer::json(&report);
    if let Some(object) = document.as_object_mut() {
        object.insert("dry_run".to_owned(), args.dry_run.into());
    }
    Ok(Answer::new(&document, counts(client, &report, args.dry_run)))
}

/// A product by its id, or by the whole of its name.
fn product_of(client: &Client, text: &str) -> Result<Uuid, Failure> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    let test = Test::Text { op: TextOp::Is, text: text.to_owned() };
    let filters = vec![Filter { column: "name".into(), test }];
    let found = client.desk.search_records(SearchRecords {
        query: Query { noun: Noun::Product, text: String::new(), filters },
        columns: Vec::new(),
        sort: "updated".into(),
        descending: false,
        from: 0,
        len: 1,
        place_of: None,
    })?;
    Ok(found.rows.first().map(|row| row.id).ok_or_else(|| Fault::about(FaultCode::NotFound, "product"))?)
}

fn counts(client: &Client, report: &WeblogReport, dry_run: bool) -> String {
    let counted = [
        ("lines", report.lines),
        ("rejected", report.rejected),
        ("anonymous", report.anonymous),
        ("elsewhere", report.elsewhere),
        ("strangers", report.strangers),
        ("unclear", report.unclear),
        ("added", report.added),
        ("same", report.same),
        ("cut", report.cut),
    ]
    .map(|(name, count)| (client.say(&format!("usage-log-{name}")), count.to_string()));
    let mut text = pairs(counted.iter().map(|(name, count)| (name.clone(), count.as_str())));
    for reject in &report.rejects {
        let why = client.say(&format!("reject-{}", reject.code));
        let file = if reject.column.is_empty() { String::new() } else { format!("{}: ", reject.column) };
        text = format!("{text}  {file}{}: {why}\n", reject.line);
    }
    let last = match report.batch {
        Some(id) if !dry_run => client.say_with("cli-import-batch", &[("id", (&id.to_string()).into())]),
        _ => client.say("cli-import-dry"),
    };
    format!("{text}{last}")
}
