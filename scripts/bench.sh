#!/usr/bin/env bash
# scripts/bench.sh PEOPLE [PART…]: the same tasks by the program and by its peers, in one run. Prints the table of
# docs/performance.md and leaves each round's figures in target/bench/PEOPLE/bench.json.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$PWD/target/bench/$1
mkdir -p "$folder"
# Both at once: a narrower selection would give some dependencies other features, and compile them twice.
build=(-p liggare-tests -p liggare-vault --bin bench --bench encryption_tax)
cargo build --release "${build[@]}"
cargo bench "${build[@]}" --no-run --message-format json |
  sed -n 's/.*"executable":"\([^"]*encryption_tax[^"]*\)".*/\1/p' >"$folder/encryption-tax.path"
(($# > 1)) || "$(<"$folder/encryption-tax.path")" "$1" "$folder"
exec "$CARGO_TARGET_DIR/release/bench" run "$1" "$CARGO_TARGET_DIR/bench-venv/bin/python" "$folder" "${@:2}"
