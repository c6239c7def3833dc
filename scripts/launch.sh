#!/usr/bin/env bash
# scripts/launch.sh PEOPLE: from the start of the program to its first rows, beside DB Browser for SQLite. Leaves
# target/bench/PEOPLE/launch.json, which the table of `make bench` shows.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

npm run --silent --prefix ui build
cargo build --release --workspace --bins --features liggare-shell/scripted-dialogs
export LIGGARE_APP=$CARGO_TARGET_DIR/release/liggare-shell LIGGARE_CLI=$CARGO_TARGET_DIR/release/liggare
folder=$PWD/target/bench/$1
mkdir -p "$folder"
"$CARGO_TARGET_DIR/release/bench" people "$1" "$folder"
[[ -f $folder/plain.db ]] || python3 - "$folder" "$1" <<'PYTHON'
import csv, sqlite3, sys
folder, people = sys.argv[1:]
with open(f"{folder}/people-{people}.csv", encoding="utf-8", newline="") as file, sqlite3.connect(f"{folder}/plain.db") as db:
    rows = csv.reader(file, delimiter=";")
    columns = [f'"{name}"' for name in next(rows)]
    db.execute(f"CREATE TABLE contacts (row INTEGER PRIMARY KEY, {', '.join(columns)})")
    db.executemany(f"INSERT INTO contacts VALUES (NULL, {', '.join('?' * len(columns))})", rows)
PYTHON
exec scripts/desktop-session.sh "$CARGO_TARGET_DIR/release/launch" "$folder/people-$1.csv" "$folder/plain.db" "$folder/launch.json"
