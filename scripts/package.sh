#!/usr/bin/env bash
# Builds the program as it is given to people, and bundles it: .deb and .rpm, into target/package.
# Called by `make package`, which has set up.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The bundler, of exactly this version; nothing else needs it, so that it is none of the window's modules.
tauri_cli=2.12.5
tools=$CARGO_TARGET_DIR/tools/bundler
[[ $("$tools/node_modules/.bin/tauri" --version 2>/dev/null) == "tauri-cli $tauri_cli" ]] ||
  npm install --prefix "$tools" --no-save --no-audit --no-fund "@tauri-apps/cli@$tauri_cli"

# The shell embeds what this writes.
npm run --silent --prefix ui build
cargo build --release -p liggare-shell -p liggare-cli

# The shell client comes along; where it was built is known only here.
release=$CARGO_TARGET_DIR/release
client="{ \"/usr/bin/liggare\": \"$release/liggare\" }"
config="{ \"bundle\": { \"linux\": { \"deb\": { \"files\": $client }, \"rpm\": { \"files\": $client } } } }"
rm -rf "$release/bundle"
"$tools/node_modules/.bin/tauri" bundle --ci --bundles deb,rpm --config "$config"

mkdir -p target/package
rm -f target/package/*
cp "$release"/bundle/deb/*.deb "$release"/bundle/rpm/*.rpm target/package/
(cd target/package && sha256sum -- * >SHA256SUMS && cat SHA256SUMS)
