//! Hits of one visitor, from one device, on one product, as visits.

use std::collections::HashMap;

use jiff::SignedDuration;
use liggare_domain::{Ip, Timestamp};

use super::text::unescaped;
use super::{Hit, Products, Tie};
use crate::agents::AGENT_CAP;

/// The silence that ends a visit, unless the keeper says otherwise.
pub const SILENCE: SignedDuration = SignedDuration::from_mins(30);
/// How far out of order lines may be. Servers write a line when the answer ends but log when the request began, and
/// buffer lines for as long as this. Within it, the order of lines changes nothing.
pub const DISORDER: SignedDuration = SignedDuration::from_mins(5);
/// The most visitors with a visit under way. Beyond it, the half that has been silent longest is taken to be finished.
pub const OPEN_CAP: usize = 100_000;
/// The most visits under way that one visitor has at one time: more than one only where lines are far out of order.
const SPANS: usize = 8;

/// How hits become visits: what the keeper decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// What ties a hit to a visitor.
    pub tie: Tie,
    /// Which product an address belongs to.
    pub products: Products,
    /// The silence that ends a visit.
    pub silence: SignedDuration,
}

/// What one visitor did without a long silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// What the tie gave: a user name, a customer number.
    pub who: String,
    /// The code of the product; `None` for addresses of none.
    pub product: Option<String>,
    /// The user-agent string, unescaped; at most [`AGENT_CAP`] bytes of it as logged.
    pub agent: Option<String>,
    /// The first hit.
    pub started: Timestamp,
    /// The last hit.
    pub ended: Timestamp,
    /// How many hits.
    pub hits: u64,
    /// The address of the last hit that had one.
    pub ip: Option<Ip>,
}

impl Visit {
    /// From the first hit to the last; how long the last page was read no log says.
    #[must_use]
    pub fn duration(&self) -> SignedDuration {
        self.ended.duration_since(self.started)
    }

    fn cmp_begun(&self, other: &Self) -> std::cmp::Ordering {
        let key = |visit: &'_ Self| (visit.started, visit.ended);
        key(self)
            .cmp(&key(other))
            .then_with(|| self.who.cmp(&other.who))
            .then_with(|| self.product.cmp(&other.product))
            .then_with(|| self.agent.cmp(&other.agent))
    }
}

/// What became of the hits so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Hits that are part of a visit.
    pub tied: u64,
    /// Hits of which nothing says whose they are. Nothing of them is kept.
    pub anonymous: u64,
    /// Visits ended early, so that memory stays bounded: the next hit began another.
    pub cut: u64,
}

/// Makes visits of hits.
pub struct Sessions {
    rules: Rules,
    cap: usize,
    /// The fewest hits between two looks through the visits under way.
    rest: usize,
    /// By product, visitor and agent: its visits under way, each farther from the others than the silence.
    open: HashMap<Box<str>, Vec<Span>>,
    /// Where a key is put together.
    key: String,
    finished: Vec<Visit>,
    /// The latest time read; a log that begins anew sets it back.
    now: Timestamp,
    /// Hits since visits were last looked through.
    since: usize,
    tally: Tally,
}

#[derive(Clone, Copy)]
struct Span {
    started: Timestamp,
    ended: Timestamp,
    hits: u64,
    ip: Option<Ip>,
}

impl Span {
    /// Takes in another, read before this one.
    fn absorb(&mut self, earlier: &Self) {
        self.ip = match earlier.ended > self.ended {
            true => earlier.ip.or(self.ip),
            false => self.ip.or(earlier.ip),
        };
        self.started = self.started.min(earlier.started);
        self.ended = self.ended.max(earlier.ended);
        self.hits += earlier.hits;
    }

    fn is_near(&self, other: &Self, silence: i64) -> bool {
        let second = Timestamp::as_second;
        second(other.started) - second(self.ended) <= silence
            && second(self.started) - second(other.ended) <= silence
    }
}

impl Sessions {
    /// Begins without a visitor.
    #[must_use]
    pub fn new(rules: Rules) -> Self {
        Self {
            rules,
            cap: OPEN_CAP,
            rest: 1_000,
            open: HashMap::new(),
            key: String::new(),
            finished: Vec::new(),
            now: Timestamp::MIN,
            since: 0,
            tally: Tally::default(),
        }
    }

    /// Takes a hit, and gives what visits were finished meanwhile: mostly none, now and then many.
    pub fn take(&mut self, hit: &Hit<'_>) -> std::vec::Drain<'_, Visit> {
        match self.rules.tie.who(hit) {
            Some(who) => {
                self.tally.tied += 1;
                write_key(&mut self.key, self.rules.products.find(hit), &who, hit.agent);
                self.join(Span { started: hit.at, ended: hit.at, hits: 1, ip: hit.ip });
            }
            None => self.tally.anonymous += 1,
        }
        let is_late = self.now.duration_since(hit.at) > DISORDER;
        self.now = if is_late { hit.at } else { self.now.max(hit.at) };
        self.since += 1;
        if self.since > self.open.len().max(self.rest) || self.open.len() > self.cap {
            self.look_through();
        }
        self.finished.drain(..)
    }

    /// Ends all visits.
    pub fn finish(&mut self) -> std::vec::Drain<'_, Visit> {
        self.end(|_| true);
        self.finished.drain(..)
    }

    /// What became of the hits.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// Adds to the visits of the key: it may lengthen one, or bridge the silence between two.
    fn join(&mut self, mut span: Span) {
        let silence = self.rules.silence.as_secs();
        let Some(spans) = self.open.get_mut(self.key.as_str()) else {
            self.open.insert(self.key.as_str().into(), vec![span]);
            return;
        };
        spans.retain(|other| {
            let is_near = span.is_near(other, silence);
            if is_near {
                span.absorb(other);
            }
            !is_near
        });
        spans.push(span);
        if spans.len() > SPANS {
            let oldest = (0..spans.len()).min_by_key(|at| spans[*at].ended);
            let ended = oldest.map(|at| spans.swap_remove(at));
            self.finished.extend(ended.map(|span| visit(&self.rules.products, &self.key, span)));
            self.tally.cut += 1;
        }
    }

    /// Ends what no line can lengthen any more. It is done once in as many hits as there are visitors, so that a hit costs
    /// the same however many they are.
    fn look_through(&mut self) {
        self.since = 0;
        let silence = self.rules.silence.as_secs().saturating_add(DISORDER.as_secs());
        let over = self.now.as_second().saturating_sub(silence);
        self.end(|span| span.ended.as_second() < over);
        if self.open.len() > self.cap {
            let latest = |spans: &Vec<Span>| spans.iter().map(|span| span.ended).max();
            let mut ends: Vec<Timestamp> = self.open.values().filter_map(latest).collect();
            let middle = ends.len() / 2;
            let silent_since = *ends.select_nth_unstable(middle).1;
            let before = self.finished.len();
            self.end(|span| span.ended <= silent_since);
            self.tally.cut += (self.finished.len() - before) as u64;
        }
    }

    fn end(&mut self, is_over: impl Fn(&Span) -> bool) {
        let (finished, products) = (&mut self.finished, &self.rules.products);
        let before = finished.len();
        self.open.retain(|key, spans| {
            spans.retain(|span| {
                let over = is_over(span);
                if over {
                    finished.push(visit(products, key, *span));
                }
                !over
            });
            !spans.is_empty()
        });
        // A table of hashes has no order of its own.
        finished[before..].sort_by(Visit::cmp_begun);
    }
}

/// What a key's parts are set apart by; no part but the last can hold it.
const APART: char = '\0';

fn write_key(key: &mut String, product: Option<usize>, who: &str, agent: Option<&str>) {
    key.clear();
    if let Some(place) = product {
        key.push_str(&place.to_string());
    }
    key.push(APART);
    key.push_str(who);
    key.push(APART);
    let agent = agent.unwrap_or_default();
    key.push_str(&agent[..agent.floor_char_boundary(AGENT_CAP)]);
}

fn visit(products: &Products, key: &str, span: Span) -> Visit {
    let mut parts = key.splitn(3, APART);
    let mut part = || parts.next().unwrap_or_default();
    let product = part().parse().ok().and_then(|place| products.code(place));
    let (who, agent) = (part(), part());
    Visit {
        who: who.to_owned(),
        product: product.map(str::to_owned),
        agent: (!agent.is_empty()).then(|| unescaped(agent).into_owned()),
        started: span.started,
        ended: span.ended,
        hits: span.hits,
        ip: span.ip,
    }
}

#[cfg(test)]
mod tests;
