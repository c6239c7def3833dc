//! The ledger of what left.

use crate::desk::Desk;
use crate::fault::Result;
use crate::wire::{DisclosureList, DisclosureView, Nothing};
use liggare_vault::tables::disclosures::{self, DisclosureRow};

impl Desk {
    /// Every disclosure, newest first.
    pub fn list_disclosures(&self, _: Nothing) -> Result<DisclosureList> {
        let open = self.open()?;
        let rows: Vec<_> = open.vault.read(disclosures::all)?.into_iter().map(line).collect();
        Ok(DisclosureList { total: rows.len() as u32, rows })
    }
}

pub(crate) fn line(row: DisclosureRow) -> DisclosureView {
    let file = row.file_path.as_deref().map(std::path::Path::new).and_then(|path| path.file_name());
    DisclosureView {
        id: row.id.0,
        state: row.state.code().to_owned(),
        recipient_name: row.recipient_name,
        recipient: row.recipient.0,
        purpose: row.purpose,
        fields: row.fields,
        disclosed: row.disclosed,
        withheld: row.withheld,
        package_id: row.package_id,
        expires: row.expires.to_string(),
        at: row.at.to_string(),
        file: file.map(|name| name.to_string_lossy().into_owned()),
        sha256: row.package_sha256,
    }
}
