//! Finding records that may be one: people, and organisations.
//!
//! A million records are not compared with each other. Each has some keys ([`people::keys`],
//! [`organisations::keys`]), those that share a key are a block, the records of a block are compared in pairs, and what the
//! blocks found is united: [`unite`]. A candidate is a question to the keeper, with its reasons, and never an answer.

mod names;
pub mod organisations;
pub mod people;

/// What speaks for or against two records being one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// One business id.
    SameBusinessId,
    /// One mailbox, however it is spelled.
    SameEmail,
    /// One number.
    SamePhone,
    /// Names that differ by no more than slips of writing, 80 to 100: how near they are in percent.
    NearName(u8),
    /// Names that are two people's, or two companies': speaks against.
    OtherName,
}

impl Reason {
    /// What a reason adds to the score. A shared address is more than a shared number, which households have; a name
    /// alone is about as much; another name takes most of it back, since colleagues share `info@` and switchboards.
    const fn points(self) -> i32 {
        match self {
            Self::SameBusinessId => 80,
            Self::SameEmail => 45,
            Self::SamePhone => 35,
            Self::NearName(percent) => percent as i32 / 2,
            Self::OtherName => -30,
        }
    }
}

/// Two records that may be one, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate<I> {
    /// The two, the lesser id first.
    pub pair: (I, I),
    /// Why, each reason once, in the order of [`Reason`].
    pub reasons: Vec<Reason>,
}

impl<I: Copy + Ord> Candidate<I> {
    fn new(a: I, b: I, reasons: impl IntoIterator<Item = Reason>) -> Self {
        let mut reasons: Vec<Reason> = reasons.into_iter().collect();
        reasons.sort_unstable();
        reasons.dedup();
        Self { pair: (a.min(b), a.max(b)), reasons }
    }

    /// How likely it is, 0 to 100: for the order of a list, not a probability.
    #[must_use]
    pub fn score(&self) -> u8 {
        let points: i32 = self.reasons.iter().map(|reason| reason.points()).sum();
        points.clamp(0, 100) as u8
    }
}

/// What several blocks found, each pair once with all its reasons, the likeliest first.
#[must_use]
pub fn unite<I: Copy + Ord>(mut found: Vec<Candidate<I>>) -> Vec<Candidate<I>> {
    found.sort_by_key(|candidate| candidate.pair);
    let mut united: Vec<Candidate<I>> = Vec::new();
    for candidate in found {
        match united.last_mut().filter(|last| last.pair == candidate.pair) {
            Some(last) => {
                let all = last.reasons.iter().chain(&candidate.reasons).copied();
                *last = Candidate::new(last.pair.0, last.pair.1, all);
            }
            None => united.push(candidate),
        }
    }
    united.sort_by_key(|candidate| (std::cmp::Reverse(candidate.score()), candidate.pair));
    united
}

/// Compares each two of a block, once `read` has said who each is and what of them is compared. A block of more than
/// `most` is no evidence, and finds nothing.
fn each_two<I: Copy + Ord, R, T>(
    block: &[R],
    most: usize,
    read: impl Fn(&R) -> (I, T),
    reasons: impl Fn(&T, &T) -> Vec<Reason>,
) -> Vec<Candidate<I>> {
    if block.len() > most {
        return Vec::new();
    }
    let block: Vec<(I, T)> = block.iter().map(read).collect();
    let mut found = Vec::new();
    for (at, (a, of_a)) in block.iter().enumerate() {
        for (b, of_b) in &block[at + 1..] {
            let reasons = if a == b { Vec::new() } else { reasons(of_a, of_b) };
            if !reasons.is_empty() {
                found.push(Candidate::new(*a, *b, reasons));
            }
        }
    }
    found
}
