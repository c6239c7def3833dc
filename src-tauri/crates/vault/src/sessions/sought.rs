//! Which sessions are looked for: of which products, of whom, when, come with which arrival.

use super::{Counts, first_of, last_of};
use crate::hits::Hits;
use crate::narrow::{Match, Test};
use crate::nouns::{self, BATCH};
use crate::search::{self, Broad};
use crate::tables::{records, usage};
use crate::{
    Reader,
    error::{Result, VaultError},
};
use liggare_domain::noun::Kind;
use liggare_domain::{Noun, Timestamp, Value};
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) const PRODUCTS: &str = "SELECT row, company FROM products";
pub(super) const BATCH_ROW: &str = "SELECT row FROM batches WHERE id = ?1";

/// Whose sessions.
#[derive(Debug, Clone)]
pub(super) enum Whom {
    Everyone,
    These(Arc<Hits>),
}

impl Whom {
    pub(super) fn has(&self, contact: u32) -> bool {
        match self {
            Self::Everyone => true,
            Self::These(people) => people.contains(contact),
        }
    }

    fn and(&self, people: &Arc<Hits>) -> Self {
        match self {
            Self::Everyone => Self::These(people.clone()),
            Self::These(mine) => {
                let mut both = Hits::clone(mine);
                both.intersect(people);
                Self::These(Arc::new(both))
            }
        }
    }
}

/// Which sessions are looked for.
#[derive(Debug, Clone)]
pub struct Sought {
    /// The products, and whose sessions of each. One of which nobody's are sought is left out.
    pub(super) products: BTreeMap<i64, Whom>,
    /// Whether that is all of them, whatever the product.
    pub(super) whatever: bool,
    /// Between these storage keys, both included.
    pub(super) between: (i64, i64),
    /// Come with one of these arrivals.
    pub(super) batches: Option<Vec<i64>>,
}

/// What was typed, and what is found ahead of people's texts.
#[derive(Clone, Copy)]
pub struct Typed<'a> {
    /// What was typed.
    pub text: &'a str,
    /// What is found ahead among people.
    pub people: &'a Broad,
    /// What is found ahead among products.
    pub products: &'a Broad,
}

impl Sought {
    /// Reads what the table was asked for. What it cannot be narrowed by is `NotFound`.
    pub fn read(
        db: &Reader<'_>,
        counts: &Counts,
        typed: Typed<'_>,
        filters: &[(&str, Test<'_>)],
    ) -> Result<Self> {
        let products = counts.products().map(|product| (product, Whom::Everyone)).collect();
        let mut sought = Self { products, whatever: true, between: (i64::MIN, i64::MAX), batches: None };
        sought.find(db, typed)?;
        for (column, test) in filters {
            sought.narrow(db, column, *test)?;
        }
        sought.products.retain(|_, whom| !matches!(whom, Whom::These(people) if people.is_empty()));
        Ok(sought)
    }

    /// Everything typed is found in the names of the person or of the product.
    fn find(&mut self, db: &Reader<'_>, typed: Typed<'_>) -> Result<()> {
        let (people, products) = (nouns::table(Noun::Contact)?, nouns::table(Noun::Product)?);
        let tables = [(people, typed.people), (products, typed.products)];
        let Some(found) = search::each(db, &tables, typed.text)? else { return Ok(()) };
        self.whatever = false;
        // The things that a product's own name does not answer must be found in the person's.
        let mut shared: BTreeMap<Vec<bool>, Whom> = BTreeMap::new();
        for (product, whom) in &mut self.products {
            let open: Vec<bool> = found.iter().map(|[_, named]| !named.contains(*product as u32)).collect();
            *whom = shared
                .entry(open)
                .or_insert_with_key(|open| {
                    let wanted = found.iter().zip(open).filter(|(_, open)| **open).map(|([who, _], _)| who);
                    let both = wanted.fold(None::<Hits>, |all, who| match all {
                        Some(mut all) => {
                            all.intersect(who);
                            Some(all)
                        }
                        None => Some(who.clone()),
                    });
                    both.map_or(Whom::Everyone, |both| Whom::These(Arc::new(both)))
                })
                .clone();
        }
        Ok(())
    }

    fn narrow(&mut self, db: &Reader<'_>, column: &str, test: Test<'_>) -> Result<()> {
        match (column, test) {
            ("started", Test::Range(from, to)) => {
                if let Some(from) = from {
                    // Its first whole second.
                    self.between.0 = self.between.0.max(first_of(-(-millis(from)?).div_euclid(1_000)));
                }
                if let Some(to) = to {
                    self.between.1 = self.between.1.min(last_of(millis(to)?.div_euclid(1_000)));
                }
            }
            // None is without.
            ("started" | "contact" | "product", Test::Filled(filled)) => self.keep(|_| filled),
            ("contact", Test::Choice(ids, _)) => {
                let people = Arc::new(rows(db, Noun::Contact, ids)?.into_iter().collect::<Hits>());
                self.products.values_mut().for_each(|whom| *whom = whom.and(&people));
            }
            ("product", Test::Choice(ids, _)) => {
                let wanted = rows(db, Noun::Product, ids)?;
                self.keep(|product| wanted.contains(&(product as u32)));
            }
            ("company", test) => {
                let companies = companies(db)?;
                let passes = |company: Option<&str>| of_company(company, test);
                let mut wanted = Vec::new();
                for (product, company) in &companies {
                    if passes(company.as_deref())? {
                        wanted.push(*product);
                    }
                }
                self.keep(|product| wanted.contains(&product));
            }
            (BATCH, Test::Choice(ids, false)) => self.come_with(db, ids)?,
            _ => return Err(VaultError::NotFound("column")),
        }
        if !matches!((column, test), ("started", Test::Range(..))) {
            self.whatever = false;
        }
        Ok(())
    }

    fn keep(&mut self, wanted: impl Fn(i64) -> bool) {
        self.products.retain(|product, _| wanted(*product));
    }

    fn come_with(&mut self, db: &Reader<'_>, ids: &[String]) -> Result<()> {
        let mut batches = Vec::new();
        let mut reach = (i64::MAX, i64::MIN);
        for id in ids {
            let Ok(id) = id.parse::<uuid::Uuid>() else { continue };
            let row = db.prepare(BATCH_ROW)?.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
            let Some(batch) = row else { continue };
            let Some(((first, last), _)) = usage::of_batch(db, batch)? else { continue };
            reach = (reach.0.min(first), reach.1.max(last));
            batches.push(batch);
        }
        self.between = (self.between.0.max(reach.0), self.between.1.min(reach.1));
        self.batches = Some(batches);
        Ok(())
    }

    /// Whether a session is one of them; where it lies is known to fit.
    pub(super) fn has(&self, contact: u32, product: i64, batch: i64) -> bool {
        self.products.get(&product).is_some_and(|whom| whom.has(contact))
            && self.batches.as_ref().is_none_or(|batches| batches.contains(&batch))
    }

    /// Whether they may be of any time and any arrival.
    pub(super) fn is_timeless(&self) -> bool {
        self.between == (i64::MIN, i64::MAX) && self.batches.is_none()
    }

    /// The people, when the same ones are sought of every product there is.
    pub(super) fn people_of_all(&self, counts: &Counts) -> Option<&Arc<Hits>> {
        let mut whom = self.products.values();
        let Some(Whom::These(first)) = whom.next() else { return None };
        let same = whom.all(|other| matches!(other, Whom::These(people) if Arc::ptr_eq(people, first)));
        (same && self.products.len() == counts.products().count()).then_some(first)
    }
}

fn millis(written: &str) -> Result<i64> {
    match Kind::Instant.read(written) {
        Ok(Some(Value::Number(millis))) if Timestamp::from_millisecond(millis).is_ok() => Ok(millis),
        _ => Err(VaultError::NotFound("value")),
    }
}

fn rows(db: &Reader<'_>, noun: Noun, ids: &[String]) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    for id in ids {
        found.extend(records::row_of_text(db, noun, id)?.map(|row| row as u32));
    }
    Ok(found)
}

pub(super) fn companies(db: &Reader<'_>) -> Result<Vec<(i64, Option<String>)>> {
    let mut statement = db.prepare(PRODUCTS)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Nothing is the controller itself.
fn of_company(company: Option<&str>, test: Test<'_>) -> Result<bool> {
    let folded = || company.unwrap_or_default().to_lowercase();
    Ok(match test {
        Test::Choice(wanted, none) => match company {
            Some(company) => wanted.iter().any(|wanted| wanted == company),
            None => none,
        },
        Test::Filled(filled) => company.is_some() == filled,
        Test::Text(Match::Contains, text) => folded().contains(&text.trim().to_lowercase()),
        Test::Text(Match::Begins, text) => folded().starts_with(&text.trim().to_lowercase()),
        Test::Text(Match::Is, text) => folded() == text.trim().to_lowercase(),
        Test::Range(..) | Test::Flag(_) => return Err(VaultError::NotFound("test")),
    })
}
