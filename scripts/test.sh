#!/usr/bin/env bash
# The whole test run, in the order of what fails cheapest. Called by `make test`, which has set up.
# The first step that fails ends it; the last line counts the tests of all runners.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

logs=$(mktemp -d "${TMPDIR:-/tmp}/liggare-test.XXXXXX")
current=

tally() {
  local status=$? passed failed skipped
  # nextest: "Summary [ 1.2s] 9 tests run: 8 passed (1 slow), 1 failed, 2 skipped"
  # vitest:  "Tests  1 failed | 8 passed (9)"
  read -r passed failed skipped < <(cat "$logs"/*.log 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' |
    awk '/^ *Summary \[.*tests? run:/ || /^ *Tests  / {
           for (i = 2; i <= NF; i++) {
             if ($i ~ /^passed/) p += $(i-1); if ($i ~ /^failed/) f += $(i-1)
             if ($i ~ /^timed/) f += $(i-1); if ($i ~ /^skipped/) s += $(i-1)
           }
         }
         END { print p + 0, f + 0, s + 0 }')
  rm -rf "$logs"
  if ((status)); then
    ((failed)) || failed=1 # a step without tests counts as one
    printf '\n== failed at: %s\n' "${current:-the start}"
  fi
  printf '\n== %d min %d s in all\n%d passed, %d failed, %d skipped\n' \
    $((SECONDS / 60)) $((SECONDS % 60)) "$passed" "$failed" "$skipped"
}
trap tally EXIT

step() {
  local began=$SECONDS
  current=$1
  printf '\n== %s\n' "$current"
  "${@:2}" 2>&1 | tee "$logs/$began-$BASHPID-$RANDOM.log"
  printf -- '-- %s: %d s\n' "$current" $((SECONDS - began))
}

# Every step compiles the whole workspace, and filters what it runs: a narrower selection would give some
# dependencies other features, and compile WebKit's bindings and the typesetter twice.
# The window's dialogs are answered by a file here; `make run` builds the window without that (tests/house.rs).
scripted=(--features liggare-shell/scripted-dialogs)
nextest=(cargo nextest run --workspace "${scripted[@]}" --config-file scripts/nextest.toml --no-fail-fast)
whole='package(liggare-shell) + package(liggare-tests)'

step 'format' cargo fmt --all --check
step 'licences, bans, sources' cargo-deny --log-level error check bans licenses sources
step 'window: lint' npm run --silent --prefix ui lint
step 'window: types' npm run --silent --prefix ui check
step 'window: tests' npm run --silent --prefix ui test
# The shell embeds what this writes, so it comes before anything that compiles the shell.
step 'window: build' npm run --silent --prefix ui build
step 'lints' cargo clippy --workspace --all-targets "${scripted[@]}" -- -D warnings
step 'program: build' cargo build --workspace --bins "${scripted[@]}"
# A workspace of its own, which no other step looks at.
step 'fuzz targets: types' cargo check --manifest-path fuzz/Cargo.toml --locked
step 'tests: build' cargo nextest run --workspace "${scripted[@]}" --no-run
step 'core: tests' "${nextest[@]}" -E "not ($whole)"
step 'stories: tests' scripts/desktop-session.sh "${nextest[@]}" -E "$whole"
