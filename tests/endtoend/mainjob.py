# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in a real window, against a service in another process: a key from the environment, a question typed, an
answer that grows, the process killed in mid-stream, and everything still there afterwards.

    screen.sh python3 mainjob.py QWENDA QWENDA_EMULATOR
"""

import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from person import Unmet, Window, key, type_text, until, walk

KEY = 'sk-c0ffee5ecretc0ffee5ecret'
LONG = ' '.join(f'word{n}' for n in range(400))
RATE = 40  # tokens a second: the long answer lasts well over the kill

qwenda, emulator = sys.argv[1:3]
place = pathlib.Path(tempfile.mkdtemp(prefix='qwenda-e2e.'))
data = place / 'data'
logs = place / 'logs'
logs.mkdir()
started = []


def say(line):
    print(f'{time.monotonic() - began:6.1f} s  {line}', flush=True)


def start_service():
    # The first that matches plays, and a request holds all questions so far: the latest question comes first.
    (place / 'script.json').write_text(json.dumps([
        {'match': {'contains': 'from the shell'}, 'answer': 'Shell answer.'},
        {'match': {'contains': 'to be stopped'}, 'answer': LONG, 'tokens_per_second': RATE},
        {'match': {'contains': 'second question'}, 'answer': 'A **second** answer.'},
        {'match': {'contains': 'count for me'}, 'answer': LONG, 'tokens_per_second': RATE},
    ]))
    service = subprocess.Popen([emulator, '--port', '0', '--script', place / 'script.json', '--log', logs / 'service.log'],
                               stdout=subprocess.PIPE, text=True)
    started.append(service)
    return service, service.stdout.readline().strip()


def surroundings(address):
    return {**os.environ, 'DASHSCOPE_API_KEY': KEY, 'DASHSCOPE_BASE_URL': address, 'QT_LOGGING_RULES': '*.debug=false'}


def open_window(address):
    log = open(logs / 'window.log', 'ab')
    process = subprocess.Popen([qwenda, '--data-dir', data], env=surroundings(address), stdout=log, stderr=log)
    started.append(process)
    window = Window(process)
    window.find('Message')
    window.activate()
    return window


def ask(window, text):
    window.find('Message')
    type_text(text)
    key('Return')


def rows(query):
    with sqlite3.connect(f'file:{data}/history.db?mode=ro', uri=True) as history:
        return history.execute(query).fetchall()


def check_key_is_nowhere():
    for file in place.rglob('*'):
        if file.is_file() and file.name != 'script.json' and KEY.encode() in file.read_bytes():
            raise Unmet(f'the key stands in {file}')
    for process in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            if KEY.encode() in (process / 'cmdline').read_bytes():
                raise Unmet(f'the key stands in the arguments of {process.name}')
        except OSError:
            continue


def run():
    service, address = start_service()
    say(f'service at {address}')

    window = open_window(address)
    say('the window is open, ready to type: the environment has the key')
    for name in ('Send', 'Transcript', 'Conversations', 'New chat', 'Model', 'Region', 'Settings'):
        window.find(name)
    if window.has('Stop'):
        raise Unmet('Stop is offered while nothing runs')

    ask(window, 'Please count for me')
    window.find('Stop')
    lengths = []
    until('an answer that grows', lambda: (lengths.append(len(window.texts('Transcript')) if 'word5' in window.texts('Transcript') else 0)
                                           or len({n for n in lengths if n}) >= 4), 30)
    if sorted(lengths) != lengths:
        raise Unmet(f'the answer did not only grow: {lengths}')
    transcript = window.texts('Transcript')
    if 'Please count for me' not in transcript:
        raise Unmet('the question is not in the transcript')
    seen = max(n for n in range(400) if f'word{n} ' in transcript)
    say(f'the answer grows; seen to word {seen}')

    time.sleep(1.0)  # so that what was seen is older than a checkpoint
    check_key_is_nowhere()
    window.process.send_signal(signal.SIGKILL)
    window.process.wait()
    say('killed in mid-stream')

    window = open_window(address)
    say('the window is open again')
    if 'word0' not in window.texts('Transcript'):
        window.click(until('the conversation in the list', lambda: next(
            (node for node in walk_below(window, 'Conversations') if 'count for me' in node.name), None)))
    kept = until('the text in the transcript', lambda: (lambda text: text if 'word0' in text else None)(window.texts('Transcript')))
    if f'word{seen}' not in kept:
        raise Unmet(f'word {seen} had been seen, and is lost')
    states = [state for (state,) in rows("select state from messages where role = 'assistant'")]
    if states != ['interrupted']:
        raise Unmet(f'states of the answers: {states}')
    say('the text is there, marked interrupted')

    window.activate()
    window.click(window.find('Message'))
    ask(window, 'A second question')
    until('the second answer', lambda: 'A second answer.' in window.texts('Transcript'))
    until('Send again', lambda: window.has('Send') and not window.has('Stop'))
    say('the second answer is there')

    ask(window, 'This is to be stopped')
    window.find('Stop')
    until('the third answer', lambda: window.texts('Transcript').count('word3') > 1, 30)
    window.press('Stop')
    until('Send again', lambda: window.has('Send') and not window.has('Stop'))
    until('the stopped answer on disk', lambda: ('stopped',) in rows('select state from messages'))
    say('stopped by the screen reader\'s own action')

    shell = subprocess.run([qwenda, 'ask', '--save', 'Something from the shell', '--data-dir', data], env=surroundings(address),
                           capture_output=True, text=True, timeout=60)
    if (shell.returncode, shell.stdout, shell.stderr) != (0, 'Shell answer.\n', ''):
        raise Unmet(f'ask --save beside the window: {shell}')
    until('the shell\'s conversation in the list', lambda: 'from the shell' in window.texts('Conversations'))
    say('ask --save appears in the open window')

    window.process.terminate()
    window.process.wait(20)
    check_key_is_nowhere()
    log = [json.loads(line) for line in (logs / 'service.log').read_text().splitlines()]
    posts = sum(entry['event'] == 'received' and entry['path'].endswith('/chat/completions') for entry in log)
    say(f'{posts} requests in the service\'s log')
    if posts != 4:
        raise Unmet(f'4 questions made {posts} requests')
    first_start(address)
    service.terminate()
    service.wait(10)


def first_start(address):
    """Nothing is there yet: the key is pasted into the page that asks for it, without a click."""
    surrounding = {name: value for name, value in surroundings(address).items() if not name.startswith('DASHSCOPE')}
    log = open(logs / 'first.log', 'ab')
    process = subprocess.Popen([qwenda, '--data-dir', place / 'first'], env=surrounding, stdout=log, stderr=log)
    started.append(process)
    window = Window(process)
    window.find('Test and start')
    window.activate()
    type_text(KEY)
    window.press('Another address…')
    window.find('Address')
    type_text(address)
    key('Return')
    window.find('Transcript')
    # No question: on a system without a keyring the desktop now asks for the password of a new one, over our window.
    say('the first page took key and address, the chat is open')
    process.terminate()
    process.wait(20)
    check_key_is_nowhere()


def walk_below(window, name):
    return [node for root in window.all(name) for node in walk(root)]


began = time.monotonic()
try:
    run()
except Unmet as problem:
    say(f'FAILED: {problem}')
    print((logs / 'window.log').read_text()[-3000:] if (logs / 'window.log').exists() else '')
    subprocess.run(['import', '-window', 'root', place / 'screen.png'], check=False)
    for process in started:
        process.kill()
    print(f'what is left to look at: {place}')
    sys.exit(1)
shutil.rmtree(place)
say('everything as a person expects it')
