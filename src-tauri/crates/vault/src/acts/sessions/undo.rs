//! Taking back an import of sessions: they go, what is kept of them follows, and devices are what they were.

use super::{AT_ONCE, log_ids};
use crate::acts::records::{is_as_recorded, is_named, put_back, take_away};
use crate::acts::undo::Undone;
use crate::nouns::table;
use crate::tables::batches::{self, Batch};
use crate::tables::versions::records as versions;
use crate::tables::{facts, records, sessions, usage};
use crate::{Entry, Hits, Writer, collation::Alphabet, error::Result};
use liggare_domain::Noun;
use serde_json::json;

/// Those that came with this import, and those of one undone before that were left because these sessions named them.
const DEVICES: &str = "SELECT d.row, d.batch FROM batches b JOIN devices d ON d.batch = b.row
    WHERE b.noun = 'session' AND b.undone_at IS NOT NULL";

/// Takes back an import of sessions. A device that was changed since, or that others name, stays and is counted.
pub(in crate::acts) fn import(db: &Writer<'_>, batch: &Batch, alphabet: &Alphabet) -> Result<Undone> {
    let mut undone = Undone::default();
    let mut members = Hits::default();
    if let Some((between, times)) = usage::of_batch(db, batch.row)? {
        let all = facts::count(db, table(Noun::Session)?.counter())?;
        if times == all {
            usage::users(db)?.into_iter().for_each(|contact| members.insert(contact as u32));
            everything(db)?;
        } else {
            some(db, batch, between, &mut members)?;
        }
        usage::remove_batch(db, batch.row)?;
        facts::add(db, table(Noun::Session)?.counter(), -(times as i64))?;
        undone.removed = times;
    }
    batches::set_undone(db, batch.row)?;
    let came: Vec<(i64, i64)> = db
        .prepare(DEVICES)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (row, came_with) in came {
        if is_as_recorded(db, Noun::Device, row)? && !is_named(db, Noun::Device, row)? {
            take_away(db, Noun::Device, row)?;
        } else if came_with == batch.row {
            undone.kept += 1;
        }
    }
    for version in versions::of_batch(db, batch.row)? {
        let noun = version.before.noun;
        let Some(held) = records::by_row(db, noun, version.record)? else { continue };
        if !version.stands(|after| *after == held.draft) {
            undone.kept += 1;
            continue;
        }
        put_back(db, noun, &held, &version.before, alphabet)?;
        versions::remove(db, noun, held.row, version.version)?;
        undone.restored += 1;
    }
    let what = json!({ "removed": undone.removed, "restored": undone.restored, "kept": undone.kept });
    let members = log_ids(db, members.iter().map(i64::from))?;
    db.log(Entry::new("import.undo").payload(what).members(members))?;
    Ok(undone)
}

/// There are no others: the table is emptied at once.
fn everything(db: &Writer<'_>) -> Result<()> {
    let indexes = sessions::drop_indexes(db)?;
    sessions::remove_all(db)?;
    usage::remove_all(db)?;
    for sql in indexes {
        db.conn().execute_batch(&sql)?;
    }
    Ok(())
}

fn some(db: &Writer<'_>, batch: &Batch, between: (i64, i64), members: &mut Hits) -> Result<()> {
    let (mut first, last) = between;
    loop {
        let gone = sessions::of_batch(db, (first, last), batch.row, AT_ONCE)?;
        let Some(end) = gone.last() else { return Ok(()) };
        first = end.row + 1;
        for session in &gone {
            sessions::remove(db, session.row)?;
            members.insert(session.contact as u32);
        }
        usage::remove(db, &gone)?;
    }
}

#[cfg(test)]
pub(super) const SQL: &[&str] = &[DEVICES];
