# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the whole program in its window and prints the table of targets with our column. Judges nothing.

    tests/endtoend/screen.sh /usr/bin/python3 -B tests/bench/program_bench.py QWENDA QWENDA_EMULATOR [--quick] [--starts N]

The service is another process and its CPU is not counted; what starting costs is subtracted from the figures of streaming;
window 1200×900, software backend. CPU is user and system time of the program's own process, from /proc; memory is Pss
from smaps_rollup; a frame is a line of Qt's own render loop category. A stall is what the GUI thread computed from the end of
one frame to the end of the next, from schedstat: other programs on the machine do not make it longer, as they do the
frame's own length by the clock, which is printed beside it. What one view costs without the program around it:
bench_transcript.
"""

import argparse
import datetime
import json
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import threading
import time
import uuid

here = pathlib.Path(__file__).resolve().parent
ticks = os.sysconf('SC_CLK_TCK')
place = pathlib.Path(tempfile.mkdtemp(prefix='qwenda-bench.'))
started = []


class Program:
    """One run of the window; its frames are seen in its log as they are drawn."""

    def __init__(self, data, address):
        environment = {**os.environ, 'DASHSCOPE_API_KEY': 'sk-bench', 'DASHSCOPE_BASE_URL': address,
                       'QT_LOGGING_RULES': 'qt.scenegraph.time.renderloop.debug=true'}
        environment.pop('QT_LINUX_ACCESSIBILITY_ALWAYS_ON', None)  # nobody listens: nothing to serialise
        self.frames = []
        self.lengths = []  # of frames by the clock, milliseconds
        self.computed = []  # CPU milliseconds of the GUI thread up to each frame
        self.began = time.monotonic()
        self.process = subprocess.Popen([arguments.qwenda, '--data-dir', data], env=environment,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        started.append(self.process)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stderr:
            if b'rendered' in line:
                self.frames.append(time.monotonic())
                self.computed.append(self.gui_cpu())
                length = re.search(rb'in (\d+)ms', line)
                self.lengths.append(int(length.group(1)) if length else 0)

    def first_frame(self):
        while not self.frames:
            if self.process.poll() is not None or time.monotonic() - self.began > 30:
                raise SystemExit('the window drew no frame')
            time.sleep(0.002)
        return self.frames[0] - self.began

    def gui_cpu(self):
        try:
            return int(pathlib.Path(f'/proc/{self.process.pid}/task/{self.process.pid}/schedstat').read_text().split()[0]) / 1e6
        except OSError:  # it ended
            return self.computed[-1] if self.computed else 0

    def cpu(self):
        fields = pathlib.Path(f'/proc/{self.process.pid}/stat').read_text().rsplit(')', 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / ticks

    def pss(self):
        rollup = pathlib.Path(f'/proc/{self.process.pid}/smaps_rollup').read_text()
        return int(re.search(r'^Pss:\s+(\d+)', rollup, re.M).group(1)) / 1024

    def longest_gap(self, since):
        times = [t for t in self.frames if t >= since]
        return max((b - a for a, b in zip(times, times[1:])), default=0) * 1000

    def longest_frame(self, since):
        return max((length for t, length in zip(self.frames, self.lengths) if t >= since), default=0)

    def longest_stall(self, since):
        computed = [ms for t, ms in zip(self.frames, self.computed) if t >= since]
        return max((b - a for a, b in zip(computed, computed[1:])), default=0)

    def first_after(self, moment):
        return next((t for t in list(self.frames) if t >= moment), moment)

    def settle(self):
        found = subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--all', '--pid', str(self.process.pid), '--name', '.'],
                               check=True, timeout=30, capture_output=True, text=True)
        self.window = found.stdout.split()[0]
        subprocess.run(['xdotool', 'windowactivate', '--sync', self.window, 'windowsize', '--sync', self.window, '1200', '900'],
                       check=True, timeout=30)
        time.sleep(2)

    def point(self, x, y, *more):
        """The pointer to a place in the window; then what else xdotool shall do."""
        subprocess.run(['xdotool', 'mousemove', '--window', self.window, str(x), str(y), *more], check=True)

    def ask(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '12', text], check=True)
        subprocess.run(['xdotool', 'key', 'Return'], check=True)

    def end(self):
        self.process.terminate()
        self.process.wait(20)


def start_service(scripts):
    script = place / 'script.json'
    script.write_text(json.dumps(scripts))
    service = subprocess.Popen([arguments.emulator, '--port', '0', '--script', script, '--log', place / 'service.log'],
                               stdout=subprocess.PIPE, text=True)
    started.append(service)
    return service, service.stdout.readline().strip()


def make_inputs():
    source = here.parent / 'data' / 'answers'
    for name in ('generate.mjs', 'tokens.mjs', 'SHA256SUMS'):
        shutil.copy(source / name, place)
    subprocess.run(['node', place / 'generate.mjs'], check=True, stdout=subprocess.DEVNULL)


def history_of(count, address):
    """A data folder with this many conversations: one made by the program itself, the others copied from it."""
    data = place / f'data-{count}'
    subprocess.run([arguments.qwenda, 'ask', '--save', '--data-dir', data, 'a first question'], check=True, timeout=60,
                   env={**os.environ, 'DASHSCOPE_API_KEY': 'sk-bench', 'DASHSCOPE_BASE_URL': address}, stdout=subprocess.DEVNULL)
    with sqlite3.connect(data / 'history.db') as history:
        tables = {}
        for table in ('conversations', 'messages'):
            names = [row[1] for row in history.execute(f'pragma table_info({table})')]
            tables[table] = (names, history.execute(f'select * from {table}').fetchall())
        keys = {'id', 'conversation_id', 'parent_id', 'head_id'}
        for _ in range(count - 1):
            fresh = {}
            for table, (names, rows) in tables.items():
                for row in rows:
                    copy = [fresh.setdefault(value, str(uuid.uuid4())) if name in keys and isinstance(value, str) and value else
                            None if name == 'number' else value for name, value in zip(names, row)]
                    history.execute(f'insert into {table} values ({",".join("?" * len(copy))})', copy)
        history.commit()
    history.close()
    return data


def measure_starts(address):
    figures = {}
    for count in (10, 10_000):
        data = history_of(count, address)
        times, costs = [], []
        for _ in range(arguments.starts):
            program = Program(data, address)
            times.append(program.first_frame() * 1000)
            costs.append(program.cpu() * 1000)
            time.sleep(0.5)
            program.end()
        figures[count] = (statistics.median(times), min(times), statistics.median(costs))
    return figures


def measure_idle(address):
    program = Program(place / 'data-10', address)
    program.first_frame()
    program.settle()
    time.sleep(10)
    frames, cpu = len(program.frames), program.cpu()
    time.sleep(10)
    figures = program.pss(), len(program.frames) - frames, (program.cpu() - cpu) * 10
    program.end()
    return figures


def answer_states(data):
    with sqlite3.connect(f'file:{data}/history.db?mode=ro', uri=True) as history:
        return [state for (state,) in history.execute("select state from messages where role = 'assistant'")]


def last_byte():
    """When the service had sent the last answer, on the clock of time.monotonic()."""
    log = [json.loads(line) for line in (place / 'service.log').read_text().splitlines()]
    sent = next(entry for entry in reversed(log) if entry['event'] == 'answered' and entry['path'].endswith('/chat/completions'))
    moment = datetime.datetime.fromisoformat(sent['time'].replace('Z', '+00:00')).timestamp()
    return moment - time.time() + time.monotonic()


def long_conversation(count, address):
    """A data folder whose one conversation has this many messages."""
    data = history_of(1, address).rename(place / 'data-long')
    text = (place / 'answer-50k.md').read_text().split('\n\n')
    with sqlite3.connect(data / 'history.db') as history:
        names = [row[1] for row in history.execute('pragma table_info(messages)')]
        rows = [dict(zip(names, row)) for row in history.execute('select * from messages order by number')]
        parent = rows[-1]['id']
        for n in range(count - len(rows)):
            fresh = {**rows[n % 2], 'id': str(uuid.uuid4()), 'parent_id': parent, 'number': None}
            fresh['text'] = '\n\n'.join(text[(n * 7 + k) % len(text)] for k in range(1 if n % 2 == 0 else 1 + n % 11))
            history.execute(f'insert into messages ({",".join(names)}) values ({",".join("?" * len(names))})', [fresh[name] for name in names])
            parent = fresh['id']
        history.execute('update conversations set head_id = ?', (parent,))
        history.commit()
    history.close()
    return data


def measure_long(address):
    """Opens ten thousand messages by a click in the list; then ten seconds of the wheel."""
    progress('opening 10,000 messages')
    program = Program(long_conversation(10_000, address), address)
    program.first_frame()
    program.settle()
    program.point(100, 191)  # the first row of the list
    time.sleep(1)
    cpu, began = program.cpu(), time.monotonic()
    subprocess.run(['xdotool', 'click', '1'], check=True)
    time.sleep(3)
    # The row is lit at once, in a frame of its own; the one that draws the conversation takes many times as long.
    frames = [(t, length) for t, length in zip(program.frames, program.lengths) if t >= began]
    opened = [t for t, length in frames if length >= max(8, max(length for _, length in frames) / 2)]
    if not opened:
        raise SystemExit('the conversation was not opened')
    figures = {'cpu': program.cpu() - cpu, 'pss': program.pss(), 'stall': program.longest_stall(began),
               'shown': (opened[0] - began) * 1000}
    program.point(700, 400)
    time.sleep(1)
    cpu, began = program.cpu(), time.monotonic()
    subprocess.run(['xdotool', 'click', '--repeat', '220', '--delay', '45', '4'], check=True)  # 90 px each
    figures['scroll'] = program.cpu() - cpu
    computed = [ms for t, ms in zip(program.frames, program.computed) if t >= began]
    stalls = sorted(b - a for a, b in zip(computed, computed[1:]))
    figures['p99'] = stalls[int(len(stalls) * 0.99)] if stalls else 0
    figures['frames'] = len(stalls)
    program.end()
    return figures


def measure_stream(name, address):
    """CPU from Return to the last frame, and the longest time between two frames while text came."""
    data = place / f'stream-{name}'
    progress(f'streaming {name}')
    program = Program(data, address)
    program.first_frame()
    program.settle()
    program.ask(f'input {name}')
    time.sleep(0.3)
    cpu, gui, began, frames = program.cpu(), program.gui_cpu(), time.monotonic(), len(program.frames)
    while answer_states(data) != ['complete']:
        if time.monotonic() - began > 600:
            raise SystemExit(f'{name}: no end')
        time.sleep(0.25)
    ended = time.monotonic()
    time.sleep(1)
    sent = last_byte()
    figures = {'cpu': program.cpu() - cpu, 'seconds': ended - began, 'frames': len(program.frames) - frames,
               'gap': program.longest_gap(began), 'frame': program.longest_frame(began), 'stall': program.longest_stall(began),
               'gui': program.gui_cpu() - gui, 'pss': program.pss(),
               'painted': (program.first_after(sent) - sent) * 1000}
    program.end()
    return figures


def progress(what):
    print(f'{time.strftime("%T")} {what}', flush=True)


def row(label, peers, target, ours):
    print(f'| {label} | {peers} | {target} | **{ours}** |')


def main():
    make_inputs()
    # A body that ends with its connection, for what the window does; and one HTTP chunk for every event, whose sizes Qt
    # reads byte by byte from a socket without TLS: one call of the system each, which nobody pays who talks to the service.
    inputs = {'5k': ('answer-5k.md', 100, 'chunked'), '50k': ('answer-50k.md', 100, 'chunked'),
              '200k': ('answer-200k.md', 0, 'close'), 'chunks': ('answer-200k.md', 0, 'chunked')}
    service, address = start_service(
        [{'match': {'contains': f'input {name}'}, 'answer_file': str(place / file), 'tokens_per_second': rate, 'framing': framing}
         for name, (file, rate, framing) in inputs.items()] + [{'match': {'contains': 'a first question'}, 'answer': 'A short answer.'}])
    progress('starting with 10 and 10,000 conversations')
    starts = measure_starts(address)
    progress('idle')
    pss, idle_frames, idle_cpu = measure_idle(address)
    streams = {name: measure_stream(name, address) for name in inputs if not (arguments.quick and name == '50k')}
    long = measure_long(address)
    service.terminate()

    print('\n| figure | peers (medians) | target | Qwenda |\n|---|---|---|---|')
    if '50k' in streams:
        s = streams['50k']
        row('CPU while a 50 kB answer streams at 100 tokens/s', '120–134 s', '≤ 6 s',
            f'{s["cpu"]:.2f} s in {s["seconds"]:.0f} s, {s["frames"] / s["seconds"]:.0f} frames/s')
        row('CPU per update, 50 kB', '32–126 ms', '≤ 2 ms', f'{1000 * s["cpu"] / max(1, s["frames"]):.1f} ms')
        row('longest stall meanwhile', '186–3,714 ms', '≤ 33 ms', f'{s["stall"]:.0f} ms (frame by the clock {s["frame"]})')
        row('last byte → painted, 50 kB', '84–769 ms', '≤ 40 ms', f'{s["painted"]:.0f} ms')
    s = streams['5k']
    row('the same, 5 kB: CPU', '18.3–19.1 s', '≤ 1 s',
        f'{s["cpu"]:.2f} s in {s["seconds"]:.0f} s, {s["frames"] / s["seconds"]:.0f} frames/s, GUI thread {s["gui"] / 1000:.2f} s')
    row('longest stall meanwhile', '', '≤ 33 ms', f'{s["stall"]:.0f} ms (frame by the clock {s["frame"]})')
    s = streams['200k']
    row('200 kB as fast as the socket gives: CPU', '2.3–14.4 s', '≤ 0.4 s', f'{s["cpu"]:.2f} s, GUI thread {s["gui"] / 1000:.2f} s')
    row('the same, an HTTP chunk an event without TLS', '', '', f'{streams["chunks"]["cpu"]:.2f} s')
    row('longest stall meanwhile', '492–3,466 ms', '≤ 33 ms', f'{s["stall"]:.0f} ms (frame by the clock {s["frame"]})')
    row('200 kB: last byte → painted', '1,115–10,113 ms', '≤ 100 ms', f'{s["painted"]:.0f} ms')
    row('open a 10,000-message conversation, click to drawn (the clicking program\'s start included) / CPU', '463 ms / 0.81 s',
        '≤ 80 ms / ≤ 0.08 s', f'{long["shown"]:.0f} ms / {long["cpu"]:.2f} s, longest stall {long["stall"]:.0f} ms, {long["pss"]:.0f} MB')
    row('scroll up through it at 2,000 px/s for 10 s: CPU a frame p99 / CPU', '50 ms / 8.8 s', '≤ 17 ms / ≤ 2 s',
        f'{long["p99"]:.0f} ms / {long["scroll"]:.2f} s, {long["frames"]} frames')
    row('start to first frame, 10 conversations', '874–1,158 ms', '≤ 250 ms', '{:.0f} ms (best {:.0f}, CPU {:.0f})'.format(*starts[10]))
    row('start to first frame, 10,000 conversations', '', '≤ 250 ms', '{:.0f} ms (best {:.0f}, CPU {:.0f})'.format(*starts[10_000]))
    row('memory (PSS) idle / after a 200 kB answer', '389 / 486–706 MB', '≤ 75 / ≤ 110 MB', f'{pss:.0f} / {s["pss"]:.0f} MB')
    row('idle window, 10 s after the last key, for 10 s', '0.2–0.4 % CPU', '0 frames, ≤ 0.05 %', f'{idle_frames} frames, {idle_cpu:.2f} %')


parser = argparse.ArgumentParser()
parser.add_argument('qwenda')
parser.add_argument('emulator')
parser.add_argument('--quick', action='store_true', help='leave out the two minutes of the 50 kB answer')
parser.add_argument('--starts', type=int, default=7)
arguments = parser.parse_args()
try:
    main()
finally:
    for process in started:
        process.kill()
    shutil.rmtree(place, ignore_errors=True)
