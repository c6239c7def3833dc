//! `contact timeline`: everything dated about a person.

use super::Done;
use crate::answer::Answer;
use crate::client::Client;
use liggare_desk::wire::{ById, Happening};
use uuid::Uuid;

pub fn show(client: &Client, id: Uuid) -> Done {
    let timeline = client.desk.get_timeline(ById { id })?;
    let lines =
        timeline.entries.iter().map(|entry| format!("{}  {}\n", entry.at, told(client, &entry.happening)));
    Ok(Answer::new(&timeline, lines.collect::<String>()))
}

fn told(client: &Client, happening: &Happening) -> String {
    match happening {
        Happening::Dated { record, name, column } => {
            let one = [("noun", record.noun.code().into()), ("count", 1_u64.into())];
            let noun = client.say_with("noun-counted", &one);
            let date = column.as_deref().map(|code| super::history::field(client, record.noun, code));
            let values = [
                ("noun", (&noun).into()),
                ("name", name.into()),
                ("date", date.as_deref().unwrap_or_default().into()),
            ];
            let line = if date.is_some() { "cli-timeline-dated" } else { "cli-timeline-recorded" };
            client.say_with(line, &values)
        }
        Happening::Used { name, last, times, .. } => {
            let line = if *last { "cli-timeline-used" } else { "cli-timeline-used-first" };
            client.say_with(line, &[("name", name.into()), ("count", (*times).into())])
        }
        Happening::Step { step, .. } => client.say(super::history::told(*step)),
        Happening::Disclosed { recipient_name, .. } => {
            client.say_with("cli-timeline-disclosed", &[("name", recipient_name.into())])
        }
        Happening::Exported { reason } => {
            let reason = reason.clone().unwrap_or_default();
            client.say_with("cli-timeline-exported", &[("name", (&reason).into())])
        }
    }
}
