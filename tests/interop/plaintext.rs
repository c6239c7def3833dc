//! What an export writes, seen by the system: `strace` of the program while it discloses.

use liggare_tests::{Ended, Program};
use std::process::Command;

const MARK: &str = "Zqwjk";

#[test]
fn an_export_writes_no_plaintext() {
    let program = Program::with_register();
    let mut file = String::from("Förnamn;Efternamn;E-post\n");
    (0..1_000).for_each(|at| file.push_str(&format!("{MARK}{at:04};Ek;{MARK}{at:04}@nordvik.example\n")));
    program.write("people.csv", &file);
    program.json(["import", "contacts", "people.csv", "--source", "form"]);
    Ended::of(Command::new("age-keygen").arg("-o").arg(program.path("me.key"))).succeeds();
    let key = std::fs::read_to_string(program.path("me.key")).unwrap();
    let key = key.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap();
    let fingerprint =
        program.json(["recipient", "fingerprint", key])["fingerprint"].as_str().unwrap().to_owned();
    let recipient = ["recipient", "add", "--name", "Saimaa", "--kind", "subcontractor", "--country", "FI"];
    let under_contract = ["--age", key, "--confirm-fingerprint", &fingerprint, "--contract", "1"];
    program.json(recipient.iter().chain(&under_contract).chain(&["--purposes", "delivery"]));

    let fields = "given_name,family_name,email";
    let disclose = program.command([
        "disclose",
        "--to",
        "Saimaa",
        "--purpose",
        "delivery",
        "--fields",
        fields,
        "--out",
        "out",
    ]);
    let mut traced = Command::new("strace");
    let calls = "trace=write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg,copy_file_range,sendfile,splice";
    traced.args(["-f", "-qq", "-s", "16777216", "-e", calls, "-o", "trace.txt", "--"]);
    traced.arg(disclose.get_program()).args(disclose.get_args()).current_dir(program.path("."));
    for (name, value) in disclose.get_envs() {
        traced.env(name, value.unwrap_or_default());
    }
    let ended = Ended::of(&mut traced).succeeds();
    assert_eq!(ended.document()["count"], 1_000);
    let trace = std::fs::read_to_string(program.path("trace.txt")).unwrap();
    let writes = trace.lines().count();
    assert!(writes > 20 && trace.contains("write("), "the trace has the writes: {writes}");
    let plain: Vec<&str> = trace.lines().filter(|line| line.contains(MARK)).collect();
    assert!(plain.is_empty(), "{} of {writes} writes: {:.200}", plain.len(), plain[0]);
    println!("{writes} writes, none with plaintext");
}
