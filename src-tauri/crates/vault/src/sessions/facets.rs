//! What the columns of the sessions that are sought hold, and how often.

use super::found::Found;
use super::sought::companies;
use crate::narrow::Shared;
use crate::tables::records;
use crate::{
    Reader,
    error::{Result, VaultError},
};
use liggare_domain::Noun;
use std::collections::BTreeMap;

/// How many of those found are of each product, or of each company: the most common first, and how many of none (the
/// controller's own). Other columns are `NotFound`.
pub fn facets(db: &Reader<'_>, found: &Found, column: &str) -> Result<(Vec<Shared>, u32)> {
    let of_products = found.of_products(db)?;
    let (mut shared, empty) = match column {
        "product" => (by_product(db, &of_products)?, 0),
        "company" => by_company(db, &of_products)?,
        _ => return Err(VaultError::NotFound("column")),
    };
    shared.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.value.cmp(&other.value)));
    Ok((shared, empty))
}

fn by_product(db: &Reader<'_>, counted: &BTreeMap<i64, u32>) -> Result<Vec<Shared>> {
    let mut shared = Vec::with_capacity(counted.len());
    for (product, count) in counted {
        let called = records::called(db, Noun::Product, *product)?;
        shared.extend(called.map(|(id, name)| Shared {
            value: id.to_string(),
            name: Some(name),
            count: *count,
        }));
    }
    Ok(shared)
}

fn by_company(db: &Reader<'_>, counted: &BTreeMap<i64, u32>) -> Result<(Vec<Shared>, u32)> {
    let companies: BTreeMap<i64, Option<String>> = companies(db)?.into_iter().collect();
    let (mut of_each, mut own): (BTreeMap<&str, u32>, u32) = (BTreeMap::new(), 0);
    for (product, count) in counted {
        match companies.get(product) {
            Some(Some(company)) => *of_each.entry(company).or_default() += count,
            Some(None) | None => own += count,
        }
    }
    let shared =
        of_each.into_iter().map(|(value, count)| Shared { value: value.to_owned(), name: None, count });
    Ok((shared.collect(), own))
}
