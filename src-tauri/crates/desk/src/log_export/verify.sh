#!/bin/sh
# Verifies an exported log: that every line is chained to the one before, that none is missing, and that the end is the
# one that the register signed. Needs a POSIX shell with its tools, sha256sum and minisign; nothing of the program.
#
#   sh verify.sh KEY [SEQ HEAD]
#
# KEY is the register's minisign public key (RW...), as you have it from the register's sheet or from a package: not
# from this folder, which whoever changed the log could have changed too.
# SEQ and HEAD, if given, are what a package that you received says of the log: the log must hold that line.
set -u
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")" || exit 2
if [ $# -ne 1 ] && [ $# -ne 3 ]; then
  echo "usage: sh verify.sh KEY [SEQ HEAD]" >&2
  exit 2
fi
key=$1

fail() { echo "FAILED: $1" >&2; exit 1; }

for file in log.jsonl head.txt head.txt.minisig; do
  [ -f "$file" ] || fail "$file is missing"
done
minisign -Vqm head.txt -P "$key" >/dev/null 2>&1 || fail "head.txt is not what the key signed"
[ "$(wc -l <head.txt)" -eq 3 ] || fail "head.txt is malformed"
seq=$(sed -n 2p head.txt)
head=$(sed -n 3p head.txt)
[ -n "$seq" ] && [ -n "$head" ] || fail "head.txt is malformed"

# Every line of the file ends with a line feed, and there is nothing else in it.
[ "$(tail -c 1 log.jsonl | od -An -c | tr -d ' ')" = '\n' ] || fail "the last line is cut off"
[ "$(tr -d '\000' <log.jsonl | wc -c)" -eq "$(wc -c <log.jsonl)" ] || fail "the log holds bytes that are no text"
[ "$(wc -l <log.jsonl)" -eq "$seq" ] || fail "the log does not have the $seq lines that were signed"

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
# A file for each line, without its line feed: its hash is the hash of the line.
awk -v dir="$work" '{ file = sprintf("%s/%09d", dir, NR); printf "%s", $0 > file; close(file) }' log.jsonl
(cd "$work" && find . -type f | sort | xargs sha256sum) | cut -c 1-64 >"$work.hashes"
trap 'rm -rf "$work" "$work.hashes"' EXIT
# The canonical form of a line begins with its version, its number and the hash of the line before.
awk -v hashes="$work.hashes" '
  BEGIN { prev = "0000000000000000000000000000000000000000000000000000000000000000" }
  {
    start = "{\"v\":1,\"seq\":" NR ",\"prev\":\"" prev "\",\"at\":\""
    if (substr($0, 1, length(start)) != start) { print "line " NR " is not chained to the one before"; exit 1 }
    if ((getline prev < hashes) <= 0) { print "line " NR " has no hash"; exit 1 }
  }
' log.jsonl || fail "the chain is broken"
last=$(tail -n 1 "$work.hashes")
[ "$last" = "$head" ] || fail "the last line is not the one that was signed"

if [ $# -eq 3 ]; then
  [ "$2" -le "$seq" ] || fail "the log is shorter than the package has seen"
  [ "$(sed -n "$2p" "$work.hashes")" = "$3" ] || fail "the line that the package has seen is another"
fi
echo "OK: $seq entries, head $head"
