#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# keychain.sh PROGRAM: runs the keychain test against a real gnome-keyring on private buses, checked with secret-tool.
# Nothing of the user's session is used: own home, own runtime folder, own bus. Exit 77: a tool is missing.
set -u
program=$(realpath "$1")
for tool in dbus-run-session gnome-keyring-daemon secret-tool; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

cat >"$folder/empty-bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$folder</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF

# clean HOME [VARIABLE=VALUE…] COMMAND…: with nothing of the caller's environment
clean() {
    local home=$folder/$1
    shift
    mkdir -p "$home" && mkdir -p -m 700 "$home.run"
    env -i PATH="$PATH" LANG=C.UTF-8 HOME="$home" XDG_RUNTIME_DIR="$home.run" QWENDA_KEYCHAIN_TEST="private bus" \
        PROGRAM="$program" "$@"
}

unlock='printf %s testpass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;'
lookup='secret-tool lookup user region/cn-beijing server QwendaTest'

# expect WORDS COMMAND…
expect() {
    local words=$1
    shift
    if "$@" >"$folder/log" 2>&1; then
        echo "PASS  $words"
    else
        echo "FAIL  $words"
        sed 's/^/      /' "$folder/log"
        failures=$((failures + 1))
    fi
}

expect "keeps and forgets a key" \
    clean one dbus-run-session -- bash -c "$unlock \$PROGRAM keepsAndForgetsAKey"
expect "secret-tool sees the key, and the next session finds it" \
    clean two dbus-run-session -- bash -c "$unlock \$PROGRAM leavesAKey && test \"\$($lookup)\" = 'sk-marker-4711-ключ-密钥'"
expect "the next session finds it" \
    clean two dbus-run-session -- bash -c "$unlock \$PROGRAM findsTheKey"
expect "locked is not absent" \
    clean three dbus-run-session -- bash -c "$unlock \$PROGRAM saysLockedWhenItIsLocked"
expect "what was locked is still there" \
    clean three dbus-run-session -- bash -c "$unlock test \"\$($lookup)\" = 'sk-marker-4711-ключ-密钥'"
expect "a service that hangs" \
    clean four dbus-run-session -- bash -c "$unlock \$PROGRAM timesOutWhenTheServiceHangs"
expect "a job that comes too late" \
    clean four dbus-run-session -- bash -c "$unlock \$PROGRAM leavesALateJobToItself"
expect "no service on the bus" \
    clean five dbus-run-session --config-file="$folder/empty-bus.conf" -- "$program" saysThatThereIsNoService
expect "no bus" \
    clean five "$program" saysThatThereIsNoService
expect "a dead bus" \
    clean five DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent "$program" saysThatThereIsNoService
expect "without GLib's event loop" \
    clean one QT_NO_GLIB=1 dbus-run-session -- bash -c "$unlock \$PROGRAM saysThatThereIsNoService"
for version in 4 5; do
    expect "Plasma $version without a wallet" \
        clean kde XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=$version \
        dbus-run-session --config-file="$folder/empty-bus.conf" -- "$program" saysThatThereIsNoService
done
expect "Plasma 5 with another secret service" \
    clean six XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=5 \
    dbus-run-session -- bash -c "$unlock \$PROGRAM keepsAndForgetsAKey"
expect "no key in any file, ever" bash -c "! grep -r -q -a sk-marker '$folder' --include='*' --exclude=log"
exit $((failures > 0))
