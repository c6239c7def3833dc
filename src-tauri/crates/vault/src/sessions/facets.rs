//! What the columns of the sessions that are sought hold, and how often.

use super::found::Found;
use super::sought::companies;
use crate::narrow::{Facets, Shared};
use crate::nouns;
use crate::search::{self, Broad};
use crate::tables::records;
use crate::{
    Reader,
    error::{Result, VaultError},
};
use liggare_domain::Noun;
use std::collections::BTreeMap;

/// How many of those found are of each product, or of each company: the most common first, as many as are asked for, and how
/// many of none (the controller's own). Of products those that a text finds, of companies those it is in, where one is given.
/// Other columns are `NotFound`.
pub fn facets(db: &Reader<'_>, found: &Found, column: &str, text: &str, most: usize) -> Result<Facets> {
    let (of_products, text) = (found.of_products(db)?, text.trim());
    let (mut values, empty) = match column {
        "product" => (by_product(db, &of_products, text)?, 0),
        "company" => by_company(db, &of_products, text)?,
        _ => return Err(VaultError::NotFound("column")),
    };
    values.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.value.cmp(&other.value)));
    let distinct = values.len() as u32;
    values.truncate(most);
    Ok(Facets { values, distinct, empty })
}

fn by_product(db: &Reader<'_>, counted: &BTreeMap<i64, u32>, text: &str) -> Result<Vec<Shared>> {
    let asked_for = search::find(db, nouns::table(Noun::Product)?, text, &Broad::default(), None)?;
    let mut shared = Vec::with_capacity(counted.len());
    for (product, count) in counted {
        if asked_for.as_ref().is_some_and(|found| !found.contains(*product as u32)) {
            continue;
        }
        let called = records::called(db, Noun::Product, *product)?;
        shared.extend(called.map(|(id, name)| Shared {
            value: id.to_string(),
            name: Some(name),
            count: *count,
        }));
    }
    Ok(shared)
}

fn by_company(db: &Reader<'_>, counted: &BTreeMap<i64, u32>, text: &str) -> Result<(Vec<Shared>, u32)> {
    let companies: BTreeMap<i64, Option<String>> = companies(db)?.into_iter().collect();
    let (mut of_each, mut own): (BTreeMap<&str, u32>, u32) = (BTreeMap::new(), 0);
    for (product, count) in counted {
        match companies.get(product) {
            Some(Some(company)) => *of_each.entry(company).or_default() += count,
            Some(None) | None => own += count,
        }
    }
    let text = text.to_lowercase();
    of_each.retain(|company, _| company.to_lowercase().contains(&text));
    let shared =
        of_each.into_iter().map(|(value, count)| Shared { value: value.to_owned(), name: None, count });
    Ok((shared.collect(), own))
}
