#!/usr/bin/env bash
# Pictures of every screen of the real window, in three languages and two themes, empty and full, into target/screens.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

npm run --silent --prefix ui build
cargo build --workspace --bins --features liggare-shell/scripted-dialogs
export LIGGARE_RUN_DIR=$PWD/target/screens
rm -rf "$LIGGARE_RUN_DIR"
mkdir -p "$LIGGARE_RUN_DIR"
exec scripts/desktop-session.sh "$CARGO_TARGET_DIR/debug/screens"
