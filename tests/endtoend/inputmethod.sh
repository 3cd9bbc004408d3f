#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Chinese by a real input method: Enter while it composes sends nothing, what was chosen arrives in the composer, and
# so does what the clipboard holds. Inside screen.sh.
#   inputmethod.sh fcitx5|ibus QWENDA
set -euo pipefail
method=$1
qwenda=$2
skip() { echo "skipped: $1 is not installed"; exit 77; }
for tool in xdotool xclip sqlite3; do
    command -v "$tool" >/dev/null || skip "$tool"
done

pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait "${pids[@]}" 2>/dev/null || true' EXIT # it writes its settings as it leaves
mkdir -p "$HOME/.config/fcitx5"
case $method in
fcitx5)
    command -v fcitx5 >/dev/null || skip fcitx5
    ls /usr/share/fcitx5/inputmethod/pinyin.conf >/dev/null 2>&1 || skip fcitx5-chinese-addons
    ls /usr/lib/*/qt6/plugins/platforminputcontexts/libfcitx5*.so >/dev/null 2>&1 || skip fcitx5-frontend-qt6
    printf '%s\n' '[Groups/0]' 'Name=Default' 'Default Layout=us' 'DefaultIM=pinyin' '[Groups/0/Items/0]' \
        'Name=keyboard-us' '[Groups/0/Items/1]' 'Name=pinyin' '[GroupOrder]' '0=Default' >"$HOME/.config/fcitx5/profile"
    fcitx5 -D --disable=wayland,notifications >"$HOME/method.log" 2>&1 &
    pids+=($!)
    export QT_IM_MODULE=fcitx
    # Asked of the bus: fcitx5-remote would have it start another one.
    ready() {
        dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
            string:org.fcitx.Fcitx5 | grep -q 'boolean true'
    }
    chinese() { fcitx5-remote -o && [ "$(fcitx5-remote -n)" = pinyin ]; }
    english() { fcitx5-remote -c; }
    ;;
ibus)
    command -v ibus-daemon >/dev/null || skip ibus
    ls /usr/share/ibus/component/libpinyin.xml >/dev/null 2>&1 || skip ibus-libpinyin
    ibus-daemon -rx --panel=disable >"$HOME/method.log" 2>&1 &
    pids+=($!)
    export QT_IM_MODULE=ibus
    ready() { ibus list-engine --name-only | grep -qx libpinyin; }
    # It says 1 also when it did what it was told.
    chinese() { ibus engine libpinyin || true; [ "$(ibus engine)" = libpinyin ]; }
    english() { ibus engine xkb:us::eng || true; }
    ;;
*) echo "unknown input method: $method" >&2; exit 2 ;;
esac

# Until a command succeeds, 30 seconds at most.
until_true() {
    local end=$((SECONDS + 30))
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || { echo "never: $*" >&2; cat "$HOME"/*.log >&2; exit 1; }
        read -r -t 0.2 <> <(:) || true
    done
}
# A program that comes up before its input method does without one.
until_true ready
data=$HOME/data
"$qwenda" --demo --data-dir "$data" >"$HOME/qwenda.log" 2>&1 &
pids+=($!)

window() { xdotool search --onlyvisible --name Qwenda | tail -1 | grep .; }
ask() { sqlite3 -readonly "$data/history.db" "$1"; }
is() { [ "$(ask "$1")" = "$2" ]; }

until_true window
id=$(window)
xdotool windowactivate --sync "$id"
until_true is "select count(*) from drafts" 0
xdotool mousemove --window "$id" 700 700 click 1
until_true chinese

xdotool type --delay 120 nihao
xdotool key Return # the input method's: it takes the letters as they are
until_true is "select json_extract(draft, '$.text') from drafts" nihao
xdotool type --delay 120 shijie
xdotool key space # the first candidate
until_true is "select json_extract(draft, '$.text') from drafts" nihao世界
is "select count(*) from messages" 0 || { echo "something was sent while the input method composed" >&2; exit 1; }

english
printf '，剪贴板' | xclip -selection clipboard -i
xdotool key ctrl+v
until_true is "select json_extract(draft, '$.text') from drafts" nihao世界，剪贴板
xdotool key Return
until_true is "select text from messages where role = 'user'" nihao世界，剪贴板
until_true is "select count(*) from drafts" 0
