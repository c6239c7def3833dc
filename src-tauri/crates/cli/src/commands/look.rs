//! `look FILE`: how a file is written, what its columns seem to be, and a mapping to begin from.

use super::Done;
use crate::answer::{self, Answer, Table};
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{ColumnView, DialectForm, LookAtFile, Noun};
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Args {
    /// The file.
    file: PathBuf,
    /// Of which noun its rows are to be.
    #[arg(long = "as", value_parser = codes::noun(), default_value = "contact", value_name = "NOUN")]
    noun: Noun,
    #[command(flatten)]
    dialect: Dialect,
}

/// How a file is written, where the guess is not right.
#[derive(clap::Args)]
pub struct Dialect {
    /// Format: text, xlsx, ods, vcard, json_lines.
    #[arg(long)]
    format: Option<String>,
    /// Which sheet of a workbook, by its name.
    #[arg(long)]
    sheet: Option<String>,
    /// Encoding: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15.
    #[arg(long)]
    encoding: Option<String>,
    /// What stands between cells: comma, semicolon, tab, pipe.
    #[arg(long)]
    delimiter: Option<String>,
    /// What stands around cells: double, single.
    #[arg(long)]
    quote: Option<String>,
    /// Whether the first row names the columns.
    #[arg(long, value_parser = crate::codes::yes_no(), value_name = "yes|no")]
    header: Option<bool>,
}

impl From<Dialect> for DialectForm {
    fn from(asked: Dialect) -> Self {
        let delimiter = asked.delimiter.map(|sign| match sign.as_str() {
            "," => "comma".to_owned(),
            ";" => "semicolon".to_owned(),
            "|" => "pipe".to_owned(),
            "\t" | "\\t" => "tab".to_owned(),
            _ => sign,
        });
        Self {
            format: asked.format,
            sheet: asked.sheet,
            encoding: asked.encoding,
            delimiter,
            quote: asked.quote,
            header: asked.header,
        }
    }
}

pub fn run(client: &Client, args: Args) -> Done {
    client.open()?;
    let noun = args.noun;
    let request = LookAtFile { place: client.place(&args.file), noun, dialect: args.dialect.into() };
    let view = client.desk.look_at_file(request, &client.watch())?;
    let mut document = answer::json(&view);
    if let Some(object) = document.as_object_mut() {
        // A token means nothing to a shell.
        object.insert("file".to_owned(), args.file.to_string_lossy().into());
        object.remove("place");
        object.insert("mapping".to_owned(), mapping(noun, &view.columns));
    }
    let heads = ["cli-col-number", "cli-col-column", "cli-col-filled", "cli-col-becomes", "cli-col-samples"];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for column in &view.columns {
        let doubt = if column.certain { "" } else { "?" };
        table.row([
            (column.index + 1).to_string(),
            column.header.clone(),
            column.filled.to_string(),
            format!("{}{doubt}", column.proposed.as_deref().unwrap_or_default()),
            column.samples.join(" · "),
        ]);
    }
    let shown = |part: &Option<String>| part.clone().unwrap_or_default();
    let dialect = &view.dialect;
    let told = [
        ("format", shown(&dialect.format)),
        ("sheet", shown(&dialect.sheet)),
        ("encoding", shown(&dialect.encoding)),
        ("delimiter", shown(&dialect.delimiter)),
    ];
    let mut values = vec![("rows", view.rows.into())];
    values.extend(told.iter().map(|(name, value)| (*name, value.into())));
    let mut text = format!("{}\n", client.say_with("cli-look", &values));
    for sheet in &view.sheets {
        let values = [("sheet", (&sheet.name).into()), ("rows", sheet.rows.into())];
        text = format!("{text}  {}\n", client.say_with("cli-look-sheet", &values));
    }
    text = format!("{text}\n{}", table.render());
    if let Some(before) = &view.imported_before {
        text = format!("{text}\n{}", client.say_with("cli-imported-before", &[("at", before.into())]));
    }
    Ok(Answer::new(&document, text))
}

/// The mapping file that accepts every guess; a column without one stands as `ignore`, to be decided.
fn mapping(noun: Noun, columns: &[ColumnView]) -> serde_json::Value {
    let decided = columns.iter().map(|column| {
        serde_json::json!({
            "column": column.index,
            "header": column.header,
            "target": column.proposed.as_deref().unwrap_or("ignore"),
        })
    });
    let mut mapping = serde_json::json!({ "version": 1, "columns": decided.collect::<Vec<_>>() });
    if noun != Noun::Contact {
        mapping["noun"] = noun.code().into();
    }
    mapping
}
