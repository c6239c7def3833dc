use super::*;
use crate::testing::{Home, morning};
use crate::{Vault, VaultError};
use serde_json::json;

fn id(n: u128) -> LogId {
    LogId(uuid::Uuid::from_u128(n))
}

/// Entries 1 to 6: created, three single ones, two on many.
fn vault() -> (Home, Vault) {
    let (home, vault) = Home::with_vault();
    vault
        .write(morning(), |db| {
            db.log(Entry::new("contact.add").object(id(1)).payload(json!({ "fields": ["email"] })))?;
            db.log(Entry::new("contact.edit").object(id(1)).by(Actor::Program))?;
            db.log(Entry::new("search"))?;
            db.log(Entry::new("contacts.import").members([id(3), id(1), id(2), id(3)]))?;
            let source = "SELECT ?1 AS log_id UNION ALL SELECT ?2";
            db.log_selected(Entry::new("contacts.erase"), source, (id(2).0.as_bytes(), id(1).0.as_bytes()))
        })
        .unwrap();
    (home, vault)
}

fn lines(vault: &Vault) -> Vec<String> {
    let mut text = Vec::new();
    vault.read(|db| export(db, 1, &mut text)).unwrap();
    String::from_utf8(text).unwrap().lines().map(str::to_owned).collect()
}

/// Alters the log as nobody may: the triggers are dropped first.
fn report_after(alter: &str) -> LogReport {
    let (_home, vault) = vault();
    vault
        .write(morning(), |db| {
            let triggers = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger' \
                            AND name LIKE 'log_%'";
            let drops: String = db.conn().query_row(triggers, [], |row| row.get(0))?;
            db.conn().execute_batch("PRAGMA defer_foreign_keys = ON")?;
            db.conn().execute_batch(&drops)?;
            db.conn().execute_batch(alter)?;
            let report = verify(db)?;
            Err::<(), _>(Told::Report(report))
        })
        .map_err(|told| match told {
            Told::Report(report) => report,
            Told::Failed(error) => panic!("{alter}: {error}"),
        })
        .unwrap_err()
}

#[derive(Debug)]
enum Told {
    Report(LogReport),
    Failed(VaultError),
}

impl From<VaultError> for Told {
    fn from(error: VaultError) -> Self {
        Self::Failed(error)
    }
}

impl From<rusqlite::Error> for Told {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.into())
    }
}

#[test]
fn a_line_has_its_keys_in_order_and_no_blanks() {
    let (_home, vault) = vault();
    let line = &lines(&vault)[1];
    let first = sha256(lines(&vault)[0].as_bytes());
    let start = format!(
        "{{\"v\":1,\"seq\":2,\"prev\":\"{first}\",\"at\":\"{}\",\"actor\":\"keeper\",\"action\":\"contact.add\",\
         \"object\":\"00000000000000000000000000000001\",\"commit\":\"",
        "2026-11-02T08:00:00.000Z"
    );
    assert!(line.starts_with(&start), "{line}\n{start}");
    assert_eq!(line.len(), start.len() + 64 + 2);
    assert!(lines(&vault)[0].contains(&format!("\"prev\":\"{NO_LINE}\"")));
    assert!(lines(&vault)[3].contains("\"object\":null"));
}

#[test]
fn an_instant_has_always_three_decimals() {
    for (nanos, wanted) in [(0, "000"), (5_000_000, "005"), (999_999_999, "999"), (123_456_789, "123")] {
        let at = Timestamp::new(1_793_606_400, nanos).unwrap();
        assert_eq!(instant(at), format!("2026-11-02T08:00:00.{wanted}Z"));
    }
}

#[test]
fn a_whole_log_is_verified_with_its_head() {
    let (_home, vault) = vault();
    let report = vault.read(verify).unwrap();
    assert!(report.is_whole(), "{report:?}");
    assert_eq!((report.seq, report.erased), (6, 0));
    assert_eq!((report.seq, report.head), vault.read(head).unwrap());
}

#[test]
fn the_hash_of_members_is_over_their_sorted_hexadecimal() {
    let (_home, vault) = vault();
    let payload: String = vault
        .read(|db| {
            let sql = "SELECT payload FROM log_payloads WHERE seq = 5";
            Ok::<_, VaultError>(db.conn().query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    let text = [1, 2, 3].map(|n| format!("{n:032x}")).join("\n");
    let wanted =
        format!("{{\"what\":null,\"members\":{{\"count\":3,\"sha256\":\"{}\"}}}}", sha256(text.as_bytes()));
    assert_eq!(payload, wanted);
}

#[test]
fn a_records_history_has_its_own_acts_and_those_on_many() {
    let (_home, vault) = vault();
    let actions = |record| -> Vec<(i64, Option<u64>)> {
        let page = vault.read(|db| page_of_record(db, record, None, 10)).unwrap();
        page.into_iter().map(|entry| (entry.seq, entry.members)).collect()
    };
    assert_eq!(actions(id(1)), [(6, Some(2)), (5, Some(3)), (3, None), (2, None)]);
    assert_eq!(actions(id(3)), [(5, Some(3))]);
    assert_eq!(actions(id(9)), []);
    let page = vault.read(|db| page(db, Some(3), 1)).unwrap();
    assert_eq!((page.len(), page[0].seq, page[0].object), (1, 2, Some(id(1))));
    assert_eq!(page[0].what, Some(json!({ "fields": ["email"] })));
}

#[test]
fn erasing_what_was_told_leaves_the_chain_whole() {
    let (_home, vault) = vault();
    let before = lines(&vault);
    assert_eq!(vault.write(morning(), |db| erase_payloads_of(db, id(1))).unwrap(), 2);
    let report = vault.read(verify).unwrap();
    assert!(report.is_whole(), "{report:?}");
    assert_eq!((report.erased, lines(&vault)), (2, before));
    assert_eq!(vault.read(|db| page(db, Some(3), 1)).unwrap()[0].what, None);
}

#[test]
fn the_log_is_only_ever_added_to() {
    let (_home, vault) = vault();
    let forbidden = [
        "UPDATE log SET line = replace(line, 'keeper', 'nobody') WHERE seq = 2",
        "DELETE FROM log WHERE seq = 6",
        "DELETE FROM log",
        "INSERT OR REPLACE INTO log (seq, line) VALUES (3, '{}')",
        "INSERT INTO log (seq, line) VALUES (9, '{}')",
        "UPDATE log_payloads SET payload = '{}' WHERE seq = 2",
        "INSERT OR REPLACE INTO log_payloads VALUES (2, zeroblob(16), '{}')",
        "UPDATE log_members SET ids = zeroblob(16) WHERE seq = 5",
        "DELETE FROM log_members WHERE seq = 5",
    ];
    for sql in forbidden {
        let refused = vault.write(morning(), |db| Ok::<_, VaultError>(db.conn().execute(sql, [])?));
        assert!(refused.is_err(), "{sql}");
    }
    assert!(vault.read(verify).unwrap().is_whole());
}

#[test]
fn each_kind_of_alteration_is_found_at_its_entry() {
    use LogFault::{BrokenChain, Gap, Malformed, Members, Payload};
    let line = |seq: i64, from: &str, to: &str| {
        format!("UPDATE log SET line = replace(line, '{from}', '{to}') WHERE seq = {seq}")
    };
    let cases: &[(&str, String, &[LogFault])] = &[
        ("nothing", "SELECT 1".into(), &[]),
        ("a line is altered", line(2, "keeper", "nobody"), &[BrokenChain(3)]),
        ("the last line is altered in form", line(6, ",", ", "), &[Malformed(6)]),
        ("a number is altered", line(3, "\"seq\":3", "\"seq\":4"), &[Malformed(3), BrokenChain(4)]),
        (
            "a line is another JSON",
            "UPDATE log SET line = '{}' WHERE seq = 4".into(),
            &[Malformed(4), BrokenChain(5)],
        ),
        (
            "an entry is taken out",
            "DELETE FROM log_payloads WHERE seq = 3; DELETE FROM log WHERE seq = 3".into(),
            &[Gap(4), BrokenChain(4)],
        ),
        (
            "the first is taken out",
            "DELETE FROM log_payloads WHERE seq = 1; DELETE FROM log WHERE seq = 1".into(),
            &[Gap(2), BrokenChain(2)],
        ),
        (
            "a payload is altered",
            "UPDATE log_payloads SET payload = '{\"what\":1}' WHERE seq = 2".into(),
            &[Payload(2)],
        ),
        (
            "a salt is altered",
            "UPDATE log_payloads SET salt = zeroblob(16) WHERE seq = 2".into(),
            &[Payload(2)],
        ),
        (
            "a member is taken out",
            "UPDATE log_members SET ids = substr(ids, 1, 32) WHERE seq = 5".into(),
            &[Members(5)],
        ),
        ("all members are taken out", "DELETE FROM log_members WHERE seq = 6".into(), &[Members(6)]),
        (
            "a member is put in",
            "INSERT INTO log_members (seq, ids) VALUES (6, zeroblob(16))".into(),
            &[Members(6)],
        ),
        (
            "members of an act on one",
            "INSERT INTO log_members (seq, ids) VALUES (4, zeroblob(16))".into(),
            &[Members(4)],
        ),
        (
            "members of no act",
            "INSERT INTO log_members (seq, ids) VALUES (0, zeroblob(16)), (99, zeroblob(16))".into(),
            &[Members(0), Members(99)],
        ),
        (
            "a payload of no act",
            "INSERT INTO log_payloads VALUES (99, zeroblob(16), '{}')".into(),
            &[Payload(99)],
        ),
    ];
    for (what, alter, faults) in cases {
        let report = report_after(alter);
        assert_eq!(report.faults, *faults, "{what}");
        assert_eq!(report.is_whole(), faults.is_empty(), "{what}");
    }
}

#[test]
fn a_cut_off_end_is_whole_by_itself_and_shows_against_a_witness() {
    let (_home, vault) = vault();
    let (seq, head) = vault.read(head).unwrap();
    let report = report_after(
        "DELETE FROM log_members WHERE seq = 6; DELETE FROM log_payloads WHERE seq = 6; DELETE FROM log WHERE seq = 6",
    );
    assert!(report.is_whole() && report.seq < seq, "why every recipient is a witness");
    assert_eq!(vault.read(|db| hash_at(db, seq)).unwrap(), Some(head));
    assert_eq!(vault.read(|db| hash_at(db, seq + 1)).unwrap(), None);
}

#[test]
fn stock_tools_verify_the_exported_lines() {
    let (home, vault) = vault();
    let path = home.path("log.jsonl");
    let mut text = Vec::new();
    assert_eq!(vault.read(|db| export(db, 1, &mut text)).unwrap(), 6);
    std::io::Write::write_all(&mut crate::durable::new_private_file(&path).unwrap(), &text).unwrap();
    let script = r#"
        prev=$(printf '%064d' 0)
        while IFS= read -r line; do
            case "$line" in *"\"prev\":\"$prev\""*) ;; *) echo "broken at: $line"; exit 1 ;; esac
            prev=$(printf %s "$line" | sha256sum | cut -d' ' -f1)
        done < "$1"
        echo "$prev""#;
    let run = std::process::Command::new("sh").args(["-c", script, "sh"]).arg(&path).output().unwrap();
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(run.status.success(), "{said}");
    assert_eq!(said.trim(), vault.read(head).unwrap().1);
}

#[test]
fn a_bulk_act_by_selection_is_the_same_as_by_list() {
    let (_home, vault) = Home::with_vault();
    let source = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999) \
                  SELECT unhex(printf('%032x', (i * 7919) % 2000)) FROM n";
    let ((_, count), listed) = vault
        .write(morning(), |db| {
            let listed = db.log(Entry::new("contacts.import").members((0..2000).map(id)))?;
            Ok::<_, VaultError>((db.log_selected(Entry::new("contacts.erase"), source, [])?, listed))
        })
        .unwrap();
    assert_eq!(count, 2000);
    let sums: Vec<String> = vault
        .read(|db| {
            let mut sums = db.prepare("SELECT payload FROM log_payloads WHERE seq > 1")?;
            let sums = sums.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            Ok::<_, VaultError>(sums)
        })
        .unwrap();
    assert_eq!(sums[0], sums[1]);
    for (record, acts) in [(0, 2), (239, 2), (240, 2), (1999, 2), (2000, 0)] {
        let page = vault.read(|db| page_of_record(db, id(record), None, 10)).unwrap();
        assert_eq!(page.len(), acts, "record {record}");
    }
    assert_eq!(listed, 2);
}
