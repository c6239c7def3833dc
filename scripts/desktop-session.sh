#!/usr/bin/env bash
# scripts/desktop-session.sh COMMAND…
# Runs the command on a desktop of its own: an X server without a screen, a private session bus, an
# unlocked Secret Service, and an empty home, all of which are gone afterwards, whatever happened.
# The command's exit code is this script's.
set -euo pipefail

(($#)) || {
  printf 'usage: %s COMMAND…\n' "$0" >&2
  exit 2
}
patience=30 # seconds for each part to come up; nothing here waits by the clock alone

umask 077
session=$(mktemp -d "${TMPDIR:-/tmp}/liggare-session.XXXXXX")

# Everything started below carries this mark, also what the bus starts for others and what changes its
# parent, so that the end of the session finds it.
export LIGGARE_SESSION=$session
# shellcheck disable=SC2317 # the trap calls it
marked() {
  { env -u LIGGARE_SESSION grep -lsF -- "LIGGARE_SESSION=$session" /proc/[0-9]*/environ || true; } |
    env -u LIGGARE_SESSION cut -d/ -f3
}
# shellcheck disable=SC2317 # the trap calls it
end() {
  local signal pid deadline left
  trap '' INT TERM HUP
  for signal in TERM KILL; do
    deadline=$((SECONDS + 5))
    while left=$(marked) && [[ -n $left ]] && ((SECONDS < deadline)); do
      for pid in $left; do kill -s "$signal" "$pid" 2>/dev/null || true; done
      env -u LIGGARE_SESSION sleep 0.1
    done
  done
  wait 2>/dev/null || true
  rm -rf "$session"
}
trap end EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

failed() {
  printf 'desktop session: %s\n' "$1" >&2
  [[ -s $2 ]] && sed 's/^/    /' "$2" >&2
  exit 70
}
# Should this script be killed outright, its children go with it.
attached() { exec setpriv --pdeathsig TERM -- "$@"; }

# cargo must still find its own home, and nothing else of the user's may be seen or touched.
export CARGO_HOME=${CARGO_HOME:-$HOME/.cargo} RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup}
export HOME=$session/home
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_STATE_HOME=$HOME/.local/state
export XDG_CACHE_HOME=$HOME/.cache XDG_RUNTIME_DIR=$session/run
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY XAUTHORITY LC_ALL LANGUAGE GNOME_KEYRING_CONTROL SSH_AUTH_SOCK
export LANG=C.UTF-8 GDK_BACKEND=x11 GSETTINGS_BACKEND=memory
export LIBGL_ALWAYS_SOFTWARE=1 WEBKIT_DISABLE_DMABUF_RENDERER=1

mkfifo "$session/display" "$session/bus"
exec 8<>"$session/display" 9<>"$session/bus"

attached Xvfb -displayfd 8 -screen 0 1440x900x24 -nolisten tcp -noreset \
  </dev/null >"$session/xvfb.log" 2>&1 9>&- &
read -r -t "$patience" -u 8 number || failed 'the X server gave no display' "$session/xvfb.log"
export DISPLAY=:$number

attached dbus-daemon --session --nofork --nopidfile --nosyslog --print-address=9 \
  </dev/null >"$session/bus.log" 2>&1 8>&- &
read -r -t "$patience" -u 9 DBUS_SESSION_BUS_ADDRESS || failed 'the session bus gave no address' "$session/bus.log"
export DBUS_SESSION_BUS_ADDRESS
exec 8>&- 9>&-

# The keyring's password comes on standard input; it guards nothing that outlives the session.
printf 'session' | attached gnome-keyring-daemon --foreground --unlock --components=secrets \
  >"$session/keyring.log" 2>&1 &
gdbus wait --session --timeout "$patience" org.freedesktop.secrets 2>>"$session/keyring.log" ||
  failed 'the Secret Service did not come up' "$session/keyring.log"

attached "$@" <&0 &
status=0
wait "$!" || status=$?
exit "$status"
