//! How many lines of a log a core reads in a second: `cargo test -p liggare-intake --release --test weblog_speed --
//! --ignored --nocapture`.

use liggare_intake::weblog::{Entry, Log, Products, Rules, SILENCE, Sessions, Tie};

const LINES: u32 = 1_000_000;
const AGENTS: [&str; 3] = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 \
     Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
];

/// A day of a busy server: 40,000 users, a dozen lines each second.
fn log() -> String {
    let mut text = String::new();
    for i in 0..LINES {
        let (second, user) = (i / 12, i.wrapping_mul(2_654_435_761) % 40_000);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let agent = AGENTS[(user % 3) as usize];
        text += &format!(
            "192.0.2.{} - user{user} [03/Mar/2026:{hour:02}:{minute:02}:{second:02} +0200] \
             \"GET /portal/page/{i}?item={user} HTTP/1.1\" 200 {i} \"https://portal.example.fi/portal/\" \"{agent}\"\n",
            user % 256,
        );
    }
    text
}

#[test]
#[ignore = "a measurement, for release builds"]
#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn lines_become_visits_at_a_hundred_and_fifty_thousand_a_second() {
    let text = log();
    let products = [("/shop", "shop"), ("/portal", "portal"), ("intranet.example.fi", "intranet")];
    for tie in [Tie::User, Tie::Query("item".into())] {
        let mut log = Log::open(text.as_bytes()).unwrap();
        let begun = std::time::Instant::now();
        while let Some(entry) = log.pull().unwrap() {
            std::hint::black_box(&entry);
        }
        let read = begun.elapsed();
        assert_eq!(log.counts().hits, u64::from(LINES));

        let products = Products::new(products.map(|(address, code)| (address, code.to_owned())));
        let mut sessions = Sessions::new(Rules { tie, products, silence: SILENCE });
        let (mut log, mut visits) = (Log::open(text.as_bytes()).unwrap(), 0);
        let begun = std::time::Instant::now();
        while let Some(entry) = log.pull().unwrap() {
            if let Entry::Hit(hit) = entry {
                visits += sessions.take(&hit).count();
            }
        }
        visits += sessions.finish().count();
        let tied = begun.elapsed();
        let rate = |time: std::time::Duration| f64::from(LINES) / time.as_secs_f64();
        println!("read {:.0} lines/s, to {visits} visits {:.0} lines/s", rate(read), rate(tied));
    }
}
