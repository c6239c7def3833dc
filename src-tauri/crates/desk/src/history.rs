//! What a record was, and what changed it.

use crate::desk::Desk;
use crate::fault::Result;
use crate::forms;
use crate::records::definition;
use crate::wire::{History, HistoryStep, RecordRef, StepKind, ValueChange};
use liggare_domain::noun::Kind;
use liggare_domain::{ContactDraft, ContactId, Definition, Draft, Field, Noun, Recipient, RecipientId};
use liggare_vault::Reader;
use liggare_vault::history::{self, Arrival, BatchKind};
use liggare_vault::tables::records;

/// A record as its history compares it: the name of each value, and the value.
type Values = Vec<(String, Option<String>)>;

impl Desk {
    /// A record's history, the newest step first.
    pub fn get_history(&self, req: RecordRef) -> Result<History> {
        let open = self.open()?;
        let steps = open.vault.read(|db| {
            Ok::<_, crate::Fault>(match req.noun {
                Noun::Contact => steps(&history::of_contact(db, ContactId(req.id))?, contact_values),
                Noun::Recipient => steps(&history::of_recipient(db, RecipientId(req.id))?, recipient_values),
                noun => {
                    let definition = definition(noun)?;
                    let history = history::of_record(db, noun, req.id)?;
                    steps(&history, |draft| record_values(db, definition, draft))
                }
            })
        })?;
        Ok(History { steps })
    }
}

fn steps<T>(history: &history::History<T>, values: impl Fn(&T) -> Values) -> Vec<HistoryStep> {
    let mut after = values(&history.now);
    let mut steps = Vec::with_capacity(history.changes.len() + 1);
    for change in &history.changes {
        let before = values(&change.before);
        steps.push(HistoryStep {
            at: change.at.to_string(),
            kind: kind(change.action.as_deref(), change.arrival.as_ref()),
            source: change.arrival.as_ref().map(|arrival| arrival.source),
            file_name: change.arrival.as_ref().and_then(|arrival| arrival.file_name.clone()),
            changes: differing(&before, &after),
        });
        after = before;
    }
    let arrival = history.arrival.as_ref();
    steps.push(HistoryStep {
        at: history.created.to_string(),
        kind: match arrival.map(|arrival| arrival.kind) {
            Some(BatchKind::Import | BatchKind::Sample) => StepKind::Imported,
            Some(BatchKind::Entry) | None => StepKind::Added,
        },
        source: arrival.map(|arrival| arrival.source),
        file_name: arrival.and_then(|arrival| arrival.file_name.clone()),
        changes: Vec::new(),
    });
    steps
}

fn kind(action: Option<&str>, arrival: Option<&Arrival>) -> StepKind {
    match (action, arrival.map(|arrival| arrival.kind)) {
        (Some("act.reverted"), _) => StepKind::Reverted,
        (Some(action), _) if action.ends_with("s.edit") => StepKind::BulkEdited,
        (_, Some(BatchKind::Import | BatchKind::Sample)) => StepKind::ImportEdited,
        _ => StepKind::Edited,
    }
}

fn differing(before: &Values, after: &Values) -> Vec<ValueChange> {
    let held = |values: &Values, field: &str| {
        values.iter().find(|(name, _)| name == field).and_then(|(_, value)| value.clone())
    };
    // Parts are there or not, unlike columns.
    let only_after = after.iter().filter(|(field, _)| before.iter().all(|(known, _)| known != field));
    let told = before.iter().chain(only_after).map(|(field, _)| ValueChange {
        field: field.clone(),
        before: held(before, field),
        after: held(after, field),
    });
    told.filter(|change| change.before != change.after).collect()
}

fn contact_values(draft: &ContactDraft) -> Values {
    let form = forms::contact_form(draft);
    let of = |field: &Field| match field {
        Field::Email => form.emails.join(", "),
        Field::Mobile => form.phones.join(", "),
        other => draft.value(*other).map(|value| value.to_string()).unwrap_or_default(),
    };
    let mut values: Values =
        Field::ALL.iter().map(|field| (field.code().to_owned(), filled(of(field)))).collect();
    values.push(("whereabouts_consent".into(), filled(form.whereabouts_consent.clone())));
    values.push(("objects_to_marketing".into(), Some(draft.objects_to_marketing.to_string())));
    values
}

/// A linked record by its name, as long as it is there.
fn record_values(db: &Reader<'_>, definition: &'static Definition, draft: &Draft) -> Values {
    let columns = definition.columns.iter().map(|column| {
        let written = draft.get(column.code).map(|value| column.kind.write(value));
        let named = |noun, id: &String| records::name(db, noun, id.parse().ok()?).ok().flatten();
        let shown = match (column.kind, &written) {
            (Kind::Link(noun), Some(id)) => named(noun, id),
            _ => None,
        };
        (column.code.to_owned(), shown.or(written))
    });
    columns.chain(crate::surveys::history(definition.noun, draft)).collect()
}

fn recipient_values(recipient: &Recipient) -> Values {
    let form = forms::recipient_form(recipient);
    let purposes: Vec<_> = form.purposes.iter().map(|purpose| purpose.code()).collect();
    let values = [
        ("name", filled(form.name)),
        ("kind", Some(form.kind.code().to_owned())),
        ("country", filled(form.country)),
        ("contact_person", filled(form.contact_person)),
        ("contact_email", filled(form.contact_email)),
        ("age_recipient", filled(form.age_recipient)),
        ("key_confirmed", recipient.key_confirmed.map(|at| at.to_string())),
        ("contract_reference", filled(form.contract_reference)),
        ("contract_ends", filled(form.contract_ends)),
        ("purposes", filled(purposes.join(", "))),
    ];
    values.into_iter().map(|(field, value)| (field.to_owned(), value)).collect()
}

fn filled(value: String) -> Option<String> {
    Some(value).filter(|value| !value.is_empty())
}
