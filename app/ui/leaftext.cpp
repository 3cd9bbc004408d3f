// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leaftext.h"

#include <QFontMetricsF>
#include <QUrl>

#include <algorithm>

namespace qwenda {

namespace {

using markdown::InlineRun;

constexpr QChar room(0x202f); // narrow and without a break: stands inside the ground of inline code
constexpr QChar breakHere(0x200b);
constexpr QChar formulaSign(u'x'); // a letter, so that lines break around it as around a word

/// "^1", "^note": what stands between the brackets of a footnote's mark.
bool isNoteLabel(QStringView inside)
{
    constexpr qsizetype longest = 24;
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; };
    return inside.size() > 1 && inside.size() <= longest && inside[0] == u'^' && std::all_of(inside.begin() + 1, inside.end(), isPlain);
}

class Writer
{
public:
    explicit Writer(const LeafWriting &writing) : m_writing(writing) {}

    void write(const InlineRun &run, const QString &words);
    LeafText take() { return std::move(m_text); }

private:
    QTextCharFormat format(const InlineRun &run) const;
    void put(const QString &words, const QTextCharFormat &format);
    void putRoom(const QTextCharFormat &format);
    void putWords(const QString &words, const QTextCharFormat &format);
    const Source *sourceOf(QStringView number) const;
    void putChip(const Source *source, const QString &label);
    bool putFormula(const InlineRun &run, const QString &words);
    void putTex(const InlineRun &run, int start);

    const LeafWriting &m_writing;
    LeafText m_text;
};

QTextCharFormat Writer::format(const InlineRun &run) const
{
    QTextCharFormat format;
    const TranscriptStyle &style = m_writing.style;
    if (run.has(InlineRun::Code) || run.has(InlineRun::Formula)) {
        const QFont font = style.codeFont(m_writing.look.size - style.px(run.has(InlineRun::Code) ? 2 : 1));
        format.setFontFamilies(font.families());
        format.setFontFixedPitch(true);
        format.setProperty(QTextFormat::FontPixelSize, font.pixelSize());
    }
    if (run.has(InlineRun::Bold))
        format.setFontWeight(qMax<int>(QFont::DemiBold, m_writing.look.weight));
    if (run.has(InlineRun::Italic))
        format.setFontItalic(true);
    if (!run.link.isEmpty())
        format.setForeground(style.link);
    return format;
}

void Writer::put(const QString &words, const QTextCharFormat &format)
{
    if (words.isEmpty())
        return;
    const auto start = static_cast<int>(m_text.text.size());
    m_text.text += words;
    if (format.propertyCount() > 0)
        m_text.formats.append({start, static_cast<int>(words.size()), format});
}

void Writer::putRoom(const QTextCharFormat &format)
{
    m_text.stands.append({static_cast<int>(m_text.text.size()), 1, QString()});
    put(room, format);
}

bool Writer::putFormula(const InlineRun &run, const QString &words)
{
    if (!m_writing.formulas)
        return false;
    auto box = m_writing.formulas->request(words, run.isDisplay, m_writing.look.size, m_writing.look.color);
    if (!box) {
        m_text.isWaiting = m_text.isWaiting || m_writing.formulas->problem(words, run.isDisplay, m_writing.look.size).isEmpty();
        return false;
    }
    // A letter nobody sees, spaced out to the formula's width: it needs no document to lay out. A formula in pieces is
    // as many letters, between which lines may break.
    const std::vector<FormulaBox> parts = box->parts.empty() ? std::vector<FormulaBox>{*box} : box->parts;
    const qreal own = QFontMetricsF(m_writing.look.font()).horizontalAdvance(formulaSign);
    const auto start = static_cast<int>(m_text.text.size());
    for (size_t i = 0; i < parts.size(); ++i) {
        QTextCharFormat format;
        format.setForeground(QColor(Qt::transparent));
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(parts[i].width - own);
        if (i > 0)
            m_text.text += breakHere;
        m_text.formulas.append({static_cast<int>(m_text.text.size()), parts[i]});
        put(formulaSign, format);
    }
    m_text.stands.append({start, static_cast<int>(m_text.text.size()) - start, u'$' + words + u'$'});
    return true;
}

const Source *Writer::sourceOf(QStringView number) const
{
    bool isNumber = false;
    const int index = number.size() <= 2 ? number.toInt(&isNumber) : 0;
    if (!isNumber || !m_writing.sources)
        return nullptr;
    const auto found = std::find_if(m_writing.sources->begin(), m_writing.sources->end(),
                                    [index](const Source &one) { return one.index == index; });
    return found == m_writing.sources->end() ? nullptr : &*found;
}

/// "[3]" is the third source when there is one, and "[^3]" a note: chips with what stands in the brackets.
void Writer::putWords(const QString &words, const QTextCharFormat &format)
{
    qsizetype done = 0;
    for (qsizetype at = words.indexOf(u'['); at >= 0; at = words.indexOf(u'[', at + 1)) {
        const qsizetype end = words.indexOf(u']', at);
        if (end < 0)
            break;
        const QStringView inside = QStringView(words).sliced(at + 1, end - at - 1);
        const bool isNote = isNoteLabel(inside);
        const Source *source = isNote ? nullptr : sourceOf(inside);
        if (!isNote && !source)
            continue;
        QString before = words.mid(done, at - done);
        // Notes below the text are a line each in the source.
        const bool beginsNote = isNote && end + 1 < words.size() && words[end + 1] == u':';
        if (beginsNote && before.endsWith(u' '))
            before.back() = QChar::LineSeparator;
        put(before, format);
        putChip(source, inside.toString());
        done = end + 1;
    }
    put(words.mid(done), format);
}

void Writer::putChip(const Source *source, const QString &label)
{
    QTextCharFormat format;
    format.setForeground(m_writing.style.link);
    format.setProperty(QTextFormat::FontPixelSize, m_writing.look.size - m_writing.style.px(3));
    const auto start = static_cast<int>(m_text.text.size());
    putRoom(format);
    put(label.startsWith(u'^') ? label.mid(1) : label, format);
    putRoom(format);
    const auto end = static_cast<int>(m_text.text.size());
    m_text.stands.removeLast();
    m_text.stands.removeLast();
    m_text.stands.append({start, end - start, u'[' + label + u']'});
    m_text.chips.append({start, end});
    const QUrl url(source ? source->url : QString());
    if (url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http"))
        m_text.links.append({start, end - start, url.toString(QUrl::FullyEncoded), source->title, false});
}

void Writer::putTex(const InlineRun &run, int start)
{
    m_text.texs.append({start, static_cast<int>(m_text.text.size()) - start, run.text, run.isDisplay, qreal(m_writing.look.size)});
}

void Writer::write(const InlineRun &run, const QString &words)
{
    const auto start = static_cast<int>(m_text.text.size());
    if (run.has(InlineRun::Formula) && putFormula(run, words))
        return putTex(run, start);
    const QTextCharFormat look = format(run);
    if (run.has(InlineRun::Code)) {
        putRoom(look);
        put(words, look);
        putRoom(look);
        m_text.codes.append({start, static_cast<int>(m_text.text.size())});
    } else if (run.link.isEmpty() && words.contains(u'[')) {
        putWords(words, look);
    } else {
        put(run.has(InlineRun::Image) && words.isEmpty() ? run.link : words, look);
    }
    if (run.has(InlineRun::Formula))
        putTex(run, start);
    if (run.has(InlineRun::Strike))
        m_text.strikes.append({start, static_cast<int>(m_text.text.size())});
    if (!run.link.isEmpty())
        m_text.links.append({start, static_cast<int>(m_text.text.size()) - start, run.link, run.title, run.has(InlineRun::Image)});
}

} // namespace

QString LeafText::reading(int from, int to) const
{
    QString out;
    int at = from;
    for (const Stand &stand : stands) {
        if (stand.start + stand.length <= at || stand.start >= to)
            continue;
        out += QStringView(text).sliced(at, qMax(0, stand.start - at));
        out += stand.reads;
        at = stand.start + stand.length;
    }
    if (at < to)
        out += QStringView(text).sliced(at, to - at);
    out.replace(QChar::LineSeparator, u'\n');
    return out;
}

namespace {

bool isHan(char32_t sign)
{
    if (sign < 0x2e80)
        return false;
    const QChar::Script script = QChar::script(sign);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

bool isLatin(char32_t sign)
{
    return sign < 0x2e80 && (QChar::isLetterOrNumber(sign) || sign == U'%');
}

char32_t signEndingAt(QStringView text, qsizetype end)
{
    const QChar last = text[end - 1];
    return last.isLowSurrogate() && end > 1 ? QChar::surrogateToUcs4(text[end - 2], last) : last.unicode();
}

} // namespace

void spaceHan(LeafText &text, const QFont &font)
{
    const auto isFar = [](QChar c) { return c.unicode() >= 0x2e80; };
    if (std::none_of(text.text.cbegin(), text.text.cend(), isFar))
        return;
    const qreal gap = QFontMetricsF(font).horizontalAdvance(u' ');
    const auto isInCode = [&text](int at) {
        return std::any_of(text.codes.cbegin(), text.codes.cend(), [at](const auto &code) { return code.first <= at && at < code.second; });
    };
    QList<QTextLayout::FormatRange> spaced;
    const QString &words = text.text;
    for (int i = 1; i < words.size(); ++i) {
        if (isFar(words[i - 1]) == isFar(words[i]))
            continue; // nearly always
        const char32_t before = signEndingAt(words, i);
        const char32_t behind = words[i].isHighSurrogate() && i + 1 < words.size() ? signEndingAt(words, i + 2) : words[i].unicode();
        if (!((isHan(before) && isLatin(behind)) || (isLatin(before) && isHan(behind))) || isInCode(i - 1))
            continue;
        const int length = words[i - 1].isLowSurrogate() ? 2 : 1;
        QTextCharFormat format;
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(gap);
        spaced.append({i - length, length, format});
    }
    // A formula's sign is as wide as the formula by its own spacing, which grows.
    for (QTextLayout::FormatRange &range : text.formats) {
        const auto same = [&range](const QTextLayout::FormatRange &one) { return one.start == range.start; };
        const auto found = range.format.hasProperty(QTextFormat::FontLetterSpacing) ? std::find_if(spaced.begin(), spaced.end(), same)
                                                                                    : spaced.end();
        if (found == spaced.end())
            continue;
        range.format.setFontLetterSpacing(range.format.fontLetterSpacing() + gap);
        spaced.erase(found);
    }
    text.formats += spaced;
}

LeafText writeRuns(const QList<InlineRun> &runs, int begin, int end, const LeafWriting &writing)
{
    Writer writer(writing);
    qsizetype at = 0;
    for (const InlineRun &run : runs) {
        const qsizetype from = qMax<qsizetype>(begin, at) - at;
        const qsizetype to = qMin<qsizetype>(end, at + run.text.size()) - at;
        const bool isWhole = from == 0 && to == run.text.size();
        if (isWhole || from < to)
            writer.write(run, isWhole ? run.text : run.text.mid(from, to - from));
        at += run.text.size();
    }
    LeafText text = writer.take();
    spaceHan(text, writing.look.font());
    return text;
}

} // namespace qwenda
