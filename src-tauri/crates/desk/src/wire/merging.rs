//! Records that may be one, and one record of two.

use super::{LinkView, OriginView};
use liggare_domain::Noun;
use liggare_domain::merge::Side;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Looks for records that may be one, among people or organisations.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindDuplicates {
    /// Of which noun.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// How many pairs, at most 500.
    pub most: u32,
}

/// What speaks for two records being one, or against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuplicateReason {
    /// `same_business_id`, `same_email`, `same_phone`, `near_name`, `other_name`: `duplicates-reason-CODE` in the
    /// catalogue.
    pub code: String,
    /// How near names are, in percent.
    pub percent: Option<u8>,
}

/// Two records that may be one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Duplicate {
    /// The one recorded first.
    pub one: LinkView,
    /// The other.
    pub other: LinkView,
    /// Why.
    pub reasons: Vec<DuplicateReason>,
    /// How likely it is, 0 to 100.
    pub score: u8,
}

/// Pairs that may be one, but for those that were set apart.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuplicateList {
    /// How many there are.
    #[ts(type = "number")]
    pub total: u64,
    /// Whether those are all; otherwise there were too many to look further.
    pub whole: bool,
    /// The likeliest first.
    pub pairs: Vec<Duplicate>,
}

/// Remembers that two records are not one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetApart {
    /// Of which noun.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// One.
    pub one: uuid::Uuid,
    /// The other.
    pub other: uuid::Uuid,
}

/// Two records that are to be one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// Of which noun.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// The one that stays: the left one.
    pub kept: uuid::Uuid,
    /// The one that goes into it: the right one.
    pub gone: uuid::Uuid,
    /// Whose value is kept, by the `choice` of each [`MergeField`]; the left one's where nothing is said. A value that
    /// only one of them has is kept in any case, and an objection to marketing too.
    #[serde(default)]
    #[ts(type = "Record<string, Side>")]
    pub choices: BTreeMap<String, Side>,
}

/// A value of one of the two.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MergeValue {
    /// The value, as it is shown.
    pub value: String,
    /// Where it came from, where that is told.
    pub origin: Option<OriginView>,
}

/// A field of two records side by side, and of the one they would be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MergeField {
    /// Code of the field.
    pub field: String,
    /// By what it is chosen; several fields that are one value have the same. `null` where there is nothing to choose.
    pub choice: Option<String>,
    /// Of the one that stays.
    pub left: Option<MergeValue>,
    /// Of the one that goes.
    pub right: Option<MergeValue>,
    /// Of the one they would be.
    pub merged: Option<String>,
}

/// A value that would have no place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftOut {
    /// Code of the field.
    pub field: String,
    /// The value.
    pub value: String,
}

/// What a merge would make.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MergePreview {
    /// The one that stays.
    pub left: LinkView,
    /// The one that goes.
    pub right: LinkView,
    /// Every field that either has.
    pub fields: Vec<MergeField>,
    /// What one of them has and the one would not.
    pub left_out: Vec<LeftOut>,
    /// How many records of each noun name the one that goes, and would name the one that stays.
    #[ts(type = "Partial<Record<Noun, number>>")]
    pub moves: BTreeMap<Noun, u64>,
    /// In how many disclosures the one that goes was.
    #[ts(type = "number")]
    pub disclosures: u64,
    /// Stands for all of it; the merge is refused when it no longer does.
    pub token: String,
}

/// Does a merge that was previewed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeRecords {
    /// The merge.
    pub merge: Merge,
    /// Token of its preview.
    pub token: String,
}
