//! Mailing lists and who is on them (R5.19). Somebody who left stays, as having left: that is what keeps the next import
//! from putting the person back.

use crate::noun::{Column, Definition, Draft, Kind, Noun};

/// What is known of a mailing list.
pub const LIST: Definition = Definition {
    noun: Noun::List,
    columns: &[
        Column::required("name", Kind::Text),
        Column::required("kind", Kind::Choice(&["newsletter", "marketing", "service_message"])),
        Column::new("product", Kind::Link(Noun::Product)),
        Column::new("about", Kind::Prose),
    ],
    title: &["name"],
    identity: &[&["name"]],
    together: &[],
    check: super::agreed,
    settle: None,
};

/// What is known of somebody's place on a list.
pub const MEMBERSHIP: Definition = Definition {
    noun: Noun::Membership,
    columns: &[
        Column::required("list", Kind::Link(Noun::List)),
        Column::required("contact", Kind::Link(Noun::Contact)),
        Column::required("state", Kind::Choice(&["subscribed", "unsubscribed", "bounced"])),
        // The day since when that is so.
        Column::new("since", Kind::Day),
    ],
    title: &["list"],
    identity: &[&["contact", "list"]],
    together: &[&["state", "since"]],
    check: super::agreed,
    settle: Some(settle),
};

/// Somebody's no stands, whatever the keeper chose, unless a later day of a yes is shown; and a no that is not older than
/// the yes that is held takes its place.
fn settle(held: &Draft, arriving: &Draft, next: &mut Draft) {
    let on = |draft: &Draft| draft.text("state") == Some("subscribed");
    let since = |draft: &Draft| draft.text("since").map(str::to_owned);
    let later = |one: &Draft, other: &Draft| since(one).is_some() && since(one) > since(other);
    let stands = match (on(held), on(arriving)) {
        (false, true) if !(later(arriving, held) && since(held).is_some()) => held,
        (true, false) if !(later(held, arriving) && since(arriving).is_some()) => arriving,
        _ => return,
    };
    for code in ["state", "since"] {
        next.set(code, stands.get(code).cloned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::OnMatch;
    use crate::value::Value;

    fn place(state: &str, since: &str) -> Draft {
        let mut draft = Draft::default();
        draft.set("state", Some(Value::from(state)));
        draft.set("since", Some(Value::from(since)).filter(|_| !since.is_empty()));
        draft
    }

    fn check(held: (&str, &str), arriving: (&str, &str), stands: (&str, &str)) {
        for on_match in [OnMatch::Skip, OnMatch::Fill, OnMatch::Update] {
            let merged = MEMBERSHIP.merged(&place(held.0, held.1), &place(arriving.0, arriving.1), on_match);
            assert_eq!(merged, place(stands.0, stands.1), "{held:?} {arriving:?} {on_match:?}");
        }
    }

    #[test]
    fn a_no_stands_unless_a_later_yes_is_shown() {
        let (on, off) = ("subscribed", "unsubscribed");
        check((off, "2026-03-01"), (on, "2026-02-01"), (off, "2026-03-01"));
        check((off, "2026-03-01"), (on, ""), (off, "2026-03-01"));
        check((off, ""), (on, "2026-05-01"), (off, ""));
        check((on, "2026-03-01"), (off, ""), (off, ""));
        check((on, "2026-03-01"), (off, "2026-03-01"), (off, "2026-03-01"));
        check((on, "2026-03-01"), ("bounced", "2026-04-01"), ("bounced", "2026-04-01"));
    }

    #[test]
    fn a_later_yes_is_the_keepers_to_take() {
        let (held, later) = (place("unsubscribed", "2026-03-01"), place("subscribed", "2026-05-01"));
        assert_eq!(MEMBERSHIP.merged(&held, &later, OnMatch::Update), later);
        assert_eq!(MEMBERSHIP.merged(&held, &later, OnMatch::Skip), held);
    }
}
