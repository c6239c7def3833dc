//! The history of a record of any noun.

use super::Done;
use crate::answer::Answer;
use crate::client::Client;
use liggare_desk::wire::{Noun, RecordRef, StepKind};

pub fn show(client: &Client, record: RecordRef) -> Done {
    client.open()?;
    let history = client.desk.get_history(record)?;
    let mut text = String::new();
    for step in &history.steps {
        let file = step.file_name.as_deref().unwrap_or_default();
        let line = format!("{}  {}  {file}", step.at, client.say(told(step.kind)));
        text.push_str(line.trim_end());
        text.push('\n');
        for change in &step.changes {
            let field = field(client, record.noun, &change.field);
            let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".into());
            text.push_str(&format!("  {field}: {} → {}\n", shown(&change.before), shown(&change.after)));
        }
    }
    Ok(Answer::new(&history, text))
}

/// What a field of a noun's records is called.
pub fn field(client: &Client, noun: Noun, code: &str) -> String {
    let ids = [format!("field-{noun}-{code}"), format!("field-{code}")];
    ids.iter().find(|id| client.words.has(id)).map_or_else(|| code.to_owned(), |id| client.say(id))
}

pub const fn told(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Added => "cli-history-added",
        StepKind::Edited => "cli-history-edited",
        StepKind::Imported => "cli-history-imported",
        StepKind::ImportEdited => "cli-history-import_edited",
        StepKind::BulkEdited => "cli-history-bulk_edited",
        StepKind::Merged => "cli-history-merged",
        StepKind::Reverted => "cli-history-reverted",
    }
}
