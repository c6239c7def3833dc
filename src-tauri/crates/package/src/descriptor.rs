//! `datapackage.json`: a Frictionless Data Package (v1, tabular) with one member of our own, `disclosure`.
//!
//! Source: <https://specs.frictionlessdata.io/tabular-data-package/>. Unknown members are ignored when read,
//! as that specification asks; a change of meaning takes a new [`crate::FORMAT_VERSION`].

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    Digest, FORMAT_VERSION, PackageId,
    keys::{RecipientKey, VerifyingKey},
    names::{ROW_ID, csv_path},
};

mod check;
mod field;

pub use field::{Field, FieldType};

/// Longest descriptor that is written or read, in bytes.
pub(crate) const MAX_DESCRIPTOR: u64 = 1024 * 1024;

const FORMAT: &str = "liggare-package";

/// The method of [`CsvEscaping`]; its rule is [`liggare_sheets::guard`].
const ESCAPING: &str = "apostrophe-1";
const ESCAPING_NOTE: &str = "A cell that begins with = + - @, tab, CR, LF or a full-width = + - @ has an apostrophe \
     put before it, and so has a cell that begins with apostrophes followed by one of these. Not changed: a cell that \
     is a phone number ^\\+[0-9]{6,15}$ or a plain number ^-?[0-9]+(\\.[0-9]+)?$. To undo: remove the first \
     apostrophe of a cell when what follows it would have been given one.";

/// All of `datapackage.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Descriptor {
    /// `tabular-data-package`.
    pub profile: String,
    /// `disclosure-` and the package id.
    pub name: String,
    /// When the package was made; UTC, whole seconds.
    pub created: Timestamp,
    /// The CSV files.
    pub resources: Vec<Resource>,
    /// What makes the data package a disclosure.
    pub disclosure: Disclosure,
}

/// One CSV file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// `tabular-data-resource`.
    pub profile: String,
    /// The table's name, `[a-z][a-z0-9_]*`.
    pub name: String,
    /// The name and `.csv`.
    pub path: String,
    /// `csv`.
    pub format: String,
    /// `text/csv`.
    pub mediatype: String,
    /// `utf-8`, without a byte order mark.
    pub encoding: String,
    /// Size of the file.
    pub bytes: u64,
    /// `sha256:` and 64 hex digits.
    pub hash: String,
    /// How the file is written.
    pub dialect: Dialect,
    /// Its columns.
    pub schema: Schema,
}

/// How a CSV file is written: RFC 4180, always the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the members are those of the CSV Dialect specification")]
pub struct Dialect {
    pub delimiter: String,
    pub line_terminator: String,
    pub quote_char: String,
    pub double_quote: bool,
    pub skip_initial_space: bool,
    pub header: bool,
    pub case_sensitive_header: bool,
}

/// The columns of a CSV file, `row_id` first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// The columns in their order.
    pub fields: Vec<Field>,
    /// The empty text: an absent value.
    pub missing_values: Vec<String>,
    /// `row_id`.
    pub primary_key: String,
}

/// Who discloses what to whom, why and on which terms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Disclosure {
    /// `liggare-package`.
    pub format: String,
    /// [`FORMAT_VERSION`].
    pub version: u32,
    /// The package's id, the same as in both trusted comments.
    pub package_id: PackageId,
    /// 256 random bits as hex digits. They blind the digest of `SHA256SUMS`, which is in the clear, so that
    /// nobody can confirm a guess of the content by it.
    pub nonce: String,
    /// The discloser.
    pub from: Sender,
    /// The recipient.
    pub to: Recipient,
    /// The purpose of the disclosure: a code or a sentence of the sender's.
    pub purpose: String,
    /// The legal basis, as the sender cites it.
    pub legal_basis: String,
    /// The names of the columns disclosed, each once, without `row_id`.
    pub fields: Vec<String>,
    /// Rows of each table, by its name.
    pub counts: BTreeMap<String, u64>,
    /// When the package was made; the same as [`Descriptor::created`].
    pub created: Timestamp,
    /// The last day on which a reader opens the package.
    pub expires: Date,
    /// Under which terms.
    pub terms: Terms,
    /// The package that this one replaces.
    pub supersedes: Option<PackageId>,
    /// The head of the sender's log, of which the recipient thereby is a witness.
    pub log: LogPosition,
    /// How cells are kept from being run as formulas by a spreadsheet.
    pub csv_escaping: CsvEscaping,
}

/// The discloser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// Its name, as it states it.
    pub organisation: String,
    /// The key of both signatures.
    pub minisign_public_key: VerifyingKey,
}

/// The recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Its name, as the sender knows it.
    pub organisation: String,
    /// The key to which the package is encrypted.
    pub age_recipient: RecipientKey,
}

/// Terms on what the recipient may do: codes or sentences of the sender's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Whether the data may be passed on.
    pub onward_transfer: String,
    /// Whether the data may leave the European Economic Area.
    pub eea: String,
}

/// A position in the sender's hash-chained log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogPosition {
    /// Sequence number of the last entry.
    pub seq: u64,
    /// SHA-256 of that entry, 64 hex digits.
    pub head: String,
}

/// The formula guard, told to whoever reads the CSV files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CsvEscaping {
    /// `apostrophe-1`.
    pub method: String,
    /// The rule in words.
    pub note: String,
}

/// Why a `datapackage.json` cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DescriptorError {
    /// Written for a later version of the format.
    #[error("a package of format version {0}")]
    UnsupportedVersion(u32),
    /// Not JSON, a member is missing or of another type, or one contradicts another: which.
    #[error("the descriptor is malformed: {0}")]
    Malformed(&'static str),
}

impl Descriptor {
    /// Reads and checks a descriptor. The version is looked at before anything else.
    ///
    /// # Errors
    /// [`DescriptorError`].
    pub fn parse(json: &[u8]) -> Result<Self, DescriptorError> {
        #[derive(Deserialize)]
        struct Versioned {
            disclosure: Version,
        }
        #[derive(Deserialize)]
        struct Version {
            format: String,
            version: u32,
        }
        let malformed = DescriptorError::Malformed;
        let Versioned { disclosure } = serde_json::from_slice(json)
            .map_err(|_| malformed("no disclosure with a format and a version"))?;
        if disclosure.format != FORMAT || disclosure.version == 0 {
            return Err(malformed("another format"));
        }
        if disclosure.version != FORMAT_VERSION {
            return Err(DescriptorError::UnsupportedVersion(disclosure.version));
        }
        let descriptor: Self =
            serde_json::from_slice(json).map_err(|_| malformed("not this version's members"))?;
        descriptor.check().map_err(DescriptorError::Malformed)?;
        Ok(descriptor)
    }

    /// The bytes of `datapackage.json`: indented by two spaces, LF at the end.
    pub(crate) fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        Ok(json)
    }
}

impl Resource {
    pub(crate) fn new(name: &str, fields: &[Field], bytes: u64, digest: Digest) -> Self {
        let fields = [Field::row_id()].into_iter().chain(fields.iter().cloned()).collect();
        Self {
            profile: "tabular-data-resource".to_owned(),
            name: name.to_owned(),
            path: csv_path(name),
            format: "csv".to_owned(),
            mediatype: "text/csv".to_owned(),
            encoding: "utf-8".to_owned(),
            bytes,
            hash: format!("sha256:{digest}"),
            dialect: Dialect::rfc4180(),
            schema: Schema { fields, missing_values: vec![String::new()], primary_key: ROW_ID.to_owned() },
        }
    }

    /// The SHA-256 of the file.
    #[must_use]
    pub fn digest(&self) -> Option<Digest> {
        self.hash.strip_prefix("sha256:")?.parse().ok()
    }
}

impl Dialect {
    fn rfc4180() -> Self {
        Self {
            delimiter: ",".to_owned(),
            line_terminator: "\r\n".to_owned(),
            quote_char: "\"".to_owned(),
            double_quote: true,
            skip_initial_space: false,
            header: true,
            case_sensitive_header: true,
        }
    }
}

impl CsvEscaping {
    pub(crate) fn apostrophe() -> Self {
        Self { method: ESCAPING.to_owned(), note: ESCAPING_NOTE.to_owned() }
    }
}

impl Disclosure {
    pub(crate) fn format() -> String {
        FORMAT.to_owned()
    }
}

/// Each column's name once, in order of first appearance, without `row_id`.
pub(crate) fn field_names(resources: &[Resource]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for field in resources.iter().flat_map(|resource| &resource.schema.fields) {
        if field.name != ROW_ID && !names.contains(&field.name) {
            names.push(field.name.clone());
        }
    }
    names
}
