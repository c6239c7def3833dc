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
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many of those found are of each product, each company or each person: the most common first, as many as are asked
/// for, and how many of none (the controller's own). Of products those that a text finds, of companies those it is in, where
/// one is given; of people those alone, since nobody looks through a million of them. Other columns are `NotFound`.
pub fn facets(db: &Reader<'_>, found: &Found, column: &str, text: &str, most: usize) -> Result<Facets> {
    let (of_products, text) = (found.of_products(db)?, text.trim());
    let (mut values, empty) = match column {
        "product" => (by_product(db, &of_products, text)?, 0),
        "company" => by_company(db, &of_products, text)?,
        "contact" => return by_contact(db, found, text, most),
        _ => return Err(VaultError::NotFound("column")),
    };
    sort(&mut values);
    let distinct = values.len() as u32;
    values.truncate(most);
    Ok(Facets { values, distinct, empty })
}

fn sort(values: &mut [Shared]) {
    values.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.value.cmp(&other.value)));
}

/// Those who have used most of all are counted; how many they might be is told of all of them.
fn by_contact(db: &Reader<'_>, found: &Found, text: &str, most: usize) -> Result<Facets> {
    let people = search::find(db, nouns::table(Noun::Contact)?, text, &Broad::default(), None)?;
    let of_person = found.of_person(db)?;
    let of = |contact: &u32| of_person(*contact).times;
    let mut users: Vec<u32> = people.unwrap_or_default().iter().filter(|contact| of(contact) > 0).collect();
    users.sort_by_key(|contact| Reverse(of(contact)));
    let distinct = users.len() as u32;
    let mut values = Vec::new();
    for contact in users.into_iter().take(most) {
        let count = found.of_contact(db, contact)?;
        if count > 0
            && let Some((id, name)) = records::called(db, Noun::Contact, i64::from(contact))?
        {
            values.push(Shared { value: id.to_string(), name: Some(name), count });
        }
    }
    sort(&mut values);
    Ok(Facets { values, distinct, empty: 0 })
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
