//! Letting data leave: shown first, confirmed, then written, and recorded before and after.

mod export;

use crate::desk::Desk;
use crate::fault::{Fault, Result};
use crate::forms;
use crate::ports::Progress;
use crate::session::Open;
use crate::wire::{
    DisclosurePreview, JobProgress, PreviewDisclosure, RefusalView, WithheldCount, WithheldView,
};
use liggare_domain::{Date, Field, RecipientId, Refusal, disclosure};
use liggare_vault::tables::disclosable::{Disclosable, Disclosables};
use liggare_vault::tables::recipients::{self, RecipientRow};
use liggare_vault::{Reader, VaultError};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Rows that a preview shows.
const SHOWN_ROWS: usize = 50;
/// People withheld that a preview names.
const SHOWN_WITHHELD: usize = 1_000;

/// All that was decided about a disclosure, inside one snapshot.
struct Decision {
    recipient: RecipientRow,
    fields: Vec<Field>,
    expires: Date,
    refusals: Vec<Refusal>,
    /// Storage keys of those who leave, in order.
    rows: Vec<u32>,
    shown: Vec<Vec<String>>,
    withheld: u32,
    withheld_reasons: Vec<WithheldCount>,
    withheld_people: Vec<WithheldView>,
    token: String,
}

impl Desk {
    /// Exactly what would leave, and who stays out and why. The token stands for all of it.
    pub fn preview_disclosure(
        &self,
        req: PreviewDisclosure,
        progress: &dyn Progress,
    ) -> Result<DisclosurePreview> {
        let open = self.open()?;
        let version = open.vault.generation_of_data();
        let decision = open.vault.read(|db| self.decide(&open, db, version, &req, progress))?;
        let refused = !decision.refusals.is_empty();
        Ok(DisclosurePreview {
            refusals: decision.refusals.iter().map(RefusalView::from).collect(),
            token: if refused { String::new() } else { decision.token },
            columns: decision.fields.iter().map(|field| field.code().to_owned()).collect(),
            disclosed: if refused { 0 } else { decision.rows.len() as u32 },
            rows: if refused { Vec::new() } else { decision.shown },
            withheld: decision.withheld,
            withheld_reasons: decision.withheld_reasons,
            withheld_people: decision.withheld_people,
            expires: decision.expires.to_string(),
        })
    }

    fn decide(
        &self,
        open: &Arc<Open>,
        db: &Reader<'_>,
        version: u64,
        req: &PreviewDisclosure,
        progress: &dyn Progress,
    ) -> Result<Decision> {
        let recipient =
            recipients::by_id(db, RecipientId(req.recipient))?.ok_or(VaultError::NotFound("recipient"))?;
        let mut fields = Vec::new();
        req.fields.iter().for_each(|field| {
            if !fields.contains(field) {
                fields.push(*field)
            }
        });
        if fields.is_empty() {
            return Err(Fault::about(crate::FaultCode::Required, "fields"));
        }
        let today = self.today();
        let asked = req.expires.as_deref().map(|day| forms::day(day, "expires")).transpose()?.flatten();
        if asked.is_some_and(|day| day < today) {
            return Err(Fault::about(crate::FaultCode::InvalidValue, "expires"));
        }
        let expires = disclosure::expiry(asked, &recipient.recipient, today);
        let intended = disclosure::Intended {
            recipient: &recipient.recipient,
            purpose: req.purpose,
            fields: &fields,
            today,
        };
        let mut refusals = disclosure::refusals(&intended, &self.rules);

        let selected = crate::selection::rows(open, db, version, &req.selection)?;
        let judge =
            |person: &Disclosable| disclosure::withheld(person.standing, req.purpose, &fields, &self.rules);
        let mut token = Token::new(&recipient, req, &fields, expires);
        let (mut withheld, mut gone, mut reasons) = (Vec::new(), Vec::new(), Vec::new());
        let mut people = Disclosables::of(db)?;
        // Judged as they lie, which reads each page of the database once; shown and disclosed in the order asked for.
        let mut as_they_lie = selected.clone();
        as_they_lie.sort_unstable();
        for (at, row) in as_they_lie.into_iter().enumerate() {
            if at % 1_000 == 0 {
                let done = at as u64;
                open.step(progress, JobProgress { done, total: selected.len() as u64, rows: done })?;
            }
            let Some(person) = people.get(row)? else {
                gone.push(row);
                continue;
            };
            match judge(&person) {
                Some(refusal) => {
                    count(&mut reasons, (&refusal).into());
                    withheld.push(row);
                }
                None => token.add(&person, &fields),
            }
        }
        let mut withheld_people = Vec::new();
        for row in selected.iter().filter(|row| withheld.binary_search(row).is_ok()).take(SHOWN_WITHHELD) {
            let Some(person) = people.get(*row)? else { continue };
            let Some(refusal) = judge(&person) else { continue };
            let name = person.name().full();
            withheld_people.push(WithheldView { id: person.id.0, name, refusal: (&refusal).into() });
        }
        let mut rows = selected;
        rows.retain(|row| withheld.binary_search(row).is_err() && gone.binary_search(row).is_err());
        let mut shown = Vec::new();
        for row in rows.iter().take(SHOWN_ROWS) {
            let Some(person) = people.get(*row)? else { continue };
            shown.push(fields.iter().map(|field| person.value(*field).to_owned()).collect());
        }
        if rows.is_empty() {
            // Where everybody stays out for one reason, that reason is the answer.
            refusals.extend(everyones_reason(&reasons));
            refusals.push(Refusal::NobodyLeft);
        }
        let token = token.finish();
        Ok(Decision {
            recipient,
            fields,
            expires,
            refusals,
            rows,
            shown,
            withheld: withheld.len() as u32,
            withheld_reasons: reasons,
            withheld_people,
            token,
        })
    }
}

fn count(reasons: &mut Vec<WithheldCount>, refusal: RefusalView) {
    match reasons.iter_mut().find(|known| known.refusal == refusal) {
        Some(known) => known.count += 1,
        None => reasons.push(WithheldCount { refusal, count: 1 }),
    }
}

fn everyones_reason(reasons: &[WithheldCount]) -> Option<Refusal> {
    let [only] = reasons else { return None };
    let known = [Refusal::MarketingObjection, Refusal::WhereaboutsWithoutConsent];
    known.into_iter().find(|reason| reason.code() == only.refusal.code)
}

/// A digest of everything the keeper was shown: one changed letter anywhere makes it another.
struct Token(Sha256);

impl Token {
    fn new(recipient: &RecipientRow, req: &PreviewDisclosure, fields: &[Field], expires: Date) -> Self {
        let mut token = Self(Sha256::new());
        token.text("liggare disclosure 1");
        token.text(&recipient.recipient.id.to_string());
        token.text(recipient.recipient.age_recipient.as_deref().unwrap_or_default());
        token.text(req.purpose.code());
        token.text(&expires.to_string());
        fields.iter().for_each(|field| token.text(field.code()));
        token
    }

    fn add(&mut self, person: &Disclosable, fields: &[Field]) {
        self.0.update(person.id.0.as_bytes());
        fields.iter().for_each(|field| self.text(person.value(*field)));
    }

    /// With its length, so that no two lists of texts read alike.
    fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text.as_bytes());
    }

    fn finish(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
