//! What must hold within a descriptor. The sealer runs the same check as the reader.

use super::{Descriptor, Dialect, ESCAPING, Field, Resource, field_names};
use crate::{
    hash::is_lower_hex,
    names::{MAX_TABLES, ROW_ID, csv_path, is_identifier},
};

fn demand(holds: bool, what: &'static str) -> Result<(), &'static str> {
    if holds { Ok(()) } else { Err(what) }
}

impl Descriptor {
    /// What must hold between the members; the error says what does not.
    pub(super) fn check(&self) -> Result<(), &'static str> {
        let d = &self.disclosure;
        demand(self.profile == "tabular-data-package", "profile")?;
        demand(self.name == format!("disclosure-{}", d.package_id), "name")?;
        demand(self.created == d.created, "created")?;
        for text in [&d.from.organisation, &d.to.organisation, &d.purpose, &d.legal_basis] {
            demand(!text.trim().is_empty(), "an empty statement")?;
        }
        demand((1..=MAX_TABLES).contains(&self.resources.len()), "number of resources")?;
        demand(d.nonce.len() == 64 && is_lower_hex(&d.nonce), "nonce")?;
        demand(d.log.head.len() == 64 && is_lower_hex(&d.log.head), "log head")?;
        demand(d.csv_escaping.method == ESCAPING, "csv_escaping method")?;
        demand(d.supersedes.as_ref() != Some(&d.package_id), "supersedes")?;
        for (at, resource) in self.resources.iter().enumerate() {
            resource.check()?;
            let unique = self.resources[..at].iter().all(|other| other.name != resource.name);
            demand(unique, "two resources of one name")?;
        }
        demand(d.fields == field_names(&self.resources), "fields")?;
        demand(d.counts.keys().eq(sorted_names(&self.resources)), "counts")
    }
}

impl Resource {
    fn check(&self) -> Result<(), &'static str> {
        let fields = &self.schema.fields;
        demand(is_identifier(&self.name), "resource name")?;
        demand(self.profile == "tabular-data-resource", "resource profile")?;
        demand(self.path == csv_path(&self.name), "resource path")?;
        let kind = [&*self.format, &*self.mediatype, &*self.encoding];
        demand(kind == ["csv", "text/csv", "utf-8"], "resource format, mediatype or encoding")?;
        demand(self.digest().is_some(), "resource hash")?;
        demand(self.dialect == Dialect::rfc4180(), "resource dialect")?;
        demand(fields.first().is_some_and(|field| field.name == ROW_ID), "first field")?;
        demand(self.schema.primary_key == ROW_ID, "primaryKey")?;
        demand(self.schema.missing_values == [""], "missingValues")?;
        demand(fields.iter().all(|field| is_identifier(&field.name)), "field name")?;
        let unique = |(at, field): (usize, &Field)| fields[..at].iter().all(|other| other.name != field.name);
        demand(fields.iter().enumerate().all(unique), "two fields of one name")
    }
}

fn sorted_names(resources: &[Resource]) -> Vec<&String> {
    let mut names: Vec<&String> = resources.iter().map(|resource| &resource.name).collect();
    names.sort();
    names
}
