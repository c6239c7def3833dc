//! Those to whom data may go, and what each purpose may use.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::forms;
use crate::undo::{self, Step};
use crate::wire::{
    ById, EditRecipient, KeySource, Nothing, PurposeList, PurposeView, RecipientForm, RecipientKeyView,
    RecipientList, RecipientView,
};
use liggare_domain::RecipientId;
use liggare_package::keys::RecipientKey;
use liggare_vault::tables::{disclosures, recipients};
use liggare_vault::{Reader, VaultError, acts};
use std::io::Read;

/// No file with one key in it is larger.
const KEY_FILE: u64 = 64 * 1024;

impl Desk {
    /// All recipients, by name.
    pub fn list_recipients(&self, _: Nothing) -> Result<RecipientList> {
        let open = self.open()?;
        open.vault.read(|db| {
            let rows = recipients::all(db)?;
            let rows = rows.into_iter().map(|row| self.view(db, row)).collect::<Result<Vec<_>>>()?;
            Ok(RecipientList { total: rows.len() as u32, rows })
        })
    }

    /// Records a recipient.
    pub fn add_recipient(&self, form: RecipientForm) -> Result<RecipientView> {
        let open = self.open()?;
        let now = self.now();
        let recipient = forms::recipient(&form, None, now)?;
        let id = open.vault.write(now, |db| acts::recipients::add(db, &recipient).map_err(Fault::from))?;
        open.steps().push(Step::recipient_added(id, &recipient.name));
        self.recipient_by_id(id)
    }

    /// Changes a recipient. A new key is not confirmed until its fingerprint is.
    pub fn edit_recipient(&self, req: EditRecipient) -> Result<RecipientView> {
        let open = self.open()?;
        let now = self.now();
        let id = RecipientId(req.id);
        let ((), seq) = open.vault.write(now, |db| {
            let held = recipients::by_id(db, id)?.ok_or(VaultError::NotFound("recipient"))?;
            let next = forms::recipient(&req.form, Some(&held.recipient), now)?;
            undo::act(db, || acts::recipients::edit(db, &next)).map_err(Fault::from)
        })?;
        if let Some(seq) = seq {
            open.steps().push(Step::edited(
                seq,
                liggare_domain::Noun::Recipient,
                Some(req.form.name.clone()),
            ));
        }
        self.recipient_by_id(id)
    }

    /// The id of a recipient named by id or by name.
    pub fn recipient_named(&self, name: &str) -> Result<ById> {
        let open = self.open()?;
        open.vault.read(|db| {
            let held = match name.parse() {
                Ok(id) => recipients::by_id(db, RecipientId(id))?,
                Err(_) => recipients::by_name(db, name)?,
            };
            Ok(ById { id: held.ok_or(VaultError::NotFound("recipient"))?.recipient.id.0 })
        })
    }

    /// A key out of a text or a file that may hold more than the key.
    pub fn read_recipient_key(&self, req: KeySource) -> Result<RecipientKeyView> {
        let text = match (&req.text, &req.place) {
            (Some(text), _) => text.clone(),
            (None, Some(place)) => {
                let mut text = String::new();
                let file = std::fs::File::open(self.path(place)?);
                let read = file.and_then(|file| file.take(KEY_FILE).read_to_string(&mut text));
                read.map_err(|error| match error.kind() {
                    std::io::ErrorKind::InvalidData => FaultCode::KeyInvalid.into(),
                    _ => crate::causes::io(&error, "reading"),
                })?;
                text
            }
            (None, None) => return Err(Fault::about(FaultCode::Required, "age_recipient")),
        };
        let key = find_key(&text)?;
        Ok(RecipientKeyView {
            fingerprint: key.fingerprint().to_string(),
            age_recipient: key.as_str().to_owned(),
        })
    }

    /// What each purpose may use.
    pub fn list_purposes(&self, _: Nothing) -> Result<PurposeList> {
        let rows = self.rules.iter().map(|(purpose, rule)| PurposeView {
            purpose,
            clause: rule.clause.clone(),
            gdpr: rule.gdpr.clone(),
            fields: rule.fields.clone(),
            direct_marketing: rule.direct_marketing,
        });
        Ok(PurposeList { rows: rows.collect() })
    }

    fn recipient_by_id(&self, id: RecipientId) -> Result<RecipientView> {
        let open = self.open()?;
        open.vault.read(|db| {
            let held = recipients::by_id(db, id)?.ok_or(VaultError::NotFound("recipient"))?;
            self.view(db, held)
        })
    }

    fn view(&self, db: &Reader<'_>, row: recipients::RecipientRow) -> Result<RecipientView> {
        let recipient = &row.recipient;
        let key = recipient.age_recipient.as_deref().map(RecipientKey::parse).transpose()?;
        let ends = recipient.contract.as_ref().and_then(|contract| contract.ends);
        Ok(RecipientView {
            id: recipient.id.0,
            form: forms::recipient_form(recipient),
            fingerprint: key.map(|key| key.fingerprint().to_string()),
            key_confirmed: recipient.key_confirmed.map(|at| at.to_string()),
            in_eea: recipient.country.in_eea(),
            contract_ended: ends.is_some_and(|last| last < self.today()),
            disclosures: disclosures::count_to(db, &row)? as u32,
        })
    }
}

/// A secret key anywhere in it is told before anything else: it must not be kept, and its owner must make another.
fn find_key(text: &str) -> Result<RecipientKey> {
    if text.to_ascii_uppercase().contains("AGE-SECRET-KEY-") {
        return Err(FaultCode::KeyIsSecret.into());
    }
    let mut words = text.split_whitespace().filter(|word| word.starts_with("age1"));
    match (words.next(), words.next()) {
        (Some(word), None) => Ok(RecipientKey::parse(word)?),
        (None, _) => Ok(RecipientKey::parse(text.trim())?),
        _ => Err(FaultCode::KeyInvalid.into()),
    }
}
