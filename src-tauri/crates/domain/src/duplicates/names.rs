//! How near two names are.
//!
//! The measure is Damerau–Levenshtein's: how many slips of writing (a letter more, less, other, or two exchanged) lie
//! between two words, by their length. Jaro–Winkler's, which rewards a common beginning, takes the Nordic surnames
//! that share a stem for one: it puts Niemi and Nieminen at 0.93, above Eriksson and Ericson.

use crate::matching::fold;

/// The least nearness of two words that may be one.
const NEAR: f64 = 0.8;
/// An initial and the name it may stand for.
const INITIAL: f64 = 0.9;
/// What each word takes off that one name has beyond the other.
const BEYOND: f64 = 0.05;
/// No name has more words; whatever stands beyond is not compared.
const MOST_WORDS: usize = 8;

/// What two names say of two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nearness {
    /// They may be one, so many percent.
    Near(u8),
    /// They are two.
    Apart,
    /// Too little is known of one of them.
    Unclear,
}

/// A word of a name: as it is written, and without the marks on its letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    written: String,
    bare: String,
    /// Letters of it.
    length: usize,
    /// Which letters the bare word has, a bit for each.
    letters: u64,
}

impl Word {
    /// As it is written, in lower case.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    /// The first letters, by which near words are brought together.
    pub(super) fn beginning(&self, letters: usize) -> String {
        self.bare.chars().take(letters).collect()
    }
}

/// The words of a name, hyphens being spaces; initials lose their point.
pub(super) fn words(name: &str) -> Vec<Word> {
    let folded = fold(&name.replace(['-', '\u{2010}', '\u{2011}', '.', ','], " "));
    let word = |text: &str| {
        let bare = bare(text);
        let letters = bare.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % 64));
        Word { written: text.to_owned(), letters, length: text.chars().count(), bare }
    };
    folded.split(' ').filter(|text| !text.is_empty()).take(MOST_WORDS).map(word).collect()
}

/// Compares two names word by word, in whatever order they stand: each word of the shorter name has a near one in the
/// longer. One word in common, a surname or a first name, makes nothing clear.
pub(super) fn nearness(a: &[Word], b: &[Word]) -> Nearness {
    // In one order, however they are given, so that the answer is the same either way.
    let (short, long) = if (a.len(), a) <= (b.len(), b) { (a, b) } else { (b, a) };
    if short.is_empty() {
        return Nearness::Unclear;
    }
    let met = met(short, long);
    if met.len() < short.len() {
        return Nearness::Apart;
    }
    if short.len() < 2 || !met.iter().any(|one| one.whole) {
        return Nearness::Unclear;
    }
    let mean = met.iter().map(|one| one.similarity).sum::<f64>() / met.len() as f64;
    let beyond = BEYOND * (long.len() - short.len()) as f64;
    Nearness::Near(((mean - beyond).max(NEAR) * 100.0).round() as u8)
}

/// A word of one name that is near one of the other.
struct Met {
    /// Neither is an initial.
    whole: bool,
    similarity: f64,
    short: usize,
    long: usize,
}

/// The nearest words of two names, each word once. Whole words choose first, so that no initial takes what belongs to
/// one of them.
fn met(short: &[Word], long: &[Word]) -> Vec<Met> {
    let mut near = Vec::new();
    for (at, word) in short.iter().enumerate() {
        for (to, other) in long.iter().enumerate() {
            let similarity = similarity(word, other);
            if similarity >= NEAR {
                near.push(Met {
                    whole: word.length > 1 && other.length > 1,
                    similarity,
                    short: at,
                    long: to,
                });
            }
        }
    }
    near.sort_by(|a, b| b.whole.cmp(&a.whole).then(b.similarity.total_cmp(&a.similarity)));
    let mut met: Vec<Met> = Vec::new();
    for one in near {
        if !met.iter().any(|other| other.short == one.short || other.long == one.long) {
            met.push(one);
        }
    }
    met
}

/// How near two words are, 0 to 1: half by the letters as written, half by those without marks, since å, ä and ö are
/// letters of their own and yet the first to go where a form or a keyboard lacks them.
pub(super) fn similarity(a: &Word, b: &Word) -> f64 {
    if a.written == b.written {
        return 1.0;
    }
    if a.length == 1 || b.length == 1 {
        let (initial, name) = if a.length == 1 { (a, b) } else { (b, a) };
        return if name.written.starts_with(&initial.written) { INITIAL } else { 0.0 };
    }
    if told_apart(a, b) {
        return 0.0;
    }
    let written = strsim::normalized_damerau_levenshtein(&a.written, &b.written);
    let bare = strsim::normalized_damerau_levenshtein(&a.bare, &b.bare);
    (written + bare) / 2.0
}

/// Whether two words are too far apart for their slips to be counted, as most are: there are no fewer slips than the one
/// is longer, and none changes more than two of the letters that only one of them has.
fn told_apart(a: &Word, b: &Word) -> bool {
    let bearable = (1.0 - NEAR) * a.length.max(b.length) as f64 + f64::EPSILON;
    let other = (a.letters ^ b.letters).count_ones();
    (a.length.abs_diff(b.length) as f64) > bearable + 1.0 || f64::from(other.div_ceil(2)) > bearable
}

/// A word without the marks on its letters.
fn bare(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).map(bare_letter).collect()
}

const fn bare_letter(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'æ' | 'ā' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ð' | 'đ' | 'ď' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ī' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' => 's',
        'ť' | 'ţ' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(a: &str, b: &str) -> Nearness {
        let there = nearness(&words(a), &words(b));
        assert_eq!(there, nearness(&words(b), &words(a)), "{a} and {b}, either way");
        there
    }

    #[test]
    fn slips_of_writing_marks_hyphens_and_order_leave_a_name_near() {
        for (a, b, least) in [
            ("Aino Åberg", "aino  ÅBERG", 100),
            ("Aino Åberg", "Åberg, Aino", 100),
            ("Aino Åberg", "Aino Aberg", 95),
            ("Sjöström Åke", "Ake Sjostrom", 85),
            ("Jukka Mäkinen", "Jukka Maekinen", 85),
            ("Matti Virtanen", "Matti Virtnaen", 90),
            ("Matti Virtanen", "Mati Virtanen", 88),
            ("Per Lindqvist", "Per Lindkvist", 90),
            ("Per Lindqvist", "Per Lindquist", 90),
            ("Karin Eriksson", "Karin Ericsson", 90),
            ("Liisa Korhonen", "Lisa Korhonen", 88),
            ("Anna-Liisa Niemi", "Anna Liisa Niemi", 100),
            ("Anna-Liisa Niemi", "Anna Niemi", 95),
            ("Eva Salo-Åberg", "Eva Åberg", 95),
            ("A. Åberg", "Aino Åberg", 95),
            ("Catherine Woods", "Katherine Woods", 92),
            ("Jonathan Smith", "Jonathon Smith", 90),
            ("Hélène Dubois", "Helene Dubois", 90),
            ("E. Erikson", "Erik Eriksson", 85),
            ("Åke Öst", "Åke\u{301} Öst", 85),
        ] {
            let Nearness::Near(percent) = of(a, b) else { panic!("{a} and {b} are {:?}", of(a, b)) };
            assert!(percent >= least, "{a} and {b}: {percent}");
        }
    }

    #[test]
    fn two_peoples_names_are_apart_though_they_begin_or_end_alike() {
        for (a, b) in [
            ("Jukka Niemi", "Jukka Nieminen"),
            ("Jukka Mäki", "Jukka Mäkinen"),
            ("Jukka Mäkelä", "Jukka Mäkinen"),
            ("Jukka Virta", "Jukka Virtanen"),
            ("Per Lindberg", "Per Lindström"),
            ("Per Lindholm", "Per Lindblom"),
            ("Anna Virtanen", "Anne Virtanen"),
            ("Aino Åberg", "Eino Åberg"),
            ("Mika Virtanen", "Mikko Virtanen"),
            ("Carl von Wright", "Erik von Wright"),
            ("John Smith", "Joan Smith"),
            ("Emma Wood", "Emma Ward"),
            ("Li Wei", "Li Na"),
            ("A. Åberg", "Eino Åberg"),
        ] {
            assert_eq!(of(a, b), Nearness::Apart, "{a} and {b}");
        }
    }

    proptest! {
        #[test]
        fn words_told_apart_by_their_letters_are_so_by_their_slips(
            a in "[a-dåä]{3,9}",
            slips in prop::collection::vec((0usize..9, "[a-eö]?"), 0..5)
        ) {
            let mut letters: Vec<char> = a.chars().collect();
            for (at, put) in slips {
                let at = at % letters.len();
                let filled = if letters.len() < 3 { format!("{put}a") } else { put };
                letters.splice(at..=at, filled.chars());
            }
            let b: String = letters.into_iter().collect();
            let (a, b) = (&words(&a)[0], &words(&b)[0]);
            let written = strsim::normalized_damerau_levenshtein(&a.written, &b.written);
            let bare = strsim::normalized_damerau_levenshtein(&a.bare, &b.bare);
            prop_assert!(!told_apart(a, b) || (written + bare) / 2.0 < NEAR, "{} {}", a.written, b.written);
        }
    }

    #[test]
    fn one_word_in_common_makes_nothing_clear() {
        for (a, b) in
            [("Åberg", "Aino Åberg"), ("Åberg", "Åberg"), ("", "Aino Åberg"), ("A. Å.", "Aino Åberg")]
        {
            assert_eq!(of(a, b), Nearness::Unclear, "{a} and {b}");
        }
        assert_eq!(of("Aino", "Eero Salo"), Nearness::Apart);
    }
}
