#!/usr/bin/env bash
# Installs each bundle of `make package` on a copy of this system, which is gone afterwards, and starts the program from it:
# the window opens, the desktop knows its files. Needs root, for the copy; Debian, for the .deb.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

((EUID == 0)) || { printf 'package-check: needs root, to install into a copy of the system\n' >&2; exit 2; }
if [[ -z ${LIGGARE_COPY-} ]]; then
  LIGGARE_COPY=$(mktemp -d "${TMPDIR:-/tmp}/liggare-copy.XXXXXX")
  export LIGGARE_COPY
  trap 'rm -rf "$LIGGARE_COPY"' EXIT
  unshare --mount --propagation private "$0" "$@"
  exit
fi

# Everything of this system, with what is written going to memory.
mount -t tmpfs tmpfs "$LIGGARE_COPY"
mkdir "$LIGGARE_COPY"/{upper,work,root}
mount -t overlay overlay -o "lowerdir=/,upperdir=$LIGGARE_COPY/upper,workdir=$LIGGARE_COPY/work" "$LIGGARE_COPY/root"
for place in /proc /sys /dev /run /tmp; do mount --rbind "$place" "$LIGGARE_COPY/root$place"; done
within() { chroot "$LIGGARE_COPY/root" env -C "$PWD" "$@"; }

starts() {
  within test -x /usr/bin/liggare-shell
  within /usr/bin/liggare --version
  within desktop-file-validate /usr/share/applications/Liggare.desktop
  within grep -h '^Exec=\|^MimeType=\|^Icon=' /usr/share/applications/Liggare.desktop
  within find /usr/share/icons/hicolor -name 'liggare-shell.png' | grep -q .
  within update-mime-database /usr/share/mime
  local kind
  printf "age-encryption.org/v1\n" >"$LIGGARE_COPY/root/srv/p.tar.age"
  kind=$(within env XDG_UTILS_DEBUG_LEVEL=0 gio info -a standard::content-type /srv/p.tar.age)
  [[ $kind == *x-liggare-package* ]] || { printf 'a package is taken for: %s\n' "$kind" >&2; exit 1; }
  within env LIGGARE_APP=/usr/bin/liggare-shell scripts/desktop-session.sh \
    cargo nextest run -p liggare-tests --config-file scripts/nextest.toml -E 'test(/window::opens/)'
}

printf '== .deb\n'
within dpkg --install target/package/*.deb
starts
within dpkg --remove liggare
printf '== .rpm\n'
within rpm --install --nodeps --noscripts --nodigest --ignorearch target/package/*.rpm
starts
printf 'Both bundles install, start, and know their files.\n'
