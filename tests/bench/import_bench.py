#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How long a large conversations.json takes to import, and how much memory:
#   tests/bench/import_bench.py build/release/qwenda [megabytes, 500]
# Prints the file's size, seconds (and how many of them the processor worked), megabytes per second, and how far PSS grew
# above its first reading.

import json
import os
import resource
import subprocess
import sys
import tempfile
import time

WORDS = "tide moon 潮汐 月亮 because water both sides the pull of gravity **strong** `code` and so on ".split()


def conversation(number):
    mapping = {"root": {"id": "root", "message": None, "parent": None, "children": ["m0"]}}
    for i in range(24):
        text = " ".join(WORDS[(number * 7 + i * 3 + k) % len(WORDS)] for k in range(300))
        mapping[f"m{i}"] = {
            "id": f"m{i}", "parent": "root" if i == 0 else f"m{i - 1}", "children": [f"m{i + 1}"] if i < 23 else [],
            "message": {"id": f"m{i}", "author": {"role": "assistant" if i % 2 else "user"}, "create_time": 1.7e9 + number * 100 + i,
                        "content": {"content_type": "text", "parts": [text]}, "recipient": "all", "metadata": {"model_slug": "m"}}}
    return {"title": f"Conversation {number}", "conversation_id": f"c{number}", "create_time": 1.7e9 + number,
            "current_node": "m23", "mapping": mapping}


def pss(pid):
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
    except (OSError, StopIteration):
        return 0.0


def main():
    program = sys.argv[1]
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR", "/var/tmp")) as home:
        path = os.path.join(home, "conversations.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write("[")
            number = 0
            while file.tell() < wanted * 1_000_000:
                file.write(("," if number else "") + json.dumps(conversation(number), ensure_ascii=False))
                number += 1
            file.write("]")
        size = os.path.getsize(path) / 1e6
        begin = time.monotonic()
        run = subprocess.Popen([program, "import", "--json", "--data-dir", os.path.join(home, "data"), path], stdout=subprocess.PIPE)
        time.sleep(0.15)
        first = most = pss(run.pid)
        while run.poll() is None:
            most = max(most, pss(run.pid))
            time.sleep(0.05)
        seconds = time.monotonic() - begin
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        report = json.loads(run.stdout.read())
        assert run.returncode == 0 and report["conversations"] == number, report
        print(f"{size:.0f} MB, {number} conversations, {report['messages']} messages: {seconds:.1f} s "
              f"({used.ru_utime + used.ru_stime:.1f} s of the processor), {size / seconds:.1f} MB/s, "
              f"PSS {first:.0f} MB at start, {most:.0f} MB at most: +{most - first:.0f} MB")


if __name__ == "__main__":
    main()
