//! Sessions out of the rows of a file.

use super::{Held, Import, Whose};
use crate::acts::record_import::Outcome;
use crate::error::{Result, VaultError};
use crate::tables::records;
use liggare_domain::{Draft, Hint, Noun, Value, nouns};
use std::time::Duration;
use uuid::Uuid;

/// How far ahead another clock or another zone may be.
const AHEAD: Duration = Duration::from_secs(24 * 3_600);

impl Import<'_, '_> {
    /// Takes what a row tells of a session; the hints say whose it was, what was used and from which device. Where they do
    /// not say whose, what the product calls the person does. `describe` tells a device from its user-agent string.
    pub fn take_row(
        &mut self,
        draft: &Draft,
        hints: &[(&'static str, Hint)],
        describe: impl FnMut(&str) -> Result<Draft>,
    ) -> Result<Outcome> {
        // Rows may repeat each other however far apart they are, as visits of a log do not.
        self.build_after = 0;
        let outcome = self.read_row(draft.clone(), hints, describe)?;
        if outcome != Outcome::Added {
            self.reject();
        }
        Ok(outcome)
    }

    fn read_row(
        &mut self,
        mut draft: Draft,
        hints: &[(&'static str, Hint)],
        describe: impl FnMut(&str) -> Result<Draft>,
    ) -> Result<Outcome> {
        for (code, hint) in hints {
            let Some(id) = self.linked.find(self.db, code, hint)? else {
                return Ok(Outcome::Unresolved(code));
            };
            draft.set(code, Some(Value::Text(id.to_string())));
        }
        let latest = self.db.at().checked_add(AHEAD).unwrap_or(self.db.at());
        if let Err(wrong) = nouns::SESSION.accept(&draft).and_then(|()| nouns::was_by(&draft, latest)) {
            return Ok(Outcome::Refused(wrong));
        }
        let product = self.product(linked(&draft, "product").ok_or(VaultError::NotFound("product"))?)?;
        let contact = match (linked(&draft, "contact"), draft.text("user_name")) {
            (Some(id), _) => self.row_of(Noun::Contact, id)?,
            (None, who) => match self.people.whose(self.db, who.unwrap_or_default(), product)? {
                Whose::One(contact) => i64::from(contact),
                Whose::Nobody | Whose::Several => return Ok(Outcome::Unresolved("user_name")),
            },
        };
        let ip = draft.text("ip").and_then(|ip| ip.parse().ok());
        let seen = ip.zip(draft.text("ip_seen").and_then(|day| day.parse().ok()));
        let device = match (linked(&draft, "device"), draft.text("user_agent")) {
            (Some(id), _) => {
                let row = self.row_of(Noun::Device, id)?;
                self.devices.seen(self.db, row, seen)?;
                Some(row)
            }
            (None, Some(agent)) => {
                let contact = u32::try_from(contact).map_err(|_| VaultError::NotFound("contact"))?;
                Some(self.devices.of(self.db, contact, agent, seen, describe)?)
            }
            (None, None) => None,
        };
        let number = |code| draft.number(code).and_then(|number| u32::try_from(number).ok());
        self.add(Held {
            contact,
            product,
            device,
            started: draft.number("started").unwrap_or_default().div_euclid(1_000),
            seconds: number("seconds").unwrap_or_default(),
            hits: number("hits"),
        })?;
        Ok(Outcome::Added)
    }

    fn row_of(&self, noun: Noun, id: Uuid) -> Result<i64> {
        records::row_of(self.db, noun, id)?.ok_or(VaultError::NotFound("record"))
    }
}

/// The record that a column names.
fn linked(draft: &Draft, code: &str) -> Option<Uuid> {
    draft.text(code)?.parse().ok()
}
