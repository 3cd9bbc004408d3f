#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# compare.sh FORMULA_SHEET DIR: draws every sample ourselves and with KaTeX in Debian's chromium (not in packages.debian:
# it is large, and only this script wants it), and compares where the ink is. Known differences: tests/data/formulas/README.
set -eu
sheet=$1
dir=$2
mkdir -p "$dir"
"$sheet" --grid "$dir"
page=0
while [ -e "$dir/page-$page.html" ]; do
  timeout 120 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files \
    --force-device-scale-factor=4 --window-size=1680,2000 --virtual-time-budget=10000 \
    --user-data-dir="$dir/profile" --screenshot="$dir/theirs-$page.png" "file://$dir/page-$page.html" >"$dir/chromium.log" 2>&1
  page=$((page + 1))
done
"$sheet" --compare "$dir"
