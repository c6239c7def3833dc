//! A disk that fills up, at every level from nothing free to plenty: the program says so, and nothing is lost. The disk
//! is a small tmpfs in a namespace of its own, so that nobody's rights are needed.

use liggare_tests::{Ended, Program, rounds};
use std::process::Command;

/// The size of the disk, and the step from one level to the next, in KiB.
const DISK: usize = 4_096;

#[test]
fn a_full_disk_is_told_and_nothing_is_lost() {
    let program = Program::with_register();
    let mut file = String::from("Förnamn;Efternamn;E-post\n");
    (0..400).for_each(|at| file.push_str(&format!("Aino;Ek {at};aino.{at}@nordvik.example\n")));
    program.write("people.csv", &file);
    program.json(["contact", "add", "--family-name", "Åberg"]);
    let levels = rounds(8, 100);
    let (mut full, mut done) = (0, 0);
    for level in 0..levels {
        let free = level * 1_500 / levels;
        let (ended, told) = import_with(&program, free);
        assert!(!ended.err.contains("panicked"), "{told}");
        let lines: Vec<&str> = ended.out.lines().collect();
        let [import, check, contacts] = lines[..] else { panic!("{told}") };
        assert_eq!(check, "check 0", "{told}");
        match import {
            "import 0" => {
                assert_eq!(contacts, "contacts 401", "{told}");
                done += 1;
            }
            _ => {
                assert_eq!((import, contacts), ("import 1 disk_full", "contacts 1"), "{told}");
                full += 1;
            }
        }
    }
    println!("{levels} levels: {full} full, {done} done");
    assert!(full > 0 && done > 0, "levels on both sides: {full} full, {done} done");
}

/// Copies the home to a small disk, leaves `free` KiB on it, imports, makes room, looks everything over.
fn import_with(program: &Program, free: usize) -> (Ended, String) {
    let script = format!(
        r#"
        mkdir -p disk && mount -t tmpfs -o size={DISK}k tmpfs disk
        cp -a r.liggare state disk/ 2>/dev/null || cp -a r.liggare disk/
        export LIGGARE_VAULT="$PWD/disk/r.liggare" XDG_STATE_HOME="$PWD/disk/state"
        left=$(df --output=avail -k disk | tail -n 1)
        fill=$((left - {free}))
        [ $fill -le 0 ] || dd if=/dev/zero of=disk/filling bs=1024 count=$fill status=none
        told=$("$L" --recovery-file sheet.txt --json import contacts people.csv --source form) && code=0 || code=$?
        fault=$(printf %s "$told" | sed -n 's/.*"fault":{{"code":"\([a-z_]*\)".*/ \1/p')
        echo "import $code$fault"
        rm -f disk/filling
        "$L" --recovery-file sheet.txt --json check >/dev/null && code=0 || code=$?
        echo "check $code"
        "$L" --recovery-file sheet.txt --json status | sed 's/.*"contacts":\([0-9]*\).*/contacts \1/'
        "#
    );
    let client = std::env::var_os("LIGGARE_CLI").expect("LIGGARE_CLI names the built shell client");
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-uc", &script]).current_dir(program.path("."));
    for (name, folder) in [("HOME", "home"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data")] {
        command.env(name, program.path(folder));
    }
    let ended = Ended::of(command.env("L", client).env("LANG", "C.UTF-8"));
    let told = format!("{free} KiB free: {ended:?}");
    (ended, told)
}
