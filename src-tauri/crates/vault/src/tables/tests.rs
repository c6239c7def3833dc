//! Every statement is prepared against the migrated schema.

use crate::VaultError;
use crate::testing::{Home, morning};

#[test]
fn every_statement_fits_the_schema() {
    let (_home, vault) = Home::with_vault();
    let all = [
        super::backups::SQL,
        super::batches::SQL,
        super::contacts::SQL,
        super::disclosable::SQL,
        super::disclosures::SQL,
        super::facts::SQL,
        super::kept::SQL,
        super::merges::SQL,
        super::not_duplicates::SQL,
        super::organisations::SQL,
        super::origins::SQL,
        super::reach::SQL,
        super::recipients::SQL,
        super::register::SQL,
        super::versions::SQL,
        super::versions::records::SQL,
        crate::acts::records::SQL,
        crate::acts::import::SQL,
        crate::acts::undo::SQL,
        crate::duplicates::SQL,
        crate::history::SQL,
        crate::order::SQL,
        crate::search::SQL,
        crate::narrow::SQL,
    ];
    let made = super::records::statements().into_iter().chain(crate::nouns::statements());
    let made = made.chain(super::statements()).chain(super::merges::statements());
    let made: Vec<String> = made.collect();
    let prepared = vault.write(morning(), |db| {
        for sql in all.iter().copied().flatten().copied().chain(made.iter().map(String::as_str)) {
            db.prepare(sql).map_err(|error| VaultError::other("statement", format!("{sql}: {error}")))?;
        }
        Ok::<_, VaultError>(())
    });
    if let Err(VaultError::Io { source, .. }) = &prepared {
        panic!("{source}");
    }
    prepared.unwrap();
}
