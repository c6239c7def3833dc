//! Nothing about a person lies anywhere but in the register: not on the disk while the program is used or afterwards,
//! not in the memory of any of its processes five seconds after a lock, not in what an export writes.

use super::story;
use liggare_tests::memory::{Sought, processes_of};
use liggare_tests::window::{Machine, Window, until};
use liggare_tests::{Ended, rounds, walk};
use std::process::Command;
use std::time::Duration;

/// What every mark begins with; no word of any language does.
const MARK: &str = "Zqwjk";
const MARKS_EACH: usize = 8;

/// A mark of letters alone, as a name is.
fn mark(number: usize) -> String {
    let letters =
        format!("{number:04}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect::<String>();
    format!("{MARK}{letters}")
}

/// The shell client at the machine's register.
fn client(machine: &Machine, arguments: &[&str]) -> Command {
    let mut command =
        Command::new(std::env::var_os("LIGGARE_CLI").expect("LIGGARE_CLI names the shell client"));
    command.envs(machine.environment()).env("LIGGARE_VAULT", machine.path("Kundregister.liggare"));
    command.arg("--passphrase-file").arg(machine.path("passphrase.txt")).args(["--json"]).args(arguments);
    command
}

/// A register whose values are marks, eight in each contact.
fn fill(machine: &Machine, contacts: usize) {
    for contact in 0..contacts {
        let marks: Vec<String> = (0..MARKS_EACH).map(|at| mark(contact * MARKS_EACH + at)).collect();
        let email = format!("{}@{}.example", marks[2], marks[3]);
        let added = client(
            machine,
            &[
                "contact",
                "add",
                "--given-name",
                &marks[0],
                "--family-name",
                &marks[1],
                "--email",
                &email,
                "--organisation",
                &marks[4],
                "--position",
                &marks[5],
                "--street",
                &marks[6],
                "--city",
                &marks[7],
            ],
        );
        Ended::of(&mut { added }).succeeds();
    }
}

async fn register_of_marks(machine: &mut Machine) {
    machine.answer("new_register", machine.path("Kundregister.liggare"));
    let window = machine.start().await;
    walk::create(&window).await;
    window.close().await;
    std::fs::write(machine.path("passphrase.txt"), walk::PASSPHRASE).unwrap();
    fill(machine, rounds(12, 125));
    std::fs::remove_file(machine.path("passphrase.txt")).unwrap();
}

/// The places that the program could have written to.
fn on_disk(machine: &Machine, sought: &Sought, when: &str) {
    let session = std::path::PathBuf::from(std::env::var_os("LIGGARE_SESSION").unwrap());
    for place in [machine.path(""), session, "/dev/shm".into(), "/var/tmp".into()] {
        let found = sought.in_files(&place);
        assert!(found.is_empty(), "{when}: {found:?}");
    }
}

async fn unlock_and_look(machine: &Machine) -> Window {
    let window = machine.start().await;
    window.fill("Lösenfras", walk::PASSPHRASE).await;
    window.press("Lås upp").await;
    walk::to_contacts(&window).await;
    window.fill("Sök kontakter", &mark(1)).await;
    window.press(&mark(0)).await;
    window.see(&mark(5)).await;
    window
}

#[test]
fn nothing_of_a_person_is_on_the_disk_or_in_memory_after_a_lock() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        register_of_marks(&mut machine).await;
        let mut sought = Sought::texts([MARK]);
        let mut secrets = Sought::texts([walk::PASSPHRASE]);
        on_disk(&machine, &sought, "filled");

        // The data key, by stock age with the keychain's identity.
        let identity =
            Command::new("secret-tool").args(["lookup", "service", "Liggare"]).output().unwrap().stdout;
        let identity = String::from_utf8(identity).unwrap();
        secrets.text(identity.trim());
        let dek = machine.path("Kundregister.liggare/g0001/dek.age");
        let script = format!("printf '%s\\n' \"$K\" | age -d -i - {}", dek.display());
        let key =
            Ended::of(Command::new("sh").args(["-c", &script]).env("K", identity.trim())).succeeds().out;
        secrets.key("data key", key[..64].trim());

        let locks = rounds(1, 20);
        let window = machine.start().await;
        window.press("Kundregister").await;
        walk::to_contacts(&window).await;
        window.chord_to_end("l").await;
        for round in 0..locks {
            // A process of before is gone; the one in its place is not the driver's, and stays.
            end_all(&machine).await;
            let window = unlock_and_look(&machine).await;
            let open = processes_of(&machine.path(""));
            let seen = open.iter().any(|(pid, _)| !sought.in_process(*pid).is_empty());
            assert!(seen, "round {round}: while it is open the marks are in memory: {open:?}");
            on_disk(&machine, &sought, "open");
            let _replaced = window.chord_to_begin_anew("l").await;
            until(|| async { !processes_of(&machine.path("")).is_empty() }, "the process in its place").await;
            // The promise is about this moment.
            tokio::time::sleep(Duration::from_secs(5)).await;
            let processes = processes_of(&machine.path(""));
            assert!(!processes.is_empty(), "the program shows that it is locked");
            for (pid, name) in &processes {
                let found = sought.in_process(*pid);
                assert!(found.is_empty(), "round {round}, {name}: {found:?}");
                let found = secrets.in_process(*pid);
                assert!(found.is_empty(), "round {round}, {name}: a secret: {}", found.len());
            }
            println!("round {round}: {} processes, nothing in any", processes.len());
            on_disk(&machine, &sought, "locked");
        }
        end_all(&machine).await;
        sought.text(&mark(1));
        on_disk(&machine, &sought, "ended");
    });
}

/// Ends what a lock left running.
async fn end_all(machine: &Machine) {
    until(
        || async {
            let left = processes_of(&machine.path(""));
            for (pid, _) in &left {
                let _ = Command::new("kill").arg(pid.to_string()).status();
            }
            left.is_empty()
        },
        "the program to end",
    )
    .await;
}
