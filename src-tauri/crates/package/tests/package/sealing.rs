//! What is sealed comes back, and what cannot be sealed leaves nothing.

use std::{
    cell::{Cell, RefCell},
    fs,
    io::BufReader,
    ops::ControlFlow,
    path::Path,
};

use liggare_package::{
    csv,
    descriptor::{Field, FieldType},
    open::verify,
    seal::{Content, SealError, SourceError, Table, seal_to_path},
};
use proptest::prelude::*;

use crate::fixture::{Fixture, Row, contacts, lists, names_in, on, put, row, table};

fn read_back(file: &Path) -> Vec<Row> {
    let mut rows = Vec::new();
    csv::read(BufReader::new(fs::File::open(file).unwrap()), |row| rows.push(row.to_vec())).unwrap();
    rows
}

fn sealed_with(fixture: &Fixture, tables: Vec<Table<'_>>) -> Result<(), SealError> {
    let sealed = fixture.seal("p", tables);
    assert_eq!(
        sealed.is_err(),
        fixture.files().is_empty(),
        "a failure leaves nothing: {:?}",
        fixture.files()
    );
    sealed.map(|_| ())
}

#[test]
fn an_honest_package_opens_and_tells_what_was_sealed() {
    let fixture = Fixture::new();
    let (contacts, lists) = (contacts(), lists());
    let tables =
        vec![table("contacts", &["given_name", "mobile"], &contacts), table("lists", &["list"], &lists)];
    let sealed = fixture.seal("p", tables).unwrap();
    let package = fixture.path("p.tar.age");
    assert_eq!(fixture.files(), ["p.tar.age", "p.tar.age.minisig"]);
    assert_eq!(sealed.bytes, fs::metadata(&package).unwrap().len());
    assert_eq!(sealed.rows, [3, 1]);
    let verified = verify(&package, fixture.sender.verifying_key(), &on).unwrap();
    assert_eq!(
        (&verified.package, verified.ciphertext, verified.sums),
        (&sealed.package, sealed.ciphertext, sealed.sums)
    );

    let opened = fixture.open(&package).unwrap();
    assert_eq!(opened.verified, verified);
    assert_eq!(opened.descriptor.disclosure.fields, ["given_name", "mobile", "list"]);
    assert_eq!(opened.descriptor.disclosure.counts["contacts"], 3);
    let files = ["SHA256SUMS", "SHA256SUMS.minisig", "contacts.csv", "datapackage.json", "lists.csv"];
    assert_eq!(names_in(&opened.directory), files);
    let header = row(["row_id", "given_name", "mobile"]);
    assert_eq!(read_back(&opened.directory.join("contacts.csv")), [vec![header], contacts].concat());
}

#[test]
fn the_outer_signature_names_neither_recipient_nor_sender() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    let signature = fs::read_to_string(fixture.path("p.tar.age.minisig")).unwrap();
    let recipient = fixture.recipient.recipient().unwrap();
    for secret in [recipient.as_str(), &recipient.fingerprint(), "Leverant", "Exempel", "2027"] {
        assert!(!signature.contains(secret), "{secret}");
    }
    let sealed = fs::read(package).unwrap();
    assert!(!sealed.windows(5).any(|window| window == b"r1,\xc3\x85"), "no plaintext");
}

#[cfg(unix)]
#[test]
fn files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let fixture = Fixture::new();
    let opened = fixture.open(&fixture.honest("p")).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&fixture.path("p.tar.age")), 0o600);
    assert_eq!(mode(&fixture.path("p.tar.age.minisig")), 0o600);
    assert_eq!(mode(&opened.directory), 0o700);
    assert_eq!(mode(&opened.directory.join("contacts.csv")), 0o600);
}

#[test]
fn while_sealing_there_is_one_file_and_no_plaintext_in_it() {
    let fixture = Fixture::new();
    let marker = "MARKER-0123456789";
    let long = vec![row(["r1", &marker.repeat(50_000)])];
    let seen = Cell::new(0);
    let watch = |_| {
        for name in fixture.files() {
            assert_eq!(name, "p.tar.age.part");
            let written = fs::read(fixture.path(&name)).unwrap();
            assert!(!written.windows(marker.len()).any(|window| window == marker.as_bytes()));
            seen.set(seen.get().max(written.len()));
        }
        ControlFlow::Continue(())
    };
    let mut content = Content { statement: fixture.statement(), tables: vec![table("t", &["x"], &long)] };
    let pending = seal_to_path(fixture.dir.path(), "p", &mut content, &fixture.sender, &watch).unwrap();
    assert!(seen.get() > 500_000, "the file was looked at while it was written: {}", seen.get());
    assert_eq!(fixture.files(), ["p.tar.age.part"], "no name yet");
    drop(pending);
    assert!(fixture.files().is_empty(), "a pending package that is dropped is removed");
}

#[test]
fn rows_that_change_between_the_passes_are_not_sealed() {
    let first = vec![row(["r1", "Åsa"]), row(["r2", "Eva"])];
    for second in [
        vec![row(["r1", "Åsa"])],
        vec![row(["r1", "Åsa"]), row(["r2", "Eve"])],
        vec![row(["r2", "Eva"]), row(["r1", "Åsa"])],
        vec![row(["r1", "Åsa"]), row(["r2", "Eva"]), row(["r3", "Ida"])],
        vec![],
    ] {
        let fixture = Fixture::new();
        let mut passes = 0;
        let rows = |sink: &mut dyn FnMut(&[&str]) -> Result<(), liggare_package::seal::Stop>| {
            passes += 1;
            for row in if passes == 1 { &first } else { &second } {
                sink(&row.iter().map(String::as_str).collect::<Vec<_>>())?;
            }
            Ok(())
        };
        let fields = vec![Field::new("name", FieldType::String)];
        let tables = vec![Table { name: "t".to_owned(), fields, rows: Box::new(rows) }];
        let refused = sealed_with(&fixture, tables);
        assert!(
            matches!(&refused, Err(SealError::RowsChanged(table)) if table == "t"),
            "{second:?}: {refused:?}"
        );
    }
}

#[test]
fn a_row_that_cannot_be_written_is_named_and_not_quoted() {
    for bad in [
        row(["", "x", "1"]),
        row(["a b", "x", "1"]),
        row(["-a", "x", "1"]),
        row(["r2", "secret\0", "1"]),
        row(["r2", "secret", "one"]),
        row(["r2", "secret"]),
        row(["r2", "secret", "1", "2"]),
        vec![],
    ] {
        let fixture = Fixture::new();
        let rows = vec![row(["r1", "x", "1"]), bad];
        let mut table = table("t", &["name", "visits"], &rows);
        table.fields[1].kind = FieldType::Integer;
        let refused = sealed_with(&fixture, vec![table]).unwrap_err();
        assert!(matches!(&refused, SealError::Row { row: 2, .. }), "{refused:?}");
        assert!(!format!("{refused} {refused:?}").contains("secret"));
    }
}

#[test]
fn a_source_that_fails_or_does_not_stop_leaves_nothing() {
    let fixture = Fixture::new();
    let failing = Table {
        name: "t".to_owned(),
        fields: vec![Field::new("x", FieldType::String)],
        rows: Box::new(|sink| {
            sink(&["r1", "x"])?;
            Err(SourceError::failed("the disk is gone"))
        }),
    };
    let refused = sealed_with(&fixture, vec![failing]).unwrap_err();
    assert!(matches!(&refused, SealError::Source { source, .. } if source.to_string() == "the disk is gone"));

    let deaf = Table {
        name: "t".to_owned(),
        fields: vec![Field::new("x", FieldType::String)],
        rows: Box::new(|sink| {
            let _ = sink(&["r1"]);
            let _ = sink(&["r2", "x"]);
            Ok(())
        }),
    };
    let refused = sealed_with(&fixture, vec![deaf]).unwrap_err();
    assert!(matches!(refused, SealError::Row { row: 1, .. }), "{refused:?}");
}

#[test]
fn a_cancelled_sealing_leaves_nothing_whenever_it_is_cancelled() {
    let fixture = Fixture::new();
    let rows: Vec<Row> = (0..3000).map(|n| row([&format!("r{n}"), &"x".repeat(300)])).collect();
    for calls in 0.. {
        let left = Cell::new(calls);
        let watch = |_| match left.replace(left.get().max(1) - 1) {
            0 => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        };
        let mut content = Content { statement: fixture.statement(), tables: vec![table("t", &["x"], &rows)] };
        match seal_to_path(fixture.dir.path(), "p", &mut content, &fixture.sender, &watch) {
            Err(error) => assert!(matches!(error, SealError::Cancelled), "{error:?}"),
            Ok(_) => {
                assert!(calls > 6, "asked in each phase and in between: {calls}");
                return;
            }
        }
        assert!(fixture.files().is_empty());
    }
}

#[test]
fn progress_never_goes_back() {
    let fixture = Fixture::new();
    let rows: Vec<Row> = (0..3000).map(|n| row([&format!("r{n}"), &"x".repeat(300)])).collect();
    let calls = RefCell::new(Vec::new());
    let watch = |bytes| {
        calls.borrow_mut().push(bytes);
        ControlFlow::Continue(())
    };
    let mut content = Content { statement: fixture.statement(), tables: vec![table("t", &["x"], &rows)] };
    seal_to_path(fixture.dir.path(), "p", &mut content, &fixture.sender, &watch).unwrap();
    let calls = calls.into_inner();
    assert!(calls.is_sorted() && calls.last() > Some(&2_000_000), "{calls:?}");
}

#[test]
fn a_file_that_is_there_is_not_replaced() {
    for taken in ["p.tar.age", "p.tar.age.minisig", "p.tar.age.part"] {
        let fixture = Fixture::new();
        put(&fixture.path(taken), b"mine");
        let rows = lists();
        let refused = fixture.seal("p", vec![table("lists", &["list"], &rows)]);
        assert!(matches!(&refused, Err(SealError::AlreadyExists(path)) if *path == fixture.path(taken)));
        assert_eq!(fixture.files(), [taken]);
        assert_eq!(fs::read(fixture.path(taken)).unwrap(), b"mine");
    }
}

#[test]
fn a_file_that_appears_before_the_end_is_not_replaced() {
    for taken in ["p.tar.age", "p.tar.age.minisig"] {
        let fixture = Fixture::new();
        let rows = lists();
        let mut content =
            Content { statement: fixture.statement(), tables: vec![table("lists", &["list"], &rows)] };
        let pending = seal_to_path(fixture.dir.path(), "p", &mut content, &fixture.sender, &on).unwrap();
        put(&fixture.path(taken), b"mine");
        assert!(matches!(pending.finish(), Err(SealError::AlreadyExists(_))));
        assert_eq!(fixture.files(), [taken]);
    }
}

#[test]
fn a_name_that_leads_elsewhere_is_refused() {
    let fixture = Fixture::new();
    for name in ["", ".", "..", "../p", "a/p", "/p", "p/"] {
        let rows = lists();
        let refused = fixture.seal(name, vec![table("lists", &["list"], &rows)]);
        assert!(matches!(refused, Err(SealError::Content(_))), "{name:?}");
    }
    assert!(fixture.files().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_sealed_comes_back(
        cells in prop::collection::vec(("[='+@,\"\r\n\t-]{0,4}\\PC{0,30}", "\\PC{0,8}"), 0..20),
        blow in prop_oneof![Just(1usize), Just(700), 60_000usize..70_000],
    ) {
        let fixture = Fixture::new();
        let rows: Vec<Row> = cells.iter().enumerate()
            .map(|(n, (a, b))| row([&format!("r{n}"), &a.replace('\0', ""), &b.replace('\0', "").repeat(blow.min(70_000) / 8 + 1)]))
            .collect();
        fixture.seal("p", vec![table("t", &["a", "b"], &rows)]).unwrap();
        let opened = fixture.open(&fixture.path("p.tar.age")).unwrap();
        let back = read_back(&opened.directory.join("t.csv"));
        prop_assert_eq!(&back[1..], &rows[..]);
    }
}
