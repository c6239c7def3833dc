use jiff::{Timestamp, tz::TimeZone};

use super::{
    SealError,
    content::{self, Content, Tally},
};
use crate::{
    Digest, FORMAT_VERSION,
    comment::{Inner, TrustedComment},
    descriptor::{
        CsvEscaping, Descriptor, DescriptorError, Disclosure, MAX_DESCRIPTOR, Recipient, Resource, Sender,
        field_names,
    },
    keys::SigningKey,
    names::DESCRIPTOR,
    progress::Meter,
    sums::{self, Sums},
};

/// What stands before the CSV files in the archive, made by the first pass.
pub(super) struct Manifest {
    pub(super) tallies: Vec<Tally>,
    pub(super) descriptor: Vec<u8>,
    pub(super) sums: String,
    pub(super) sums_digest: Digest,
    pub(super) signature: String,
}

impl Manifest {
    pub(super) fn prepare(
        content: &mut Content<'_>,
        key: &SigningKey,
        nonce: String,
        meter: &Meter<'_>,
    ) -> Result<Self, SealError> {
        let created = content.statement.created.as_second();
        content.statement.created =
            Timestamp::from_second(created).map_err(|_| SealError::Content("created"))?;
        check(content)?;
        meter.ask()?;
        let mut tallies = Vec::new();
        for table in &mut content.tables {
            tallies.push(content::pass(table, None, std::io::sink(), meter)?);
        }
        let described = describe(content, key, nonce, &tallies);
        let descriptor = described.to_json().map_err(|_| SealError::Content("the descriptor is not JSON"))?;
        if descriptor.len() as u64 > MAX_DESCRIPTOR {
            return Err(SealError::Content("the descriptor is longer than 1 MiB"));
        }
        // The reader's own check: nothing is sealed that it would refuse.
        match Descriptor::parse(&descriptor) {
            Ok(read) if read == described => {}
            Ok(_) => {
                return Err(SealError::Content("the descriptor does not come back as it was written"));
            }
            Err(DescriptorError::Malformed(what)) => return Err(SealError::Content(what)),
            Err(DescriptorError::UnsupportedVersion(_)) => return Err(SealError::Content("version")),
        }
        let files = described.resources.iter().zip(&tallies);
        let mut sums: Sums = files.map(|(resource, tally)| (resource.path.clone(), tally.digest)).collect();
        sums.insert(DESCRIPTOR.to_owned(), Digest::of(&descriptor));
        let sums = sums::write(&sums);
        let inner = Inner {
            package: content.statement.package.clone(),
            recipient: content.statement.recipient.fingerprint(),
            expires: content.statement.expires,
        };
        let inner = TrustedComment::new(inner.to_string()).map_err(|_| SealError::Content("expires"))?;
        let signature = key.sign(sums.as_bytes(), &inner)?;
        Ok(Self { tallies, descriptor, sums_digest: Digest::of(sums.as_bytes()), sums, signature })
    }
}

/// What can be told before any row is read; the rest is the descriptor's own check.
fn check(content: &Content<'_>) -> Result<(), SealError> {
    let Content { statement, tables } = content;
    if tables.is_empty() {
        return Err(SealError::Content("no tables"));
    }
    if !tables.iter().all(|table| crate::names::is_identifier(&table.name)) {
        return Err(SealError::Content("a table's name"));
    }
    if tables.iter().flat_map(|table| &table.fields).any(|field| field.constraints.is_some()) {
        return Err(SealError::Content("constraints are for row_id alone"));
    }
    if statement.created.as_second() < 0 {
        return Err(SealError::Content("created before 1970"));
    }
    if statement.expires < TimeZone::UTC.to_datetime(statement.created).date()
        || statement.expires.year() < 1970
    {
        return Err(SealError::Content("expires before it is created"));
    }
    Ok(())
}

fn describe(content: &Content<'_>, key: &SigningKey, nonce: String, tallies: &[Tally]) -> Descriptor {
    let Content { statement, tables } = content;
    let files = tables.iter().zip(tallies);
    let resources: Vec<Resource> = files
        .map(|(table, tally)| Resource::new(&table.name, &table.fields, tally.bytes, tally.digest))
        .collect();
    let counts = tables.iter().zip(tallies).map(|(table, tally)| (table.name.clone(), tally.rows)).collect();
    let disclosure = Disclosure {
        format: Disclosure::format(),
        version: FORMAT_VERSION,
        package_id: statement.package.clone(),
        nonce,
        from: Sender {
            organisation: statement.organisation.clone(),
            minisign_public_key: key.verifying_key().clone(),
        },
        to: Recipient {
            organisation: statement.recipient_organisation.clone(),
            age_recipient: statement.recipient.clone(),
        },
        purpose: statement.purpose.clone(),
        legal_basis: statement.legal_basis.clone(),
        fields: field_names(&resources),
        counts,
        created: statement.created,
        expires: statement.expires,
        terms: statement.terms.clone(),
        supersedes: statement.supersedes.clone(),
        log: statement.log.clone(),
        csv_escaping: CsvEscaping::apostrophe(),
    };
    Descriptor {
        profile: "tabular-data-package".to_owned(),
        name: format!("disclosure-{}", statement.package),
        created: statement.created,
        resources,
        disclosure,
    }
}

#[cfg(test)]
mod tests {
    use std::{ops::ControlFlow, time::Duration};

    use jiff::civil::date;

    use super::*;
    use crate::{
        descriptor::{Field, FieldType, LogPosition, Terms},
        keys::{IdentityKey, RecipientKey},
        seal::{Statement, Table},
    };

    const SECRET_KEY: &str = include_str!("../../tests/golden/minisign.key");
    const RECIPIENT: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";

    fn content() -> Content<'static> {
        let statement = Statement {
            package: "00112233445566778899aabbccddeeff".parse().unwrap(),
            organisation: "Exempel Ab".to_owned(),
            recipient_organisation: "Leverantör Oy".to_owned(),
            recipient: RecipientKey::parse(RECIPIENT).unwrap(),
            purpose: "delivery".to_owned(),
            legal_basis: "GDPR 6(1)(b)".to_owned(),
            created: "2026-11-02T09:15:00.75Z".parse().unwrap(),
            expires: date(2027, 1, 31),
            terms: Terms { onward_transfer: "forbidden".to_owned(), eea: "must_not_leave".to_owned() },
            supersedes: None,
            log: LogPosition { seq: 42, head: Digest::of(b"entry 42").to_string() },
        };
        let mut mobile = Field::new("mobile", FieldType::String);
        mobile.description = Some("E.164".to_owned());
        let contacts = Table {
            name: "contacts".to_owned(),
            fields: vec![Field::new("given_name", FieldType::String), mobile],
            rows: Box::new(|sink| {
                sink(&["r1", "Åsa", "+358401234567"])?;
                Ok(sink(&["r2", "=cmd()", ""])?)
            }),
        };
        let visits = Table {
            name: "a_visits".to_owned(),
            fields: vec![Field::new("at", FieldType::Datetime), Field::new("given_name", FieldType::String)],
            rows: Box::new(|sink| Ok(sink(&["v1", "2026-10-01T12:00:00Z", "Åsa"])?)),
        };
        Content { statement, tables: vec![contacts, visits] }
    }

    fn prepare(content: &mut Content<'_>) -> Result<Manifest, SealError> {
        let key = SigningKey::from_secret_text(SECRET_KEY).unwrap();
        let watch = |_| ControlFlow::Continue(());
        Manifest::prepare(content, &key, "5a".repeat(32), &Meter::new(&watch))
    }

    #[test]
    fn the_descriptor_and_the_sums_are_laid_out_as_in_the_golden_files() {
        let manifest = prepare(&mut content()).unwrap();
        let descriptor = String::from_utf8(manifest.descriptor).unwrap();
        assert_eq!(descriptor, include_str!("../../tests/golden/datapackage.json"));
        assert_eq!(manifest.sums, include_str!("../../tests/golden/SHA256SUMS"));
        let comment = manifest.signature.lines().nth(2).unwrap();
        assert_eq!(comment, include_str!("../../tests/golden/inner-comment").trim_end());
    }

    #[test]
    fn content_that_a_reader_would_refuse_is_not_sealed() {
        type Spoil = fn(&mut Content<'_>);
        let spoilt: [(&str, Spoil); 10] = [
            ("no tables", |c| c.tables.clear()),
            ("a table's name", |c| c.tables[0].name = "../contacts".to_owned()),
            ("two resources of one name", |c| c.tables[1].name = c.tables[0].name.clone()),
            ("field name", |c| c.tables[0].fields[0].name = "Given name".to_owned()),
            ("two fields of one name", |c| c.tables[0].fields[0].name = "row_id".to_owned()),
            ("expires before it is created", |c| c.statement.expires = date(2026, 11, 1)),
            ("created before 1970", |c| c.statement.created -= Duration::from_secs(4_000_000_000)),
            ("an empty statement", |c| c.statement.purpose = " ".to_owned()),
            ("log head", |c| c.statement.log.head = "0".to_owned()),
            ("supersedes", |c| c.statement.supersedes = Some(c.statement.package.clone())),
        ];
        for (what, spoil) in spoilt {
            let mut content = content();
            spoil(&mut content);
            let refused = prepare(&mut content).err();
            assert!(matches!(refused, Some(SealError::Content(said)) if said == what), "{what}: {refused:?}");
        }
    }

    #[test]
    fn two_packages_of_the_same_rows_have_different_sums() {
        let key = SigningKey::generate().unwrap();
        let watch = |_| ControlFlow::Continue(());
        let mut digests = Vec::new();
        for nonce in ["00".repeat(32), "11".repeat(32)] {
            let mut content = content();
            content.statement.recipient = IdentityKey::parse(
                "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33",
            )
            .unwrap()
            .recipient()
            .unwrap();
            digests
                .push(Manifest::prepare(&mut content, &key, nonce, &Meter::new(&watch)).unwrap().sums_digest);
        }
        assert_ne!(digests[0], digests[1], "the nonce blinds the digest that is in the clear");
    }
}
