#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Strangers judge the emulator: curl, and npm's openai at a pinned version.
#   run.sh EMULATOR WORK_FOLDER
# WORK_FOLDER receives node_modules (npm ci) and the log. Ends with 77 (skipped) when npm cannot fetch the package.
set -eu

emulator=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$work"
cp "$here/package.json" "$here/package-lock.json" "$here/openai.mjs" "$work/"

if [ ! -d "$work/node_modules/openai" ]; then
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund) >"$work/npm.log" 2>&1 || {
    echo "npm cannot fetch the openai package; skipped. See $work/npm.log"
    exit 77
  }
fi

rm -f "$work/url" "$work/requests.log"
"$emulator" --port 0 --tokens-per-second 0 --first-token-ms 0 --script "$here/scripts.json" --log "$work/requests.log" >"$work/url" &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
tries=0
while [ ! -s "$work/url" ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { echo "the emulator does not start"; exit 1; }
  sleep 0.05
done
base=$(cat "$work/url")
chat=$base/compatible-mode/v1/chat/completions

fail() { echo "FAILED: $1"; [ $# -lt 2 ] || printf '%s\n' "$2"; exit 1; }
ask() { curl -sS -H 'Authorization: Bearer sk-test' -H 'Content-Type: application/json' "$@"; }
expect() { # name, text that must appear, answer
  case $3 in *"$2"*) echo "curl $1" ;; *) fail "curl $1: no \"$2\" in" "$3" ;; esac
}
expect_code() { # name, curl's exit status, body
  code=0
  ask -N "$chat" -d "$3" >"$work/out" 2>"$work/err" || code=$?
  [ "$code" -eq "$2" ] || fail "curl $1: exit $code instead of $2" "$(cat "$work/err")"
  echo "curl $1"
}
body() { printf '{"model":"qwen-plus","messages":[{"role":"user","content":"%s"}]%s}' "$1" "${2-}"; }

expect "reads a whole answer" '"object":"chat.completion"' "$(ask "$chat" -d "$(body hello)")"
expect "sees the stream end" 'data: [DONE]' "$(ask -N "$chat" -d "$(body hello ',"stream":true')")"
expect "sends a body in chunks" '"object":"chat.completion"' "$(body hello | ask "$chat" -H 'Transfer-Encoding: chunked' --data-binary @-)"
expect "waits for 100 Continue" '"object":"chat.completion"' "$(ask "$chat" -H 'Expect: 100-continue' -d "$(body hello)")"
expect "unpacks gzip" '"squeezed tea"' "$(ask --compressed "$chat" -d "$(body zipped)")"
expect "gets 401 without a key" '401' "$(curl -sS -o /dev/null -w '%{http_code}' "$chat" -d "$(body hello)")"
expect "gets 404 for an unknown model" 'model_not_found' "$(ask "$chat" -d '{"model":"nope","messages":[]}')"
expect "gets 400 for bad JSON" '400' "$(ask -o /dev/null -w '%{http_code}' "$chat" -d '{')"
expect "lists models" '"id":"qwen-plus"' "$(ask "$base/compatible-mode/v1/models")"
expect "gets a vector" '"object":"embedding"' "$(ask "$base/compatible-mode/v1/embeddings" -d '{"model":"text-embedding-v4","input":"tea"}')"
expect "reads native frames" ':HTTP_STATUS/200' "$(ask -N -H 'X-DashScope-SSE: enable' "$base/api/v1/services/aigc/text-generation/generation" \
  -d '{"model":"qwen-plus","input":{"prompt":"hello"},"parameters":{"result_format":"message","incremental_output":true}}')"
expect_code "notices a body cut by FIN" 18 "$(body 'cut short' ',"stream":true')"
expect_code "notices a reset" 56 "$(body 'reset it' ',"stream":true')"
expect_code "notices an answer that never came" 52 "$(body 'say nothing')"

task=$(ask -H 'X-DashScope-Async: enable' "$base/api/v1/services/aigc/text2image/image-synthesis" \
  -d '{"model":"wanx-v1","input":{"prompt":"a tea pot"},"parameters":{"n":1}}' | sed 's/.*"task_id":"\([^"]*\)".*/\1/')
tries=0
while :; do
  state=$(ask "$base/api/v1/tasks/$task")
  case $state in *'"task_status":"SUCCEEDED"'*) break ;; esac
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || fail "curl follows a picture task" "$state"
  sleep 0.2
done
link=$(printf '%s' "$state" | sed 's/.*"url":"\([^"]*\)".*/\1/')
curl -sS "$link" -o "$work/picture.png"
expect "downloads a picture" 'PNG' "$(head -c 4 "$work/picture.png")"
expect "is refused a picture with a key" '403' "$(ask -o /dev/null -w '%{http_code}' "$link")"

upload=$(curl -sS -H 'Authorization: Bearer sk-test' "$base/compatible-mode/v1/files" -F purpose=file-extract -F "file=@$here/package.json")
expect "uploads a file" '"status":"processed"' "$upload"

node "$work/openai.mjs" "$base"

grep -q '"event":"answered"' "$work/requests.log" || fail "the log holds the answers"
! grep -q 'sk-' "$work/requests.log" || fail "the log holds no key"
! grep -q 'tea pot' "$work/requests.log" || fail "the log holds no prompt"
echo "the log holds neither key nor prompt"
