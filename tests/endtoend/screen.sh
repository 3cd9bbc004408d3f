#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command on a screen of its own: Xvfb on a free number, openbox, a private session bus (so AT-SPI and keychain
# are private, too) and a home of its own. Everything started here ends with it.
#   screen.sh COMMAND…
set -euo pipefail
for tool in Xvfb openbox dbus-run-session xdotool; do
    command -v "$tool" >/dev/null || { echo "screen.sh: $tool is missing (scripts/install screen test)" >&2; exit 1; }
done
place=$(mktemp -d "${TMPDIR:-/tmp}/qwenda-screen.XXXXXX")
mkdir -m 700 "$place/run" "$place/home"
mkfifo "$place/display"
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp -noreset 3>"$place/display" >"$place/xvfb.log" 2>&1 &
xvfb=$!
openbox=
command=
tidy() {
    [ -z "$command" ] || kill -TERM -- "-$command" 2>/dev/null || true
    kill $openbox "$xvfb" 2>/dev/null || true
    # What the session bus started may still hold a mount there for a moment: what was tested does not depend on it.
    local try
    for try in 1 2 3 4 5; do
        umount -l "$place/run/doc" 2>/dev/null || true
        rm -rf "$place" 2>/dev/null && break
        sleep 0.2
    done
}
trap tidy EXIT
trap 'exit 143' TERM INT
read -r -t 30 number <"$place/display" || { cat "$place/xvfb.log" >&2; exit 1; }

clean=(env -i "PATH=$PATH" LANG=C.UTF-8 "HOME=$place/home" "XDG_RUNTIME_DIR=$place/run" "DISPLAY=:$number")
"${clean[@]}" openbox >/dev/null 2>&1 &
openbox=$!
# In a process group of its own, and waited for in a way that a signal ends: nothing is left behind after a time-out.
set -m
"${clean[@]}" QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QUICK_BACKEND=software dbus-run-session -- "$@" &
command=$!
set +m
wait "$command"
