use super::*;
use crate::weblog::Request;
use proptest::prelude::*;

fn sessions(cap: usize) -> Sessions {
    let rules = Rules { tie: Tie::User, products: Products::default(), silence: SILENCE };
    // No rest: what is finished is looked for after every hit.
    Sessions { cap, rest: 0, ..Sessions::new(rules) }
}

fn hit<'a>(second: i64, user: Option<&'a str>, agent: Option<&'a str>) -> Hit<'a> {
    Hit {
        at: Timestamp::from_second(second).unwrap(),
        vhost: None,
        ip: Ip::parse(&format!("192.0.2.{}", second % 256)).ok(),
        user,
        request: Some(Request { method: "GET", target: "/" }),
        status: Some(200),
        bytes: 0,
        referrer: None,
        agent,
    }
}

fn visits<'a>(hits: impl IntoIterator<Item = Hit<'a>>) -> Vec<Visit> {
    let mut sessions = sessions(OPEN_CAP);
    let mut all = Vec::new();
    for hit in hits {
        all.extend(sessions.take(&hit));
    }
    all.extend(sessions.finish());
    all.sort_by(Visit::cmp_begun);
    all
}

#[test]
fn a_visit_ends_with_a_silence_longer_than_allowed() {
    let silence = SILENCE.as_secs();
    let at = |second| hit(second, Some("aino"), None);
    let seen = |seconds: [i64; 3]| visits(seconds.map(at)).iter().map(|visit| visit.hits).collect::<Vec<_>>();
    assert_eq!(seen([0, silence, 2 * silence]), [3]);
    assert_eq!(seen([0, silence + 1, silence + 2]), [1, 2]);
    assert_eq!(seen([100, silence + 101, 101]), [3], "a late line bridges the silence");
}

#[test]
fn who_was_refused_by_the_server_is_not_taken_for_the_visitor() {
    let mut sessions = sessions(OPEN_CAP);
    let refused = Hit { status: Some(401), ..hit(0, Some("aino"), None) };
    assert_eq!(sessions.take(&refused).count() + sessions.take(&hit(0, None, None)).count(), 0);
    assert_eq!(sessions.finish().count(), 0);
    assert_eq!(sessions.tally(), Tally { tied: 0, anonymous: 2, cut: 0 });
}

#[test]
fn a_clock_that_leaps_ahead_and_back_does_not_end_later_visits() {
    let far = 4_000_000_000;
    let seen = visits([0, 60, far, 120, 180, 240].map(|second| hit(second, Some("aino"), None)));
    let counts: Vec<u64> = seen.iter().map(|visit| visit.hits).collect();
    assert_eq!(counts.iter().sum::<u64>(), 6);
    let is_rest = |visit: &Visit| visit.started.as_second() <= 120 && visit.ended.as_second() == 240;
    assert!(seen.iter().any(is_rest), "what follows the leap is one visit: {counts:?}");
}

#[test]
fn visitors_without_end_take_bounded_memory_and_none_is_lost() {
    let (mut sessions, mut hits, mut count) = (sessions(100), 0, 0);
    for n in 0..2_000 {
        let who = format!("visitor {n}");
        for visit in sessions.take(&hit(n / 10, Some(&who), None)) {
            (hits, count) = (hits + visit.hits, count + 1);
        }
        assert!(sessions.open.len() <= 100);
    }
    assert!(sessions.tally().cut == count && count > 1_800);
    assert_eq!(hits + sessions.finish().map(|visit| visit.hits).sum::<u64>(), 2_000);
}

#[test]
fn one_visitor_in_a_log_turned_backwards_takes_bounded_memory() {
    let mut sessions = sessions(OPEN_CAP);
    let mut hits = 0;
    for n in 0..1_000 {
        let turned = hit(10_000_000 - n * 2_000, Some("aino"), None);
        hits += sessions.take(&turned).map(|visit| visit.hits).sum::<u64>();
        assert!(sessions.open.values().all(|spans| spans.len() <= SPANS));
    }
    assert_eq!(hits + sessions.finish().map(|visit| visit.hits).sum::<u64>(), 1_000);
}

const AGENTS: [Option<&str>; 3] = [None, Some("A/1.0"), Some("B/2.0")];
const USERS: [&str; 3] = ["aino", "göran", "4711"];

/// The rule in its simplest form: sorted, visitor by visitor.
fn expected(seconds: &mut [i64], user: &str, agent: Option<&str>) -> Vec<Visit> {
    seconds.sort_unstable();
    let runs = seconds.chunk_by(|earlier, later| later - earlier <= SILENCE.as_secs());
    let visit = |run: &[i64]| {
        let (first, last) = (hit(run[0], None, None), hit(run[run.len() - 1], None, None));
        Visit {
            who: user.to_owned(),
            product: None,
            agent: agent.map(str::to_owned),
            started: first.at,
            ended: last.at,
            hits: run.len() as u64,
            ip: last.ip,
        }
    };
    runs.map(visit).collect()
}

proptest! {
    #[test]
    fn lines_in_bounded_disorder_give_the_visits_of_lines_in_order(
        mut hits in prop::collection::vec((0i64..40_000, 0i64..=DISORDER.as_secs(), 0usize..3, 0usize..3), 0..200)
    ) {
        hits.sort_by_key(|(second, delay, ..)| second + delay);
        let read = visits(hits.iter().map(|(second, _, user, agent)| hit(*second, Some(USERS[*user]), AGENTS[*agent])));
        let mut rule = Vec::new();
        for (u, user) in USERS.iter().enumerate() {
            for (a, agent) in AGENTS.iter().enumerate() {
                let theirs = |(second, _, by, with): &(i64, i64, usize, usize)| (*by == u && *with == a).then_some(*second);
                rule.extend(expected(&mut hits.iter().filter_map(theirs).collect::<Vec<_>>(), user, *agent));
            }
        }
        rule.sort_by(Visit::cmp_begun);
        prop_assert_eq!(read, rule);
    }
}
