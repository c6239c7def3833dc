//! What ties a hit to a visitor.

use std::borrow::Cow;

use super::hit::{Hit, Request};
use super::text::{percent_decoded, unescaped};
use crate::values::checked;

/// Where a log says who the visitor is. The keeper chooses; its text is `user`, `query:NAME` or `path:N`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Tie {
    /// The user name that the server logged. Where it answered 401 the name was only claimed, and ties nothing.
    User,
    /// The parameter of this name behind the `?`, such as a customer number in the links of a letter.
    Query(String),
    /// The part of the path at this place: 2 in `/u/4711` is `4711`.
    Path(usize),
}

/// Not the text of a [`Tie`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not `user`, `query:NAME` or `path:N`")]
pub struct NotATie;

impl Tie {
    /// Who it was, as it may stand in a field; `None` when the hit does not say.
    pub(super) fn who<'a>(&self, hit: &Hit<'a>) -> Option<Cow<'a, str>> {
        let who = match self {
            Self::User => unescaped(hit.user.filter(|_| hit.status != Some(401))?),
            Self::Query(name) => parameter(hit.request?, name)?,
            Self::Path(place) => {
                let path = parts(hit.request?.target).0;
                as_sent(Cow::Borrowed(path.split('/').nth(*place)?))?
            }
        };
        let who = match who {
            Cow::Borrowed(text) => checked(text).ok()?,
            Cow::Owned(text) => Cow::Owned(checked(&text).ok()?.into_owned()),
        };
        (!who.is_empty() && !who.contains(char::is_control)).then_some(who)
    }
}

/// The value of the first parameter of this name. A form sends a space as `+`.
fn parameter<'a>(request: Request<'a>, name: &str) -> Option<Cow<'a, str>> {
    let (_, query) = parts(request.target);
    let named = |pair: &'a str| pair.strip_prefix(name)?.strip_prefix('=');
    let value = query.split('&').find_map(named)?;
    as_sent(match value.contains('+') {
        true => Cow::Owned(value.replace('+', " ")),
        false => Cow::Borrowed(value),
    })
}

/// A part of an address without what server and browser escaped in it.
fn as_sent(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    if !text.contains(['%', '\\']) {
        return Some(text);
    }
    percent_decoded(&unescaped(&text)).map(|text| Cow::Owned(text.into_owned()))
}

/// Path and query of what was asked for.
pub(super) fn parts(target: &str) -> (&str, &str) {
    let target = target.split_once('#').map_or(target, |(before, _)| before);
    target.split_once('?').unwrap_or((target, ""))
}

impl std::fmt::Display for Tie {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::User => f.write_str("user"),
            Self::Query(name) => write!(f, "query:{name}"),
            Self::Path(place) => write!(f, "path:{place}"),
        }
    }
}

impl std::str::FromStr for Tie {
    type Err = NotATie;
    fn from_str(text: &str) -> Result<Self, NotATie> {
        match text.split_once(':') {
            None if text == "user" => Ok(Self::User),
            Some(("query", name)) if is_name(name) => Ok(Self::Query(name.to_owned())),
            Some(("path", place)) => match place.parse() {
                Ok(place @ 1..=99) => Ok(Self::Path(place)),
                _ => Err(NotATie),
            },
            _ => Err(NotATie),
        }
    }
}

/// Whether a parameter can have this name as it stands in an address.
fn is_name(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_graphic() && !matches!(b, b'&' | b'=' | b'#' | b'?' | b'"');
    (1..=100).contains(&text.len()) && text.bytes().all(fits)
}

impl TryFrom<String> for Tie {
    type Error = NotATie;
    fn try_from(text: String) -> Result<Self, NotATie> {
        text.parse()
    }
}

impl From<Tie> for String {
    fn from(tie: Tie) -> String {
        tie.to_string()
    }
}
