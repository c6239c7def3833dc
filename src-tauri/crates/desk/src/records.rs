//! Records of every noun: finding them, reading, adding, changing and removing one. People and recipients are added and
//! changed by forms of their own.

use crate::contacts::origin;
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::forms;
use crate::session::Open;
use crate::sessions;
use crate::surveys;
use crate::undo::{self, Step};
use crate::views::{asked_wrong, table};
use crate::wire::{
    AddRecord, EditRecord, Facet, Facets, FacetsOf, FoundEverywhere, FoundOf, LinkView, Nothing, RecordLine,
    RecordPage, RecordRef, RecordView, SearchEverywhere, SearchRecords, Wanted,
};
use liggare_domain::noun::Kind;
use liggare_domain::{Definition, Draft, Noun};
use liggare_vault::tables::{facts, records};
use liggare_vault::{Reader, VaultError, acts, narrow};

/// No screen shows more rows at once.
const WINDOW: u32 = 500;
/// No more of one noun is shown beside others.
const GLANCE: u32 = 50;
/// No list of values is longer.
const FACETS: usize = 200;

impl Desk {
    /// A window of the records that a search finds, in the order asked for. What was typed is not logged.
    pub fn search_records(&self, req: SearchRecords) -> Result<RecordPage> {
        let open = self.open()?;
        let version = open.vault.generation_of_data();
        let req = SearchRecords { len: req.len.min(WINDOW), ..req };
        let noun = req.query.noun;
        let table = table(noun)?;
        if let Some(unknown) =
            req.columns.iter().find(|code| table.columns().all(|(known, _)| known != *code))
        {
            return Err(Fault::about(FaultCode::InvalidValue, unknown.clone()));
        }
        if table.is_by_key() {
            return open.vault.read(|db| open.search_sessions(db, version, &req));
        }
        open.vault.read(|db| {
            let all = facts::count(db, table.counter())? as u32;
            let (rows, total, place) = match open.first_rows(db, version, &req)? {
                Some(rows) => (rows, all, None),
                None => {
                    let view = open.view(db, version, &req)?;
                    let row = req.place_of.map(|id| records::row_of(db, noun, id)).transpose()?.flatten();
                    let place = row.and_then(|row| view.place(u32::try_from(row).ok()?));
                    let rows = view.window(req.from as usize, req.len as usize);
                    (rows, view.len() as u32, place.map(|place| place as u32))
                }
            };
            let lines = records::lines(db, table, &req.columns, &rows)?;
            let rows = lines.into_iter().map(|(id, cells)| RecordLine { id, cells }).collect();
            Ok(RecordPage { place, total, all, version, rows })
        })
    }

    /// The first records of several nouns in which everything typed is found. What was typed is not logged.
    pub fn search_everywhere(&self, req: SearchEverywhere) -> Result<FoundEverywhere> {
        let open = self.open()?;
        let version = open.vault.generation_of_data();
        let text = req.text.trim();
        if text.chars().nth(1).is_none() {
            return Ok(FoundEverywhere { nouns: Vec::new() });
        }
        let most = req.most.min(GLANCE) as usize;
        let mut nouns = Vec::new();
        for Wanted { noun, columns } in &req.of {
            let found = open.vault.read(|db| {
                let (rows, total, is_all) = open.glance(db, version, *noun, text, most)?;
                let lines = records::lines(db, table(*noun)?, columns, &rows).map_err(asked_wrong)?;
                let rows = lines.into_iter().map(|(id, cells)| RecordLine { id, cells }).collect();
                Ok::<_, Fault>(FoundOf { noun: *noun, total: total as u32, more: !is_all, rows })
            })?;
            nouns.extend(Some(found).filter(|found| found.total > 0));
        }
        Ok(FoundEverywhere { nouns })
    }

    /// What a column holds among the records of a query.
    pub fn get_facets(&self, req: FacetsOf) -> Result<Facets> {
        let open = self.open()?;
        let version = open.vault.generation_of_data();
        open.vault.read(|db| {
            let narrow::Facets { values, distinct, empty } = open.facets(db, version, &req, FACETS)?;
            let values = values.into_iter();
            let values = values.map(|one| Facet { value: one.value, name: one.name, count: one.count });
            Ok(Facets { values: values.collect(), distinct, empty })
        })
    }

    /// A record with where each value came from.
    pub fn get_record(&self, req: RecordRef) -> Result<RecordView> {
        let open = self.open()?;
        open.vault
            .read(|db| if table(req.noun)?.is_by_key() { sessions::view(db, req) } else { view(db, req) })
    }

    /// Records a new one.
    pub fn add_record(&self, req: AddRecord) -> Result<RecordView> {
        let open = self.open()?;
        open.refuse_samples()?;
        let (definition, draft) = accepted(&open, req.noun, &req.form, None)?;
        let (alphabet, today) = (open.alphabet(), self.today());
        let id = open.vault.write(self.now(), |db| {
            acts::records::add(db, definition.noun, &draft, req.source, today, &alphabet).map_err(Fault::from)
        })?;
        let added = self.get_record(RecordRef { noun: req.noun, id })?;
        open.steps().push(Step::record_added(added.record, &added.name));
        Ok(added)
    }

    /// Changes a record.
    pub fn edit_record(&self, req: EditRecord) -> Result<RecordView> {
        let open = self.open()?;
        let RecordRef { noun, id } = req.record;
        let held =
            open.vault.read(|db| records::by_id(db, noun, id))?.ok_or(VaultError::NotFound("record"))?;
        let (definition, mut draft) = accepted(&open, noun, &req.form, Some(&held.draft))?;
        // What no form gives stays as it is.
        for column in definition.columns.iter().filter(|column| !column.given) {
            draft.set(column.code, held.draft.get(column.code).cloned());
        }
        let (alphabet, today) = (open.alphabet(), self.today());
        let (_, seq) = open.vault.write(self.now(), |db| {
            let edit = || acts::records::edit(db, noun, id, &draft, req.source, today, &alphabet);
            undo::act(db, edit).map_err(Fault::from)
        })?;
        let edited = self.get_record(req.record)?;
        if let Some(seq) = seq {
            open.steps().push(Step::edited(seq, noun, Some(edited.name.clone())));
        }
        Ok(edited)
    }

    /// Removes a record that no other names. It can be taken back.
    pub fn remove_record(&self, req: RecordRef) -> Result<Nothing> {
        let open = self.open()?;
        let RecordRef { noun, id } = req;
        definition(noun)?;
        let (held, name, source) = open.vault.read(|db| {
            let held = records::by_id(db, noun, id)?.ok_or(VaultError::NotFound("record"))?;
            let (origin, _) = records::origins(db, noun, &held)?;
            let name = records::name(db, noun, id)?.unwrap_or_default();
            Ok::<_, Fault>((held, name, origin.source))
        })?;
        open.vault.write(self.now(), |db| acts::records::remove(db, noun, id).map_err(Fault::from))?;
        open.steps().push(Step::record_removed(noun, &name, held.draft, source));
        Ok(Nothing {})
    }
}

/// The columns that records of a noun can be put in order by.
pub fn sortable(noun: Noun) -> impl Iterator<Item = &'static str> {
    let table = liggare_vault::nouns::of(noun);
    let columns = table.into_iter().flat_map(|table| table.columns().map(move |(code, _)| (table, code)));
    columns.filter(|(table, code)| table.sorts_by(code)).map(|(_, code)| code)
}

/// What records of a noun are made of, for those that have no form of their own.
pub(crate) fn definition(noun: Noun) -> Result<&'static Definition> {
    noun.definition().ok_or_else(|| Fault::about(FaultCode::InvalidValue, "noun"))
}

/// A form's values, checked by the noun's definition; the records it names are there. Parts that the form does not name
/// stay as they are held.
fn accepted(
    open: &Open,
    noun: Noun,
    form: &crate::wire::RecordForm,
    held: Option<&Draft>,
) -> Result<(&'static Definition, Draft)> {
    let definition = definition(noun)?;
    let mut draft = forms::record(definition, form)?;
    open.vault.read(|db| {
        for column in definition.columns {
            let (Kind::Link(other), Some(id)) = (column.kind, draft.text(column.code)) else { continue };
            let there = id.parse().ok().map(|id| records::row_of(db, other, id)).transpose()?.flatten();
            if there.is_none() {
                return Err(forms::wrong(column.code, liggare_domain::Problem::NoSuchRecord));
            }
        }
        match noun {
            Noun::Response => surveys::accepted_answers(db, form, held, &mut draft)?,
            Noun::Survey => surveys::same_questions(held, &mut draft),
            _ => {}
        }
        Ok::<_, Fault>(())
    })?;
    Ok((definition, draft))
}

fn view(db: &Reader<'_>, record: RecordRef) -> Result<RecordView> {
    let RecordRef { noun, id } = record;
    let definition = definition(noun)?;
    let held = records::by_id(db, noun, id)?.ok_or(VaultError::NotFound("record"))?;
    let (whole, fields) = records::origins(db, noun, &held)?;
    let mut links = std::collections::BTreeMap::new();
    for column in definition.columns {
        let (Kind::Link(other), Some(id)) = (column.kind, held.draft.text(column.code)) else { continue };
        let Ok(id) = id.parse() else { continue };
        let name = records::name(db, other, id)?.unwrap_or_default();
        links.insert(column.code.to_owned(), LinkView { record: RecordRef { noun: other, id }, name });
    }
    Ok(RecordView {
        record,
        name: records::name(db, noun, id)?.unwrap_or_default(),
        form: forms::record_form(definition, &held.draft),
        told: forms::told(definition, &held.draft),
        links,
        named_by: records::naming(db, noun, id)?,
        origin: origin(&whole),
        origins: fields.iter().map(|(field, told)| (field.clone(), origin(told))).collect(),
        created: held.created.to_string(),
        updated: held.updated.to_string(),
        changes: records::changes(db, noun, &held)?,
    })
}
