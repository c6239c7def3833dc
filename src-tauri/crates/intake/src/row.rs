//! One row's cells into one draft.

use std::borrow::Cow;

use liggare_domain::matching::names_agree;
use liggare_domain::{ContactDraft, Country, Date, Email, Field, PersonName, Whereabouts};

use crate::records::CountriesRead;
use crate::values::{self, Answer, PhoneProblem};
use crate::{Plan, Reject, RejectCode, Target};

/// The most addresses, and the most numbers, that one person gets.
const MOST: usize = 20;
/// What separates values in one cell of a Google export.
const GOOGLE: &str = ":::";

/// A row being read. Values that depend on others (numbers on the country, a full name on its parts, whereabouts on
/// their consent) wait until all cells are in.
pub(crate) struct Reading<'a> {
    plan: &'a Plan,
    region: Country,
    line: u64,
    rejects: &'a mut Vec<Reject>,
    countries: &'a mut CountriesRead,
    draft: ContactDraft,
    numbers: Vec<(usize, String)>,
    full_name: Option<(usize, String)>,
    home_town: Option<(usize, String)>,
    location: Option<(usize, String)>,
    consent: Option<(usize, String, Option<Date>)>,
}

impl<'a> Reading<'a> {
    pub fn new(
        plan: &'a Plan,
        region: Country,
        line: u64,
        rejects: &'a mut Vec<Reject>,
        countries: &'a mut CountriesRead,
    ) -> Self {
        Self {
            plan,
            region,
            line,
            rejects,
            countries,
            draft: ContactDraft::default(),
            numbers: Vec::new(),
            full_name: None,
            home_town: None,
            location: None,
            consent: None,
        }
    }

    /// Refuses a cell as it stands in the file.
    pub fn refuse_cell(&mut self, column: usize, cell: &[u8], code: RejectCode) {
        let text = String::from_utf8_lossy(cell);
        self.refuse(column, values::tidy(&text).into_owned(), code);
    }

    fn refuse(&mut self, column: usize, value: String, code: RejectCode) {
        self.rejects.push(Reject {
            line: self.line,
            column: self.plan.columns[column].0.clone(),
            value,
            code,
        });
    }

    /// Takes a cell as what its column is.
    pub fn take(&mut self, column: usize, cell: &[u8], target: Target) {
        let text = match std::str::from_utf8(cell) {
            Ok(text) => Cow::Borrowed(text),
            // The decoder gives valid UTF-8; what cuts it apart all the same is marked for `checked`.
            Err(_) => String::from_utf8_lossy(cell),
        };
        let value = match values::checked(&text) {
            Ok(value) if value.is_empty() => return,
            Ok(value) => value,
            Err(code) => return self.refuse_cell(column, cell, code),
        };
        match target {
            Target::Ignore | Target::Column(_) | Target::Link(..) | Target::Password | Target::Verifier => {}
            Target::Field(field) => self.take_field(column, &value, field),
            Target::FullName => self.full_name = self.single(column, &value).map(|text| (column, text)),
            Target::MarketingOptOut => match values::answer(&value, true) {
                Answer::No => {}
                answer => {
                    // Who may have said no is not written to.
                    self.draft.objects_to_marketing = true;
                    if answer == Answer::Unclear {
                        self.refuse(column, value.into_owned(), RejectCode::UnclearAnswer);
                    }
                }
            },
            Target::MarketingOptIn => match values::answer(&value, false) {
                Answer::Yes => {}
                Answer::No => self.draft.objects_to_marketing = true,
                Answer::Unclear => self.refuse(column, value.into_owned(), RejectCode::UnclearAnswer),
            },
            Target::WhereaboutsConsent => {
                let day = values::date(&value);
                if day.is_none() {
                    self.refuse(column, value.clone().into_owned(), RejectCode::NotADate);
                }
                self.consent = Some((column, value.into_owned(), day));
            }
        }
    }

    fn take_field(&mut self, column: usize, value: &str, field: Field) {
        match field {
            Field::Email => self.take_emails(column, value),
            Field::Mobile => self.numbers.push((column, value.to_owned())),
            Field::Street => self.take_street_line(column, value),
            Field::Country => {
                if let Some(text) = self.single(column, value) {
                    match self.countries.read(&text) {
                        Some(country) => self.draft.address.country = Some(country),
                        None => self.refuse(column, text, RejectCode::UnknownCountry),
                    }
                }
            }
            _ => {
                let text = self.single(column, value);
                let waiting = |text: Option<String>| text.map(|text| (column, text));
                match field {
                    Field::GivenName => self.draft.name.given = text,
                    Field::FamilyName => self.draft.name.family = text,
                    Field::Organisation => self.draft.organisation = text,
                    Field::PostalCode => self.draft.address.postal_code = text,
                    Field::City => self.draft.address.city = text,
                    Field::Position => self.draft.position = text,
                    Field::ProductOf => self.draft.product_of = text,
                    Field::HomeTown => self.home_town = waiting(text),
                    Field::Location => self.location = waiting(text),
                    Field::Email | Field::Mobile | Field::Street | Field::Country => {}
                }
            }
        }
    }

    /// The one value of a cell; more of them, as Google writes them, are refused.
    fn single(&mut self, column: usize, value: &str) -> Option<String> {
        let mut parts = parts(value, &[GOOGLE]);
        let first = parts.next()?;
        let further: Vec<String> = parts.filter(|part| *part != first).map(str::to_owned).collect();
        for part in further {
            self.refuse(column, part, RejectCode::RepeatedValue);
        }
        match values::one_line(first) {
            Ok(text) => Some(text),
            Err(code) => {
                self.refuse(column, first.to_owned(), code);
                None
            }
        }
    }

    /// Columns for the lines of a street address add up.
    fn take_street_line(&mut self, column: usize, value: &str) {
        for (i, part) in parts(value, &[GOOGLE]).enumerate() {
            let line = match i {
                0 => values::joined_lines(part),
                _ => Err(RejectCode::RepeatedValue),
            };
            match (line, &mut self.draft.address.street) {
                (Err(code), _) => self.refuse(column, part.to_owned(), code),
                (Ok(line), Some(street)) if street.contains(&line) => {}
                (Ok(line), Some(street)) => {
                    street.push_str(", ");
                    street.push_str(&line);
                }
                (Ok(line), none) => *none = Some(line),
            }
        }
    }

    fn take_emails(&mut self, column: usize, value: &str) {
        for part in parts(value, &[GOOGLE, ";", ",", "\n"]) {
            match Email::parse(part) {
                Err(_) => self.refuse(column, part.to_owned(), RejectCode::NotAnEmail),
                Ok(email) => {
                    let known = &mut self.draft.emails;
                    if known.is_empty() {
                        known.push(email);
                    } else if !known.iter().any(|other| other.folded() == email.folded()) {
                        match known.len() < MOST {
                            true => known.push(email),
                            false => self.refuse(column, part.to_owned(), RejectCode::TooManyValues),
                        }
                    }
                }
            }
        }
    }

    /// Reads what waited for the rest of the row.
    pub fn finish(mut self) -> ContactDraft {
        let region = self.draft.address.country.unwrap_or(self.region);
        for (column, text) in std::mem::take(&mut self.numbers) {
            self.take_numbers(column, &text, region);
        }
        if let Some((column, text)) = self.full_name.take() {
            self.take_full_name(column, text);
        }
        self.take_whereabouts();
        self.draft
    }

    fn take_numbers(&mut self, column: usize, text: &str, region: Country) {
        for part in parts(text, &[GOOGLE, "\n", " / ", ",", ";"]) {
            match values::phone(part, region) {
                Err(PhoneProblem::NotAPhone) => self.refuse(column, part.to_owned(), RejectCode::NotAPhone),
                Err(PhoneProblem::Rounded) => self.refuse(column, part.to_owned(), RejectCode::RoundedNumber),
                Ok(number) => {
                    if number.had_extension {
                        self.refuse(column, part.to_owned(), RejectCode::PhoneExtension);
                    }
                    if self.draft.phones.contains(&number.phone) {
                        continue;
                    }
                    match self.draft.phones.len() < MOST {
                        true => self.draft.phones.push(number.phone),
                        false => self.refuse(column, part.to_owned(), RejectCode::TooManyValues),
                    }
                }
            }
        }
    }

    /// Fills the parts of the name that no column of their own gave. What contradicts those is refused.
    fn take_full_name(&mut self, column: usize, text: String) {
        let said = values::full_name(&text);
        let given = &self.draft.name;
        let together = PersonName {
            given: given.given.clone().or_else(|| said.given.clone()),
            family: given.family.clone().or_else(|| said.family.clone()),
        };
        if said.is_empty() || !names_agree(&said, &together) {
            self.refuse(column, text, RejectCode::RepeatedValue);
        } else {
            self.draft.name = together;
        }
    }

    fn take_whereabouts(&mut self) {
        let text = |value: &Option<(usize, String)>| value.as_ref().map(|(_, text)| text.clone());
        let day = self.consent.as_ref().and_then(|(_, _, day)| *day);
        match Whereabouts::under_consent(text(&self.home_town), text(&self.location), day) {
            Ok(Some(whereabouts)) => self.draft.whereabouts = Some(whereabouts),
            Ok(None) => {
                if let Some((column, text, Some(_))) = self.consent.take() {
                    self.refuse(column, text, RejectCode::ConsentWithoutWhereabouts);
                }
            }
            Err(_) => {
                for (column, text) in [self.home_town.take(), self.location.take()].into_iter().flatten() {
                    self.refuse(column, text, RejectCode::WhereaboutsWithoutConsent);
                }
            }
        }
    }
}

/// The parts of a cell between any of the separators, tidied, without empty ones.
fn parts<'t>(text: &'t str, separators: &'t [&'t str]) -> impl Iterator<Item = &'t str> {
    // Most cells hold one value: one pass for the bytes that begin a separator is far cheaper than a search for each.
    let begins_one = |b: u8| matches!(b, b':' | b';' | b',' | b'\n' | b'/');
    let separators = if text.bytes().any(begins_one) { separators } else { &[] };
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        loop {
            let text = rest?;
            let next = separators
                .iter()
                .filter_map(|separator| text.find(separator).map(|at| (at, at + separator.len())))
                .min();
            let part = match next {
                Some((from, to)) => {
                    rest = Some(&text[to..]);
                    &text[..from]
                }
                None => {
                    rest = None;
                    text
                }
            };
            let part = part.trim();
            if !part.is_empty() {
                return Some(part);
            }
        }
    })
}
