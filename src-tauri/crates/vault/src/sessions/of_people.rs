//! The sessions of people: all of a few, the outermost of many, and how many there are.

use super::counts::Counts;
use super::first_of_hour;
use super::sought::{Sought, Whom};
use crate::hits::Hits;
use crate::tables::usage::Reach;
use crate::{Reader, error::Result};
use std::collections::BTreeMap;
use std::sync::Arc;

/// People have few sessions when they have no more than so many times their number.
pub(super) const SESSIONS_OF_FEW: u64 = 20;

const OF_CONTACT: &str = "SELECT row FROM sessions WHERE contact = ?1 AND row BETWEEN ?2 AND ?3 ORDER BY row";
pub(super) const OF_CONTACT_WITH: &str =
    "SELECT row, product, batch FROM sessions WHERE contact = ?1 AND row BETWEEN ?2 AND ?3 ORDER BY row";

#[cfg(test)]
pub(super) const SQL: &[&str] = &[OF_CONTACT, OF_CONTACT_WITH];

/// The last sessions of people, or the first: no more people than are wanted have one of them.
pub(super) fn outermost(
    db: &Reader<'_>,
    counts: &Counts,
    people: &Hits,
    most: usize,
    back: bool,
) -> Result<Vec<i64>> {
    let of = counts.of_person(db)?;
    let end = |reach: Reach| if back { -i64::from(reach.last) } else { i64::from(reach.first) };
    let there = people.iter().map(|contact| (of(contact), contact)).filter(|(reach, _)| reach.times > 0);
    let mut there: Vec<(i64, u32)> = there.map(|(reach, contact)| (end(reach), contact)).collect();
    if most < there.len() {
        let (_, (cut, _), _) = there.select_nth_unstable(most);
        let cut = *cut;
        there.retain(|(end, _)| *end <= cut);
    }
    let reached = there.iter().map(|(end, _)| *end).max().filter(|_| there.len() >= most);
    let between = match (reached, back) {
        (Some(hour), true) => (first_of_hour(-hour), i64::MAX),
        (Some(hour), false) => (i64::MIN, first_of_hour(hour + 1) - 1),
        (None, _) => (i64::MIN, i64::MAX),
    };
    let mut rows = Vec::new();
    let mut statement = db.prepare(OF_CONTACT)?;
    for (_, contact) in there {
        for row in statement.query_map((contact, between.0, between.1), |row| row.get::<_, i64>(0))? {
            rows.push(row?);
        }
    }
    rows.sort_unstable_by_key(|row| if back { -row } else { *row });
    rows.truncate(most);
    Ok(rows)
}

/// The people, where their sessions of all products are sought, at all times and from all arrivals.
pub(super) fn alone<'a>(sought: &'a Sought, counts: &Counts) -> Option<&'a Hits> {
    sought.is_timeless().then(|| sought.people_of_all(counts))?.map(|people| &**people)
}

/// The sessions of those who are sought by themselves, in order, as long as they are few.
pub(super) fn few(
    db: &Reader<'_>,
    sought: &Sought,
    counts: &Counts,
    most: usize,
) -> Result<Option<Vec<i64>>> {
    let mut people = Hits::default();
    let mut last: Option<&Arc<Hits>> = None;
    for whom in sought.products.values() {
        match whom {
            Whom::Everyone if sought.batches.is_some() => return Ok(None),
            Whom::Everyone => {}
            Whom::These(these) if last.is_some_and(|last| Arc::ptr_eq(last, these)) => {}
            Whom::These(these) => {
                people.unite(these);
                last = Some(these);
            }
        }
    }
    let mut rows = Vec::new();
    if people.is_empty() {
        return Ok(Some(rows));
    }
    let mut who: Vec<u32> = Vec::new();
    if people.len() > most {
        let of = counts.of_person(db)?;
        let times: u64 = people.iter().map(|contact| u64::from(of(contact).times)).sum();
        if times > SESSIONS_OF_FEW.saturating_mul(most as u64) {
            return Ok(None);
        }
        who.extend(people.iter().filter(|contact| of(*contact).times > 0));
    } else {
        who.extend(people.iter());
    }
    let (first, end) = sought.between;
    let by_person_alone = sought.batches.is_none() && sought.people_of_all(counts).is_some();
    let mut statement = db.prepare(if by_person_alone { OF_CONTACT } else { OF_CONTACT_WITH })?;
    for contact in who {
        let mut found = statement.query((contact, first, end))?;
        while let Some(row) = found.next()? {
            let is_sought = || -> Result<bool> {
                let (product, batch) = (row.get(1)?, row.get(2)?);
                // Those of everybody are counted with their product.
                let of_everyone = matches!(sought.products.get(&product), Some(Whom::Everyone));
                Ok(!of_everyone && sought.has(contact, product, batch))
            };
            if by_person_alone || is_sought()? {
                rows.push(row.get(0)?);
            }
        }
    }
    rows.sort_unstable();
    Ok(Some(rows))
}

/// How many sessions many people have, where it is kept: at all times and from all arrivals.
pub(super) fn kept_total(db: &Reader<'_>, sought: &Sought, counts: &Counts) -> Result<Option<u32>> {
    if !sought.is_timeless() {
        return Ok(None);
    }
    if let Some(people) = sought.people_of_all(counts) {
        let of = counts.of_person(db)?;
        return Ok(Some(people.iter().map(|contact| of(contact).times).sum()));
    }
    Ok(Some(kept(db, sought, counts)?.values().sum()))
}

/// How many sessions are kept of those who are sought, by product.
pub(super) fn kept(db: &Reader<'_>, sought: &Sought, counts: &Counts) -> Result<BTreeMap<i64, u32>> {
    let mut counted = BTreeMap::new();
    let mut these: Vec<Option<(&Hits, u32)>> = Vec::new();
    for (product, whom) in &sought.products {
        match whom {
            Whom::Everyone => drop(counted.insert(*product, counts.of_whole_product(*product))),
            Whom::These(people) => {
                // As many places as the greatest storage key, and products are few.
                let at = usize::try_from(*product).unwrap_or(0);
                these.resize(these.len().max(at + 1), None);
                these[at] = Some((people, 0));
            }
        }
    }
    if these.is_empty() {
        return Ok(counted);
    }
    for one in counts.times(db)? {
        if let Some(Some((people, times))) = these.get_mut(one.product as usize)
            && people.contains(one.contact)
        {
            *times += one.times;
        }
    }
    let of_these = (0..).zip(these).filter_map(|(product, of)| Some((product, of?.1)));
    counted.extend(of_these);
    Ok(counted)
}
