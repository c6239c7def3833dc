#!/usr/bin/env bash
# Puts in place what the Makefile's targets need. Whatever is there already costs nothing and
# touches no network. Groups:
#   make    make itself, for a machine that has not even that
#   build   compilers, libraries and npm modules of the program
#   test    what the tests run against: X server, keychain, WebDriver, stock age and minisign …
#   package what a bundle is tried with
#   bench   the peers of the benchmark: SQLCipher from Python, pandas, DuckDB, stock age and minisign
#   core    compilers and libraries of everything but the window
#   launch  DB Browser for SQLite, and pictures of the screen
#   icons   the SVG renderer
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/liggare/target}
cargo_deny=0.20.2
tauri_driver=2.1.0
cargo_nextest=0.9.143

debian=() commands=() libraries=()
needs() {
  case $1 in
    make)
      debian+=(make)
      commands+=(make)
      ;;
    build)
      # libssl: SQLCipher's cryptography. libdbus: the window library asks the desktop for its theme.
      # librsvg2-common: the icons of GTK's own dialogs.
      debian+=(build-essential pkg-config libwebkit2gtk-4.1-dev libgtk-3-dev libssl-dev libdbus-1-dev
        librsvg2-common)
      commands+=(cc make pkg-config)
      libraries+=(webkit2gtk-4.1 gtk+-3.0 openssl dbus-1)
      ;;
    test)
      # xvfb, dbus-daemon, libglib2.0-bin (gdbus), gnome-keyring: scripts/desktop-session.sh; imagemagick: its pictures
      # webkit2gtk-driver, at-spi2-core, python3-pyatspi: the window's stories. age, minisign, libsecret-tools, python3-venv: interop. strace: what an export writes.
      debian+=(xvfb imagemagick dbus-daemon libglib2.0-bin gnome-keyring webkit2gtk-driver at-spi2-core
        python3-pyatspi age minisign libsecret-tools python3-venv strace)
      commands+=(Xvfb dbus-daemon gdbus gnome-keyring-daemon WebKitWebDriver age minisign secret-tool python3 strace)
      ;;
    package)
      # Installing a bundle, and what the desktop then knows: scripts/package-check.sh.
      debian+=(rpm desktop-file-utils shared-mime-info libglib2.0-bin)
      commands+=(rpm desktop-file-validate update-mime-database gio)
      ;;
    core)
      debian+=(build-essential pkg-config libssl-dev)
      commands+=(cc c++ make pkg-config)
      libraries+=(openssl)
      ;;
    bench)
      debian+=(age minisign python3-venv)
      commands+=(age minisign tar sha256sum python3)
      ;;
    launch)
      debian+=(sqlitebrowser x11-apps)
      commands+=(sqlitebrowser xwd)
      ;;
    icons)
      debian+=(librsvg2-bin)
      commands+=(rsvg-convert python3)
      ;;
    *)
      printf 'setup: no group is called %s\n' "$1" >&2
      exit 2
      ;;
  esac
}

say() { printf -- '-- %s\n' "$*"; }

debian_packages() {
  local missing=() package
  for package in "${debian[@]}"; do
    [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
      missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  local root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || {
      printf 'setup: as root, run: apt-get install --no-install-recommends %s\n' "${missing[*]}" >&2
      exit 2
    }
    root=(sudo)
  fi
  say "installing Debian packages: ${missing[*]}"
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  "${apt[@]}" update
  "${apt[@]}" install --yes --no-install-recommends "${missing[@]}"
}

other_system() {
  local missing=() name
  for name in "${commands[@]}"; do command -v "$name" >/dev/null || missing+=("$name"); done
  for name in "${libraries[@]}"; do pkg-config --exists "$name" 2>/dev/null || missing+=("$name (library)"); done
  ((${#missing[@]})) || return 0
  local list
  list=$(printf ', %s' "${missing[@]}")
  printf 'setup: not a Debian system; install these first: %s\n' "${list:2}" >&2
  exit 2
}

rust() {
  command -v cargo >/dev/null || {
    printf 'setup: Rust is missing; rustup installs the version that rust-toolchain.toml names\n' >&2
    exit 2
  }
}

toolchains() {
  local node
  rust
  node=$(node --version 2>/dev/null) || node=v0
  node=${node#v}
  if ((${node%%.*} < 20)) || ! command -v npm >/dev/null; then
    printf 'setup: Node 20 or later, with npm, is missing\n' >&2
    exit 2
  fi
}

# fresh STAMP FILE…: whether the stamp still says what the files say.
fingerprint() { sha256sum "$@" | sha256sum | cut -c1-64; }
fresh() { [[ -f $1 && $(<"$1") == "$(fingerprint "${@:2}")" ]]; }

npm_modules() {
  local stamp=ui/node_modules/.liggare-stamp
  fresh "$stamp" ui/package-lock.json && return
  say "installing the window's npm modules"
  npm ci --prefix ui --no-audit --no-fund
  fingerprint ui/package-lock.json >"$stamp"
}

# python_modules REQUIREMENTS VENV WHAT
python_modules() {
  local wanted=$1 venv=$2
  "$venv/bin/python" -c '' 2>/dev/null && fresh "$venv/.liggare-stamp" "$wanted" && return
  say "installing the Python modules of $3"
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --no-input --disable-pip-version-check --requirement "$wanted"
  fingerprint "$wanted" >"$venv/.liggare-stamp"
}

# A tool of exactly this version, from our own root or the user's.
cargo_tool() {
  local name=$1 version=$2 root
  for root in "$target/tools" "${CARGO_HOME:-$HOME/.cargo}"; do
    grep -qsF "\"$name $version " "$root/.crates.toml" && [[ -x $root/bin/$name ]] && return
  done
  say "building $name $version"
  # Unoptimised: these run for a second and would compile for minutes.
  CARGO_TARGET_DIR=$target/tools/build cargo install --locked --debug --quiet \
    --root "$target/tools" --version "$version" "$name"
  rm -rf "$target/tools/build"
}

(($#)) || set -- build
for group in "$@"; do needs "$group"; done
if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then debian_packages; else other_system; fi
for group in "$@"; do
  case $group in
    build)
      toolchains
      npm_modules
      ;;
    test)
      mkdir -p "$target"
      command -v cargo-nextest >/dev/null || cargo_tool cargo-nextest "$cargo_nextest"
      cargo_tool cargo-deny "$cargo_deny"
      cargo_tool tauri-driver "$tauri_driver"
      python_modules tests/interop/requirements.txt "$target/venv" 'the interop tests'
      ;;
    core)
      rust
      ;;
    bench)
      mkdir -p "$target"
      python_modules scripts/bench-requirements.txt "$target/bench-venv" 'the benchmark'
      ;;
  esac
done
