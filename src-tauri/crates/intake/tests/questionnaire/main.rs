//! Responses of surveys: fixtures against the texts beside them, the rules, and what must hold for every table.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

mod golden;
mod properties;
mod rules;

use liggare_intake::questionnaire::{Look, Questionnaire, Refused, Response, Responses};

type Row = Vec<String>;

fn looked(headers: &[String], rows: &[(u64, Row)]) -> Questionnaire {
    let mut look = Look::new(headers).unwrap();
    rows.iter().for_each(|(_, cells)| look.row(cells));
    look.finish()
}

fn read(questionnaire: &Questionnaire, rows: &[(u64, Row)]) -> (Vec<Response>, Vec<Refused>) {
    let mut responses = Responses::new(questionnaire).unwrap();
    let read = rows.iter().filter_map(|(line, cells)| responses.read(*line, cells)).collect();
    (read, responses.not_taken())
}

fn strings(cells: &[&str]) -> Row {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}
