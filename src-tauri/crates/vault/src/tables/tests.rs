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
        super::organisations::SQL,
        super::origins::SQL,
        super::reach::SQL,
        super::recipients::SQL,
        super::register::SQL,
        super::sessions::SQL,
        super::usage::SQL,
        super::versions::SQL,
        super::versions::records::SQL,
        crate::acts::records::SQL,
        crate::acts::import::SQL,
        crate::acts::undo::SQL,
        crate::acts::revert::SQL,
        crate::history::SQL,
        crate::order::SQL,
        crate::search::SQL,
        crate::narrow::SQL,
        crate::sessions::SQL,
    ];
    let all = all.iter().chain(crate::acts::sessions::SQL);
    let made = super::records::statements().into_iter().chain(crate::nouns::statements());
    let made: Vec<String> = made.collect();
    let prepared = vault.write(morning(), |db| {
        for sql in all.copied().flatten().copied().chain(made.iter().map(String::as_str)) {
            db.prepare(sql).map_err(|error| VaultError::other("statement", format!("{sql}: {error}")))?;
        }
        Ok::<_, VaultError>(())
    });
    if let Err(VaultError::Io { source, .. }) = &prepared {
        panic!("{source}");
    }
    prepared.unwrap();
}

#[test]
fn no_statement_of_a_table_reads_or_sorts_what_an_index_could_give() {
    let (_home, vault) = Home::with_vault();
    let told = vault.write(morning(), |db| {
        let mut told = Vec::new();
        let browsing = crate::sessions::BROWSING.iter().map(ToString::to_string);
        let statements = super::records::statements().into_iter().chain(crate::nouns::statements());
        for sql in statements.chain(browsing) {
            // All of a table, less those found: what is without a value. Not on the way of a keystroke.
            let all = sql.starts_with("SELECT row FROM ") && !sql.contains("WHERE");
            if !sql.starts_with("SELECT") || all {
                continue;
            }
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let unbound = plan.parameter_count();
            for place in 1..=unbound {
                plan.raw_bind_parameter(place, 1)?;
            }
            let mut rows = plan.raw_query();
            while let Some(row) = rows.next()? {
                let step: String = row.get("detail")?;
                // Arrivals are few, and so are products.
                let few = step == "SCAN b";
                let scans = step.starts_with("SCAN") && !step.contains("INDEX") && !few;
                // Those of one address are put in order among themselves.
                let sorts = step.contains("TEMP B-TREE") && !step.contains("LAST TERM");
                if scans || sorts {
                    told.push(format!("{step}: {sql}"));
                }
            }
        }
        Ok::<_, VaultError>(told)
    });
    let told = told.unwrap();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
