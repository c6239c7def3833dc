//! Invented records of every noun.

use crate::home::{Home, rows};
use serde_json::Value;

/// Nouns that are invented, and how many for two hundred people.
const NOUNS: [(&str, u64); 11] = [
    ("organisation", 20),
    ("product", 12),
    ("device", 320),
    ("account", 180),
    ("contract", 28),
    ("contract-contact", 44),
    ("list", 8),
    ("membership", 440),
    ("feedback", 12),
    ("competition", 4),
    ("entry", 8),
];

fn filled(seed: &str) -> Home {
    let home = Home::with_register();
    home.json(["demo", "--contacts", "200", "--seed", seed]);
    home
}

/// All that is shown of a noun's records, but for what no two registers share: ids and when.
fn shown(home: &Home, noun: &str) -> Vec<Value> {
    let mut all = rows(&home.json([noun, "list", "--limit", "1000"])).to_vec();
    for row in &mut all {
        let row = row.as_object_mut().unwrap();
        row.retain(|column, _| !["id", "updated"].contains(&column.as_str()));
    }
    all.sort_by_key(Value::to_string);
    all
}

#[test]
fn the_same_seed_fills_every_noun_alike() {
    let (one, again, other) = (filled("7"), filled("7"), filled("8"));
    for (noun, _) in NOUNS {
        let held = shown(&one, noun);
        assert_eq!(held, shown(&again, noun), "{noun}");
        if !["product", "list", "competition"].contains(&noun) {
            assert_ne!(held, shown(&other, noun), "{noun}");
        }
    }
}

#[test]
fn every_noun_is_filled_whole_and_found() {
    let home = filled("1");
    for (noun, count) in NOUNS {
        let list = home.json([noun, "list", "--limit", "1000"]);
        assert_eq!(list["total"], count, "{noun}");
        assert_eq!(rows(&list).len() as u64, count, "{noun}");
    }
    assert_eq!(home.json(["check"])["whole"], true);
    let contracts = home.json(["contract", "list", "avtal", "--limit", "1000"]);
    assert!(contracts["total"].as_u64() > Some(0), "found by their words");
}

#[test]
fn a_second_filling_takes_the_products_and_lists_that_are_there() {
    let home = filled("1");
    home.json(["demo", "--contacts", "100", "--seed", "2"]);
    for (noun, count) in
        [("product", 12), ("list", 8), ("competition", 4), ("device", 480), ("membership", 660)]
    {
        assert_eq!(home.json([noun, "list"])["total"], count, "{noun}");
    }
}

#[test]
fn people_have_used_products_for_two_years_and_it_is_told() {
    let (one, again, other) = (filled("7"), filled("7"), filled("8"));
    let sessions = one.json(["session", "list", "--limit", "500"]);
    assert_eq!(sessions["total"], 2_400);
    assert_eq!(shown(&one, "session"), shown(&again, "session"));
    assert_ne!(shown(&one, "session"), shown(&other, "session"));
    let usage = one.json(["usage", "--by", "week"]);
    assert_eq!(usage["times"], 2_400);
    assert_eq!(rows_in(&usage, "products"), 12);
    assert!((104..=106).contains(&rows_in(&usage, "series")), "two years of weeks");
    let of_companies = one.json(["session", "count", "company"]);
    assert!(rows_in(&of_companies, "values") >= 2, "{of_companies}");
    // A second filling adds its own.
    one.json(["demo", "--contacts", "100", "--seed", "2"]);
    assert_eq!(one.json(["session", "list"])["total"], 3_600);
    assert_eq!(one.json(["check"])["whole"], true);
}

fn rows_in(document: &Value, key: &str) -> usize {
    document[key].as_array().map_or(0, Vec::len)
}
