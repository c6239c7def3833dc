#!/usr/bin/env bash
# Builds the program as it is given to people, and bundles it: .deb and .rpm, into target/package.
# Called by `make package`, which has set up.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The shell embeds what this writes.
npm run --silent --prefix ui build
cargo build --release -p liggare-shell -p liggare-cli

# The shell client comes along; where it was built is known only here.
release=$CARGO_TARGET_DIR/release
client="{ \"/usr/bin/liggare\": \"$release/liggare\" }"
config="{ \"bundle\": { \"linux\": { \"deb\": { \"files\": $client }, \"rpm\": { \"files\": $client } } } }"
rm -rf "$release/bundle"
ui/node_modules/.bin/tauri bundle --ci --bundles deb,rpm --config "$config"

mkdir -p target/package
rm -f target/package/*
cp "$release"/bundle/deb/*.deb "$release"/bundle/rpm/*.rpm target/package/
(cd target/package && sha256sum -- * >SHA256SUMS && cat SHA256SUMS)
