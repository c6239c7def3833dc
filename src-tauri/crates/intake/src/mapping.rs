//! Which column becomes what: decided by the keeper, in a file, or by names that leave no doubt.

use liggare_domain::codes::UnknownCode;
use liggare_domain::{Field, Noun};

use crate::look::column_name;
use crate::{Column, Form, Look, Target};

/// What one column is taken as.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Assignment {
    /// Its place, from 0.
    pub column: usize,
    /// Its header, so that a mapping made for another file is noticed.
    pub header: String,
    /// What it is taken as.
    pub target: Target,
}

/// The decisions on a file's columns. Of several columns for addresses or numbers, the one listed first is primary.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Written")]
pub struct Mapping {
    /// Version of the format, 1.
    pub version: MappingVersion,
    /// Of which noun the file's rows are; people where a file does not say.
    #[serde(skip_serializing_if = "are_people")]
    pub noun: Noun,
    /// The decisions.
    pub columns: Vec<Assignment>,
}

fn are_people(noun: &Noun) -> bool {
    *noun == Noun::Contact
}

/// A mapping as it is written: what a target's code means depends on the noun.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: MappingVersion,
    #[serde(default = "people")]
    noun: Noun,
    columns: Vec<WrittenAssignment>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAssignment {
    column: usize,
    header: String,
    target: String,
}

fn people() -> Noun {
    Noun::Contact
}

impl TryFrom<Written> for Mapping {
    type Error = UnknownCode;

    fn try_from(Written { version, noun, columns }: Written) -> Result<Self, UnknownCode> {
        let decided = columns.into_iter().map(|WrittenAssignment { column, header, target }| {
            Ok(Assignment { column, header, target: Target::named(noun, &target)? })
        });
        Ok(Self { version, noun, columns: decided.collect::<Result<_, _>>()? })
    }
}

/// The version of the mapping format that this program reads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct MappingVersion;

impl TryFrom<u32> for MappingVersion {
    type Error = &'static str;
    fn try_from(version: u32) -> Result<Self, Self::Error> {
        match version {
            1 => Ok(Self),
            _ => Err("unknown version of a mapping"),
        }
    }
}

impl From<MappingVersion> for u32 {
    fn from(_: MappingVersion) -> u32 {
        1
    }
}

/// Why a mapping does not do for a file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum MappingProblem {
    /// The column holds values, and nothing decides what they are.
    Undecided {
        /// Place of the column.
        column: usize,
        /// Its name.
        name: String,
    },
    /// The mapping speaks of a column that the file does not have.
    NotInFile {
        /// Place of the column.
        column: usize,
    },
    /// The column has another header in the file.
    HeaderDiffers {
        /// Place of the column.
        column: usize,
        /// As the mapping has it.
        expected: String,
        /// As the file has it.
        found: String,
    },
    /// The mapping decides twice on one column.
    DecidedTwice {
        /// Place of the column.
        column: usize,
    },
    /// Several columns become a field that holds one value.
    SeveralColumns {
        /// The field.
        target: Target,
        /// Their places.
        columns: Vec<usize>,
    },
    /// No column tells one person from another.
    NobodyIdentifiable,
    /// No column becomes what every record must have.
    Missing {
        /// Code of the column.
        column: &'static str,
    },
}

/// A mapping that does for a file: every column is decided. Only [`Mapping::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub(crate) form: Form,
    pub(crate) noun: Noun,
    /// By column: its name in messages and what it becomes.
    pub(crate) columns: Vec<(String, Target)>,
    /// Columns in order of precedence.
    pub(crate) order: Vec<usize>,
}

impl Mapping {
    /// A mapping of these decisions.
    #[must_use]
    pub fn new(noun: Noun, columns: Vec<Assignment>) -> Self {
        Self { version: MappingVersion, noun, columns }
    }

    /// What the names of the columns say for certain; everything else is explicitly left out. Gives also the columns
    /// left out that hold values, for the keeper to read.
    #[must_use]
    pub fn accept_guesses(look: &Look) -> (Self, Vec<Column>) {
        let mut mapping = Self::proposed(look);
        let missing = look.columns.iter().filter(|column| !mapping.decides(column.index));
        let ignored: Vec<Assignment> = missing.map(|column| assignment(column, Target::Ignore)).collect();
        mapping.columns.extend(ignored);
        let left_out = mapping.columns.iter().filter(|decided| decided.target == Target::Ignore);
        let left_out = left_out
            .filter_map(|decided| look.columns.get(decided.column))
            .filter(|column| column.filled > 0)
            .cloned()
            .collect();
        (mapping, left_out)
    }

    /// Where the keeper starts from: the certain proposals, a mobile number before one at the office.
    #[must_use]
    pub fn proposed(look: &Look) -> Self {
        let mut certain: Vec<&Column> = look.columns.iter().filter(|column| column.certain).collect();
        certain.sort_by_key(|column| column.rank);
        let decided =
            certain.into_iter().filter_map(|column| column.proposed.map(|target| assignment(column, target)));
        Self::new(look.noun, decided.collect())
    }

    fn decides(&self, column: usize) -> bool {
        self.columns.iter().any(|decided| decided.column == column)
    }

    /// Makes a plan of it, or says all that is wrong. A column the mapping leaves out is filled in when its proposal is
    /// certain or when it holds nothing.
    pub fn check(&self, look: &Look) -> Result<Plan, Vec<MappingProblem>> {
        let mut problems = Vec::new();
        let mut targets: Vec<Option<Target>> = vec![None; look.columns.len()];
        let mut order = Vec::new();
        for decided in &self.columns {
            let column = decided.column;
            let Some(found) = look.columns.get(column) else {
                problems.push(MappingProblem::NotInFile { column });
                continue;
            };
            if crate::values::tidy(&decided.header) != found.header {
                problems.push(MappingProblem::HeaderDiffers {
                    column,
                    expected: decided.header.clone(),
                    found: found.header.clone(),
                });
            }
            if targets[column].replace(decided.target).is_some() {
                problems.push(MappingProblem::DecidedTwice { column });
            } else {
                order.push(column);
            }
        }
        for decided in Self::proposed(look).columns {
            if targets[decided.column].is_none() {
                targets[decided.column] = Some(decided.target);
                order.push(decided.column);
            }
        }
        let mut columns = Vec::new();
        for (column, target) in look.columns.iter().zip(&targets) {
            if target.is_none() && column.filled > 0 {
                problems.push(MappingProblem::Undecided { column: column.index, name: column.name() });
            }
            let name = column_name(column.index, &column.header);
            columns.push((name, target.unwrap_or(Target::Ignore)));
        }
        problems.extend(several_columns(look.noun, &columns));
        problems.extend(missing(look.noun, &columns));
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Plan { form: look.detected.form.clone(), noun: look.noun, columns, order })
    }
}

impl Plan {
    /// Fields that the file brings, in the description's order.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        let brought = |field: &Field| self.columns.iter().any(|(_, target)| *target == Target::Field(*field));
        Field::ALL.iter().copied().filter(brought)
    }
}

fn assignment(column: &Column, target: Target) -> Assignment {
    Assignment { column: column.index, header: column.header.clone(), target }
}

/// What no record can do without.
fn missing(noun: Noun, columns: &[(String, Target)]) -> Vec<MappingProblem> {
    let Some(definition) = noun.in_files() else {
        let nobody = !columns.iter().any(|(_, target)| target.identifies());
        return nobody.then_some(MappingProblem::NobodyIdentifiable).into_iter().collect();
    };
    let is_mapped = |code: &str| {
        columns
            .iter()
            .any(|(_, target)| matches!(target, Target::Column(to) | Target::Link(to, _) if *to == code))
    };
    let required = definition.columns.iter().filter(|column| column.required && !is_mapped(column.code));
    let mut problems: Vec<_> =
        required.map(|column| MappingProblem::Missing { column: column.code }).collect();
    if noun == Noun::Session && !is_mapped("contact") && !is_mapped("user_name") {
        problems.push(MappingProblem::NobodyIdentifiable);
    }
    problems
}

fn several_columns(noun: Noun, columns: &[(String, Target)]) -> impl Iterator<Item = MappingProblem> + '_ {
    Target::all(noun).into_iter().filter(|target| !target.takes_several()).filter_map(|target| {
        // A password is taken in one way.
        let alike = |other: Target| other == target || (other.is_secret() && target == Target::Password);
        let having = columns.iter().enumerate().filter(|(_, (_, other))| alike(*other));
        let columns: Vec<usize> = having.map(|(i, _)| i).collect();
        (columns.len() > 1).then_some(MappingProblem::SeveralColumns { target, columns })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Asked, look};

    fn of(text: &str) -> Look {
        look(&mut std::io::Cursor::new(text), &Asked::default(), &mut |_| true).unwrap()
    }

    fn decisions(list: &[(usize, &str, &str)]) -> Mapping {
        let columns = list.iter().map(|(column, header, target)| Assignment {
            column: *column,
            header: (*header).to_owned(),
            target: Target::named(Noun::Contact, target).unwrap(),
        });
        Mapping::new(Noun::Contact, columns.collect())
    }

    #[test]
    fn a_half_guessed_mapping_is_refused_until_every_filled_column_is_decided() {
        let file = of("Förnamn;Titel;Färg;Tom\nAino;Fru;blå;\n");
        let undecided: Vec<_> = [(1, "Titel"), (2, "Färg")]
            .map(|(column, name)| MappingProblem::Undecided { column, name: name.into() })
            .into();
        assert_eq!(decisions(&[]).check(&file), Err(undecided));
        let decided = decisions(&[(1, "Titel", "position"), (2, "Färg", "ignore")]);
        assert!(decided.check(&file).is_ok());
    }

    #[test]
    fn a_mapping_made_for_another_file_is_refused() {
        let file = of("Namn;E-post\nAino;a@example.fi\n");
        let other = decisions(&[(0, "Nimi", "full_name"), (7, "Ort", "city"), (1, "E-post", "email")]);
        let problems = other.check(&file).unwrap_err();
        assert!(matches!(problems[0], MappingProblem::HeaderDiffers { column: 0, .. }));
        assert_eq!(problems[1], MappingProblem::NotInFile { column: 7 });
    }

    #[test]
    fn two_columns_for_one_value_and_nobody_at_all_are_refused() {
        let file = of("Ort;Stad\nÅbo;Hanko\n");
        let both = decisions(&[(0, "Ort", "city"), (1, "Stad", "city")]);
        assert_eq!(
            both.check(&file).unwrap_err(),
            [
                MappingProblem::SeveralColumns { target: Target::Field(Field::City), columns: vec![0, 1] },
                MappingProblem::NobodyIdentifiable
            ]
        );
    }

    #[test]
    fn accepted_guesses_name_every_column_they_leave_out() {
        let file = of("Företagstelefon;Telefon;Mobil;Favorit;Tom\n1;040 555 0134;050 555 0187;x;\n");
        let (mapping, left_out) = Mapping::accept_guesses(&file);
        assert!(mapping.check(&file).is_ok());
        let names: Vec<_> = left_out.iter().map(Column::name).collect();
        assert_eq!(names, ["Företagstelefon", "Favorit"]);
        let primary = mapping.columns.iter().find(|a| a.target == Target::Field(Field::Mobile));
        assert_eq!(primary.map(|a| a.header.as_str()), Some("Mobil"));
    }

    #[test]
    fn a_mapping_file_is_versioned_and_holds_nothing_unknown() {
        let mapping = decisions(&[(0, "Namn", "full_name")]);
        let json = r#"{"version":1,"columns":[{"column":0,"header":"Namn","target":"full_name"}]}"#;
        assert_eq!(serde_json::to_string(&mapping).unwrap(), json);
        assert_eq!(serde_json::from_str::<Mapping>(json).unwrap(), mapping);
        for bad in [
            r#"{"version":2,"columns":[]}"#,
            r#"{"version":1,"columns":[],"more":1}"#,
            r#"{"version":1,"columns":[{"column":0,"header":"","target":"name"}]}"#,
        ] {
            assert!(serde_json::from_str::<Mapping>(bad).is_err(), "{bad}");
        }
    }
}
