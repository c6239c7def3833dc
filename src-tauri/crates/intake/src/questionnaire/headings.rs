//! What a column is, told by its heading.
//!
//! LimeSurvey writes headings as question codes (`Q02[SQ001]`, `Q04[SQ001][1]`; for its expression engine `Q02_SQ001`),
//! as texts (`Which do you use? [Web shop]`), or as both (`Q02[SQ001]. Which do you use? [Web shop]`): its
//! `application/helpers/admin/export/Writer.php` and `application/helpers/viewHelper.php`. The columns about the
//! response have no question; their names are codes of the program or texts in the language of the export.

use liggare_domain::Field;

use super::{Fact, Form, Hint, names};
use crate::{Target, headers};

/// What a heading tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heading {
    Fact(Fact),
    Hint(Hint),
    /// What the program wrote for itself.
    Technical,
    Question(Heard),
}

/// A heading that asks something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heard {
    /// What the columns of one question share.
    pub group: String,
    /// The code, where the heading has one.
    pub code: Option<String>,
    /// The question's text, else its code.
    pub text: String,
    /// The part of the question.
    pub part: Option<Part>,
}

/// A part of a question with several columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub code: String,
    pub label: String,
    /// Words beside the options.
    pub other: bool,
    /// A comment on an option or on the answer.
    pub comment: bool,
}

/// How LimeSurvey was asked to write headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Codes,
    Texts,
    Both,
}

/// Reads all headings of a file.
pub(super) fn read(headers: &[String]) -> (Form, Vec<Heading>) {
    let Some(style) = limesurvey(headers) else {
        return (Form::Plain, once_each(headers.iter().map(|header| plain(header)), headers));
    };
    // The time each question took stands beside the time all of them took; elsewhere `LunchTime` is a question.
    let timed = headers.iter().any(|header| header.starts_with("interviewtime"));
    let of_program = |code: &str| {
        let timing = timed && code.len() > 4 && code.ends_with("Time");
        of_program(code).or(timing.then_some(Heading::Technical))
    };
    let heading = |header: &String| match style {
        Style::Codes => of_program(header).unwrap_or_else(|| Heading::Question(by_code(header, None))),
        Style::Texts => of_program_text(header)
            .or_else(|| of_program(header))
            .unwrap_or_else(|| Heading::Question(by_text(header))),
        Style::Both => match split(header) {
            Some((code, text)) => {
                of_program(code).unwrap_or_else(|| Heading::Question(by_code(code, Some(text))))
            }
            None => of_program(header).unwrap_or_else(|| Heading::Question(by_text(header))),
        },
    };
    (Form::LimeSurvey, once_each(headers.iter().map(heading), headers))
}

/// A fact is told once; a later column of its name is a question.
fn once_each(found: impl Iterator<Item = Heading>, headers: &[String]) -> Vec<Heading> {
    let mut known = Vec::new();
    let mut once = |(heading, header): (Heading, &String)| match heading {
        Heading::Fact(fact) if known.contains(&fact) => Heading::Question(by_text(header)),
        Heading::Fact(fact) => {
            known.push(fact);
            heading
        }
        other => other,
    };
    found.zip(headers).map(&mut once).collect()
}

/// Whether LimeSurvey wrote the file, and how: two of the columns that stand in all of its exports, one of them of a name
/// that nobody else has.
fn limesurvey(headers: &[String]) -> Option<Style> {
    const STANDING: [&str; 5] = ["id", "submitdate", "lastpage", "startlanguage", "seed"];
    let told = |code: &dyn Fn(&str) -> Option<String>, its_own: &[&str]| {
        let mut standing: Vec<String> = headers.iter().filter_map(|header| code(header)).collect();
        standing.retain(|code| STANDING.contains(&code.as_str()));
        standing.len() >= 2 && standing.iter().any(|code| its_own.contains(&code.as_str()))
    };
    let split_code = |header: &str| split(header).map(|(code, _)| code.to_owned());
    let its_own = ["submitdate", "lastpage", "startlanguage"];
    match () {
        () if told(&|header| Some(header.to_owned()), &its_own) => Some(Style::Codes),
        () if told(&split_code, &its_own) => Some(Style::Both),
        () if told(&|header| program_code(header).map(str::to_owned), &its_own[1..]) => Some(Style::Texts),
        () => None,
    }
}

/// `Q02[SQ001]. Which do you use? [Web shop]` at the end of the code.
fn split(header: &str) -> Option<(&str, &str)> {
    let (code, text) = header.split_once(". ")?;
    let named = code.starts_with(|c: char| c.is_ascii_alphabetic());
    (named && !code.contains(char::is_whitespace)).then_some((code, text.trim()))
}

/// A column about the response, by the code LimeSurvey has for it.
fn of_program(code: &str) -> Option<Heading> {
    Some(match code.to_ascii_lowercase().as_str() {
        "id" => Heading::Fact(Fact::Id),
        "submitdate" => Heading::Fact(Fact::Submitted),
        "startlanguage" => Heading::Fact(Fact::Language),
        "token" => Heading::Hint(Hint::Token),
        "email" => Heading::Hint(Hint::Email),
        "firstname" => Heading::Hint(Hint::GivenName),
        "lastname" => Heading::Hint(Hint::FamilyName),
        "lastpage" | "seed" | "startdate" | "datestamp" | "ipaddr" | "refurl" | "interviewtime"
        | "emailstatus" | "language" | "sent" | "remindersent" | "remindercount" | "completed"
        | "usesleft" | "validfrom" | "validuntil" | "participant_id" | "blacklisted" | "mpid" | "tid" => {
            Heading::Technical
        }
        name if name.starts_with("attribute_") || name.starts_with("grouptime") => Heading::Technical,
        _ => return None,
    })
}

fn of_program_text(header: &str) -> Option<Heading> {
    let timing = ["Group time: ", "Question time: "].iter().any(|start| header.starts_with(start));
    program_code(header).or(timing.then_some("interviewtime")).and_then(of_program)
}

fn program_code(header: &str) -> Option<&'static str> {
    names::LIMESURVEY.iter().find(|(_, list)| names::has(list, header)).map(|(code, _)| *code)
}

/// A heading with a code: `Q02`, `Q02[SQ001]`, `Q04[SQ001][1]`, `Q02_SQ001`.
fn by_code(code: &str, text: Option<&str>) -> Heard {
    // Codes of questions are letters and digits alone.
    let at = code.find(['[', '_']).filter(|at| *at > 0);
    let (base, rest) = code.split_at(at.unwrap_or(code.len()));
    let inner = rest.trim_start_matches(['[', '_']).trim_end_matches(']').replace("][", "_");
    let asked = text.map(by_text);
    let label = asked.as_ref().and_then(|heard| heard.part.as_ref()).map(|part| part.label.clone());
    let whole = match (&asked, inner.is_empty()) {
        (Some(heard), false) if heard.part.is_some() => heard.group.clone(),
        _ => text.unwrap_or(base).to_owned(),
    };
    let part = (!inner.is_empty()).then(|| Part {
        other: inner == "other",
        comment: inner.ends_with("comment"),
        label: label.unwrap_or_else(|| inner.clone()),
        code: inner,
    });
    Heard { group: base.to_owned(), code: Some(base.to_owned()), text: whole, part }
}

/// A heading with a text: `Which do you use?`, `Which do you use? [Web shop]`, `How good? [Price][Scale 1]`.
fn by_text(header: &str) -> Heard {
    let heard =
        |group: &str, part| Heard { group: group.to_owned(), code: None, text: group.to_owned(), part };
    let Some((group, inner)) = header.strip_suffix(']').and_then(|rest| rest.rsplit_once(" [")) else {
        return heard(header, None);
    };
    let label = inner.replace("][", ", ");
    let part = Part {
        other: names::has(names::OTHER, &label),
        comment: names::has(names::COMMENT, &label),
        code: label.clone(),
        label,
    };
    heard(group.trim(), Some(part))
}

/// A heading of a table that LimeSurvey did not write.
fn plain(header: &str) -> Heading {
    if let Some((fact, _)) = names::FACTS.iter().find(|(_, list)| names::has(list, header)) {
        return Heading::Fact(*fact);
    }
    if names::has(names::TECHNICAL, header) {
        return Heading::Technical;
    }
    if let Some((hint, _)) = names::HINTS.iter().find(|(_, list)| names::has(list, header)) {
        return Heading::Hint(*hint);
    }
    match headers::known(header).filter(|known| known.sure).and_then(|known| hint(known.target)) {
        Some(hint) => Heading::Hint(hint),
        None => Heading::Question(Heard {
            group: header.to_owned(),
            code: None,
            text: header.to_owned(),
            part: None,
        }),
    }
}

/// What of a contact's columns points at a person. The rest, a town or a title, are questions of a survey.
fn hint(target: Target) -> Option<Hint> {
    Some(match target {
        Target::FullName => Hint::FullName,
        Target::Field(Field::GivenName) => Hint::GivenName,
        Target::Field(Field::FamilyName) => Hint::FamilyName,
        Target::Field(Field::Email) => Hint::Email,
        Target::Field(Field::Mobile) => Hint::Mobile,
        Target::Field(Field::Organisation) => Hint::Organisation,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(headers: &[&str]) -> (Form, Vec<String>) {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        let (form, headings) = read(&headers);
        let shown = headings.into_iter().map(|heading| match heading {
            Heading::Fact(fact) => format!("fact {fact}"),
            Heading::Hint(hint) => format!("hint {hint}"),
            Heading::Technical => "technical".to_owned(),
            Heading::Question(heard) => {
                let part = heard.part.map(|part| {
                    let mark = if part.other { " other" } else { "" };
                    format!(
                        " / {}={}{mark}{}",
                        part.code,
                        part.label,
                        if part.comment { " comment" } else { "" }
                    )
                });
                format!("{}: {}{}", heard.code.unwrap_or_default(), heard.text, part.unwrap_or_default())
            }
        });
        (form, shown.collect())
    }

    #[test]
    fn headings_as_codes_are_taken_apart() {
        let (form, told) = told(&[
            "id",
            "submitdate",
            "seed",
            "token",
            "G01Q01",
            "Q02[SQ001]",
            "Q02[other]",
            "Q04[SQ001][1]",
            "Q05_SQ002",
            "Q06[SQ001comment]",
            "interviewtime",
            "groupTime12",
            "G01Q01Time",
            "email",
            "attribute_1",
        ]);
        assert_eq!(form, Form::LimeSurvey);
        assert_eq!(
            told,
            [
                "fact id",
                "fact submitted",
                "technical",
                "hint token",
                "G01Q01: G01Q01",
                "Q02: Q02 / SQ001=SQ001",
                "Q02: Q02 / other=other other",
                "Q04: Q04 / SQ001_1=SQ001_1",
                "Q05: Q05 / SQ002=SQ002",
                "Q06: Q06 / SQ001comment=SQ001comment comment",
                "technical",
                "technical",
                "technical",
                "hint email",
                "technical",
            ]
        );
    }

    #[test]
    fn headings_as_texts_and_as_both_are_taken_apart() {
        assert_eq!(told(&["id", "submitdate", "LunchTime"]).1[2], "LunchTime: LunchTime");
        let (form, texts) = told(&[
            "Response ID",
            "Date submitted",
            "Last page",
            "Vad använder du?",
            "Vad använder du? [Webben]",
            "Vad använder du? [Annat]",
            "Hur bra? [Pris][Scale 1]",
            "Group time: Inledning",
        ]);
        assert_eq!(form, Form::LimeSurvey);
        assert_eq!(
            texts[3..],
            [
                ": Vad använder du?",
                ": Vad använder du? / Webben=Webben",
                ": Vad använder du? / Annat=Annat other",
                ": Hur bra? / Pris, Scale 1=Pris, Scale 1",
                "technical",
            ]
        );
        let (form, both) = told(&[
            "id. Response ID",
            "submitdate. Date submitted",
            "Q1. Hur? Så. [nej]",
            "Q2[SQ001]. Vad? [Webben]",
        ]);
        assert_eq!(form, Form::LimeSurvey);
        assert_eq!(both, ["fact id", "fact submitted", "Q1: Hur? Så. [nej]", "Q2: Vad? / SQ001=Webben"]);
    }

    #[test]
    fn forms_name_their_facts_in_three_languages() {
        for header in ["Timestamp", "Tidstämpel", "Aikaleima", "Completion time", "Slutförandetid"] {
            assert_eq!(
                told(&[header, "Färg"]),
                (Form::Plain, vec!["fact submitted".into(), ": Färg".into()])
            );
        }
        let (_, people) =
            told(&["Email Address", "E-postadress", "Sähköpostiosoite", "Namn", "Ort", "ID", "ID"]);
        assert_eq!(
            people,
            ["hint email", "hint email", "hint email", "hint full_name", ": Ort", "fact id", ": ID"]
        );
    }
}
