//! Row 8: a signed, encrypted package, by the program and by stock tools one after another. Ours begins with rows in
//! memory, as a register gives them; the tools with the plain CSV file that makes, ready on the disk. Both end with a
//! package that is on the disk.

use crate::Plan;
use crate::report::{Bar, Report};
use liggare_package::descriptor::{Field, FieldType, LogPosition, Terms};
use liggare_package::keys::{IdentityKey, SigningKey};
use liggare_package::seal::{Content, Statement, Table, seal_to_path};
use liggare_package::{PackageId, open};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

const ROUNDS: usize = 5;

/// Seals the people of the file both ways.
pub fn measure(plan: &Plan, report: &mut Report) {
    let folder = plan.path("packages");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let (key, recipient) = (SigningKey::generate().unwrap(), IdentityKey::generate());
    let people = rows(plan);
    // Sealed and opened once, so that the tools get what lies in a package of ours.
    seal(&folder, &people, &key, &recipient);
    let out = folder.join("p");
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let opened =
        open::open(&folder.join("ours.tar.age"), &recipient, key.verifying_key(), today, &out, &|_| {
            ControlFlow::Continue(())
        });
    opened.unwrap();
    std::fs::write(folder.join("sign.key"), key.to_secret_text().unwrap().as_bytes()).unwrap();
    let age = recipient.recipient().unwrap();

    let (mut ours, mut tools) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        eprintln!("sealing, round {round} of {ROUNDS}");
        let begun = Instant::now();
        seal(&folder, &people, &key, &recipient);
        ours.push(begun.elapsed().as_secs_f64() * 1e3);
        let begun = Instant::now();
        stock_tools(&out, age.as_str());
        tools.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    let bytes = std::fs::metadata(out.join("contacts.csv")).unwrap().len();
    let task = format!("a signed, encrypted package of {} MiB", bytes >> 20);
    report.compare("8", &task, "sha256sum, minisign, tar, age", &ours, &tools, Bar::Faster(2.0));
    let _ = std::fs::remove_dir_all(&folder);
}

/// The people as a package holds them, a random-looking id first: a row a line. No invented value needs quotes.
fn rows(plan: &Plan) -> Vec<String> {
    let people = BufReader::new(File::open(plan.csv(plan.people)).unwrap());
    let lines = people.lines().skip(1).enumerate();
    lines
        .map(|(number, line)| {
            format!("{:016x},{}", (number + 1) * 0x9e37_79b9, line.unwrap().replace(';', ","))
        })
        .collect()
}

fn seal(folder: &Path, rows: &[String], key: &SigningKey, recipient: &IdentityKey) {
    for ending in [".tar.age", ".tar.age.minisig"] {
        let _ = std::fs::remove_file(folder.join(format!("ours{ending}")));
    }
    let now = jiff::Timestamp::now();
    let statement = Statement {
        package: PackageId::generate().unwrap(),
        organisation: "Nordvik Programvara Abp".into(),
        recipient_organisation: "Saimaa Drift Oy".into(),
        recipient: recipient.recipient().unwrap(),
        purpose: "delivery".into(),
        legal_basis: "GDPR 6(1)(b)".into(),
        created: now,
        expires: now.to_zoned(jiff::tz::TimeZone::UTC).date().tomorrow().unwrap(),
        terms: Terms { onward_transfer: "forbidden".into(), eea: "must_not_leave".into() },
        supersedes: None,
        log: LogPosition { seq: 1, head: "ab".repeat(32) },
    };
    let columns = [
        "given",
        "family",
        "email",
        "mobile",
        "organisation",
        "position",
        "street",
        "postal",
        "city",
        "country",
    ];
    let table = Table {
        name: "contacts".into(),
        fields: columns.map(|column| Field::new(column, FieldType::String)).into(),
        rows: Box::new(|sink| {
            for row in rows {
                sink(&row.split(',').collect::<Vec<_>>())?;
            }
            Ok(())
        }),
    };
    let mut content = Content { statement, tables: vec![table] };
    let go_on = |_| ControlFlow::Continue(());
    let pending = seal_to_path(folder, "ours", &mut content, key, &go_on).unwrap();
    pending.finish().unwrap();
}

/// The recipe of `docs/package-format.md`, and `sync`, since ours is on the disk when it is done.
fn stock_tools(inside: &Path, recipient: &str) {
    let run = |command: &str| {
        let status = Command::new("sh").args(["-euc", command]).current_dir(inside).status().unwrap();
        assert!(status.success(), "{command}");
    };
    run("rm -f ../tools.tar ../tools.tar.age SHA256SUMS.minisig");
    run("sha256sum contacts.csv datapackage.json > SHA256SUMS");
    run("minisign -S -H -s ../sign.key -m SHA256SUMS -t inner > /dev/null");
    run("tar --format=ustar -cf ../tools.tar SHA256SUMS SHA256SUMS.minisig datapackage.json contacts.csv");
    run(&format!("age -r {recipient} -o ../tools.tar.age ../tools.tar"));
    run("minisign -S -H -s ../sign.key -m ../tools.tar.age -t outer > /dev/null");
    run("sync ../tools.tar.age");
}
