//! What people use, and when: bringing it from the logs of web servers, and telling of it.

use super::RejectView;
use liggare_domain::Source;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Which product an address of a server belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProductAddress {
    /// A path (`/shop`), a host (`shop.example.fi`), or both; it covers what lies below it. `/` is all.
    pub address: String,
    /// The product's id.
    pub product: Uuid,
}

/// Takes in access logs of a web server, or shows what that would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportWeblog {
    /// The files, plain or gzip, in any order: the one that begins first is read first.
    pub places: Vec<String>,
    /// Where a line says who the visitor is: `user`, `query:NAME` or `path:N`.
    pub tie: String,
    /// What people are known by there: `account` (user name), `email`, or `either`.
    pub known: String,
    /// Which product each address belongs to.
    pub products: Vec<ProductAddress>,
    /// How many minutes of silence end a session; 30 otherwise.
    #[serde(default)]
    #[ts(optional)]
    pub silence: Option<u32>,
    /// Where the logs' data comes from.
    #[ts(type = "Source")]
    pub source: Source,
    /// Where lines that cannot be read are to be written.
    pub rejects: Option<String>,
}

/// What an import of logs did, or would do.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct WeblogReport {
    /// The batch; `null` of a preview.
    pub batch: Option<Uuid>,
    /// Lines read, blank ones not among them.
    #[ts(type = "number")]
    pub lines: u64,
    /// Lines that are no requests.
    #[ts(type = "number")]
    pub rejected: u64,
    /// Requests of which nothing says whose they are. Nothing of them is kept.
    #[ts(type = "number")]
    pub anonymous: u64,
    /// Requests of sessions at addresses that belong to no product.
    #[ts(type = "number")]
    pub elsewhere: u64,
    /// Requests of sessions of people who are not held.
    #[ts(type = "number")]
    pub strangers: u64,
    /// Requests of sessions of which several people may be meant.
    #[ts(type = "number")]
    pub unclear: u64,
    /// New sessions.
    #[ts(type = "number")]
    pub added: u64,
    /// Sessions already held.
    #[ts(type = "number")]
    pub same: u64,
    /// Sessions that were ended early, so that memory stays bounded.
    #[ts(type = "number")]
    pub cut: u64,
    /// The first lines that are no requests; of several files, the column says which.
    pub rejects: Vec<RejectView>,
}

/// The length of a step in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum UsageStep {
    /// A day.
    Day,
    /// A week from Monday on.
    Week,
    /// A month.
    Month,
}

/// Asks how products are used: by a person or by everybody, one product, those of one company, or all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UsageOf {
    /// The person's id.
    pub contact: Option<Uuid>,
    /// The product's id.
    pub product: Option<Uuid>,
    /// The company; empty is the controller itself.
    pub company: Option<String>,
    /// The steps of the series.
    pub step: UsageStep,
}

/// How a product is used.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProductUsage {
    /// Its id.
    pub product: Uuid,
    /// Its name.
    pub name: String,
    /// Whose it is; `null` is the controller itself.
    pub company: Option<String>,
    /// How often.
    #[ts(type = "number")]
    pub times: u64,
    /// How long in all, in seconds.
    #[ts(type = "number")]
    pub seconds: u64,
    /// When the first time began, RFC 3339.
    pub first: String,
    /// When the last time began, RFC 3339.
    pub last: String,
}

/// How often in one step of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UsagePoint {
    /// The first day of the step.
    pub day: String,
    /// How many sessions began in it.
    pub times: u32,
}

/// How products are used.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Usage {
    /// Each product, the one used most first.
    pub products: Vec<ProductUsage>,
    /// How often in all.
    #[ts(type = "number")]
    pub times: u64,
    /// How long in all, in seconds.
    #[ts(type = "number")]
    pub seconds: u64,
    /// The time zone of hours and days, by its IANA name where it has one.
    pub zone: String,
    /// How many sessions began in each hour of each weekday: seven from Monday on, of 24.
    pub hours: Vec<Vec<u32>>,
    /// How many began in each step from the first to the last; steps without any are there with 0.
    pub series: Vec<UsagePoint>,
}
