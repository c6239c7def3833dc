#!/usr/bin/env bash
# scripts/responsiveness.sh PEOPLE: fills a register in target/, opens it in the optimised window and prints how long
# scrolling, jumping, typing and searching take. The register stays for the next time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

npm run --silent --prefix ui build
cargo build --release --workspace --bins --features liggare-shell/scripted-dialogs
export LIGGARE_APP=$CARGO_TARGET_DIR/release/liggare-shell LIGGARE_CLI=$CARGO_TARGET_DIR/release/liggare
mkdir -p target/responsiveness "target/bench/$1"
exec scripts/desktop-session.sh "$CARGO_TARGET_DIR/release/responsiveness" "$PWD/target/responsiveness/$1.liggare" "$1" \
  "$PWD/target/bench/$1/window.json"
