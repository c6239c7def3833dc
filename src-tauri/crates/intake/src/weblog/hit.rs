//! One line of a log.

use jiff::civil;
use jiff::tz::Offset;
use liggare_domain::{Ip, Timestamp};

use crate::RejectCode;

/// One request that a server answered. Texts are as they stand in the log, escapes and all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'a> {
    /// When, to the second, from the offset logged.
    pub at: Timestamp,
    /// The virtual host, with its port if it was logged.
    pub vhost: Option<&'a str>,
    /// Who asked; `None` when the server logged a name or a socket instead of an address.
    pub ip: Option<Ip>,
    /// The user name that was given. The server has found it false where the status is 401.
    pub user: Option<&'a str>,
    /// What was asked for; `None` when it was no request.
    pub request: Option<Request<'a>>,
    /// The answer's status code.
    pub status: Option<u16>,
    /// Bytes of the answer, without its header.
    pub bytes: u64,
    /// The page that led there.
    pub referrer: Option<&'a str>,
    /// The user-agent string.
    pub agent: Option<&'a str>,
}

/// The first line of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request<'a> {
    /// `GET`.
    pub method: &'a str,
    /// `/path?query`, or a whole address where the server is a proxy.
    pub target: &'a str,
}

/// Length of `10/Oct/2000:13:55:36 -0700`.
const TIME: usize = 26;

/// Reads times. Neighbouring lines mostly have the same.
pub(super) struct Clock {
    text: [u8; TIME],
    at: Timestamp,
}

impl Default for Clock {
    fn default() -> Self {
        Self { text: [0; TIME], at: Timestamp::UNIX_EPOCH }
    }
}

impl Clock {
    fn read(&mut self, text: &[u8; TIME]) -> Result<Timestamp, RejectCode> {
        if self.text != *text {
            self.at = instant(text).ok_or(RejectCode::NotADate)?;
            self.text = *text;
        }
        Ok(self.at)
    }
}

/// `[vhost] host ident user [time] "request" status bytes ["referrer" "agent"] …`
pub(super) fn hit<'a>(line: &'a str, clock: &mut Clock) -> Result<Hit<'a>, RejectCode> {
    let (before, time, after) = around_time(line).ok_or(RejectCode::NotALogLine)?;
    let at = clock.read(time)?;
    let (vhost, host, user) = who(before).ok_or(RejectCode::NotALogLine)?;
    let (request, rest) = quoted(after)?;
    let rest = rest.strip_prefix(' ').ok_or(RejectCode::NotALogLine)?;
    let (status, rest) = word(rest);
    let (bytes, rest) = word(rest);
    let number = |text: &'a str| -> Result<Option<u64>, RejectCode> {
        match text {
            "-" => Ok(None),
            text if text.bytes().all(|b| b.is_ascii_digit()) => {
                text.parse().map(Some).map_err(|_| RejectCode::NotALogLine)
            }
            _ => Err(RejectCode::NotALogLine),
        }
    };
    let status = match (number(status)?, status.len()) {
        (Some(code), 3) => u16::try_from(code).ok(),
        (None, _) => None,
        _ => return Err(RejectCode::NotALogLine),
    };
    let bytes = number(bytes)?.unwrap_or(0);
    let (referrer, agent) = match rest.starts_with('"') {
        true => page_and_agent(rest)?,
        false => (None, None),
    };
    Ok(Hit {
        at,
        vhost,
        ip: Ip::parse(host).ok(),
        user,
        request: request_of(request),
        status,
        bytes,
        referrer,
        agent,
    })
}

/// Parts the line at the first `[` that a time follows: a user name may hold spaces and brackets.
fn around_time(line: &str) -> Option<(&str, &[u8; TIME], &str)> {
    memchr::memchr_iter(b'[', line.as_bytes()).find_map(|at| {
        let time: &[u8; TIME] = line.as_bytes().get(at + 1..at + 1 + TIME)?.try_into().ok()?;
        let after = line.get(at + 1 + TIME..)?.strip_prefix("] ")?;
        let shaped = [(2, b'/'), (6, b'/'), (11, b':'), (14, b':'), (17, b':'), (20, b' ')];
        let fits = shaped.iter().all(|(place, mark)| time[*place] == *mark);
        (fits && after.starts_with('"')).then_some((line[..at].strip_suffix(' ')?, time, after))
    })
}

/// Virtual host, host and user of `[vhost] host ident user`. A first word is a virtual host when it has a port, or when an
/// address follows it.
fn who(text: &str) -> Option<(Option<&str>, &str, Option<&str>)> {
    let (first, rest) = text.split_once(' ')?;
    let (second, others) = rest.split_once(' ')?;
    let has_port = || {
        let port = first.rsplit_once(':').map(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok());
        port == Some(true) && Ip::parse(first).is_err()
    };
    let is_vhost = second != "-" && others.contains(' ') && (Ip::parse(second).is_ok() || has_port());
    let (vhost, host, user) = match is_vhost {
        true => (Some(first), second, others.split_once(' ')?.1),
        false => (None, first, others),
    };
    Some((vhost, host, Some(user).filter(|user| !matches!(*user, "-" | "" | "\"\""))))
}

fn word(text: &str) -> (&str, &str) {
    text.split_once(' ').unwrap_or((text, ""))
}

/// What stands between quotes at the beginning, and what follows. A quote within is escaped, or, by servers that do not
/// escape, not followed by a space.
fn quoted(text: &str) -> Result<(&str, &str), RejectCode> {
    let inner = text.strip_prefix('"').ok_or(RejectCode::NotALogLine)?;
    let bytes = inner.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr2(b'"', b'\\', rest)) {
        at += found;
        match (bytes[at], bytes.get(at + 1)) {
            (b'"', None | Some(b' ')) => return Ok((&inner[..at], &inner[at + 1..])),
            (b'"', _) => at += 1,
            _ => at += 2,
        }
    }
    Err(RejectCode::QuoteNeverClosed)
}

type Texts<'a> = (Option<&'a str>, Option<&'a str>);

/// `"referrer" "agent"`; a single quoted text is something else that the server was told to add.
fn page_and_agent(text: &str) -> Result<Texts<'_>, RejectCode> {
    let said = |text: &'_ str| !matches!(text, "-" | "");
    let (referrer, rest) = quoted(text)?;
    let Some(rest) = rest.strip_prefix(' ').filter(|rest| rest.starts_with('"')) else {
        return Ok((None, None));
    };
    let (agent, _) = quoted(rest)?;
    Ok((Some(referrer).filter(|text| said(text)), Some(agent).filter(|text| said(text))))
}

/// `GET /path HTTP/1.1`, or without its end as HTTP/0.9 had it. Ports are also knocked at with other things.
fn request_of(text: &str) -> Option<Request<'_>> {
    let (method, rest) = text.split_once(' ')?;
    let target = match rest.rsplit_once(' ') {
        Some((target, protocol)) if protocol.starts_with("HTTP/") => target,
        _ => rest,
    };
    let shaped =
        !method.is_empty() && method.bytes().all(|b| b.is_ascii_uppercase() || b == b'-' || b == b'_');
    (shaped && !target.is_empty()).then_some(Request { method, target })
}

/// The instant of `10/Oct/2000:13:55:36 -0700`.
fn instant(text: &[u8; TIME]) -> Option<Timestamp> {
    let number = |from: usize, length: usize| {
        text[from..from + length].iter().try_fold(0i16, |sum, digit| {
            let digit = digit.is_ascii_digit().then(|| i16::from(digit - b'0'))?;
            sum.checked_mul(10)?.checked_add(digit)
        })
    };
    let small = |from: usize| number(from, 2).and_then(|value| i8::try_from(value).ok());
    const MONTHS: [&[u8; 3]; 12] =
        [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];
    let month = (1..).zip(MONTHS).find(|(_, name)| text[3..6] == name[..])?.0;
    // A leap second is the second before it: civil time here has none.
    let second = small(18).map(|second| if second == 60 { 59 } else { second })?;
    let time =
        civil::DateTime::new(number(7, 4)?, month, small(0)?, small(12)?, small(15)?, second, 0).ok()?;
    let offset = i32::from(number(22, 2)?) * 3600 + i32::from(number(24, 2)?) * 60;
    let offset = match text[21] {
        b'+' => offset,
        b'-' => -offset,
        _ => return None,
    };
    Offset::from_seconds(offset).ok()?.to_timestamp(time).ok()
}
