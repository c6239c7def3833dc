#!/usr/bin/env bash
# What the tests of every run try a few times, tried as often as it was promised: kills, failing writes, full disks, old
# copies, changed logs and packages, memory after a lock, hostile texts. Called by `make prove`, which has set up.
# FILTER narrows it, as nextest's -E: make prove FILTER='test(/crash::killed/)'.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

npm run --silent --prefix ui build
scripted=(--features liggare-shell/scripted-dialogs)
cargo build --workspace --bins "${scripted[@]}"
# Thousands of runs of the shell client: an optimised one.
cargo build --release -p liggare-cli
export LIGGARE_PROOF=1 LIGGARE_CLI=$CARGO_TARGET_DIR/release/liggare
filter=${1:-'package(liggare-tests) & test(/^(crash|window)::/) + package(liggare-package)'}
status=0
scripts/desktop-session.sh cargo nextest run --workspace "${scripted[@]}" --config-file scripts/nextest.toml \
  --profile proof --no-fail-fast --success-output final -E "$filter" || status=$?
# Those too long for unoptimised code: named long_…, ignored elsewhere.
[[ -n ${1-} ]] || cargo test --release -p liggare-package --test package -- --ignored --test-threads 2 long_ || status=$?
exit "$status"
