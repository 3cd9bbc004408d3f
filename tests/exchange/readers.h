// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Python that reads exported files with its own parsers, and says what it found.

const char htmlReader[] = R"py(
import sys, html.parser
text = open(sys.argv[1], encoding='utf-8').read()
void = {'meta', 'br', 'hr', 'img', 'link', 'input'}
class P(html.parser.HTMLParser):
    def __init__(s): super().__init__(); s.stack = []; s.text = ''; s.links = []; s.bad = []; s.tags = set()
    def handle_starttag(s, t, a):
        s.tags.add(t)
        if t in ('script', 'iframe', 'object', 'img', 'link'): s.bad.append(t)
        for k, v in a:
            if k.startswith('on') or k == 'src': s.bad.append(k)
            if k == 'href': s.links.append(v)
        if t not in void: s.stack.append(t)
    def handle_endtag(s, t):
        if not s.stack or s.stack.pop() != t: s.bad.append('/' + t)
    def handle_data(s, d): s.text += d
p = P(); p.feed(text); p.close()
print(p.bad, p.stack, p.links, sorted(p.tags & {'table', 'pre', 'ul', 'ol', 'blockquote', 'details', 'math', 'h3'}))
print('<script>alert(1)</script>' in p.text, 'Second line & <b>' in p.text, 'return "</code>"' in p.text, 'Let me think 想' in p.text)
)py";

const char docxReader[] = R"py(
import sys, zipfile, xml.etree.ElementTree as E
z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
parts = {n: E.fromstring(z.read(n)) for n in z.namelist() if n.endswith('.xml') or n.endswith('.rels')}
w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
d = parts['word/document.xml']
text = ''.join(t.text or '' for t in d.iter(w + 't'))
print(z.namelist()[0], len(list(d.iter(w + 'tbl'))), len(list(d.iter(w + 'numPr'))), len(list(d.iter(w + 'hyperlink'))) > 0)
styles = {s.get(w + 'val') for s in d.iter(w + 'pStyle')}
print(sorted(styles), '<script>alert(1)</script>' in text, '月亮' in text, 'Let me think 想' in text)
print(any(n.startswith('word/media/') for n in z.namelist()))
)py";
