//! A web server's log of invented people: visits of nineteen requests, several people at a time.

use crate::people::SEED;
use std::io::{BufWriter, Write};
use std::path::Path;

const REQUESTS: u64 = 19;
/// So many are there at a time.
const TOGETHER: u64 = 50;
const AGENTS: [&str; 3] = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 \
     Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
];

/// Writes somewhat more than a line for each of so many people, and tells how many.
pub fn write(path: &Path, people: u64) -> u64 {
    let mut out = BufWriter::new(std::fs::File::create(path).unwrap());
    let begins = jiff::Timestamp::from_second(1_767_225_600).unwrap();
    let (mut lines, mut second) = (0, 0);
    while lines < people * 3 / 2 {
        let visitors: Vec<(u64, String)> = (0..TOGETHER)
            .map(|at| (lines / REQUESTS + at) * 7_919 % people)
            .filter_map(|number| {
                let person = liggare_desk::invented_person(SEED, number);
                Some((number, person.emails.first()?.as_str().to_owned()))
            })
            .collect();
        for request in 0..REQUESTS {
            second += 2;
            let at = begins + jiff::SignedDuration::from_secs(second);
            let at = at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%d/%b/%Y:%H:%M:%S +0000").to_string();
            for (number, email) in &visitors {
                let agent = AGENTS[*number as usize % AGENTS.len()];
                let (net, host) = (number / 250 % 250, number % 250 + 1);
                writeln!(
                    out,
                    "10.0.{net}.{host} - {email} [{at}] \"GET /invoices/{request} HTTP/1.1\" 200 5120 \"-\" \"{agent}\""
                )
                .unwrap();
                lines += 1;
            }
        }
    }
    out.flush().unwrap();
    lines
}
