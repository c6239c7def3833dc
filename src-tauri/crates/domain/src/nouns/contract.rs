//! Contracts with organisations, and the people whom they name (R5.18).

use crate::noun::{Column, Definition, Kind, Noun};

/// What is known of a contract.
pub const CONTRACT: Definition = Definition {
    noun: Noun::Contract,
    columns: &[
        Column::new("number", Kind::Code),
        Column::required("title", Kind::Text),
        Column::required("organisation", Kind::Link(Noun::Organisation)),
        // The party on our side; empty is the controller itself.
        Column::new("company", Kind::Text),
        Column::new("product", Kind::Link(Noun::Product)),
        Column::new("status", Kind::Choice(&["draft", "in_force", "terminated", "ended"])),
        Column::new("signed", Kind::Day),
        Column::new("starts", Kind::Day),
        Column::new("ends", Kind::Day),
        Column::new("renewal", Kind::Choice(&["none", "automatic", "by_agreement"])),
        Column::new("notice_months", Kind::Number(0, 120)),
        Column::new("note", Kind::Prose),
    ],
    title: &["number", "title"],
    identity: &[&["number"], &["organisation", "title", "starts"]],
    together: &[],
    check: |draft| super::in_time(draft, "starts", "ends"),
    settle: None,
};

/// What is known of somebody whom a contract names.
pub const CONTRACT_CONTACT: Definition = Definition {
    noun: Noun::ContractContact,
    columns: &[
        Column::required("contract", Kind::Link(Noun::Contract)),
        Column::required("contact", Kind::Link(Noun::Contact)),
        Column::new("role", Kind::Text),
    ],
    title: &["contact", "role"],
    identity: &[&["contract", "contact"]],
    together: &[],
    check: super::agreed,
    settle: None,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noun::Draft;
    use crate::value::{Problem, Value};

    #[test]
    fn a_contract_does_not_end_before_it_starts() {
        let mut draft = Draft::default();
        let organisation = "0190a0f0-0000-7000-8000-000000000001";
        for (code, value) in [("title", "Drift"), ("organisation", organisation), ("starts", "2026-03-01")] {
            draft.set(code, Some(Value::from(value)));
        }
        for (ends, agrees) in [("2026-02-28", false), ("2026-03-01", true), ("2027-02-28", true)] {
            draft.set("ends", Some(Value::from(ends)));
            let found = CONTRACT.accept(&draft).map_err(|wrong| (wrong.column, wrong.problem));
            assert_eq!(found.is_ok(), agrees, "{ends}");
            assert!(found.is_ok() || found == Err(("ends", Problem::EndsBeforeStart)));
        }
    }
}
