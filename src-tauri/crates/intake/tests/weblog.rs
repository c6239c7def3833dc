//! Access logs: each sample against the text beside it that says what must come out, and what holds of any bytes.
//!
//! `LIGGARE_WRITE_GOLDEN=1 cargo nextest run -p liggare-intake` writes those texts anew: read the difference.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use std::fmt::Write as _;
use std::io::{Read, Write as _};

use flate2::{Compression, write::GzEncoder};
use liggare_domain::Ip;
use liggare_intake::weblog::{Entry, Hit, LINE_CAP, Log, Products, Rules, SILENCE, Sessions, Visit};
use liggare_intake::{RejectCode, Unreadable, VALUE_CAP};
use proptest::prelude::*;

/// Everything that a log gives, as lines, and how many lines it has.
fn entries(input: impl Read) -> Result<(Vec<String>, u64), Unreadable> {
    let (mut log, mut lines) = (Log::open(input)?, Vec::new());
    while let Some(entry) = log.pull()? {
        lines.push(match entry {
            Entry::Hit(hit) => shown(&hit),
            Entry::Reject(reject) => format!("! {} {}: {}", reject.line, reject.code, reject.value),
        });
    }
    let counts = log.counts();
    assert_eq!(counts.hits + counts.rejects, lines.len() as u64);
    Ok((lines, counts.hits + counts.rejects + counts.blank))
}

fn or(text: Option<&str>) -> &str {
    text.unwrap_or("-")
}

fn shown(hit: &Hit<'_>) -> String {
    let ip = hit.ip.map(|ip| ip.to_string());
    let (method, target) = hit.request.map_or(("-", "-"), |request| (request.method, request.target));
    let status = hit.status.map(|status| status.to_string());
    format!(
        "{} host={} ip={} user={} {method} {target} {} {}B from={} agent={}",
        hit.at,
        or(hit.vhost),
        or(ip.as_deref()),
        or(hit.user),
        or(status.as_deref()),
        hit.bytes,
        or(hit.referrer),
        or(hit.agent),
    )
}

fn rules(tie: &str) -> Rules {
    let addresses = [
        ("/portal", "portal"),
        ("/shop", "shop"),
        ("shop.example.fi", "shop"),
        ("portal.example.fi", "portal"),
    ];
    let products = Products::new(addresses.map(|(address, code)| (address, code.to_owned())));
    Rules { tie: tie.parse().unwrap(), products, silence: SILENCE }
}

fn visits(text: &str, tie: &str) -> String {
    let (mut log, mut sessions) = (Log::open(text.as_bytes()).unwrap(), Sessions::new(rules(tie)));
    let mut out = String::new();
    let line = |visit: Visit| {
        let ip = visit.ip.map(|ip: Ip| ip.to_string());
        format!(
            "{}, {}, from {} for {} s, {} hits, {}, {}\n",
            visit.who,
            or(visit.product.as_deref()),
            visit.started,
            visit.duration().as_secs(),
            visit.hits,
            or(ip.as_deref()),
            or(visit.agent.as_deref()),
        )
    };
    while let Some(entry) = log.pull().unwrap() {
        if let Entry::Hit(hit) = entry {
            out.extend(sessions.take(&hit).map(line));
        }
    }
    out.extend(sessions.finish().map(line));
    writeln!(out, "{:?}", sessions.tally()).unwrap();
    out
}

#[expect(clippy::disallowed_methods, reason = "writes a golden text when a developer asks for it")]
fn check(name: &str, ties: &[&str]) {
    let path = format!("tests/weblog/{name}.log");
    let text = std::fs::read_to_string(&path).unwrap();
    let (lines, count) = entries(text.as_bytes()).unwrap();
    assert_eq!(count, text.lines().count() as u64);
    let mut actual = lines.join("\n");
    for tie in ties {
        write!(actual, "\n\nvisits by {tie}:\n{}", visits(&text, tie)).unwrap();
    }
    let golden = format!("tests/weblog/{name}.golden");
    if std::env::var_os("LIGGARE_WRITE_GOLDEN").is_some() {
        std::fs::write(&golden, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert!(actual == expected, "{path} is read otherwise than {golden}:\n{actual}");
}

#[test]
fn combined_logs_of_apache_give_hits_visits_and_rejects() {
    check("apache_combined", &["user"]);
}

#[test]
fn logs_behind_virtual_hosts_tell_products_by_host() {
    check("apache_vhost", &["user"]);
}

#[test]
fn common_logs_tie_by_user_or_by_a_part_of_the_path() {
    check("common", &["user", "path:2"]);
}

#[test]
fn nginx_logs_with_more_at_the_end_tie_by_a_parameter() {
    check("nginx_extra", &["query:c"]);
}

const LINE: &str = r#"192.0.2.1 - aino [03/Mar/2026:09:00:00 +0200] "GET / HTTP/1.1" 200 1 "-" "A/1.0""#;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn logs_compressed_piece_by_piece_are_read_to_the_end() {
    let members =
        [gzip(format!("{LINE}\n{LINE}").as_bytes()), gzip(b""), gzip(format!("\n{LINE}\n").as_bytes())];
    let (lines, count) = entries(members.concat().as_slice()).unwrap();
    assert!(count == 3 && lines.iter().all(|line| !line.starts_with('!')), "{lines:?}");
}

#[test]
fn a_compressed_log_cut_short_gives_what_is_whole_and_says_where_it_ends() {
    let whole = gzip(format!("{LINE}\n").repeat(1_000).as_bytes());
    let (lines, _) = entries(&whole[..whole.len() - 12]).unwrap();
    assert!(lines.len() > 1 && lines[..lines.len() - 1].iter().all(|line| !line.starts_with('!')));
    assert!(lines[lines.len() - 1].contains(RejectCode::DamagedArchive.code()));
}

#[test]
fn a_line_over_the_cap_is_refused_and_the_next_one_read() {
    for length in [LINE_CAP + 1, LINE_CAP * 3, LINE_CAP * 40] {
        let text = format!("{LINE}\n{}\n{LINE}\n{}", "x".repeat(length), "y".repeat(length));
        let (lines, count) = entries(text.as_bytes()).unwrap();
        let refused =
            |line: usize, letter: &str| format!("! {line} value_too_long: {}", letter.repeat(VALUE_CAP));
        assert_eq!((count, &lines[1], &lines[3]), (4, &refused(2, "x"), &refused(4, "y")));
        assert_eq!(lines[0], lines[2]);
    }
    assert!(
        entries(format!("{LINE}\n{}\n", "x".repeat(LINE_CAP)).as_bytes()).unwrap().0[1]
            .contains("not_a_log_line")
    );
}

#[test]
fn what_is_no_log_is_refused_as_a_whole() {
    assert!(matches!(entries(&b"%PDF-1.7\n"[..]), Err(Unreadable::OtherFormat { .. })));
    assert!(matches!(entries(gzip(&[7; 4_000]).as_slice()), Err(Unreadable::NotText)));
    let endless = Read::chain(LINE.as_bytes(), std::io::repeat(b'x'));
    assert!(matches!(entries(endless), Err(Unreadable::LineTooLong { line: 1 })));
    assert_eq!(entries(&b""[..]).unwrap(), (vec![], 0));
}

/// Hands out pieces of the lengths given, over and over.
struct Pieces<'a>(&'a [u8], std::iter::Cycle<std::vec::IntoIter<usize>>);

impl Read for Pieces<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let n = self.1.next().unwrap().min(self.0.len()).min(out.len());
        out[..n].copy_from_slice(&self.0[..n]);
        self.0 = &self.0[n..];
        Ok(n)
    }
}

/// Lines that are nearly those of a log, and bytes that are nothing like them.
fn logs() -> impl Strategy<Value = Vec<u8>> {
    let near = r#"[a-z0-9:.]{0,9} (- )?(-|aino|[\PC]{0,5}) \[0[1-9]/(Mar|Feb)/2026:09:0[0-9]:0[0-9] [+-]0200\] "(GET /[a-z?=&%]{0,9} HTTP/1\.1|\PC{0,9})" (200|-) [0-9]{1,3}( "-" "[\PC]{0,20}")?[ -~]{0,5}\r?"#;
    let line = prop_oneof![
        4 => near.prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..40),
        1 => Just(LINE.as_bytes().to_vec()),
    ];
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join(&b'\n'))
}

proptest! {
    #[test]
    fn every_line_of_any_bytes_is_a_hit_a_reject_or_blank(bytes in logs()) {
        if let Ok((_, count)) = entries(bytes.as_slice()) {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
            let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
            let open = bytes.last().is_some_and(|last| *last != b'\n');
            prop_assert_eq!(count, (lines + usize::from(open)) as u64);
        }
    }

    #[test]
    fn the_pieces_a_log_comes_in_and_its_compression_change_nothing(
        bytes in logs(), lengths in prop::collection::vec(1usize..50, 1..6)
    ) {
        let read = entries(bytes.as_slice()).ok();
        prop_assert_eq!(&entries(Pieces(&bytes, lengths.clone().into_iter().cycle())).ok(), &read);
        let packed = gzip(&bytes);
        prop_assert_eq!(&entries(Pieces(&packed, lengths.into_iter().cycle())).ok(), &read);
    }

    #[test]
    fn every_hit_of_any_log_is_in_a_visit_or_anonymous(bytes in logs(), tie in "user|query:a|path:1") {
        let Ok(mut log) = Log::open(bytes.as_slice()) else { return Ok(()) };
        let (mut sessions, mut hits) = (Sessions::new(rules(&tie)), 0);
        while let Some(entry) = log.pull().unwrap() {
            if let Entry::Hit(hit) = entry {
                hits += sessions.take(&hit).map(|visit| visit.hits).sum::<u64>();
            }
        }
        hits += sessions.finish().map(|visit| visit.hits).sum::<u64>();
        let tally = sessions.tally();
        prop_assert_eq!((hits, tally.tied + tally.anonymous), (tally.tied, log.counts().hits));
    }
}
