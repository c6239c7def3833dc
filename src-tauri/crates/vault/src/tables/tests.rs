//! Every statement is prepared against the migrated schema.

use crate::VaultError;
use crate::testing::{Home, morning};

#[test]
fn every_statement_fits_the_schema() {
    let (_home, vault) = Home::with_vault();
    let all = [
        super::answers::SQL,
        super::attachments::SQL,
        super::backups::SQL,
        super::batches::SQL,
        super::contacts::SQL,
        super::disclosable::SQL,
        super::disclosures::SQL,
        super::exports::SQL,
        super::facts::SQL,
        super::kept::SQL,
        super::merges::SQL,
        super::not_duplicates::SQL,
        super::organisations::SQL,
        super::origins::SQL,
        super::questions::SQL,
        super::reach::SQL,
        super::recipients::SQL,
        super::register::SQL,
        super::sessions::SQL,
        super::usage::SQL,
        super::verifiers::SQL,
        super::responses::SQL,
        super::versions::SQL,
        super::contracts::SQL,
        super::versions::records::SQL,
        crate::acts::records::SQL,
        crate::acts::import::SQL,
        crate::acts::record_import::SQL,
        crate::acts::surveys::SQL,
        crate::acts::undo::SQL,
        crate::duplicates::SQL,
        crate::history::SQL,
        crate::order::SQL,
        crate::narrow::SQL,
        crate::sessions::SQL,
    ];
    let all = all.iter().chain(crate::acts::sessions::SQL);
    let made = [
        super::records::statements(),
        super::exports::statements(),
        super::dated::statements(),
        crate::nouns::statements(),
        super::statements(),
        super::merges::statements(),
    ]
    .concat();
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
        let own = [super::contracts::SQL, super::attachments::SQL].concat();
        let own = own.iter().chain(crate::sessions::BROWSING.iter().copied().flatten());
        let own = own.map(|sql| (*sql).to_owned()).collect();
        let made =
            [super::records::statements(), super::dated::statements(), crate::nouns::statements(), own];
        for sql in made.concat() {
            // All of a table, less those found: what is without a value; and all codes, read into memory ahead. Neither is
            // on the way of a keystroke.
            let whole =
                ["SELECT row FROM ", "SELECT row, codes FROM "].iter().any(|all| sql.starts_with(all));
            let all = whole && !sql.contains("WHERE");
            if !sql.starts_with("SELECT") || all {
                continue;
            }
            let explained = ["EXPLAIN QUERY PLAN ", sql.as_str()].concat();
            let mut plan = db.prepare(&explained)?;
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

#[test]
fn ids_of_one_instant_are_in_the_order_they_were_made() {
    let at = morning();
    let ids: Vec<_> = (0..10_000).map(|_| super::ordered_id(at).unwrap()).collect();
    assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(ids.iter().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122));
}
