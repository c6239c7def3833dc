#!/usr/bin/env bash
# The compiler as scripts/fuzz.sh calls it: our own crates and the parsers they use tell the fuzzer which branches an
# input took. Ciphers, hashes, regular expressions, and csv_core, which builds its automaton anew for each file, do not:
# they would say much, slowly, and nothing of use.
set -euo pipefail

name=
for ((at = 1; at < $#; at++)); do
  [[ ${!at} != --crate-name ]] || { next=$((at + 1)) && name=${!next}; }
done
flags=()
case $name in
  liggare_* | about | forms | package | csv | weblog | tar | age | age_core | serde_json | jiff | encoding_rs | email_address)
    flags=(-C passes=sancov-module -C codegen-units=1)
    for flag in level=4 inline-8bit-counters pc-table trace-compares; do
      flags+=(-C "llvm-args=-sanitizer-coverage-$flag")
    done
    ;;
esac
exec "$@" "${flags[@]}"
