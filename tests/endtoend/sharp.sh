#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The transcript's sharpness at every ratio: in OpenGL on X (llvmpipe where there is no GPU), and under Wayland on a
# headless weston. To be run by screen.sh.
#   sharp.sh TEST_UI_TRANSCRIPTSHARP
set -euo pipefail
for tool in weston; do
    command -v "$tool" >/dev/null || { echo "sharp.sh: $tool is missing (scripts/install test)" >&2; exit 1; }
done
weston --backend=headless-backend.so --socket=qwenda-sharp --width=2000 --height=1600 --idle-time=0 >"$XDG_RUNTIME_DIR/weston.log" 2>&1 &
weston=$!
trap 'kill "$weston" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    [ -S "$XDG_RUNTIME_DIR/qwenda-sharp" ] && break
    sleep 0.1
done
[ -S "$XDG_RUNTIME_DIR/qwenda-sharp" ] || { cat "$XDG_RUNTIME_DIR/weston.log" >&2; exit 1; }
for ratio in 1 1.25 1.5 2; do
    echo "OpenGL on X, ratio $ratio"
    env -u QT_QUICK_BACKEND QSG_RHI_BACKEND=opengl LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$ratio" "$1"
    echo "Wayland, ratio $ratio"
    env WAYLAND_DISPLAY=qwenda-sharp QT_QPA_PLATFORM=wayland QT_SCALE_FACTOR="$ratio" "$1"
done
