//! Recipients, disclosures, packages.

use super::{Place, Selection};
use liggare_domain::{Field, Purpose, RecipientKind, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A recipient, as typed; empty is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecipientForm {
    /// Organisation.
    pub name: String,
    /// Kind.
    #[ts(type = "RecipientKind")]
    pub kind: RecipientKind,
    /// Country, ISO alpha-2.
    pub country: String,
    /// Person to reach there.
    #[serde(default)]
    pub contact_person: String,
    /// That person's e-mail.
    #[serde(default)]
    pub contact_email: String,
    /// age recipient, `age1…`.
    #[serde(default)]
    pub age_recipient: String,
    /// The fingerprint the recipient read out; must agree with the key.
    #[serde(default)]
    pub confirm_fingerprint: String,
    /// Reference of the contract.
    #[serde(default)]
    pub contract_reference: String,
    /// Its last day, ISO 8601.
    #[serde(default)]
    pub contract_ends: String,
    /// The purposes it covers.
    #[serde(default)]
    #[ts(type = "Purpose[]")]
    pub purposes: Vec<Purpose>,
}

/// Changes a recipient.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditRecipient {
    /// Which.
    pub id: uuid::Uuid,
    /// What it is from now on.
    pub form: RecipientForm,
}

/// A recipient.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecipientView {
    /// Its id.
    pub id: uuid::Uuid,
    /// Its values; `confirm_fingerprint` is empty.
    pub form: RecipientForm,
    /// Fingerprint of its key.
    pub fingerprint: Option<String>,
    /// When the key was confirmed, RFC 3339.
    pub key_confirmed: Option<String>,
    /// Whether it is in the EEA (R8).
    pub in_eea: bool,
    /// Whether its contract has ended.
    pub contract_ended: bool,
    /// How many disclosures it had.
    pub disclosures: u32,
}

/// All recipients, by name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecipientList {
    /// How many.
    pub total: u32,
    /// The recipients.
    pub rows: Vec<RecipientView>,
}

/// A key as text or in a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeySource {
    /// The text that holds it.
    pub text: Option<String>,
    /// The file that holds it.
    pub place: Option<String>,
}

/// A recipient's key.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecipientKeyView {
    /// `age1…`.
    pub age_recipient: String,
    /// What the recipient is to read out: 20 hex digits.
    pub fingerprint: String,
}

/// What a purpose may use.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PurposeView {
    /// Its code.
    #[ts(type = "Purpose")]
    pub purpose: Purpose,
    /// Clause of the description.
    pub clause: String,
    /// GDPR articles.
    pub gdpr: Vec<String>,
    /// Fields it may use.
    #[ts(type = "Field[]")]
    pub fields: Vec<Field>,
    /// Whether an objection to direct marketing withholds the person.
    pub direct_marketing: bool,
}

/// All purposes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PurposeList {
    /// The purposes, in the description's order.
    pub rows: Vec<PurposeView>,
}

/// Asks what would leave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewDisclosure {
    /// To whom.
    pub recipient: uuid::Uuid,
    /// What for.
    #[ts(type = "Purpose")]
    pub purpose: Purpose,
    /// Which fields, in order.
    #[ts(type = "Field[]")]
    pub fields: Vec<Field>,
    /// About whom.
    pub selection: Selection,
    /// The last day the package opens, ISO 8601; `null` is 90 days on.
    pub expires: Option<String>,
}

/// A refusal with what says no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RefusalView {
    /// `refusal-CODE` in the catalogue.
    pub code: String,
    /// Clause or article.
    pub citation: String,
    /// What it names: a country, a day, a field or a purpose.
    pub about: Option<String>,
    /// The purpose, where a field is refused.
    #[ts(type = "Purpose | null")]
    pub purpose: Option<Purpose>,
}

impl From<&Refusal> for RefusalView {
    fn from(refusal: &Refusal) -> Self {
        let (about, purpose) = match refusal {
            Refusal::OutsideEea { country } => (Some(country.code().to_owned()), None),
            Refusal::ContractEnded { ended } => (Some(ended.to_string()), None),
            Refusal::PurposeOutsideContract { purpose } => (Some(purpose.to_string()), Some(*purpose)),
            Refusal::FieldNotForPurpose { purpose, field } => (Some(field.to_string()), Some(*purpose)),
            _ => (None, None),
        };
        Self { code: refusal.code().into(), citation: refusal.citation().into(), about, purpose }
    }
}

/// How many stay out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WithheldCount {
    /// Why.
    pub refusal: RefusalView,
    /// How many.
    pub count: u32,
}

/// Someone who stays out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WithheldView {
    /// The contact.
    pub id: uuid::Uuid,
    /// Name.
    pub name: String,
    /// Why.
    pub refusal: RefusalView,
}

/// Exactly what would leave.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DisclosurePreview {
    /// Why nothing may leave; empty when something may.
    pub refusals: Vec<RefusalView>,
    /// Stands for all of this; the export must give it back. Empty when refused.
    pub token: String,
    /// Columns of the file, in order.
    pub columns: Vec<String>,
    /// How many people leave.
    pub disclosed: u32,
    /// The first rows, as the file will hold them, `row_id` apart.
    pub rows: Vec<Vec<String>>,
    /// How many stay out.
    pub withheld: u32,
    /// How many for each reason.
    pub withheld_reasons: Vec<WithheldCount>,
    /// They, the first 1,000.
    pub withheld_people: Vec<WithheldView>,
    /// The last day the package opens, ISO 8601.
    pub expires: String,
}

/// Lets it leave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportDisclosure {
    /// What was previewed.
    pub request: PreviewDisclosure,
    /// The preview's token.
    pub token: String,
    /// The folder to write to.
    pub place: String,
}

/// A line of the ledger.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DisclosureView {
    /// Its id.
    pub id: uuid::Uuid,
    /// `intent` (may have left), `completed`, `cancelled`.
    pub state: String,
    /// Whose name it was that day.
    pub recipient_name: String,
    /// The recipient.
    pub recipient: uuid::Uuid,
    /// What for.
    #[ts(type = "Purpose")]
    pub purpose: Purpose,
    /// Which fields.
    #[ts(type = "Field[]")]
    pub fields: Vec<Field>,
    /// How many people.
    #[ts(type = "number")]
    pub disclosed: u64,
    /// How many stayed out.
    #[ts(type = "number")]
    pub withheld: u64,
    /// Id of the package.
    pub package_id: String,
    /// Last day it opens.
    pub expires: String,
    /// When, RFC 3339.
    pub at: String,
    /// Where the file was written, its own name.
    pub file: Option<String>,
    /// SHA-256 of the file.
    pub sha256: Option<String>,
}

/// The ledger, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DisclosureList {
    /// How many.
    pub total: u32,
    /// The lines.
    pub rows: Vec<DisclosureView>,
}

/// Checks a package's outer signature.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VerifyPackage {
    /// The package.
    pub place: String,
    /// The sender's public key, `RW…`.
    pub sender: String,
}

/// Opens a package as its recipient.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenPackage {
    /// The package.
    pub place: String,
    /// The recipient's age identity file.
    pub identity: String,
    /// The sender's public key, `RW…`.
    pub sender: String,
    /// The new folder to unpack into.
    pub out: String,
}

/// A package that held what its checks ask.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackageView {
    /// Its id.
    pub package_id: String,
    /// SHA-256 of the list of sums.
    pub sums_sha256: String,
    /// Who says to have sent it; `null` when only the outer signature was checked.
    pub from: Option<String>,
    /// To whom it was disclosed; `null` as above.
    pub to: Option<String>,
    /// When it was made, RFC 3339; `null` as above.
    pub created: Option<String>,
    /// What for.
    pub purpose: Option<String>,
    /// Which fields.
    pub fields: Vec<String>,
    /// How many rows.
    #[ts(type = "number | null")]
    pub rows: Option<u64>,
    /// Last day it opens, ISO 8601.
    pub expires: Option<String>,
    /// The files unpacked.
    pub files: Vec<String>,
    /// Where they are.
    pub place: Option<Place>,
}
