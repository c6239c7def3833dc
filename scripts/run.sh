#!/usr/bin/env bash
# Builds the program and opens its window. Called by `make run`, which has set up.
# Without a display it walks through the program on one of its own, and leaves what it saw in target/run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

npm run --silent --prefix ui build
# --workspace: the same features, and so the same builds, as in scripts/test.sh.
if [[ -n ${DISPLAY-}${WAYLAND_DISPLAY-} ]]; then
  cargo build --workspace --bin liggare-shell
  exec "$LIGGARE_APP"
fi

printf 'No display here: walking through the program on a display of its own.\n'
export LIGGARE_RUN_DIR=$PWD/target/run
cargo build --workspace --bins --features liggare-shell/scripted-dialogs
rm -rf "$LIGGARE_RUN_DIR"
mkdir -p "$LIGGARE_RUN_DIR"
status=0
scripts/desktop-session.sh "$CARGO_TARGET_DIR/debug/walk" || status=$?
printf '\nWhat the walk left is in target/run:\n'
find target/run -type f -printf '  %P\n' | sort
exit "$status"
