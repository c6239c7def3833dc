//! Records that may be one, and making one record of two: looked at first, then done if it is still the same.

use crate::contacts::origin;
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::history::{Values, contact_values, record_values};
use crate::ports::Progress;
use crate::records::definition;
use crate::undo::{self, Step};
use crate::wire::{
    Duplicate, DuplicateList, DuplicateReason, FindDuplicates, JobProgress, LeftOut, LinkView, Merge,
    MergeField, MergePreview, MergeRecords, MergeValue, Nothing, OriginView, RecordRef, SetApart,
};
use liggare_domain::duplicates::Reason;
use liggare_domain::{ContactId, Definition, Field, Noun, merge};
use liggare_vault::acts::merge::{self as act, Choices, Union};
use liggare_vault::tables::origins::{Origin, Origins};
use liggare_vault::tables::{contacts, records};
use liggare_vault::{Reader, VaultError, duplicates};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use uuid::Uuid;

/// No list is longer.
const LONGEST: u32 = 500;

impl Desk {
    /// Pairs of people or organisations that may be one.
    pub fn find_duplicates(&self, req: FindDuplicates, progress: &dyn Progress) -> Result<DuplicateList> {
        let open = self.open()?;
        has_duplicates(req.noun)?;
        let step = |done, total| match open.step(progress, JobProgress { done, total, rows: done }) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        };
        let most = req.most.min(LONGEST) as usize;
        let found = open.vault.read(|db| duplicates::find(db, req.noun, most, step).map_err(Fault::from))?;
        let pairs = found.pairs.into_iter().map(|pair| {
            let [one, other] = pair.ids;
            let [of_one, of_other] = pair.names;
            Duplicate {
                one: link(req.noun, one, of_one),
                other: link(req.noun, other, of_other),
                reasons: pair.reasons.into_iter().map(told).collect(),
                score: pair.score,
            }
        });
        Ok(DuplicateList { total: found.total, whole: found.whole, pairs: pairs.collect() })
    }

    /// Remembers that two records are not one. It can be taken back.
    pub fn set_apart(&self, req: SetApart) -> Result<Nothing> {
        let open = self.open()?;
        let SetApart { noun, one, other } = req;
        has_duplicates(noun)?;
        if one == other {
            return Err(Fault::about(FaultCode::InvalidValue, "other"));
        }
        let ((), seq) = open.vault.write(self.now(), |db| {
            undo::act(db, || act::set_apart(db, noun, one, other)).map_err(Fault::from)
        })?;
        if seq.is_some() {
            open.steps().push(Step::set_apart(noun, [one, other]));
        }
        Ok(Nothing {})
    }

    /// Two records side by side, and the one they would be.
    pub fn preview_merge(&self, req: Merge) -> Result<MergePreview> {
        let open = self.open()?;
        let union = union(&req)?;
        open.vault.read(|db| look(db, &union))
    }

    /// Makes one record of two, if it is still what the token stands for. It can be taken back.
    pub fn merge_records(&self, req: MergeRecords, progress: &dyn Progress) -> Result<RecordRef> {
        let open = self.open()?;
        let union = union(&req.merge)?;
        let (alphabet, today) = (open.alphabet(), self.today());
        let kept = open.vault.write(self.now(), |db| {
            if look(db, &union)?.token != req.token {
                return Err(Fault::from(FaultCode::PreviewStale));
            }
            let begun = JobProgress { done: 0, total: 0, rows: 0 };
            open.watched(db, progress, begun, || Ok(act::act(db, &union, today, &alphabet)?))?;
            Ok(records::name(db, union.noun(), union.kept)?)
        })?;
        let record = RecordRef { noun: union.noun(), id: union.kept };
        open.steps().push(Step::merged(union, kept));
        Ok(record)
    }
}

/// People and organisations come from many hands; the records of other nouns have what identifies them.
fn has_duplicates(noun: Noun) -> Result<()> {
    match noun {
        Noun::Contact | Noun::Organisation => Ok(()),
        _ => Err(Fault::about(FaultCode::InvalidValue, "noun")),
    }
}

fn link(noun: Noun, id: Uuid, name: String) -> LinkView {
    LinkView { record: RecordRef { noun, id }, name }
}

fn told(reason: Reason) -> DuplicateReason {
    let (code, percent) = match reason {
        Reason::SameBusinessId => ("same_business_id", None),
        Reason::SameEmail => ("same_email", None),
        Reason::SamePhone => ("same_phone", None),
        Reason::NearName(percent) => ("near_name", Some(percent)),
        Reason::OtherName => ("other_name", None),
    };
    DuplicateReason { code: code.to_owned(), percent }
}

fn union(req: &Merge) -> Result<Union> {
    has_duplicates(req.noun)?;
    if req.kept == req.gone {
        return Err(Fault::about(FaultCode::InvalidValue, "gone"));
    }
    let choices = match req.noun {
        Noun::Contact => {
            // By the names that the choices themselves have.
            let chosen = serde_json::to_value(&req.choices).and_then(serde_json::from_value);
            Choices::People(chosen.map_err(|_| Fault::about(FaultCode::InvalidValue, "choices"))?)
        }
        noun => {
            let definition = definition(noun)?;
            let known = |code: &&String| {
                definition.columns.iter().any(|column| choice(definition, column.code) == *code)
            };
            if let Some(unknown) = req.choices.keys().find(|code| !known(code)) {
                return Err(Fault::about(FaultCode::InvalidValue, unknown.clone()));
            }
            Choices::Organisations(req.choices.clone())
        }
    };
    Ok(Union { kept: req.kept, gone: req.gone, choices })
}

/// What is compared of two records.
struct Sides {
    left: Values,
    right: Values,
    merged: Values,
    left_out: Vec<LeftOut>,
    origins: [Sources; 2],
    choice: fn(&str) -> Option<&'static str>,
}

/// Where the values of one of the two came from.
struct Sources {
    whole: OriginView,
    /// By field, where otherwise.
    fields: BTreeMap<String, OriginView>,
}

impl Sources {
    fn of<'f>(whole: &Origin, fields: impl IntoIterator<Item = (&'f str, &'f Origin)>) -> Self {
        let fields = fields.into_iter().map(|(code, told)| (code.to_owned(), origin(told)));
        Self { whole: origin(whole), fields: fields.collect() }
    }

    /// The one of a field; that of an objection is told by the history alone.
    fn of_field(&self, code: &str) -> Option<OriginView> {
        let told = || self.fields.get(code).unwrap_or(&self.whole).clone();
        (code != "objects_to_marketing").then(told)
    }
}

fn look(db: &Reader<'_>, union: &Union) -> Result<MergePreview> {
    let Union { kept, gone, choices } = union;
    let noun = union.noun();
    let sides = match choices {
        Choices::People(choices) => of_people(db, [*kept, *gone], *choices)?,
        Choices::Organisations(choices) => of_organisations(db, [*kept, *gone], choices)?,
    };
    let [of_left, of_right] = &sides.origins;
    let value = |value: &Option<String>, field: &str, of: &Sources| {
        value.as_ref().map(|value| MergeValue { value: value.clone(), origin: of.of_field(field) })
    };
    let rows = sides.left.iter().zip(&sides.right).zip(&sides.merged);
    let fields = rows.filter(|(((_, left), (_, right)), _)| left.is_some() || right.is_some());
    let fields = fields.map(|(((field, left), (_, right)), (_, merged))| MergeField {
        field: (*field).to_owned(),
        choice: (sides.choice)(field).map(str::to_owned),
        left: value(left, field, of_left),
        right: value(right, field, of_right),
        merged: merged.clone(),
    });
    let fields: Vec<MergeField> = fields.collect();
    let (moves, disclosures) = act::named_by(db, noun, *gone)?;
    let named = |id| Ok::<_, VaultError>(link(noun, id, records::name(db, noun, id)?.unwrap_or_default()));
    let mut preview = MergePreview {
        left: named(*kept)?,
        right: named(*gone)?,
        fields,
        left_out: sides.left_out,
        moves,
        disclosures,
        token: String::new(),
    };
    let all = serde_json::to_vec(&preview).map_err(|_| Fault::about(FaultCode::Internal, "merge"))?;
    preview.token = Sha256::digest(all).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(preview)
}

fn of_people(db: &Reader<'_>, [left, right]: [Uuid; 2], choices: merge::Choices) -> Result<Sides> {
    let held = |id| contacts::by_id(db, ContactId(id))?.ok_or(VaultError::NotFound("contact"));
    let (left, right) = (held(left)?, held(right)?);
    let merged = merge::people(&left.draft, &right.draft, choices);
    let left_out =
        merged.left.into_iter().map(|(field, value)| LeftOut { field: field.code().into(), value });
    Ok(Sides {
        left: contact_values(&left.draft),
        right: contact_values(&right.draft),
        merged: contact_values(&merged.draft),
        left_out: left_out.collect(),
        origins: [&left.origins, &right.origins].map(of_fields),
        choice: choice_of_people,
    })
}

fn of_fields(origins: &Origins) -> Sources {
    let fields = origins.fields.iter().map(|(field, told)| (field.code(), told));
    // The day of the consent came with what was consented to.
    let consent = origins.fields.get(&Field::HomeTown).map(|told| ("whereabouts_consent", told));
    Sources::of(&origins.row, fields.chain(consent))
}

fn choice_of_people(code: &str) -> Option<&'static str> {
    if code == "whereabouts_consent" {
        return Some("whereabouts");
    }
    Some(match code.parse().ok()? {
        Field::GivenName => "given_name",
        Field::FamilyName => "family_name",
        Field::Email => "emails",
        Field::Mobile => "phones",
        Field::Organisation => "organisation",
        Field::Street | Field::PostalCode | Field::City | Field::Country => "address",
        Field::Position => "position",
        Field::HomeTown | Field::Location => "whereabouts",
        Field::ProductOf => "product_of",
    })
}

fn of_organisations(
    db: &Reader<'_>,
    [left, right]: [Uuid; 2],
    choices: &BTreeMap<String, merge::Side>,
) -> Result<Sides> {
    const NOUN: Noun = Noun::Organisation;
    let definition = definition(NOUN)?;
    let held = |id| records::by_id(db, NOUN, id)?.ok_or(VaultError::NotFound("record"));
    let (left, right) = (held(left)?, held(right)?);
    let merged = merge::records(definition, &left.draft, &right.draft, choices);
    let of_columns = |held| {
        let (whole, fields) = records::origins(db, NOUN, held)?;
        Ok::<_, VaultError>(Sources::of(&whole, fields.iter().map(|(code, told)| (code.as_str(), told))))
    };
    let left_out = merged.left.into_iter().map(|(field, value)| LeftOut { field: field.into(), value });
    Ok(Sides {
        origins: [of_columns(&left)?, of_columns(&right)?],
        left: record_values(db, definition, &left.draft),
        right: record_values(db, definition, &right.draft),
        merged: record_values(db, definition, &merged.draft),
        left_out: left_out.collect(),
        choice: |code| NOUN.definition().map(|definition| choice(definition, code)),
    })
}

/// The first of the columns that are one value with this one.
fn choice(definition: &'static Definition, code: &str) -> &'static str {
    let together = definition.together.iter().find(|whole| whole.contains(&code));
    let alone = || definition.column(code).map_or("", |column| column.code);
    together.map_or_else(alone, |whole| whole[0])
}
