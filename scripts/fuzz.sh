#!/usr/bin/env bash
# scripts/fuzz.sh RUNS [TARGET…]: each fuzz target for so many inputs, guided by what they cover. What it finds it leaves
# in target/fuzz/TARGET; the corpus in fuzz/corpus is where it begins, and is not written to.
#
# libFuzzer under the stable compiler: the coverage comes from LLVM's own pass (scripts/fuzz-rustc.sh), and there is no
# sanitizer, which safe code has little use for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=$1
shift
(($#)) || set -- about forms csv records workbook package weblog
built=$CARGO_TARGET_DIR/fuzz
# All of them, always: fewer would give some dependencies other features.
RUSTC_WRAPPER=$PWD/scripts/fuzz-rustc.sh cargo build --release --manifest-path fuzz/Cargo.toml --target-dir "$built"

for target in "$@"; do
  found=$PWD/target/fuzz/$target
  mkdir -p "$found/corpus"
  printf '\n== %s, %s inputs\n' "$target" "$runs"
  status=0
  "$built/release/$target" -runs="$runs" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$found/" "$found/corpus" "fuzz/corpus/$target" >"$found/log" 2>&1 || status=$?
  grep -E 'ERROR|panicked|assertion|Test unit|INITED|DONE|stat::' "$found/log" || true
  ((status == 0)) || {
    printf '%s: an input that breaks it is in %s\n' "$target" "$found"
    exit 1
  }
done
